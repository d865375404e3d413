import { type ChildProcess, fork } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refused } from '../kernel/result.ts';
import type { ServerConfig, ServerNews } from './chdbServer.ts';
import { logFile, openLog, ownerOf, type Secrets } from './home.ts';
import { endProcess, freePort, identify, type ProcessIdentity } from './processes.ts';

export interface RunningClickHouse {
  /** With user, password and database, as `@clickhouse/client` takes it. Stays the same if the child is restarted. */
  readonly url: string;
  readonly version: string;
  readonly dataDir: string;
  readonly log: string;
  /** The child that runs the engine now; changes when it died and was started again. */
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

const NAME = 'kraftsam';
const LOG_NAME = 'clickhouse';

/** Starts the home's ClickHouse, chDB in a child process. The caller holds the home's lock. */
export async function startClickHouse({
  home,
  secrets,
}: {
  home: string;
  secrets: Secrets;
}): Promise<Result<RunningClickHouse>> {
  if (!isInstalled()) return clickhouseMissing();
  const folder = join(home, 'clickhouse');
  const dataDir = join(folder, 'data');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = ownerOf(home);
  if (owner) chownSync(folder, owner.uid, owner.gid);
  await endLeftover(folder);
  const keeper = new ChildKeeper(home, folder, {
    dataDir,
    database: NAME,
    user: NAME,
    password: secrets.clickhousePassword,
    port: await freePort(),
    memoryBytes: Math.floor(usableMemory() * 0.4),
  });
  const started = await keeper.start();
  if (!started.ok) return started;
  return ok({
    url: `http://${NAME}:${secrets.clickhousePassword}@127.0.0.1:${keeper.port}/${NAME}`,
    version: started.value,
    dataDir,
    log: keeper.log,
    pid: () => keeper.child?.pid,
    stop: () => keeper.stop(),
  });
}

/** chDB's library alone is 540 MB and optional; the JavaScript around it may be there without it. */
function isInstalled(): boolean {
  const from = createRequire(import.meta.url);
  try {
    const inside = createRequire(from.resolve('chdb'));
    const libc = process.platform === 'linux' ? '-gnu' : '';
    inside.resolve(`@chdb/lib-${process.platform}-${process.arch}${libc}`);
    return true;
  } catch {
    return false;
  }
}

function clickhouseMissing(): Result<never> {
  return refused(
    'clickhouse-missing',
    'The embedded ClickHouse (npm package chdb, optional) is not installed: run "npm install --include=optional", or set CLICKHOUSE_URL to a ClickHouse server; pages of evidence are empty until then',
    {
      data: { platform: `${process.platform}-${process.arch}` },
    },
  );
}

/** What this machine or container may use. */
function usableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

/** A child whose parent was killed ends by itself at once; make sure, since it locks the folder. */
async function endLeftover(folder: string): Promise<void> {
  const file = join(folder, 'server.json');
  if (!existsSync(file)) return;
  const left = parseIdentity(readFileSync(file, 'utf8'));
  if (left)
    await endProcess(left, [
      [null, 500],
      ['SIGKILL', 10_000],
    ]);
}

function parseIdentity(text: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(text) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

const LAST_PORT_ATTEMPT = 5;
const LONGEST_PAUSE_MS = 2_000;

/** Keeps one child running on one port: started again, ever more slowly, when it dies without having been told to. */
class ChildKeeper {
  readonly log: string;
  private readonly home: string;
  child: ChildProcess | undefined;
  port: number;
  private stopping = false;
  private readonly folder: string;
  private readonly config: ServerConfig;

  constructor(home: string, folder: string, config: ServerConfig) {
    this.log = logFile(home, LOG_NAME);
    this.home = home;
    this.folder = folder;
    this.config = config;
    this.port = config.port;
  }

  /** The engine's version, once it answers. A port that was taken meanwhile is changed for another. */
  async start(): Promise<Result<string>> {
    for (let attempt = 1; ; attempt++) {
      const news = await this.launch();
      if (news.kind === 'ready') return ok(news.version);
      if (news.code !== 'EADDRINUSE' || attempt === LAST_PORT_ATTEMPT) return this.failed(news.message);
      this.port = await freePort();
    }
  }

  private failed(message: string): Result<never> {
    return refused(
      'clickhouse-failed',
      `ClickHouse did not start in ${this.folder} (log: ${this.log}): ${message}. All in it can be imported again: move the folder away and start again`,
      {
        data: { folder: this.folder, log: this.log },
      },
    );
  }

  private async launch(): Promise<ServerNews> {
    const child = forkServer(this.home, this.folder);
    this.child = child;
    const identity = child.pid === undefined ? undefined : identify(child.pid);
    if (identity) writeFileSync(join(this.folder, 'server.json'), JSON.stringify(identity), { mode: 0o600 });
    const news = await firstNews(child, { ...this.config, port: this.port });
    if (news.kind === 'ready') child.once('exit', () => void this.revive());
    else child.kill('SIGKILL');
    return news;
  }

  private async revive(): Promise<void> {
    for (let pause = 50; !this.stopping; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      if ((await this.launch()).kind === 'ready') return;
      await sleep(pause, undefined, { ref: false });
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    const pid = this.child?.pid;
    const identity = pid === undefined ? undefined : identify(pid);
    if (identity)
      await endProcess(identity, [
        ['SIGTERM', 10_000],
        ['SIGKILL', 5_000],
      ]);
  }
}

/** In a session of its own: Ctrl-C in the terminal is for the parent, which then stops us in order. */
function forkServer(home: string, folder: string): ChildProcess {
  const output = openLog(home, LOG_NAME).file;
  const threads = String(availableParallelism() + 4);
  try {
    return fork(serverFile(), [], {
      execArgv: [],
      ...ownerOf(home),
      cwd: folder,
      detached: true,
      env: { TZ: 'UTC', UV_THREADPOOL_SIZE: threads },
      stdio: ['ignore', output, output, 'ipc'],
    });
  } finally {
    closeSync(output);
  }
}

/** Bundled it lies beside this file as JavaScript, in the sources as TypeScript. */
function serverFile(): string {
  const bundled = fileURLToPath(new URL('./chdbServer.mjs', import.meta.url));
  return existsSync(bundled) ? bundled : fileURLToPath(new URL('./chdbServer.ts', import.meta.url));
}

/** Secrets go over the channel: arguments and environment can be read by other users of the machine. */
function firstNews(child: ChildProcess, config: ServerConfig): Promise<ServerNews> {
  return new Promise((resolve) => {
    child.once('message', (news) => resolve(news as ServerNews));
    child.on('error', (error) => resolve({ kind: 'failed', code: 'spawn', message: error.message }));
    child.once('exit', (code, signal) =>
      resolve({ kind: 'failed', code: 'exit', message: `the process ended with ${signal ?? code}` }),
    );
    child.send(config);
  });
}
