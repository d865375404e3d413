import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  type Dirent,
  existsSync,
  fchownSync,
  fstatSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ok, type Result, refused } from '../kernel/result.ts';

/** Everything a run keeps between starts lives below one folder, the home. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** `KRAFTSAM_HOME`, or `.kraftsam` in the checkout that holds `from`, or below `cwd` where that cannot be written. */
export function homePath(env: Environment, cwd: string, from: string): string {
  if (env['KRAFTSAM_HOME']) return resolve(cwd, env['KRAFTSAM_HOME']);
  const root = checkoutOf(from);
  return join(root !== undefined && isWritable(root) ? root : cwd, '.kraftsam');
}

/** The nearest folder from `path` upwards with a package.json; where the checkout or the installed package is. */
export function checkoutOf(path: string): string | undefined {
  if (existsSync(join(path, 'package.json'))) return path;
  return dirname(path) === path ? undefined : checkoutOf(dirname(path));
}

function isWritable(dir: string): boolean {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the home, for its owner alone. Root's home can be walked through but not listed: the database server of a
 * root run works as another user, who must be able to reach its own folder inside.
 */
export function makeHome(home: string): Result<string> {
  try {
    if (!existsSync(home)) {
      mkdirSync(home, { recursive: true });
      chmodSync(home, isRoot() ? 0o711 : 0o700);
    }
    mkdirSync(join(home, 'log'), { recursive: true, mode: 0o700 });
    accessSync(home, constants.W_OK | constants.X_OK);
    return ok(home);
  } catch (error) {
    return refused(
      'home-unwritable',
      `${home} cannot be written (${(error as Error).message}): run as the user who owns it, or set KRAFTSAM_HOME to a folder of yours`,
      { data: { home } },
    );
  }
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

const SECRETS = ['databasePassword', 'loginPassword', 'clickhousePassword', 'signingKey'] as const;

/** Random, made once a home, 256 bits each in hex. `loginPassword` is for the role that owns nothing. */
export type Secrets = Readonly<Record<(typeof SECRETS)[number], string>>;

/** Reads `secrets.json`, making it, or the secrets it lacks, on the way. */
export function readSecrets(home: string): Secrets {
  const file = join(home, 'secrets.json');
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : undefined;
  if (known && SECRETS.every((name) => known[name])) return known as Secrets;
  const made = Object.fromEntries(SECRETS.map((name) => [name, randomBytes(32).toString('hex')]));
  const secrets = { ...made, ...known } as Secrets;
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  if (known) renameSync(draft, file);
  else return settle(draft, file, home);
  return secrets;
}

/** Of two processes that make the first secrets at once, the one that links first decides and both use its secrets. */
function settle(draft: string, file: string, home: string): Secrets {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readSecrets(home);
}

export interface Space {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** What the file system below `path` has left for this user. */
export function spaceAt(path: string): Space {
  const disk = statfsSync(path);
  return { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize };
}

const LEAST_FREE_BYTES = 512 * 2 ** 20;
const LEAST_FREE_SHARE = 0.05;

/** Refuses with `disk-nearly-full` when less than 512 MB or 5 % of the disk is free: databases fail badly on a full one. */
export function checkSpace(path: string, space: Space = spaceAt(path)): Result<Space> {
  const needed = Math.max(LEAST_FREE_BYTES, space.totalBytes * LEAST_FREE_SHARE);
  if (space.freeBytes >= needed) return ok(space);
  const mb = (bytes: number) => Math.floor(bytes / 2 ** 20);
  return refused(
    'disk-nearly-full',
    `${path} has ${mb(space.freeBytes)} MB free and at least ${mb(needed)} MB is kept back: free some space, then try again`,
    {
      data: { path, freeMb: mb(space.freeBytes), neededMb: mb(needed) },
    },
  );
}

/** Bytes in all files below `dir`; 0 when it is not there. Files that vanish meanwhile count nothing. */
export async function sizeOf(dir: string): Promise<number> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const sizes = await Promise.all(entries.map((entry) => sizeOfEntry(join(dir, entry.name), entry)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sizeOfEntry(path: string, entry: Dirent): Promise<number> {
  if (entry.isDirectory()) return sizeOf(path);
  if (!entry.isFile()) return 0;
  const file = await stat(path).catch(() => undefined);
  return file?.size ?? 0;
}

export function logFile(home: string, name: string): string {
  return join(home, 'log', `${name}.log`);
}

const LOG_LIMIT_BYTES = 10 * 2 ** 20;

/** Opens a log of the home to append to, and starts a new one when the old is long. `begins` is where it stands. */
export function openLog(home: string, name: string): { file: number; begins: number } {
  const path = logFile(home, name);
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) renameSync(path, `${path}.1`);
  const file = openSync(path, 'a', 0o600);
  const owner = ownerOf(home);
  if (owner) fchownSync(file, owner.uid, owner.gid);
  return { file, begins: fstatSync(file).size };
}

/** Whom root leaves the files in a home to: its owner, or that user could not start it again. Undefined: ourselves. */
export function ownerOf(home: string): { uid: number; gid: number } | undefined {
  const { uid, gid } = statSync(home);
  return isRoot() && uid !== 0 ? { uid, gid } : undefined;
}
