import { type Area, partsOf } from '../kernel/area.ts';
import type { Period } from '../kernel/period.ts';
import type { Facts } from './facts.ts';
import type { CurrentVersions } from './sources.ts';

/** Ads of one source in one occupation group. `vacancies` is null where the source does not count them. */
export interface DemandRow {
  readonly sourceId: string;
  readonly ssyk4: string;
  readonly ads: number;
  readonly vacancies: number | null;
}

export interface DemandInMonth {
  readonly sourceId: string;
  readonly ssyk4: string;
  readonly from: string;
  readonly to: string;
  readonly ads: number;
  readonly vacancies: number | null;
}

export interface DemandInArea {
  readonly sourceId: string;
  readonly area: string;
  readonly ads: number;
}

export interface DemandQuery {
  readonly area: Area;
  readonly period: Period;
  /** Only these groups; all when absent. */
  readonly ssyk4?: readonly string[];
}

/**
 * Ads per source and occupation group in an area and period. Sources are never added to each other.
 * A source that counts whole years only answers where the period holds the whole year.
 */
export async function readDemand(facts: Facts, current: CurrentVersions, query: DemandQuery): Promise<DemandRow[]> {
  return facts.query<DemandRow>(
    `select source_id as sourceId, ssyk4, toUInt32(sum(ads)) as ads, if(count(vacancies) = 0, null, toUInt32(sum(vacancies))) as vacancies
     from demand where ${conditions(query.ssyk4)} group by source_id, ssyk4 order by ads desc, ssyk4, source_id`,
    parameters(current, query),
  );
}

/** The same by each source's own time step (month or year), in order. Steps without ads are absent, not zero. */
export async function readDemandOverTime(
  facts: Facts,
  current: CurrentVersions,
  query: DemandQuery,
): Promise<DemandInMonth[]> {
  return facts.query<DemandInMonth>(
    `select source_id as sourceId, ssyk4, toString(period_from) as from, toString(period_to) as to, toUInt32(sum(ads)) as ads,
       if(count(vacancies) = 0, null, toUInt32(sum(vacancies))) as vacancies
     from demand where ${conditions(query.ssyk4)} group by source_id, ssyk4, period_from, period_to order by source_id, ssyk4, period_from`,
    parameters(current, query),
  );
}

export interface AreasQuery extends Omit<DemandQuery, 'area'> {
  readonly level: 'county' | 'municipality';
  readonly areas: readonly string[];
}

/** Ads per county of the country, or per municipality of an area, for the map. */
export async function readDemandByArea(
  facts: Facts,
  current: CurrentVersions,
  query: AreasQuery,
): Promise<DemandInArea[]> {
  return facts.query<DemandInArea>(
    `select source_id as sourceId, area, toUInt32(sum(ads)) as ads
     from demand where ${conditions(query.ssyk4)} group by source_id, area order by source_id, area`,
    areasParameters(current, query),
  );
}

/** The same for each of some groups: a map a group. */
export async function readDemandByGroupAndArea(
  facts: Facts,
  current: CurrentVersions,
  query: AreasQuery & { readonly ssyk4: readonly string[] },
): Promise<(DemandInArea & { readonly ssyk4: string })[]> {
  return facts.query(
    `select source_id as sourceId, ssyk4, area, toUInt32(sum(ads)) as ads
     from demand where ${conditions(query.ssyk4)} group by source_id, ssyk4, area order by source_id, ssyk4, area`,
    areasParameters(current, query),
  );
}

function conditions(ssyk4: readonly string[] | undefined): string {
  const groups = ssyk4 ? 'and has({ssyk4:Array(String)}, ssyk4)' : '';
  return `(source_id, generation) in (select arrayJoin(arrayZip({sources:Array(String)}, {generations:Array(UInt32)})))
    and level = {level:String} and area in ({codes:Array(String)})
    and period_from >= toDate(concat({from:String}, '-01')) and period_to <= toLastDayOfMonth(toDate(concat({to:String}, '-01'))) ${groups}`;
}

function parameters(current: CurrentVersions, query: DemandQuery): Record<string, unknown> {
  const { level, codes } = partsOf(query.area);
  return {
    ...sourceParameters(current),
    level,
    codes,
    from: query.period.from,
    to: query.period.to,
    ssyk4: query.ssyk4 ?? [],
  };
}

function areasParameters(current: CurrentVersions, query: AreasQuery): Record<string, unknown> {
  const { level, areas, period, ssyk4 = [] } = query;
  return { ...sourceParameters(current), level, codes: areas, from: period.from, to: period.to, ssyk4 };
}

/** The current generation of every source, as two arrays of the same order. */
export function sourceParameters(current: CurrentVersions): { sources: string[]; generations: number[] } {
  const sources = [...current.keys()].sort();
  return { sources, generations: sources.map((id) => current.get(id)?.generation ?? 0) };
}
