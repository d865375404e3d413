import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ok, type Result, refused } from '../kernel/result.ts';
import { identify, isRunning, type ProcessIdentity } from './processes.ts';

/**
 * One holder a home. The lock itself is the kernel's: an exclusive SQLite transaction on `lock.db`, which ends with
 * the process however that dies. So there is no stale lock to judge and no race for taking one over, and it holds
 * between containers that share a volume, where pids say nothing. `holder.json` only tells people who it is.
 *
 * Nothing in this program may open `lock.db` by other means: on POSIX, closing any descriptor of a file drops the
 * process's locks on it.
 */
export interface HomeLock {
  readonly holder: Holder;
  release(): void;
}

export interface Holder extends ProcessIdentity {
  readonly command: string;
  /** ISO time, UTC. */
  readonly since: string;
}

const SQLITE_BUSY = 5;

/** A killed process keeps its locks until the last of its threads has ended. */
const PATIENCE_MS = 500;

/** Keeps the locks of this process alive: a database that is garbage collected is closed, and its lock gone. */
const held = new Set<DatabaseSync>();

/** Takes the home for this process, or says `home-held` with who has it. The folder must exist. */
export function lockHome(home: string, command: string): Result<HomeLock> {
  const path = join(home, 'lock.db');
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(path, { timeout: PATIENCE_MS });
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    return (error as { errcode?: number }).errcode === SQLITE_BUSY
      ? homeHeld(home, holderOf(home))
      : refused(
          'home-unwritable',
          `${home} cannot be locked (${(error as Error).message}): run as the user who owns it, or set KRAFTSAM_HOME to a folder of yours`,
          { data: { home } },
        );
  }
  return ok(announce(home, path, db, command));
}

function announce(home: string, path: string, db: DatabaseSync, command: string): HomeLock {
  held.add(db);
  chmodSync(path, 0o600);
  const self = identify(process.pid) ?? { pid: process.pid, started: '' };
  const holder: Holder = { ...self, command, since: new Date().toISOString() };
  const file = holderFile(home);
  writeFileSync(`${file}.new`, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return {
    holder,
    release() {
      if (!held.delete(db)) return;
      rmSync(file, { force: true });
      db.close();
    },
  };
}

/** Who holds the home, as it last said itself; undefined when nobody does or the one who did has died. */
export function holderOf(home: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(holderFile(home), 'utf8')) as Holder;
    return isRunning(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function homeHeld(home: string, holder: Holder | undefined): Result<never> {
  const who = holder
    ? `process ${holder.pid} (${holder.command}) since ${holder.since}`
    : 'a process that cannot be seen from here, perhaps in another container';
  return refused('home-held', `${home} is in use by ${who}: stop it first, or set KRAFTSAM_HOME to another folder`, {
    data: { home, ...(holder && { pid: holder.pid, command: holder.command, since: holder.since }) },
  });
}

function holderFile(home: string): string {
  return join(home, 'holder.json');
}
