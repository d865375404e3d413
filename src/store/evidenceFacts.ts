import { type Area, COUNTRY, countiesTouched, partsOf } from '../kernel/area.ts';
import type { Period } from '../kernel/period.ts';
import { type DemandSpan, wholeMonths } from '../evidence/coverage.ts';
import type { BarometerAnswer } from '../evidence/barometerSignal.ts';
import { sourceParameters } from './demand.ts';
import type { Facts } from './facts.ts';
import type { CurrentVersions } from './sources.ts';

/** Spans by the generations in force; a generation never changes, so what was read of it holds. */
const spans = new WeakMap<Facts, { readonly key: string; readonly spans: Promise<DemandSpan[]> }>();

/** The time that each source of demand in force has figures for. Asked once for each set of generations. */
export async function readDemandSpans(facts: Facts, current: CurrentVersions): Promise<DemandSpan[]> {
  const key = [...current.values()].map((v) => `${v.sourceId} ${v.generation} ${v.retrievedAt.getTime()}`).join('|');
  const known = spans.get(facts);
  if (known?.key === key) return known.spans;
  const asked = askSpans(facts, current);
  spans.set(facts, { key, spans: asked });
  asked.catch(() => spans.delete(facts));
  return asked;
}

/**
 * The figures of the country are few and span all time that any area's do; only what has none of the country is
 * searched whole.
 */
async function askSpans(facts: Facts, current: CurrentVersions): Promise<DemandSpan[]> {
  const found = await spansWhere(facts, current, "and level = 'country'");
  const seen = new Set(found.map(({ sourceId }) => sourceId));
  const rest = new Map([...current].filter(([sourceId]) => !seen.has(sourceId)));
  return rest.size === 0 ? found : [...found, ...(await spansWhere(facts, rest, ''))];
}

async function spansWhere(facts: Facts, current: CurrentVersions, condition: string): Promise<DemandSpan[]> {
  const rows = await facts.query<{
    sourceId: string;
    from: string;
    to: string;
    byYear: number;
    years: number[];
    counted: number;
  }>(
    `select source_id as sourceId, formatDateTime(min(period_from), '%Y-%m') as from, formatDateTime(max(period_to), '%Y-%m') as to,
       toUInt8(max(dateDiff('month', period_from, period_to)) > 0) as byYear,
       arraySort(groupUniqArray(toYear(period_from))) as years, toUInt8(count(vacancies) > 0) as counted
     from demand where ${IN_FORCE} ${condition} group by source_id order by source_id`,
    sourceParameters(current),
  );
  return rows.map(({ sourceId, from, to, byYear, years, counted }) => {
    const span = {
      sourceId,
      from,
      to,
      step: byYear === 1 ? ('year' as const) : ('month' as const),
      years: byYear === 1 ? years : [],
      countsVacancies: counted === 1,
    };
    return wholeMonths(span, current.get(sourceId)?.retrievedAt.toISOString() ?? '');
  });
}

export interface DemandNowAndBefore {
  readonly sourceId: string;
  readonly ssyk4: string;
  readonly ads: number;
  readonly vacancies: number;
  readonly adsBefore: number;
}

export interface ComparedQuery {
  readonly area: Area;
  readonly period: Period;
  readonly before: Period;
  /** Only these groups; all when absent. */
  readonly ssyk4?: readonly string[] | undefined;
}

/** Ads per source and occupation group in a period and in the one it is compared with, in one pass. */
export async function readDemandNowAndBefore(
  facts: Facts,
  current: CurrentVersions,
  query: ComparedQuery,
): Promise<DemandNowAndBefore[]> {
  const { level, codes } = partsOf(query.area);
  return facts.query(
    `with period_from >= toDate({from:String}) as now
     select source_id as sourceId, ssyk4, toUInt32(sumIf(demand.ads, now)) as ads, toUInt32(sumIf(ifNull(demand.vacancies, 0), now)) as vacancies,
       toUInt32(sumIf(demand.ads, not now)) as adsBefore
     from demand where ${IN_FORCE} and level = {level:String} and area in ({codes:Array(String)})
       and ((period_from >= toDate({from:String}) and period_to <= toLastDayOfMonth(toDate({to:String})))
         or (period_from >= toDate({beforeFrom:String}) and period_to <= toLastDayOfMonth(toDate({beforeTo:String}))))
       ${query.ssyk4 ? 'and ssyk4 in ({ssyk4:Array(String)})' : ''}
     group by source_id, ssyk4`,
    {
      ...sourceParameters(current),
      level,
      codes,
      from: `${query.period.from}-01`,
      to: `${query.period.to}-01`,
      beforeFrom: `${query.before.from}-01`,
      beforeTo: `${query.before.to}-01`,
      ...(query.ssyk4 && { ssyk4: query.ssyk4 }),
    },
  );
}

/** A cell of the barometer without its texts. */
export interface BriefCell extends BarometerAnswer {
  readonly sourceId: string;
  readonly ssyk4: string;
}

/** The counties whose barometer speaks of an area: those it touches, or the country as a whole. */
export function barometerCounties(area: Area): readonly string[] {
  return area.code === COUNTRY ? [COUNTRY] : countiesTouched(area);
}

/** What the barometer says in an area, without its texts: many groups at once. */
export async function readBriefBarometer(
  facts: Facts,
  current: CurrentVersions,
  query: { readonly area: Area; readonly ssyk4?: readonly string[] | undefined },
): Promise<BriefCell[]> {
  const rows = await facts.query<Omit<BriefCell, 'partOfSsyk4'> & { part: number }>(
    `select source_id as sourceId, ssyk4, county, label as occupation, part_of_ssyk4 as part, paradox_reasons as paradoxReasons,
       nullIf(toString(opportunities), '') as opportunities, nullIf(toString(situation), '') as situation, nullIf(toString(outlook), '') as outlook
     from barometer where ${IN_FORCE} and county in ({counties:Array(String)})
       ${query.ssyk4 ? 'and ssyk4 in ({ssyk4:Array(String)})' : ''}
     order by ssyk4, county, barometer_occupation`,
    {
      ...sourceParameters(current),
      counties: barometerCounties(query.area),
      ...(query.ssyk4 && { ssyk4: query.ssyk4 }),
    },
  );
  return rows.map(({ part, ...cell }) => ({ ...cell, partOfSsyk4: part === 1 }));
}

/** The rows of the generations that are in force, of any source. */
const IN_FORCE = `(source_id, generation) in (select arrayJoin(arrayZip({sources:Array(String)}, {generations:Array(UInt32)})))`;
