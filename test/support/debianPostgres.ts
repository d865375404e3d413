import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeCluster, OWNER, placeCluster, SERVER_ENVIRONMENT } from '../../src/embedded/postgresCluster.ts';
import { freePort } from '../../src/embedded/processes.ts';
import { ok, type Result, refused } from '../../src/kernel/result.ts';

/** Where Debian and Ubuntu put each major version of PostgreSQL. */
const DEBIAN_FOLDER = '/usr/lib/postgresql';

/** The versions of Debian's PostgreSQL on this machine, oldest first: that is the one worth testing against. */
export function debianVersions(): string[] {
  if (!existsSync(DEBIAN_FOLDER)) return [];
  return readdirSync(DEBIAN_FOLDER)
    .filter((version) => existsSync(join(DEBIAN_FOLDER, version, 'bin', 'postgres')))
    .sort((a, b) => Number(a) - Number(b));
}

/** Starts the oldest PostgreSQL that Debian installed here, on a cluster of its own below `folder`. */
export async function startDebianPostgres(
  folder: string,
  password: string,
): Promise<Result<{ url: string; stop(): Promise<void> }>> {
  const version = debianVersions()[0];
  if (!version) return refused('postgres-missing', `There is no PostgreSQL of Debian's in ${DEBIAN_FOLDER}`);
  const home = join(folder, 'debian');
  mkdirSync(home, { mode: 0o755 });
  const binaries = { folder: join(DEBIAN_FOLDER, version), version };
  const cluster = placeCluster(home, folder);
  if (!cluster.ok) return cluster;
  const made = makeCluster(cluster.value, binaries, password);
  if (!made.ok) return made;
  const port = await freePort();
  const { dataDir, runAs } = cluster.value;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, 'timezone=UTC'];
  const log = openSync(join(home, 'log'), 'a');
  const child = spawn(
    join(binaries.folder, 'bin', 'postgres'),
    ['-D', dataDir, ...settings.flatMap((setting) => ['-c', setting])],
    { ...runAs, cwd: dataDir, env: SERVER_ENVIRONMENT, stdio: ['ignore', log, log] },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  if (!(await isReady(dataDir)))
    return refused('postgres-failed', `Debian's PostgreSQL did not start: ${readFileSync(join(home, 'log'), 'utf8')}`);
  return ok({
    url: `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${OWNER}`,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
    },
  });
}

/** The server writes its state to the eighth line of its pid file. */
async function isReady(dataDir: string): Promise<boolean> {
  const file = join(dataDir, 'postmaster.pid');
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (existsSync(file) && readFileSync(file, 'utf8').split('\n')[7]?.trim() === 'ready') return true;
    await sleep(50);
  }
  return false;
}
