import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { type Facts, openFacts } from './facts.ts';
import { type Hold, holding } from './hold.ts';
import type { Database } from './schema.ts';
import type { Session } from './session.ts';
import { visitor } from './session.ts';
import { type ReadTransaction, type WriteTransaction, reading, writing } from './transaction.ts';

/** Calendar dates stay texts (`2026-11-21`): a date has no time zone to be shifted by. Counts fit in a number. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface StoreOptions {
  /** Connection as the login role that owns nothing. */
  readonly databaseUrl: string;
  /** Null where there is no ClickHouse: the pages of evidence then say what to do. */
  readonly clickhouseUrl: string | null;
  readonly poolSize?: number;
}

/** Everything the product remembers. Queries go through `reading` and `writing`, public facts through `facts`. */
export interface Store {
  readonly reading: <T>(session: Session, fn: (tx: ReadTransaction) => Promise<T>) => Promise<T>;
  readonly writing: <T>(session: Session, fn: (tx: WriteTransaction) => Promise<T>) => Promise<T>;
  /** Runs `fn` while this process alone holds `name`; undefined where another living one does. */
  readonly holding: <T>(name: string, fn: (hold: Hold) => Promise<T>) => Promise<T | undefined>;
  readonly facts: Facts;
  readonly close: () => Promise<void>;
}

/** The start must stop: the login role can see or do what it must not. */
export class UnsafeStoreError extends Error {
  override name = 'UnsafeStoreError';
  readonly code = 'store-unsafe';
}

/**
 * Opens the store and proves that row-level security holds before anybody may use it.
 * Throws `UnsafeStoreError` where a foreign row is visible or the login role is privileged.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize ?? 10,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'kraftsam',
  });
  // An idle connection that breaks (server restart) is dropped; the next query gets a new one.
  pool.on('error', () => undefined);
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  const facts = openFacts(options.clickhouseUrl);
  try {
    await reading(db, visitor(), refuseIfUnsafe);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    reading: (session, fn) => reading(db, session, fn),
    writing: (session, fn) => writing(db, session, fn),
    holding: (name, fn) => holding(options.databaseUrl, name, fn),
    facts,
    close: async () => {
      await facts.close();
      await db.destroy();
    },
  };
}

/** The canary row belongs to nobody; a role that sees it sees everything (trust.md R1). */
async function refuseIfUnsafe({ db }: ReadTransaction): Promise<void> {
  const role = await sql<{ name: string; strong: boolean }>`
    select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong
    from pg_roles where rolname = current_user`.execute(db);
  const { name = '', strong = true } = role.rows[0] ?? {};
  if (strong)
    throw new UnsafeStoreError(`The login role ${name} may pass row-level security. Connect as kraftsam_app.`);
  const seen = await db.selectFrom('app.canaries').select('id').execute();
  if (seen.length > 0)
    throw new UnsafeStoreError('Row-level security does not hold: the canary row is visible. Nothing was started.');
}
