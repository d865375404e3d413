/**
 * Matchers as processes of their own, so that each one's memory and CPU time can be told apart. Protocol, one JSON line
 * an answer: arguments are the files of terms (one a line), corpus and ends of pieces; the first answer is `Built`; then
 * `parity <bytes> <file>` writes `start end term` of each match up to there (byte offsets, term by its line), answered
 * by `{}`; `scan <bytes>` is answered by `Scanned`, and `fresh <bytes>` (ours only) first forgets all it has remembered.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { pinned } from './pinned.ts';

export interface Built {
  readonly version: string;
  readonly language: string;
  /** CPU seconds from the list of terms to the first possible search. */
  readonly buildSeconds: number;
  /** How much the process's peak memory grew by it. */
  readonly buildBytes: number;
}

export interface Scanned {
  readonly cpuSeconds: number;
  /** Whole pieces only, so a little less than asked for. */
  readonly bytes: number;
  readonly count: number;
  readonly peakBytes: number;
}

export interface Inputs {
  readonly terms: string;
  readonly corpus: string;
  readonly pieces: string;
}

/** One such process. */
export class Matcher {
  private readonly name: string;
  private readonly process: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  private constructor(name: string, process: ChildProcess) {
    this.name = name;
    this.process = process;
    this.lines = createInterface({ input: process.stdout! })[Symbol.asyncIterator]();
  }

  /** Starts `command` on one core. Throws when it ends before it has built its dictionary. */
  static async start(
    name: string,
    command: readonly string[],
    { terms, corpus, pieces }: Inputs,
  ): Promise<{ matcher: Matcher; built: Built }> {
    const line: string[] = [...pinned(), ...command, terms, corpus, pieces];
    const child = spawn(line[0]!, line.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    child.once('error', () => undefined);
    child.stdin.once('error', () => undefined);
    const matcher = new Matcher(name, child);
    return { matcher, built: (await matcher.answer()) as Built };
  }

  async parity(bytes: number, path: string): Promise<void> {
    this.say(`parity ${bytes} ${path}`);
    await this.answer();
  }

  async scan(bytes: number, from: 'scan' | 'fresh' = 'scan'): Promise<Scanned> {
    this.say(`${from} ${bytes}`);
    return (await this.answer()) as Scanned;
  }

  end(): void {
    this.process.kill();
  }

  private say(line: string): void {
    this.process.stdin!.write(`${line}\n`);
  }

  private async answer(): Promise<unknown> {
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.name} ended before it answered`);
    return JSON.parse(value);
  }
}
