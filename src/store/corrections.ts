import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Offering } from '../offering/offering.ts';
import type { Row } from './schema.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/**
 * What a person decided about a link. `text`: in one offering. `everywhere`: wherever `surface` stands. `fromId` null:
 * a link was missing; `toId` null: there should be none.
 */
export interface LinkCorrection {
  readonly id: string;
  readonly scope: 'text' | 'everywhere';
  readonly offeringId: string | null;
  readonly surface: string | null;
  readonly link: 'occupation' | 'skill';
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly reason: string;
  /** Opaque: who made it. */
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly undoneAt: Date | null;
}

export type NewCorrection = Omit<LinkCorrection, 'id' | 'madeAt' | 'undoneAt'>;

/** Every correction ever made, oldest first; `inForce` leaves out those that were undone. This is also the export. */
export async function listCorrections(
  { db }: ReadTransaction,
  only: { readonly inForce?: boolean } = {},
): Promise<LinkCorrection[]> {
  let query = db.selectFrom('open.link_corrections').selectAll().orderBy('made_at').orderBy('id');
  if (only.inForce) query = query.where('undone_at', 'is', null);
  return (await query.execute()).map(correctionOf);
}

/** The correction with that id, or undefined. */
export async function findCorrection({ db }: ReadTransaction, id: string): Promise<LinkCorrection | undefined> {
  const row = await db.selectFrom('open.link_corrections').selectAll().where('id', '=', id).executeTakeFirst();
  return row && correctionOf(row);
}

/** Corrections in force that touch the text of one offering, oldest first. */
export async function correctionsOf(tx: ReadTransaction, offering: Offering): Promise<LinkCorrection[]> {
  return (await listCorrections(tx, { inForce: true })).filter((correction) => touches(correction, offering));
}

/**
 * Whether a correction is about the offering, or about a surface that may stand in its text. Inflections count, so
 * this says yes too often rather than too seldom.
 */
export function touches(correction: LinkCorrection, offering: Pick<Offering, 'id' | 'title' | 'text'>): boolean {
  if (correction.scope === 'text') return correction.offeringId === offering.id;
  return `${offering.title}\n\n${offering.text}`.toLowerCase().includes(stemOf(correction.surface ?? ''));
}

/** The part of a surface that its inflections share, in lower case: *lärare* and *lärarna* have *lära*. */
export function stemOf(surface: string): string {
  const text = surface.toLowerCase();
  return text.length > 5 ? text.slice(0, -2) : text;
}

/** Keeps a correction; returns its id, which is `id` where it was made elsewhere. */
export async function saveCorrection(
  { db }: WriteTransaction,
  correction: NewCorrection,
  id: string = randomUUID(),
): Promise<string> {
  await db
    .insertInto('open.link_corrections')
    .values({
      id,
      scope: correction.scope,
      offering_id: correction.offeringId,
      surface: correction.surface,
      link: correction.link,
      from_id: correction.fromId,
      to_id: correction.toId,
      reason: correction.reason,
      made_by: correction.madeBy,
      undone_at: null,
    })
    .execute();
  return id;
}

/**
 * Holds other corrections and the storing of links back until this transaction ends, so that an import under way does
 * not store links that it made without a correction made meanwhile.
 */
export async function lockCorrections({ db }: WriteTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('open.link_corrections', 0))`.execute(db);
}

/** Takes a correction out of force; it stays on record. */
export async function markUndone({ db }: WriteTransaction, id: string, at: Date): Promise<void> {
  await db.updateTable('open.link_corrections').set({ undone_at: at }).where('id', '=', id).execute();
}

function correctionOf(row: Row<'open.link_corrections'>): LinkCorrection {
  return {
    id: row.id,
    scope: row.scope,
    offeringId: row.offering_id,
    surface: row.surface,
    link: row.link,
    fromId: row.from_id,
    toId: row.to_id,
    reason: row.reason,
    madeBy: row.made_by,
    madeAt: row.made_at,
    undoneAt: row.undone_at,
  };
}
