import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One process for certain: pids are used again, a pid together with its start time and boot is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque; equal only for the same process. Empty where the system does not tell. */
  readonly started: string;
}

/** Who runs under `pid` now, or undefined when nobody does (a zombie whose last thread has ended counts as nobody). */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (process.platform === 'linux') return identifyByProc(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  return { pid, started: process.platform === 'win32' ? '' : ps('lstart=', pid) };
}

function identifyByProc(pid: number): ProcessIdentity | undefined {
  try {
    // The command name in field 2 may hold spaces and parentheses: count the fields after its last ')'.
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'X' || (fields[0] === 'Z' && readdirSync(`/proc/${pid}/task`).length <= 1)) return undefined;
    return { pid, started: `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}:${fields[19]}` };
  } catch {
    return undefined;
  }
}

function ps(column: string, pid: number): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.started === identity.started;
}

/** Processes whose working folder is `dir`, as far as this user may see them. A Postgres server works in its data folder. */
export function processesIn(dir: string, candidate?: number): ProcessIdentity[] {
  if (process.platform === 'linux')
    return readdirSync('/proc').flatMap((name) => (worksIn(name, dir) ? (identify(Number(name)) ?? []) : []));
  const identity = candidate === undefined ? undefined : identify(candidate);
  return identity && ps('command=', identity.pid).includes(dir) ? [identity] : [];
}

function worksIn(pid: string, dir: string): boolean {
  if (!/^\d+$/.test(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dir;
  } catch {
    return false;
  }
}

/** Sends each signal in turn and waits its time for the process to end. False when it outlived them all. */
export async function endProcess(
  identity: ProcessIdentity,
  steps: readonly (readonly [NodeJS.Signals | null, number])[],
): Promise<boolean> {
  for (const [signal, patienceMs] of steps) {
    if (!isRunning(identity)) return true;
    if (signal) signalTo(identity.pid, signal);
    if (await until(() => !isRunning(identity), patienceMs)) return true;
  }
  return !isRunning(identity);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Asks every 15 ms; true as soon as the condition holds, false when it did not within `patienceMs`. */
export async function until(condition: () => boolean, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() >= deadline) return false;
    await sleep(15);
  }
  return true;
}

/** A loopback port that was free a moment ago; whoever uses it must be ready to lose the race for it. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
