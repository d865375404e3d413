import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, type Result } from '../kernel/result.ts';
import { isRoot, logFile, openLog, type Secrets } from './home.ts';
import { installPostgres, type PostgresBinaries } from './postgresBinaries.ts';
import {
  type Cluster,
  makeCluster,
  OWNER,
  placeCluster,
  postgresFailed,
  SERVER_ENVIRONMENT,
  SHARED_FOLDER,
} from './postgresCluster.ts';
import { endProcess, freePort, identify, processesIn, until } from './processes.ts';

export interface RunningPostgres {
  /** Of the owner, who is superuser; with the password. */
  readonly url: string;
  readonly version: string;
  readonly dataDir: string;
  readonly log: string;
  stop(): Promise<void>;
}

/** What embedded Postgres needs; the caller holds the home's lock. */
export interface PostgresOptions {
  readonly home: string;
  readonly secrets: Secrets;
  /** Where a root run keeps what another user must reach. */
  readonly shared?: string;
}

/** Starts the home's PostgreSQL on a loopback port, making its cluster first if need be. */
export async function startPostgres({
  home,
  secrets,
  shared = SHARED_FOLDER,
}: PostgresOptions): Promise<Result<RunningPostgres>> {
  const binaries = installPostgres(isRoot() ? shared : home);
  if (!binaries.ok) return binaries;
  const cluster = placeCluster(home, shared);
  if (!cluster.ok) return cluster;
  await endLeftover(cluster.value.dataDir);
  const made = makeCluster(cluster.value, binaries.value, secrets.databasePassword);
  if (!made.ok) return made;
  const server = await launch(cluster.value, binaries.value, home);
  if (!server.ok) return server;
  const { port, child } = server.value;
  return ok({
    url: `postgresql://${OWNER}:${secrets.databasePassword}@127.0.0.1:${port}/${OWNER}`,
    version: binaries.value.version,
    dataDir: cluster.value.dataDir,
    log: logFile(home, LOG_NAME),
    stop: () => stop(child),
  });
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one, after which the next start replays the log. */
const SHUTDOWN = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

/**
 * Ends the server that a killed run left behind. We hold the home, so whatever works in its data folder is ours and
 * has no master any more. A pid file that names somebody else's process would keep the new server from starting.
 */
async function endLeftover(dataDir: string): Promise<void> {
  const file = join(dataDir, 'postmaster.pid');
  const named = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  const master = processesIn(dataDir, named).find((found) => found.pid === named);
  if (master) await endProcess(master, SHUTDOWN);
  // Without their master the other processes of the server end by themselves.
  await until(() => processesIn(dataDir).length === 0, 5_000);
  if (named !== undefined && identify(named) && !processesIn(dataDir, named).some((found) => found.pid === named))
    rmSync(file, { force: true });
}

const LOG_NAME = 'postgres';

const ATTEMPTS = 6;

/** What a second try can help against: the port was taken meanwhile, or the last server's memory is not yet released. */
const PASSING =
  /Address already in use|could not create any TCP|shared memory block|lock file "postmaster.pid" already exists/;

async function launch(
  cluster: Cluster,
  binaries: PostgresBinaries,
  home: string,
): Promise<Result<{ port: number; child: ChildProcess }>> {
  const log = logFile(home, LOG_NAME);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const { file, begins } = openLog(home, LOG_NAME);
    const child = spawnServer(cluster, binaries, port, file);
    closeSync(file);
    if (await isReady(child, cluster.dataDir)) return ok({ port, child });
    const said = readFileSync(log).subarray(begins).toString('utf8');
    await stop(child);
    if (attempt === ATTEMPTS || !PASSING.test(said))
      return postgresFailed(`PostgreSQL did not start in ${cluster.dataDir} (log: ${log})`, said);
    await sleep(200 * attempt);
  }
}

function spawnServer(
  { dataDir, runAs }: Cluster,
  binaries: PostgresBinaries,
  port: number,
  output: number,
): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'fsync=on',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_line_prefix=%m [%p] ',
  ];
  // Its own session: Ctrl-C in the terminal is for us, and we stop the server when everything that uses it is done.
  const child = spawn(
    join(binaries.folder, 'bin', 'postgres'),
    ['-D', dataDir, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...runAs,
      cwd: binaries.folder,
      env: SERVER_ENVIRONMENT,
      detached: true,
      stdio: ['ignore', output, output],
    },
  );
  child.on('error', () => {});
  return child;
}

const READY_PATIENCE_MS = 120_000;

/** The server writes its state to the eighth line of its pid file; "ready" comes after recovery. */
async function isReady(child: ChildProcess, dataDir: string): Promise<boolean> {
  const file = join(dataDir, 'postmaster.pid');
  const state = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);
  const ready = () => state()[0] === String(child.pid) && state()[7]?.trim() === 'ready';
  await until(() => hasEnded(child) || ready(), READY_PATIENCE_MS);
  return !hasEnded(child) && ready();
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function stop(child: ChildProcess): Promise<void> {
  const identity = child.pid === undefined || hasEnded(child) ? undefined : identify(child.pid);
  if (identity) await endProcess(identity, SHUTDOWN);
}
