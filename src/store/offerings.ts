import { type RawBuilder, sql } from 'kysely';
import { type Mention, joinedText } from '../engine/linking/index.ts';
import { type Area, COUNTRY } from '../kernel/area.ts';
import { type Offering, type OfferingKind, type OfferingLevel, offeringText } from '../offering/offering.ts';
import { type LinkCorrection, correctionsOf } from './corrections.ts';
import type { OfferingRow } from './schema.ts';
import { type Source, type SourceVersion, currentVersions, listSources } from './sources.ts';
import type { ReadTransaction } from './transaction.ts';

/**
 * A link counts from these scores on, which are those of ads: otherwise what is asked for and what is taught could not
 * be compared. Weaker ones are kept, to be shown on the offering's own page, and count nowhere. Assigned and corrected
 * links have the score 1. Measured on 84 labour-market trainings whose source says the codes: three of five occupations
 * at 0.5 and above are right, one of seven below; and on 35 training modules whose skills people assigned: two of five
 * skills at 0.2 and above are right, one of twenty below.
 */
export const OCCUPATION_COUNTS_FROM = 0.5;
export const SKILL_COUNTS_FROM = 0.2;

export type LinkOrigin = 'assigned' | 'linked' | 'corrected';

/** One occupation that an offering leads to, or one skill that it teaches. `ssyk4` is null for skills. */
export interface OfferingLink {
  readonly conceptId: string;
  readonly ssyk4: string | null;
  readonly score: number;
  readonly origin: LinkOrigin;
}

/** What both a list and its own page show of an offering. */
type Shown =
  | 'id'
  | 'kind'
  | 'level'
  | 'title'
  | 'provider'
  | 'municipalities'
  | 'towns'
  | 'distance'
  | 'places'
  | 'startsOn'
  | 'subject'
  | 'cancelled'
  | 'synthetic';

/** A row of a list of offerings. */
export interface OfferingSummary extends Pick<Offering, Shown> {
  readonly sourceId: string;
  /** The groups it leads to, surest first. */
  readonly leadsTo: readonly string[];
}

export const OFFERING_SORTS = ['title', 'provider', 'level', 'places', 'starts'] as const;
export type OfferingSort = (typeof OFFERING_SORTS)[number];

export interface OfferingFilters {
  /** Given in the area or at a distance. */
  readonly area?: Area;
  readonly kind?: OfferingKind;
  readonly level?: OfferingLevel;
  readonly ssyk4?: string;
  /** Concept id. */
  readonly skill?: string;
  /** Words that all must be there; the beginning of a word is enough. */
  readonly text?: string;
  readonly provider?: string;
}

export interface OfferingQuery extends OfferingFilters {
  readonly sort: OfferingSort;
  readonly direction: 'asc' | 'desc';
  /** 1-based. */
  readonly page: number;
  readonly pageSize: number;
}

const SORT_COLUMN: Readonly<Record<OfferingSort, string>> = {
  title: 'o.title collate "sv-SE-x-icu"',
  provider: 'o.provider collate "sv-SE-x-icu"',
  level: 'o.level',
  places: 'o.places',
  starts: 'o.starts_on',
};

/** One page of the offerings that are still at their source, and how many there are on all pages. */
export async function listOfferings(
  { db }: ReadTransaction,
  query: OfferingQuery,
): Promise<{ rows: OfferingSummary[]; total: number }> {
  const where = sql.join(conditionsOf(query), sql` and `);
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from open.offerings o where ${where}`.execute(db);
  const order = sql.raw(`${SORT_COLUMN[query.sort]} ${query.direction === 'desc' ? 'desc' : 'asc'} nulls last, o.id`);
  const { rows } = await sql<SummaryRow>`
    select o.id, o.source_id, o.kind, o.level, o.title, o.provider, o.municipalities, o.towns, o.distance, o.places,
      o.starts_on, o.subject, o.cancelled, o.synthetic,
      array(select l.ssyk4 from open.offering_links l
        where l.offering_id = o.id and ${countingOccupation} group by l.ssyk4 order by max(l.score) desc, l.ssyk4) as leads_to
    from open.offerings o where ${where}
    order by ${order} limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`.execute(db);
  return { rows: rows.map(summaryOf), total: counted.rows[0]?.total ?? 0 };
}

/** Everything known of one offering; it may have been removed at its source since. */
export interface OfferingRecord {
  readonly offering: Offering;
  readonly removed: boolean;
  readonly source: Source;
  readonly version: SourceVersion | null;
  readonly mentions: readonly Mention[];
  /** Surest first. */
  readonly occupations: readonly OfferingLink[];
  readonly skills: readonly OfferingLink[];
  /** Corrections in force that touch this text. */
  readonly corrections: readonly LinkCorrection[];
}

/** The offering with that id, or undefined. */
export async function findOffering(tx: ReadTransaction, id: string): Promise<OfferingRecord | undefined> {
  const { db } = tx;
  const row = await db.selectFrom('open.offerings').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const offering = offeringOf(row);
  const source = (await listSources(tx)).find((each) => each.id === row.source_id);
  if (!source) throw new Error(`The source ${row.source_id} of ${id} is not registered`);
  const links = await db
    .selectFrom('open.offering_links')
    .selectAll()
    .where('offering_id', '=', id)
    .orderBy('score', 'desc')
    .orderBy('concept_id')
    .execute();
  const linksOf = (link: 'occupation' | 'skill'): OfferingLink[] =>
    links.filter((each) => each.link === link).map(linkOf);
  return {
    offering,
    removed: row.removed,
    source,
    version: (await currentVersions(tx)).get(source.id) ?? null,
    mentions: await mentionsOf(tx, offering),
    occupations: linksOf('occupation'),
    skills: linksOf('skill'),
    corrections: await correctionsOf(tx, offering),
  };
}

async function mentionsOf({ db }: ReadTransaction, offering: Offering): Promise<Mention[]> {
  const rows = await db
    .selectFrom('open.offering_mentions')
    .selectAll()
    .where('offering_id', '=', offering.id)
    .orderBy('start_at')
    .orderBy('score', 'desc')
    .execute();
  const text = joinedText(offeringText(offering));
  return rows.map((row) => ({
    start: row.start_at,
    end: row.end_at,
    surface: text.slice(row.start_at, row.end_at),
    conceptId: row.concept_id,
    type: row.type as Mention['type'],
    score: row.score,
    rule: row.rule as Mention['rule'],
    stance: row.stance as Mention['stance'],
  }));
}

/** The part of a link that makes it count. */
export const countingOccupation = sql`l.link = 'occupation' and l.ssyk4 is not null and l.score >= ${OCCUPATION_COUNTS_FROM}`;

/**
 * SQL that holds for an offering (`o`) of an area: given in one of its municipalities, or at a distance. A syllabus
 * without a place counts where its provider gives something.
 */
export function isOfferedIn(area: Area): RawBuilder<unknown> {
  if (area.code === COUNTRY) return sql`true`;
  return sql`(o.distance or ${isPlacedIn(area, 'o')} or (o.kind = 'syllabus' and o.municipalities = '{}' and o.provider in
    (select g.provider from open.offerings g where g.kind = 'offering' and not g.removed and ${isPlacedIn(area, 'g')})))`;
}

/** By municipality, which an index finds; by county only where an area is known by its counties alone. */
function isPlacedIn({ counties, municipalities }: Area, table: 'o' | 'g'): RawBuilder<unknown> {
  const column = sql.raw(`${table}.municipalities`);
  if (municipalities.length > 0 || counties.length === 0) return sql`${column} && ${[...municipalities]}::text[]`;
  return sql`exists (select from unnest(${column}) m where left(m, 2) = any(${[...counties]}::text[]))`;
}

/** SQL that holds for the offerings (`o`) that a query asks for; its order and page play no part. */
export function conditionsOf(query: OfferingFilters): RawBuilder<unknown>[] {
  const { area, kind, level, ssyk4, skill, provider } = query;
  const words = query.text?.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [
    sql`not o.removed`,
    ...(area ? [isOfferedIn(area)] : []),
    ...(kind ? [sql`o.kind = ${kind}`] : []),
    ...(level ? [sql`o.level = ${level}`] : []),
    ...(provider ? [sql`o.provider = ${provider}`] : []),
    ...(ssyk4
      ? [
          sql`exists (select from open.offering_links l where l.offering_id = o.id and ${countingOccupation} and l.ssyk4 = ${ssyk4})`,
        ]
      : []),
    ...(skill
      ? [
          sql`exists (select from open.offering_links l where l.offering_id = o.id and l.link = 'skill' and l.concept_id = ${skill} and l.score >= ${SKILL_COUNTS_FROM})`,
        ]
      : []),
    ...(words.length > 0
      ? [sql`o.search @@ to_tsquery('swedish', ${words.map((word) => `${word}:*`).join(' & ')})`]
      : []),
  ];
}

type ShownRow = Pick<
  OfferingRow,
  | 'id'
  | 'source_id'
  | 'kind'
  | 'level'
  | 'title'
  | 'provider'
  | 'municipalities'
  | 'towns'
  | 'distance'
  | 'places'
  | 'starts_on'
  | 'subject'
  | 'cancelled'
  | 'synthetic'
>;

interface SummaryRow extends ShownRow {
  readonly leads_to: string[];
}

function summaryOf(row: SummaryRow): OfferingSummary {
  return { ...shownOf(row), sourceId: row.source_id, leadsTo: row.leads_to };
}

function shownOf(row: ShownRow): Pick<Offering, Shown> {
  return {
    id: row.id,
    kind: row.kind as OfferingKind,
    level: row.level as OfferingLevel,
    title: row.title,
    provider: row.provider,
    municipalities: row.municipalities,
    towns: row.towns,
    distance: row.distance,
    places: row.places,
    startsOn: row.starts_on,
    subject: row.subject,
    cancelled: row.cancelled,
    synthetic: row.synthetic,
  };
}

/** The offering that a row holds. */
export function offeringOf(row: Omit<OfferingRow, 'removed'>): Offering {
  return {
    ...shownOf(row),
    text: row.text,
    endsOn: row.ends_on,
    pace: row.pace,
    credits: row.credits_amount === null ? null : { amount: row.credits_amount, system: row.credits_system ?? 'hp' },
    url: row.url,
    language: row.language as Offering['language'],
    assignedSsyk4: row.assigned_ssyk4,
  };
}

function linkOf(row: { concept_id: string; ssyk4: string | null; score: number; origin: LinkOrigin }): OfferingLink {
  return { conceptId: row.concept_id, ssyk4: row.ssyk4, score: row.score, origin: row.origin };
}
