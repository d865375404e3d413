import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRoot, makeHome, readSecrets } from './home.ts';
import { type RunningPostgres, startPostgres } from './postgres.ts';
import { endProcess, identify, processesIn, until } from './processes.ts';

let parent: string;
let home: string;
/** One copy of the binaries for all tests. */
const shared = mkdtempSync(join(tmpdir(), 'kraftsam-shared-'));
chmodSync(shared, 0o755);

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'kraftsam-pg-'));
  chmodSync(parent, 0o755);
  home = join(parent, 'home');
  makeHome(home);
});

afterEach(() => rmSync(parent, { recursive: true }));

afterAll(() => rmSync(shared, { recursive: true }));

async function start(): Promise<RunningPostgres> {
  const started = await startPostgres({ home, secrets: readSecrets(home), shared });
  if (!started.ok) throw new Error(started.problems[0]?.detail);
  return started.value;
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('is a real server that sorts in Swedish, checks its pages and asks for the password', async () => {
    const server = await start();
    const sql = `SELECT current_setting('data_checksums') AS checks, current_setting('fsync') AS fsync, current_user AS who,
      array(SELECT x FROM unnest(ARRAY['ö', 'z', 'å', 'ä', 'a']) x ORDER BY x) AS letters`;
    expect(await ask(server.url, sql)).toEqual([
      { checks: 'on', fsync: 'on', who: 'kraftsam', letters: ['a', 'z', 'å', 'ä', 'ö'] },
    ]);
    await expect(ask(server.url.replace(/:[0-9a-f]{64}@/, ':guess@'), 'SELECT 1')).rejects.toThrow(/password/);
    await server.stop();
    await expect(ask(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('starts again quickly with its rows, after a stop, and after the whole server was killed', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE t (id int); INSERT INTO t VALUES (1)');
    await first.stop();
    const began = performance.now();
    const second = await start();
    expect(performance.now() - began).toBeLessThan(1_500);
    await ask(second.url, 'INSERT INTO t VALUES (2)');
    for (const { pid } of processesIn(second.dataDir)) process.kill(pid, 'SIGKILL');
    const third = await start();
    expect(await ask(third.url, 'SELECT id FROM t ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
    await third.stop();
  });

  it('ends the server that a killed run left behind', async () => {
    const started = new URL('./postgres.ts', import.meta.url).href;
    const secrets = readSecrets(home);
    const code = `const { startPostgres } = await import(${JSON.stringify(started)});
      const s = await startPostgres(${JSON.stringify({ home, secrets, shared })});
      console.log(s.value.dataDir); setInterval(() => {}, 1000);`;
    const run = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const dataDir = await new Promise<string>((resolve) =>
      run.stdout.once('data', (text: Buffer) => resolve(String(text).trim())),
    );
    const self = identify(run.pid ?? 0);
    if (self) await endProcess(self, [['SIGKILL', 5_000]]);
    const left = Number(readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    expect(identify(left)).toBeDefined();
    const server = await start();
    expect(identify(left)).toBeUndefined();
    expect(await ask(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('is not kept from starting by a pid file that names somebody else’s process', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(
      join(first.dataDir, 'postmaster.pid'),
      `${process.pid}\n${first.dataDir}\n1\n1\n\n127.0.0.1\n0 0\nready\n`,
    );
    const second = await start();
    expect(await ask(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await second.stop();
  });

  it('makes the cluster anew where making it was interrupted, and says so where it is broken', async () => {
    const server = await start();
    await server.stop();
    const folder = dirname(server.dataDir);
    rmSync(server.dataDir, { recursive: true });
    mkdirSync(join(folder, 'data.0badf00d', 'base'), { recursive: true });
    const again = await start();
    expect(readdirSync(folder)).toEqual(['data']);
    await again.stop();
    writeFileSync(join(again.dataDir, 'global', 'pg_control'), 'broken');
    const broken = await startPostgres({ home, secrets: readSecrets(home), shared });
    expect(broken).toMatchObject({ ok: false, problems: [{ code: 'postgres-failed' }] });
    if (!broken.ok) expect(broken.problems[0]?.detail).toMatch(/pg_control.*backup/s);
  });

  it.runIf(isRoot())(
    'of root below a 0700 folder lies where its user can reach it, and the home points there',
    async () => {
      chmodSync(parent, 0o700);
      const server = await start();
      const [found] = processesIn(server.dataDir);
      expect(execFileSync('stat', ['-c', '%u', `/proc/${found?.pid}`], { encoding: 'utf8' }).trim()).not.toBe('0');
      expect(server.dataDir.startsWith(shared)).toBe(true);
      expect(readFileSync(join(home, 'postgres.path'), 'utf8').trim()).toBe(dirname(dirname(server.dataDir)));
      await server.stop();
      expect(await until(() => !existsSync(join(server.dataDir, 'postmaster.pid')), 1_000)).toBe(true);
    },
  );
});
