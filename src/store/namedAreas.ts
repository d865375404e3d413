import { sql } from 'kysely';
import type { Area, AreaKind } from '../kernel/area.ts';
import { listAreas } from './areas.ts';
import { tenantOf } from './session.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** A set of counties or municipalities that has a name of its own, with who says so. */
export interface NamedArea extends Area {
  readonly sourceUrl: string | null;
  /** True when the session's own organisation put it together, and so may take it away. */
  readonly own: boolean;
  /** True when some organisation put it together here; false when it came with a source. */
  readonly definedHere: boolean;
}

/** The kinds of area that are named sets, in order of size. */
export const NAMED_KINDS = ['macro-region', 'functional-region', 'teknikcollege-region', 'named-area'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** Every named area, kinds in order of size, then by name. */
export async function listNamedAreas(tx: ReadTransaction): Promise<NamedArea[]> {
  const kinds: readonly AreaKind[] = NAMED_KINDS;
  const areas = (await listAreas(tx)).filter((area) => kinds.includes(area.kind));
  const facts = new Map((await readOrigins(tx)).map((row) => [row.code, row]));
  const tenant = tenantOf(tx.session);
  return areas.map((area) => {
    const { source_url = null, defined_by = null } = facts.get(area.code) ?? {};
    return {
      ...area,
      sourceUrl: source_url,
      own: defined_by !== null && defined_by === tenant,
      definedHere: defined_by !== null,
    };
  });
}

async function readOrigins({ db }: ReadTransaction) {
  return db
    .selectFrom('open.areas')
    .select(['code', 'source_url', 'defined_by'])
    .where('kind', 'in', [...NAMED_KINDS])
    .execute();
}

/** Holds other definitions back until this transaction ends, so that no code is given twice. */
export async function lockNamedAreas({ db }: WriteTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('open.areas', 0))`.execute(db);
}

/** Takes away an area that the session's own organisation put together; false when there is none with that code. */
export async function removeOwnArea({ db, session }: WriteTransaction, code: string): Promise<boolean> {
  const result = await db
    .deleteFrom('open.areas')
    .where('code', '=', code)
    .where('defined_by', '=', tenantOf(session))
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
