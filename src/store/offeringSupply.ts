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

/**
 * Offerings of an area, or at a distance, that lead to each of some groups: surest first. Groups that nothing leads to
 * are absent; syllabi and cancelled ones are left out.
 */
export async function offeringsFor(
  { db }: ReadTransaction,
  query: { readonly area: Area; readonly ssyk4: readonly string[] },
): Promise<Map<string, LeadingOffering[]>> {
  const { rows } = await sql<LeadingOffering & { towards: string }>`
    select best.ssyk4 as towards, o.id, o.source_id as "sourceId", o.kind, o.title, o.provider, o.level, o.municipalities,
      o.distance, o.places, o.starts_on as "startsOn", o.synthetic, best.origin, best.score
    from open.offerings o
    join (
      select distinct on (l.ssyk4, l.offering_id) l.ssyk4, l.offering_id, l.origin, l.score from open.offering_links l
      where ${countingOccupation} and l.ssyk4 = any(${[...query.ssyk4]}::text[])
      order by l.ssyk4, l.offering_id, l.score desc, array_position(array['corrected', 'assigned', 'linked'], l.origin)
    ) best on best.offering_id = o.id
    where ${isSupply} and ${isOfferedIn(query.area)}
    order by best.score desc, o.title collate "sv-SE-x-icu", o.id`.execute(db);
  const found = new Map<string, LeadingOffering[]>();
  for (const { towards, ...offering } of rows) {
    const others = found.get(towards);
    if (others) others.push(offering);
    else found.set(towards, [offering]);
  }
  return found;
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

/** Skills taught towards each of some groups in an area, and in how many offerings and syllabi; absent where in none. */
export async function taughtSkills(
  { db }: ReadTransaction,
  query: { readonly area: Area; readonly ssyk4: readonly string[] },
): Promise<Map<string, TaughtSkills>> {
  const heading = sql`
    select distinct l.ssyk4, o.id, o.source_id from open.offerings o join open.offering_links l on l.offering_id = o.id
    where not o.removed and not o.cancelled and ${isOfferedIn(query.area)} and ${countingOccupation}
      and l.ssyk4 = any(${[...query.ssyk4]}::text[])`;
  const counted = await sql<{ ssyk4: string; offerings: number; sources: string[] }>`
    select ssyk4, count(*)::int as offerings, array_agg(distinct source_id order by source_id) as sources
    from (${heading}) heading group by ssyk4`.execute(db);
  const skills = await sql<{ ssyk4: string; conceptId: string; offerings: number }>`
    select heading.ssyk4, k.concept_id as "conceptId", count(*)::int as offerings
    from (${heading}) heading join open.offering_links k on k.offering_id = heading.id
    where k.link = 'skill' and k.score >= ${SKILL_COUNTS_FROM}
    group by heading.ssyk4, k.concept_id order by offerings desc, k.concept_id`.execute(db);
  const byGroup = Map.groupBy(skills.rows, (row) => row.ssyk4);
  return new Map(
    counted.rows.map(({ ssyk4, offerings, sources }) => {
      const taught = (byGroup.get(ssyk4) ?? []).map((row) => ({ conceptId: row.conceptId, offerings: row.offerings }));
      return [ssyk4, { offerings, sources, skills: taught }];
    }),
  );
}

const isSupply = sql`not o.removed and not o.cancelled and o.kind = 'offering'`;
