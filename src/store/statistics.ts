import { type Area, COUNTRY, type AreaLevel, countiesTouched, partsOf } from '../kernel/area.ts';
import type { Period } from '../kernel/period.ts';
import { sourceParameters } from './demand.ts';
import type { Facts } from './facts.ts';
import type { CurrentVersions } from './sources.ts';

/** Ads counted by somebody else, ready to store. */
export interface CountedAds {
  readonly level: AreaLevel;
  readonly area: string;
  readonly ssyk4: string;
  /** ISO dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly ads: number;
}

/** Writes a generation of counted ads. */
export async function saveCountedAds(
  facts: Facts,
  sourceId: string,
  generation: number,
  counts: readonly CountedAds[],
): Promise<void> {
  await facts.insert(
    'demand',
    counts.map((count) => ({
      source_id: sourceId,
      generation,
      level: count.level,
      area: count.area,
      ssyk4: count.ssyk4,
      period_from: count.from,
      period_to: count.to,
      ads: count.ads,
      vacancies: null,
    })),
  );
}

/** One cell of the barometer as stored: an occupation of it, in a county, per SSYK 4 group that it covers. */
export interface BarometerCell {
  readonly county: string;
  readonly ssyk4: string;
  readonly barometerOccupation: string;
  readonly label: string;
  readonly partOfSsyk4: boolean;
  readonly opportunities: 'small' | 'medium' | 'large' | null;
  readonly situation: 'surplus' | 'balance' | 'paradox' | 'shortage' | null;
  readonly outlook: 'increase' | 'unchanged' | 'decrease' | null;
  readonly paradoxReasons: readonly string[];
  readonly round: string | null;
  readonly textOpportunities: string | null;
  readonly textSituation: string | null;
}

/** Writes a generation of the barometer. */
export async function saveBarometer(
  facts: Facts,
  sourceId: string,
  generation: number,
  cells: readonly BarometerCell[],
): Promise<void> {
  await facts.insert(
    'barometer',
    cells.map((cell) => ({
      source_id: sourceId,
      generation,
      county: cell.county,
      ssyk4: cell.ssyk4,
      barometer_occupation: cell.barometerOccupation,
      label: cell.label,
      part_of_ssyk4: cell.partOfSsyk4 ? 1 : 0,
      opportunities: cell.opportunities ?? '',
      situation: cell.situation ?? '',
      outlook: cell.outlook ?? '',
      paradox_reasons: cell.paradoxReasons,
      round: cell.round ?? '',
      text_opportunities: cell.textOpportunities ?? '',
      text_situation: cell.textSituation ?? '',
    })),
  );
}

interface BarometerRow {
  sourceId: string;
  county: string;
  ssyk4: string;
  barometer_occupation: string;
  label: string;
  part_of_ssyk4: number;
  opportunities: string;
  situation: string;
  outlook: string;
  paradox_reasons: string[];
  round: string;
  text_opportunities: string;
  text_situation: string;
}

/**
 * The barometer's cells for an area: its counties, or the country. A municipality gets its county's cells; who shows
 * them says so. @param ssyk4 only these groups; all when absent.
 */
export async function readBarometer(
  facts: Facts,
  current: CurrentVersions,
  query: { readonly area: Area; readonly ssyk4?: readonly string[] },
): Promise<(BarometerCell & { readonly sourceId: string })[]> {
  const counties = query.area.code === COUNTRY ? [COUNTRY] : countiesTouched(query.area);
  const rows = await facts.query<BarometerRow>(
    `select source_id as sourceId, county, ssyk4, barometer_occupation, label, part_of_ssyk4, opportunities, situation, outlook,
       paradox_reasons, round, text_opportunities, text_situation
     from barometer
     where (source_id, generation) in (select arrayJoin(arrayZip({sources:Array(String)}, {generations:Array(UInt32)})))
       and county in ({counties:Array(String)}) ${query.ssyk4 ? 'and has({ssyk4:Array(String)}, ssyk4)' : ''}
     order by ssyk4, county, barometer_occupation`,
    { ...sourceParameters(current), counties, ssyk4: query.ssyk4 ?? [] },
  );
  return rows.map((row) => ({
    sourceId: row.sourceId,
    county: row.county,
    ssyk4: row.ssyk4,
    barometerOccupation: row.barometer_occupation,
    label: row.label,
    partOfSsyk4: row.part_of_ssyk4 === 1,
    opportunities: known(row.opportunities) as BarometerCell['opportunities'],
    situation: known(row.situation) as BarometerCell['situation'],
    outlook: known(row.outlook) as BarometerCell['outlook'],
    paradoxReasons: row.paradox_reasons,
    round: known(row.round),
    textOpportunities: known(row.text_opportunities),
    textSituation: known(row.text_situation),
  }));
}

/** A skill that ads of an occupation group ask for, and in how many of them. */
export interface AskedSkill {
  readonly sourceId: string;
  readonly ssyk4: string;
  readonly conceptId: string;
  readonly ads: number;
}

/** Skills asked for in an area, whole calendar years that the period touches, most asked first. */
export async function readAskedSkills(
  facts: Facts,
  current: CurrentVersions,
  query: { readonly area: Area; readonly period: Period; readonly ssyk4: readonly string[] },
): Promise<AskedSkill[]> {
  const { level, codes } = partsOf(query.area);
  return facts.query<AskedSkill>(
    `select source_id as sourceId, ssyk4, skill as conceptId, toUInt32(sum(ads)) as ads
     from asked_skills
     where (source_id, generation) in (select arrayJoin(arrayZip({sources:Array(String)}, {generations:Array(UInt32)})))
       and level = {level:String} and area in ({codes:Array(String)}) and has({ssyk4:Array(String)}, ssyk4)
       and year >= {fromYear:UInt16} and year <= {toYear:UInt16}
     group by source_id, ssyk4, skill order by ads desc, skill, source_id`,
    {
      ...sourceParameters(current),
      level,
      codes,
      ssyk4: query.ssyk4,
      fromYear: Number(query.period.from.slice(0, 4)),
      toYear: Number(query.period.to.slice(0, 4)),
    },
  );
}

function known(text: string): string | null {
  return text === '' ? null : text;
}
