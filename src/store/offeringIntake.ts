import { type RawBuilder, sql } from 'kysely';
import type { Mention } from '../engine/linking/index.ts';
import type { Offering } from '../offering/offering.ts';
import { type OfferingLink, offeringOf } from './offerings.ts';
import type { OfferingRow } from './schema.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** What a linker found in one offering after people's corrections, and what it was found with. */
export interface LinkedOffering {
  readonly offering: Offering;
  readonly contentHash: string;
  /** Engine, lexicon and corrections: equal means that linking again would give the same. */
  readonly linkedWith: string;
  readonly mentions: readonly Mention[];
  readonly occupations: readonly OfferingLink[];
  readonly skills: readonly OfferingLink[];
}

/** Marks of what is stored: equal marks mean that nothing would change. */
export interface StoredMarks {
  readonly contentHash: string;
  readonly linkedWith: string;
  readonly removed: boolean;
}

/** The marks of those of `ids` that are stored. */
export async function readOfferingMarks(
  { db }: ReadTransaction,
  ids: readonly string[],
): Promise<Map<string, StoredMarks>> {
  const rows = await db
    .selectFrom('open.offerings')
    .select(['id', 'content_hash', 'linked_with', 'removed'])
    .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
    .execute();
  return new Map(
    rows.map((row) => [row.id, { contentHash: row.content_hash, linkedWith: row.linked_with, removed: row.removed }]),
  );
}

/** Stores offerings whole, in place of what was stored of them; `run` saw them. */
export async function saveOfferings(
  tx: WriteTransaction,
  from: { readonly sourceId: string; readonly run: string },
  linked: readonly LinkedOffering[],
): Promise<void> {
  if (linked.length === 0) return;
  const rows = linked.map((each) => rowOf(each, from));
  await tx.db
    .insertInto('open.offerings')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((e) => Object.fromEntries(COLUMNS.map((column) => [column, e.ref(`excluded.${column}`)]))),
    )
    .execute();
  await saveLinks(tx, linked);
}

/** Replaces the mentions and links of stored offerings. */
async function saveLinks({ db }: WriteTransaction, linked: readonly LinkedOffering[]): Promise<void> {
  const ids = sql<string>`any(${linked.map(({ offering }) => offering.id)}::text[])`;
  await db.deleteFrom('open.offering_mentions').where('offering_id', '=', ids).execute();
  await db.deleteFrom('open.offering_links').where('offering_id', '=', ids).execute();
  const mentions = linked.flatMap(({ offering, mentions: found }) =>
    found.map((mention) => ({
      offering_id: offering.id,
      start_at: mention.start,
      end_at: mention.end,
      concept_id: mention.conceptId,
      type: mention.type,
      score: mention.score,
      rule: mention.rule,
      stance: mention.stance,
    })),
  );
  const links = linked.flatMap(({ offering, occupations, skills }) => [
    ...occupations.map((link) => linkRow(offering.id, 'occupation', link)),
    ...skills.map((link) => linkRow(offering.id, 'skill', link)),
  ]);
  for (const rows of inBatches(mentions)) await db.insertInto('open.offering_mentions').values(rows).execute();
  for (const rows of inBatches(links)) await db.insertInto('open.offering_links').values(rows).execute();
}

/** Stores what linking stored offerings again gave. */
export async function relinkOfferings(tx: WriteTransaction, linked: readonly LinkedOffering[]): Promise<void> {
  await saveLinks(tx, linked);
  const ids = linked.map(({ offering }) => offering.id);
  const marks = linked.map((each) => each.linkedWith);
  await sql`
    update open.offerings o set linked_with = marked.linked_with
    from unnest(${ids}::text[], ${marks}::text[]) as marked (id, linked_with) where o.id = marked.id`.execute(tx.db);
}

/** Notes that `run` saw these again, unchanged. */
export async function markSeen({ db }: WriteTransaction, run: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('open.offerings')
    .set({ last_run: run })
    .where('id', '=', sql<string>`any(${[...ids]}::text[])`)
    .execute();
}

/** Part of a source that is taken in at once: several lists with ids of their own may share one source. */
export interface OfferingScope {
  readonly sourceId: string;
  /** What stands before the colon of their ids; all when empty. */
  readonly prefixes: readonly string[];
}

/** How many offerings of a source are still there. */
export async function countOfferings({ db }: ReadTransaction, scope: OfferingScope): Promise<number> {
  const counted = await sql<{ offerings: number }>`
    select count(*)::int as offerings from open.offerings where not removed and ${isWithin(scope)}`.execute(db);
  return counted.rows[0]?.offerings ?? 0;
}

/** Marks as removed what `run` did not see. @returns how many */
export async function removeUnseen({ db }: WriteTransaction, scope: OfferingScope, run: string): Promise<number> {
  const result = await sql`
    update open.offerings set removed = true where not removed and last_run <> ${run} and ${isWithin(scope)}`.execute(
    db,
  );
  return Number(result.numAffectedRows ?? 0);
}

function isWithin({ sourceId, prefixes }: OfferingScope): RawBuilder<unknown> {
  if (prefixes.length === 0) return sql`source_id = ${sourceId}`;
  return sql`source_id = ${sourceId} and split_part(id, ':', 1) = any(${[...prefixes]}::text[])`;
}

/** Stored offerings by id, or those whose title or text contains `stem`, which is in lower case. */
export async function readOfferings(
  { db }: ReadTransaction,
  which: { readonly ids: readonly string[] } | { readonly stem: string },
): Promise<{ offering: Offering; contentHash: string }[]> {
  const query = db.selectFrom('open.offerings').selectAll().where('removed', '=', false).orderBy('id');
  const rows = await ('ids' in which
    ? query.where('id', '=', sql<string>`any(${[...which.ids]}::text[])`)
    : query.where(sql<boolean>`strpos(lower(title || E'\n\n' || text), ${which.stem}) > 0`)
  ).execute();
  return rows.map((row) => ({ offering: offeringOf(row), contentHash: row.content_hash }));
}

type Row = Omit<OfferingRow, 'removed'> & { readonly removed: boolean };

function rowOf(
  { offering, contentHash, linkedWith }: LinkedOffering,
  from: { readonly sourceId: string; readonly run: string },
): Row {
  return {
    id: offering.id,
    source_id: from.sourceId,
    kind: offering.kind,
    level: offering.level,
    title: offering.title,
    text: offering.text,
    provider: offering.provider,
    municipalities: [...offering.municipalities],
    towns: [...offering.towns],
    distance: offering.distance,
    places: offering.places,
    starts_on: offering.startsOn,
    ends_on: offering.endsOn,
    pace: offering.pace,
    credits_amount: offering.credits?.amount ?? null,
    credits_system: offering.credits?.system ?? null,
    subject: offering.subject,
    url: offering.url,
    language: offering.language,
    assigned_ssyk4: [...offering.assignedSsyk4],
    cancelled: offering.cancelled,
    synthetic: offering.synthetic,
    content_hash: contentHash,
    linked_with: linkedWith,
    last_run: from.run,
    removed: false,
  };
}

const COLUMNS = [
  'source_id',
  'kind',
  'level',
  'title',
  'text',
  'provider',
  'municipalities',
  'towns',
  'distance',
  'places',
  'starts_on',
  'ends_on',
  'pace',
  'credits_amount',
  'credits_system',
  'subject',
  'url',
  'language',
  'assigned_ssyk4',
  'cancelled',
  'synthetic',
  'content_hash',
  'linked_with',
  'last_run',
  'removed',
] as const satisfies readonly (keyof Row)[];

function linkRow(offeringId: string, link: 'occupation' | 'skill', each: OfferingLink) {
  const { conceptId, ssyk4, score, origin } = each;
  return { offering_id: offeringId, link, concept_id: conceptId, ssyk4, score, origin };
}

/** Below Postgres's limit of 65,535 parameters. */
function inBatches<T>(rows: readonly T[]): T[][] {
  const size = 5000;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}
