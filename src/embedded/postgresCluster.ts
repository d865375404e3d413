import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type Result, refused } from '../kernel/result.ts';
import { isRoot } from './home.ts';
import type { PostgresBinaries } from './postgresBinaries.ts';

/** The owner of the embedded cluster and its one database have this name. */
export const OWNER = 'kraftsam';

/** Where a root run keeps what another user must reach. */
export const SHARED_FOLDER = '/var/lib/kraftsam';

/** The user the server runs as; undefined: the one who started us. */
export type RunAs = { readonly uid: number; readonly gid: number } | undefined;

export interface Cluster {
  readonly dataDir: string;
  readonly runAs: RunAs;
}

/**
 * Finds or makes the place of the home's cluster. It lies in `<home>/postgres`, except where the server cannot reach
 * that: PostgreSQL refuses to run as root, and the user it runs as instead may be locked out of the home by a 0700
 * folder above it. Then it lies below `shared` and `<home>/postgres.path` points to it.
 */
export function placeCluster(home: string, shared: string = SHARED_FOLDER): Result<Cluster> {
  const inside = join(home, 'postgres');
  if (!isRoot()) return clusterIn(inside, undefined);
  const pointed = pointerOf(home);
  if (pointed !== undefined) return outside(home, pointed);
  if (existsSync(inside)) return inPlace(inside);
  const runAs = unprivilegedUser();
  if (!runAs) return noUnprivilegedUser();
  return canReach(home, runAs) ? clusterIn(inside, runAs) : startOutside(home, shared, runAs);
}

/** A cluster keeps its owner: one that an ordinary user made is run as that user when root starts it. */
function inPlace(folder: string): Result<Cluster> {
  const { uid, gid } = statSync(folder);
  const runAs = uid === 0 ? unprivilegedUser() : { uid, gid };
  if (!runAs) return noUnprivilegedUser();
  if (canReach(dirname(folder), runAs)) return clusterIn(folder, runAs);
  return refused(
    'postgres-unreachable',
    `${folder} belongs to user ${runAs.uid}, who cannot get there: give the folders above it execute permission for others`,
    { data: { folder, uid: runAs.uid } },
  );
}

function clusterIn(folder: string, runAs: RunAs): Result<Cluster> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  return ok({ dataDir: join(realpathSync(folder), 'data'), runAs });
}

function startOutside(home: string, shared: string, runAs: NonNullable<RunAs>): Result<Cluster> {
  const real = realpathSync(home);
  // The random part: a home that was deleted and made again must not find the old one's cluster, whose password is gone.
  const key = createHash('sha256').update(real).digest('hex').slice(0, 12);
  const folder = join(shared, `${key}-${randomBytes(4).toString('hex')}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, 'home'), `${real}\n`);
  writeFileSync(join(home, 'postgres.path'), `${folder}\n`, { mode: 0o600, flush: true });
  return clusterIn(join(folder, 'postgres'), runAs);
}

/** A copy of a home must not run the original's cluster; a moved one takes its cluster along. */
function outside(home: string, folder: string): Result<Cluster> {
  const real = realpathSync(home);
  const file = join(folder, 'home');
  if (!existsSync(file))
    return refused(
      'postgres-cluster-gone',
      `The database of ${home} lay in ${folder}, which is gone: restore that folder, or remove ${join(home, 'postgres.path')} to start with an empty one`,
      { data: { home, folder } },
    );
  const owner = readFileSync(file, 'utf8').trim();
  if (owner !== real && existsSync(owner))
    return refused(
      'postgres-cluster-shared',
      `${folder} is the database of ${owner}; ${home} looks like a copy of it: remove ${join(home, 'postgres.path')} to give this one its own`,
      { data: { home, folder, owner } },
    );
  if (owner !== real) writeFileSync(file, `${real}\n`);
  return inPlace(join(folder, 'postgres'));
}

/** The folder outside the home that holds its cluster, when it has one. */
export function pointerOf(home: string): string | undefined {
  const file = join(home, 'postgres.path');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

/** A user of our own where the machine has one, else nobody. initdb wants it to be in the user database. */
function unprivilegedUser(): RunAs {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const users = new Map(lines.map((line) => [line.split(':')[0], line.split(':')] as const));
  const [, , uid, gid] = users.get(OWNER) ?? users.get('nobody') ?? [];
  return uid !== undefined && gid !== undefined && uid !== '0' ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function noUnprivilegedUser(): Result<never> {
  return noUser('PostgreSQL refuses to run as root and there is no user "kraftsam" or "nobody" to run it as');
}

function noUser(why: string): Result<never> {
  return refused(
    'postgres-user-missing',
    `${why}: add one (useradd --system kraftsam), start as another user, or set DATABASE_URL`,
  );
}

/** Whether `user` may walk down to `dir`, by the permission bits of it and all folders above. */
function canReach(dir: string, user: NonNullable<RunAs>): boolean {
  const { uid, gid, mode } = statSync(dir);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0 && (dirname(dir) === dir || canReach(dirname(realpathSync(dir)), user));
}

/**
 * Makes the cluster if there is none: Swedish order of letters, UTF-8, checksums, passwords only.
 * It is made beside its place and renamed into it, so that one whose making was interrupted is never used.
 */
export function makeCluster({ dataDir, runAs }: Cluster, binaries: PostgresBinaries, password: string): Result<void> {
  const folder = dirname(dataDir);
  for (const name of readdirSync(folder)) if (name.startsWith('data.')) rmSync(join(folder, name), { recursive: true });
  if (existsSync(dataDir)) return checkVersion(dataDir, binaries);
  const draft = `${dataDir}.${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
    const made = run(binaries, runAs, { program: 'initdb', args: initdbArguments(draft, passwordFile) });
    if (!made.ok) return made;
    const input = `CREATE DATABASE ${OWNER};\n`;
    const named = run(binaries, runAs, { program: 'postgres', args: ['--single', '-D', draft, 'postgres'], input });
    if (!named.ok) return named;
    renameSync(draft, dataDir);
    return ok(undefined);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function initdbArguments(dir: string, passwordFile: string): string[] {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=sv-SE'];
  return ['-D', dir, '-U', OWNER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums', ...locale];
}

interface Command {
  readonly program: 'initdb' | 'postgres';
  readonly args: readonly string[];
  readonly input?: string;
}

function run(binaries: PostgresBinaries, runAs: RunAs, { program, args, input = '' }: Command): Result<void> {
  const done = spawnSync(join(binaries.folder, 'bin', program), args, {
    ...runAs,
    input,
    cwd: binaries.folder,
    env: SERVER_ENVIRONMENT,
    encoding: 'utf8',
  });
  if (done.status === 0) return ok(undefined);
  const said = done.error?.message ?? `${done.stderr}${done.stdout}`.trim();
  if (/look up effective user/.test(said))
    return noUser(
      `PostgreSQL wants the user it runs as in the user database and ${runAs?.uid ?? process.getuid?.()} is not there`,
    );
  return postgresFailed(`${program} could not make the database (${args.join(' ')})`, said);
}

/** Nothing of our own environment; a set time zone saves initdb the search for it. */
export const SERVER_ENVIRONMENT = { TZ: 'UTC', LC_ALL: 'C' } as const;

/** Puts what the server said into a problem that says what to do about it. */
export function postgresFailed(what: string, said: string): Result<never> {
  const line = said.split('\n').find((text) => /FATAL|PANIC|error:/i.test(text)) ?? said.split('\n').at(-1) ?? '';
  if (/No space left|Disk quota/i.test(said))
    return refused('disk-full', `${what}: the disk is full; free some space and start again`, { data: { said: line } });
  return refused(
    'postgres-failed',
    `${what}: ${line}. See the log, repair or restore the folder from a backup, or set DATABASE_URL`,
    { data: { said: line } },
  );
}

function checkVersion(dataDir: string, { version }: PostgresBinaries): Result<void> {
  const file = join(dataDir, 'PG_VERSION');
  if (!existsSync(file)) return postgresFailed(`${dataDir} is not a database cluster`, 'PG_VERSION is missing');
  const made = readFileSync(file, 'utf8').trim();
  if (made === version.split('.')[0]) return ok(undefined);
  return refused(
    'postgres-version-differs',
    `${dataDir} was made by PostgreSQL ${made} and this is ${version}: take a backup with the old release and restore it with this one`,
    { data: { dataDir, made, version } },
  );
}
