/**
 * Solvers as processes of their own, so that each one's memory and CPU time can be told apart. Protocol, one JSON line
 * an answer: the argument is a market's file; the first answer is `Version`; then `solve` is answered by `Solved`, and
 * `plan <file>` (ours only) writes the last seating: by person the choice as Int32, by site the price as Float64.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pinned } from '../linking/pinned.ts';

export interface Version {
  readonly version: string;
  readonly language: string;
}

export interface Solved {
  /** Of the solver alone, in all its threads. */
  readonly cpuSeconds: number;
  /** What making its own graph or model of the market took beforehand: nothing for ours, whose graph is the market. */
  readonly buildSeconds: number;
  readonly total: number;
  readonly placed: number;
  /** The most memory the process ever had. */
  readonly peakBytes: number;
}

/** One such process. */
export class SolverProcess {
  private readonly name: string;
  private readonly process: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  private constructor(name: string, process: ChildProcess) {
    this.name = name;
    this.process = process;
    this.lines = createInterface({ input: process.stdout! })[Symbol.asyncIterator]();
  }

  /** Starts `command` on one core. @throws when it ends before it has read the market. */
  static async start(name: string, command: readonly string[]): Promise<{ solver: SolverProcess; version: Version }> {
    const line: string[] = [...pinned(), ...command];
    const child = spawn(line[0]!, line.slice(1), { stdio: ['pipe', 'pipe', 'ignore'] });
    child.once('error', () => undefined);
    child.stdin.once('error', () => undefined);
    const solver = new SolverProcess(name, child);
    return { solver, version: (await solver.answer()) as Version };
  }

  async solve(): Promise<Solved> {
    return (await this.ask('solve')) as Solved;
  }

  ask(line: string): Promise<unknown> {
    this.process.stdin!.write(`${line}\n`);
    return this.answer();
  }

  end(): void {
    this.process.kill();
  }

  private async answer(): Promise<unknown> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.name} ended before it answered`);
    return JSON.parse(value);
  }
}
