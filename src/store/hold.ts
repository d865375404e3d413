import pg from 'pg';
import { type RawBuilder, sql } from 'kysely';
import { codeOf } from '../kernel/result.ts';

/** Keeps this program's holds apart from other advisory locks of the database; the number itself means nothing. */
const HOLDS = 1_802_658_156;

/** A process that was killed is let go of by the server within moments; so long a newcomer waits for that. */
const PATIENCE_MS = 2_000;

/** A holder whose machine is gone never says goodbye: the server finds out within a minute. */
const FIND_THE_DEAD = 'set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3';

const LOCK_NOT_AVAILABLE = '55P03';

/** What the holder of a name can ask. */
export interface Hold {
  /** False once the connection broke, and with it the hold: another process may have it now. */
  readonly isHeld: () => boolean;
}

/**
 * Runs `fn` while this process alone holds `name`; undefined, without running it, where another living one does.
 * The hold is a session's advisory lock on a connection of its own: it ends with its process, however that ends, and
 * needs neither a clock nor a sign of life. It asks for a real session, so not for a pooler that shares them.
 */
export async function holding<T>(
  databaseUrl: string,
  name: string,
  fn: (hold: Hold) => Promise<T>,
): Promise<T | undefined> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    lock_timeout: PATIENCE_MS,
    application_name: 'kraftsam-hold',
  });
  let isHeld = true;
  client.on('error', () => (isHeld = false));
  client.on('end', () => (isHeld = false));
  await client.connect();
  try {
    await client.query(FIND_THE_DEAD);
    if (!(await take(client, name))) return undefined;
    return await fn({ isHeld: () => isHeld });
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function take(client: pg.Client, name: string): Promise<boolean> {
  try {
    await client.query('select pg_advisory_lock($1, hashtext($2))', [HOLDS, name]);
    return true;
  } catch (error) {
    if (codeOf(error) === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}

/** SQL that is true where a living process holds the name that the expression `name` gives. */
export function isHeldByAnybody(name: RawBuilder<string>): RawBuilder<boolean> {
  return sql<boolean>`exists (select from pg_locks held
    where held.locktype = 'advisory' and held.granted and held.objsubid = 2
      and held.database = (select oid from pg_database where datname = current_database())
      and held.classid = ${sql.lit(HOLDS)}::int4::oid and held.objid = hashtext(${name})::oid)`;
}
