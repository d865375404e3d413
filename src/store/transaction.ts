import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from './schema.ts';
import { type Session, tenantOf } from './session.ts';

/**
 * The store's two doors. This is the only file that begins a transaction; a query needs what the doors yield.
 * The context is transaction-local, so a pooled connection forgets it at the end (trust.md M4).
 */
declare const readable: unique symbol;
declare const writable: unique symbol;

export interface ReadTransaction {
  readonly db: Transaction<Database>;
  readonly session: Session;
  readonly [readable]: true;
}

export interface WriteTransaction extends ReadTransaction {
  readonly [writable]: true;
}

/** Runs `fn` in a read-only transaction that sees one consistent state and only the session's rows. */
export async function reading<T>(
  db: Kysely<Database>,
  session: Session,
  fn: (tx: ReadTransaction) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (inner) => {
      await setContext(inner, session);
      return fn({ db: inner, session } as ReadTransaction);
    });
}

/** Runs `fn` in one transaction: all of it happens or none. */
export async function writing<T>(
  db: Kysely<Database>,
  session: Session,
  fn: (tx: WriteTransaction) => Promise<T>,
): Promise<T> {
  if (session.kind === 'visitor') throw new Error('A visitor has no right to write: no transaction is begun');
  return db.transaction().execute(async (inner) => {
    await setContext(inner, session);
    return fn({ db: inner, session } as WriteTransaction);
  });
}

async function setContext(db: Transaction<Database>, session: Session): Promise<void> {
  const tenant = tenantOf(session) ?? '';
  const report = session.kind === 'invited' ? session.report : '';
  await sql`select set_config('app.tenant', ${tenant}, true), set_config('app.report', ${report}, true)`.execute(db);
}
