import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What a finished command said. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder for one installation; `remove` must come after everything in it has stopped. */
export function temporaryHome(): { home: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'kraftsam-home-'));
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Runs `kraftsam …args` as a newcomer would and waits for its end. */
export async function kraftsam(home: string, args: readonly string[], input?: string): Promise<Outcome> {
  const child = launch(home, args);
  const said = listen(child);
  child.stdin?.end(input ?? '');
  const code = await ended(child);
  return { code, stdout: said.stdout, stderr: said.stderr };
}

/** A running `kraftsam` that serves. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  readonly said: { stdout: string; stderr: string };
  /** Sends the signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts a serving command on a free port and waits until it prints its address. */
export async function serving(home: string, args: readonly string[]): Promise<Running> {
  const child = launch(home, [...args, '--port', '0']);
  const said = listen(child);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const address = /http:\/\/\S+/.exec(said.stdout)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`kraftsam ended with ${code} before it served: ${said.stderr}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    said,
    end: (signal) => {
      child.kill(signal);
      return ended(child);
    },
  };
}

function launch(home: string, args: readonly string[]): ChildProcess {
  const { DATABASE_URL: _database, CLICKHOUSE_URL: _facts, ...env } = process.env;
  return spawn(process.execPath, [join(ROOT, 'bin/kraftsam.js'), ...args], {
    env: { ...env, KRAFTSAM_HOME: home },
    cwd: ROOT,
  });
}

function listen(child: ChildProcess): { stdout: string; stderr: string } {
  const said = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  return said;
}

/** Waits for the end of the process and of what it said. */
function ended(child: ChildProcess): Promise<number | null> {
  if (child.stdout?.closed && (child.exitCode ?? child.signalCode) !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}
