import { sql } from 'kysely';
import type { OfferingLevel } from '../offering/offering.ts';
import { conditionsOf, countingOccupation, isOfferedIn, type OfferingFilters } from './offerings.ts';
import type { ReadTransaction } from './transaction.ts';
import type { Area } from '../kernel/area.ts';

/** How many offerings pass the filters. */
export async function countOfferings({ db }: ReadTransaction, filters: OfferingFilters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from open.offerings o where ${sql.join(conditionsOf(filters), sql` and `)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** How many of them there are of each level. */
export async function countByLevel(
  { db }: ReadTransaction,
  filters: OfferingFilters,
): Promise<Map<OfferingLevel, number>> {
  const { rows } = await sql<{ level: OfferingLevel; count: number }>`
    select o.level, count(*)::int as count from open.offerings o
    where ${sql.join(conditionsOf(filters), sql` and `)} group by o.level`.execute(db);
  return new Map(rows.map(({ level, count }) => [level, count]));
}

/** Sources that the offerings which pass the filters come from. */
export async function sourcesOf({ db }: ReadTransaction, filters: OfferingFilters): Promise<string[]> {
  const { rows } = await sql<{ source_id: string }>`
    select distinct o.source_id from open.offerings o
    where ${sql.join(conditionsOf(filters), sql` and `)} order by o.source_id`.execute(db);
  return rows.map((row) => row.source_id);
}

/** What a list of an area's offerings can be narrowed to. */
export interface OfferingChoices {
  /** Those with most offerings, by name. */
  readonly providers: readonly string[];
  /** SSYK 4 codes that something leads to, in order. */
  readonly groups: readonly string[];
}

/** A list to choose from that is longer than this is no help. */
const MOST_PROVIDERS = 250;

/** Providers and occupation groups that offerings of an area have. */
export async function readOfferingChoices({ db }: ReadTransaction, area: Area): Promise<OfferingChoices> {
  const providers = await sql<{ provider: string }>`
    select provider from (
      select o.provider, count(*) as offerings from open.offerings o
      where not o.removed and o.provider is not null and ${isOfferedIn(area)}
      group by o.provider order by offerings desc, o.provider limit ${MOST_PROVIDERS}
    ) largest order by provider collate "sv-SE-x-icu"`.execute(db);
  const groups = await sql<{ ssyk4: string }>`
    select distinct l.ssyk4 from open.offerings o join open.offering_links l on l.offering_id = o.id
    where not o.removed and ${isOfferedIn(area)} and ${countingOccupation} order by l.ssyk4`.execute(db);
  return { providers: providers.rows.map((row) => row.provider), groups: groups.rows.map((row) => row.ssyk4) };
}
