import { type Engines, startEngines } from '../embedded/engines.ts';
import type { Environment } from '../embedded/home.ts';
import { codeOf, ok, type Result, refused } from '../kernel/result.ts';
import { LOGIN_ROLES, MigrationError, migrate } from '../store/migrate.ts';
import { openStore, type Store, UnsafeStoreError } from '../store/store.ts';
import { prepareInstallation } from './prepareInstallation.ts';

/** A running installation: databases up, schema current, row-level security proven. */
export interface Installation {
  readonly store: Store;
  readonly engines: Engines;
  readonly home: string;
  /** Signs cookies and form tokens. */
  readonly signingKey: string;
  /** Owner's connection: only for backup, restore and migrations. */
  readonly ownerUrl: string;
  /** Connection of the job queue, which sees its own schema and nothing else. */
  readonly jobsUrl: string;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly home: string;
  readonly env: Environment;
  /** How this process presents itself to one that finds the home in use, e.g. `kraftsam serve`. */
  readonly command: string;
}

/** Starts what must run, brings the schema up to date and opens the store. Whatever fails, nothing is left running. */
export async function openInstallation({ home, env, command }: OpenOptions): Promise<Result<Installation>> {
  const engines = await startEngines({ home, env, command });
  if (!engines.ok) return engines;
  const opened = await openOn(engines.value, env);
  if (!opened.ok) await engines.value.stop();
  return opened;
}

async function openOn(engines: Engines, env: Environment): Promise<Result<Installation>> {
  const ownerUrl = engines.databaseUrl;
  const password = env['KRAFTSAM_LOGIN_PASSWORD'] ?? engines.secrets.loginPassword;
  try {
    await migrate(ownerUrl, password);
    const store = await openStore({
      databaseUrl: asRole(ownerUrl, LOGIN_ROLES.app, password),
      clickhouseUrl: 'url' in engines.clickhouse ? engines.clickhouse.url : null,
    });
    await prepareInstallation(store);
    return ok({
      store,
      engines,
      home: engines.home,
      signingKey: engines.secrets.signingKey,
      ownerUrl,
      jobsUrl: asRole(ownerUrl, LOGIN_ROLES.jobs, password),
      close: async () => {
        await store.close();
        await engines.stop();
      },
    });
  } catch (error) {
    if (error instanceof MigrationError || error instanceof UnsafeStoreError) return refused(error.code, error.message);
    if (isConnectionRefusal(error)) return refused('database-unreachable', (error as Error).message);
    throw error;
  }
}

/** The same server and database, another login. */
function asRole(url: string, user: string, password: string): string {
  const parsed = new URL(url);
  parsed.username = user;
  parsed.password = encodeURIComponent(password);
  return parsed.toString();
}

/** Node's network errors and Postgres's class 28 (wrong password) and 3D (no such database). */
function isConnectionRefusal(error: unknown): boolean {
  return /^(ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|28|3D)/.test(codeOf(error));
}
