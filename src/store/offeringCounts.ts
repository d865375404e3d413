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

/** What the offerings that pass some filters are. */
export interface OfferingTally {
  readonly levels: ReadonlyMap<OfferingLevel, number>;
  /** Sources that they come from, in order. */
  readonly sources: readonly string[];
}

/** How many of the offerings that pass the filters there are of each level, and where they come from. */
export async function tallyOfferings({ db }: ReadTransaction, filters: OfferingFilters): Promise<OfferingTally> {
  const { rows } = await sql<{ level: OfferingLevel; source_id: string; count: number }>`
    select o.level, o.source_id, count(*)::int as count from open.offerings o
    where ${sql.join(conditionsOf(filters), sql` and `)} group by o.level, o.source_id`.execute(db);
  const levels = new Map<OfferingLevel, number>();
  for (const { level, count } of rows) levels.set(level, (levels.get(level) ?? 0) + count);
  return { levels, sources: [...new Set(rows.map((row) => row.source_id))].sort() };
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
