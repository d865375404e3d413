import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { ok, type Problem, type Result } from '../kernel/result.ts';
import { type RunningClickHouse, startClickHouse } from './clickhouse.ts';
import {
  checkSpace,
  type Environment,
  makeHome,
  readSecrets,
  type Secrets,
  type Space,
  sizeOf,
  spaceAt,
} from './home.ts';
import { type Holder, type HomeLock, holderOf, lockHome } from './homeLock.ts';
import { type RunningPostgres, startPostgres } from './postgres.ts';
import { pointerOf } from './postgresCluster.ts';

/** The two databases of this run, wherever they come from. */
export interface Engines {
  readonly home: string;
  readonly databaseUrl: string;
  /** Analytics may be missing; everything else works without. */
  readonly clickhouse: { readonly url: string } | { readonly problem: Problem };
  readonly secrets: Secrets;
  facts(): Promise<HomeFacts>;
  /** Stops what was started here and lets go of the home. */
  stop(): Promise<void>;
}

/** What `doctor` tells about a home; sizes in bytes. */
export interface HomeFacts extends Space {
  readonly home: string;
  readonly homeBytes: number;
  readonly holder: Holder | undefined;
  /** Where the cluster lies when it could not lie in the home. */
  readonly clusterElsewhere: string | undefined;
  readonly spaceProblem: Problem | undefined;
  readonly engines: readonly EngineFacts[];
}

export interface EngineFacts {
  readonly name: 'PostgreSQL' | 'ClickHouse';
  readonly kind: 'embedded' | 'external' | 'missing';
  /** Host and port; never a password. */
  readonly address?: string;
  readonly version?: string;
  readonly dataDir?: string;
  readonly bytes?: number;
  readonly log?: string;
  readonly problem?: Problem;
}

export interface EngineOptions {
  readonly home: string;
  /** `DATABASE_URL` and `CLICKHOUSE_URL` each replace an engine; nothing is started for it then. */
  readonly env: Environment;
  /** How this process presents itself to one that finds the home in use. */
  readonly command: string;
}

/** Starts what is not configured from outside, both engines at once, holding the home while anything embedded runs. */
export async function startEngines({ home, env, command }: EngineOptions): Promise<Result<Engines>> {
  const made = makeHome(home);
  if (!made.ok) return made;
  const external = { postgres: env['DATABASE_URL'] || undefined, clickhouse: env['CLICKHOUSE_URL'] || undefined };
  const lock = external.postgres && external.clickhouse ? undefined : lockHome(home, command);
  if (lock && !lock.ok) return lock;
  const space = checkSpace(home);
  const started = space.ok ? await startBoth(home, external, lock?.value) : space;
  if (!started.ok) lock?.value.release();
  return started;
}

interface External {
  readonly postgres: string | undefined;
  readonly clickhouse: string | undefined;
}

async function startBoth(home: string, external: External, lock: HomeLock | undefined): Promise<Result<Engines>> {
  const secrets = readSecrets(home);
  const [postgres, clickhouse] = await Promise.all([
    external.postgres ? undefined : startPostgres({ home, secrets }),
    external.clickhouse ? undefined : startClickHouse({ home, secrets }),
  ]);
  const runningPostgres = postgres?.ok ? postgres.value : undefined;
  const runningClickHouse = clickhouse?.ok ? clickhouse.value : undefined;
  if (postgres && !postgres.ok) {
    await runningClickHouse?.stop();
    return postgres;
  }
  const problem = clickhouse && !clickhouse.ok ? clickhouse.problems[0] : undefined;
  const clickhouseUrl = external.clickhouse ?? runningClickHouse?.url;
  return ok({
    home,
    databaseUrl: external.postgres ?? runningPostgres?.url ?? '',
    clickhouse: clickhouseUrl ? { url: clickhouseUrl } : { problem: problem as Problem },
    secrets,
    facts: async () => ({
      ...(await homeFacts(home)),
      engines: await Promise.all([
        engineFacts('PostgreSQL', external.postgres, runningPostgres, undefined),
        engineFacts('ClickHouse', external.clickhouse, runningClickHouse, problem),
      ]),
    }),
    async stop() {
      await Promise.all([runningPostgres?.stop(), runningClickHouse?.stop()]);
      lock?.release();
    },
  });
}

type Running = RunningPostgres | RunningClickHouse;

async function engineFacts(
  name: EngineFacts['name'],
  external: string | undefined,
  running: Running | undefined,
  problem: Problem | undefined,
): Promise<EngineFacts> {
  if (external) return { name, kind: 'external', address: addressOf(external) };
  if (!running) return { name, kind: 'missing', ...(problem && { problem }) };
  const { url, version, dataDir, log } = running;
  return {
    name,
    kind: 'embedded',
    address: addressOf(url),
    version,
    dataDir,
    bytes: await sizeOf(dirname(dataDir)),
    log,
  };
}

function addressOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'unreadable address';
}

/** What can be said of a home without starting anything in it, whoever holds it. */
export async function homeFacts(home: string): Promise<HomeFacts> {
  const space = spaceAt(existsSync(home) ? home : '.');
  const checked = checkSpace(home, space);
  return {
    ...space,
    home,
    homeBytes: await sizeOf(home),
    holder: holderOf(home),
    clusterElsewhere: pointerOf(home),
    spaceProblem: checked.ok ? undefined : checked.problems[0],
    engines: [],
  };
}
