import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import type { Facts } from '../../src/store/facts.ts';
import { openFacts } from '../../src/store/facts.ts';
import { prepareFacts } from '../../src/store/factsSchema.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { DEMONSTRATION, type EngineAddress, type EngineName, TEMPLATE } from './engines.ts';
import { appUrlOf, runSql } from './sql.ts';

/** A store that nobody else uses. */
export interface TestStore {
  readonly store: Store;
  readonly facts: Facts;
  /** Of the server's superuser, in this store's database. */
  readonly ownerUrl: string;
  /** Of `kraftsam_app`, the login role that owns nothing. */
  readonly appUrl: string;
  readonly clickhouseUrl: string | null;
  /** Runs SQL past every policy, to prepare a case or to look behind the store's back. */
  asOwner<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export interface TestStoreOptions {
  /** `embedded` (default) or Debian's oldest PostgreSQL; ask `debianVersions()` first. */
  readonly engine?: 'embedded' | 'debian';
  /** False where the test asks no question of ClickHouse: its start is saved. */
  readonly facts?: boolean;
  readonly poolSize?: number;
  /**
   * True for a copy of the invented region, loaded once a run (half a minute). Its facts are shared: read them only.
   */
  readonly demonstration?: boolean;
}

/** Opens a store on a fresh, migrated database and an own database of facts. Close it, or the run does not end. */
export async function openTestStore(options: TestStoreOptions = {}): Promise<TestStore> {
  const { demonstration = false, engine = 'embedded' } = options;
  const region = demonstration ? (await askFor('demonstration')).url : null;
  const { ownerUrl, appUrl } = await freshDatabase(engine, demonstration ? DEMONSTRATION : TEMPLATE);
  const clickhouseUrl = region ?? (options.facts === false ? null : await freshFacts());
  const store = await openStore({
    databaseUrl: appUrl,
    clickhouseUrl,
    ...(options.poolSize && { poolSize: options.poolSize }),
  });
  return {
    store,
    facts: store.facts,
    ownerUrl,
    appUrl,
    clickhouseUrl,
    asOwner: (text, values) => runSql(ownerUrl, text, values),
    close: async () => {
      if (clickhouseUrl && !demonstration) await store.facts.command(`drop database ${databaseOf(clickhouseUrl)}`);
      await store.close();
      await runSql(new URL('postgres', ownerUrl).toString(), `drop database ${databaseOf(ownerUrl)} with (force)`);
    },
  };
}

/** A new database, copied from `template` or (where it is absent) empty; with the addresses of owner and login role. */
export async function freshDatabase(
  engine: 'embedded' | 'debian',
  template = 'template1',
): Promise<{ ownerUrl: string; appUrl: string; appPassword: string }> {
  const { url, appPassword } = await askFor(engine);
  const name = freshName();
  await runSql(new URL('postgres', url).toString(), `create database ${name} template ${template}`);
  const ownerUrl = new URL(name, url);
  return { ownerUrl: ownerUrl.toString(), appUrl: appUrlOf(ownerUrl, appPassword), appPassword };
}

async function freshFacts(): Promise<string> {
  const { url } = await askFor('clickhouse');
  const address = new URL(freshName(), url).toString();
  const facts = openFacts(address);
  try {
    await prepareFacts(facts);
  } finally {
    await facts.close();
  }
  return address;
}

/** The address of a server of this run, started now if it is the first question for it. */
async function askFor(engine: EngineName): Promise<{ url: string; appPassword: string }> {
  const answer = (await (await fetch(`${inject('engines')}/${engine}`)).json()) as EngineAddress;
  if ('problem' in answer) throw new Error(answer.problem);
  return answer;
}

function freshName(): string {
  return `test_${randomBytes(6).toString('hex')}`;
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}
