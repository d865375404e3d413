import { sql } from 'kysely';
import type { Area } from '../kernel/area.ts';
import type { OfferingKind, OfferingLevel } from '../offering/offering.ts';
import { countingOccupation, isOfferedIn, SKILL_COUNTS_FROM, type LinkOrigin } from './offerings.ts';
import type { ReadTransaction } from './transaction.ts';

/** An offering that leads to an occupation group: why it is thought to, and how surely. */
export interface LeadingOffering {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: OfferingKind;
  readonly title: string;
  readonly provider: string | null;
  readonly level: OfferingLevel;
  readonly municipalities: readonly string[];
  readonly distance: boolean;
  readonly places: number | null;
  readonly startsOn: string | null;
  readonly synthetic: boolean;
  readonly origin: LinkOrigin;
  readonly score: number;
}

/** Offerings of an area, or at a distance, that lead to a group: surest first. Syllabi and cancelled ones are left out. */
export async function offeringsFor(
  { db }: ReadTransaction,
  query: { readonly area: Area; readonly ssyk4: string },
): Promise<LeadingOffering[]> {
  const { rows } = await sql<LeadingOffering>`
    select o.id, o.source_id as "sourceId", o.kind, o.title, o.provider, o.level, o.municipalities, o.distance, o.places,
      o.starts_on as "startsOn", o.synthetic, best.origin, best.score
    from open.offerings o
    join (
      select distinct on (l.offering_id) l.offering_id, l.origin, l.score from open.offering_links l
      where ${countingOccupation} and l.ssyk4 = ${query.ssyk4}
      order by l.offering_id, l.score desc, array_position(array['corrected', 'assigned', 'linked'], l.origin)
    ) best on best.offering_id = o.id
    where ${isSupply} and ${isOfferedIn(query.area)}
    order by best.score desc, o.title collate "sv-SE-x-icu", o.id`.execute(db);
  return rows;
}

/** What is offered towards one occupation group. */
export interface Supply {
  readonly offerings: number;
  /** How many of them say how many places they have, and the sum of those. Missing is not zero. */
  readonly placesKnown: number;
  readonly places: number;
  readonly withoutPlaces: number;
  /** Sources that the offerings come from. */
  readonly sources: readonly string[];
}

/** The supply of an area, by SSYK 4 group; groups that nothing leads to are absent. */
export async function supplyByOccupation({ db }: ReadTransaction, area: Area): Promise<Map<string, Supply>> {
  const { rows } = await sql<Supply & { ssyk4: string }>`
    select ssyk4, count(*)::int as offerings, count(places)::int as "placesKnown", coalesce(sum(places), 0)::int as places,
      (count(*) - count(places))::int as "withoutPlaces", array_agg(distinct source_id order by source_id) as sources
    from (
      select distinct l.ssyk4, o.id, o.places, o.source_id
      from open.offerings o join open.offering_links l on l.offering_id = o.id
      where ${isSupply} and ${isOfferedIn(area)} and ${countingOccupation}
    ) towards
    group by ssyk4`.execute(db);
  return new Map(rows.map(({ ssyk4, ...supply }) => [ssyk4, supply]));
}

/** What the offerings and syllabi that lead to a group teach. */
export interface TaughtSkills {
  readonly offerings: number;
  readonly sources: readonly string[];
  /** Most taught first. */
  readonly skills: readonly { readonly conceptId: string; readonly offerings: number }[];
}

/** Skills taught towards an occupation group in an area, and in how many offerings and syllabi. */
export async function taughtSkills(
  { db }: ReadTransaction,
  query: { readonly area: Area; readonly ssyk4: string },
): Promise<TaughtSkills> {
  const leading = sql`
    select o.id, o.source_id from open.offerings o
    where not o.removed and not o.cancelled and ${isOfferedIn(query.area)} and exists
      (select from open.offering_links l where l.offering_id = o.id and ${countingOccupation} and l.ssyk4 = ${query.ssyk4})`;
  const counted = await sql<{ offerings: number; sources: string[] | null }>`
    select count(*)::int as offerings, array_agg(distinct source_id order by source_id) as sources from (${leading}) towards`.execute(
    db,
  );
  const skills = await sql<{ conceptId: string; offerings: number }>`
    select l.concept_id as "conceptId", count(distinct towards.id)::int as offerings
    from (${leading}) towards join open.offering_links l on l.offering_id = towards.id
    where l.link = 'skill' and l.score >= ${SKILL_COUNTS_FROM}
    group by l.concept_id order by offerings desc, l.concept_id`.execute(db);
  return { offerings: counted.rows[0]?.offerings ?? 0, sources: counted.rows[0]?.sources ?? [], skills: skills.rows };
}

const isSupply = sql`not o.removed and not o.cancelled and o.kind = 'offering'`;
