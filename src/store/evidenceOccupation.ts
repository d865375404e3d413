import type { BarometerView } from '../evidence/barometerView.ts';
import { covers, type DemandSpan } from '../evidence/coverage.ts';
import { figure, missingFigure } from '../evidence/figure.ts';
import { poissonInterval } from '../evidence/intervals.ts';
import type { OccupationEvidence, OccupationGroup, SkillGap } from '../evidence/occupationEvidence.ts';
import type { Provenance } from '../evidence/provenance.ts';
import { type Area, COUNTRY } from '../kernel/area.ts';
import { formatPeriod, monthsOf, type Period } from '../kernel/period.ts';
import { compareText } from '../kernel/text.ts';
import { relatedGroups } from '../matching/relatedGroups.ts';
import { skillGap } from '../matching/skillGap.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { listAreas } from './areas.ts';
import { type DemandInMonth, readDemandByArea, readDemandOverTime } from './demand.ts';
import { areaEvidence, barometerPedigree } from './evidenceArea.ts';
import { type Ground, OFFERINGS_TABLE, readGround } from './evidenceGround.ts';
import { groupProfiles, occupationGroups } from './evidenceGroups.ts';
import type { Facts } from './facts.ts';
import { offeringsFor, taughtSkills } from './offeringSupply.ts';
import { readAskedSkills, readBarometer } from './statistics.ts';
import type { ReadTransaction } from './transaction.ts';

export interface OccupationQuery {
  readonly area: Area;
  readonly period: Period;
  readonly ssyk4: string;
}

/** All that is known of one occupation group in an area and period; undefined where the taxonomy has no such group. */
export async function readOccupationEvidence(
  tx: ReadTransaction,
  facts: Facts,
  query: OccupationQuery,
): Promise<OccupationEvidence | undefined> {
  const { area, period, ssyk4 } = query;
  const ground = await readGround(tx, facts);
  const { taxonomy } = ground;
  if (!taxonomy || !occupationGroups(taxonomy).some((group) => group.ssyk4 === ssyk4)) return undefined;
  const names = new Map((await listAreas(tx)).map(({ code, name }) => [code, name]));
  const [evidence, overTime, byArea, barometer, leadingOfferings] = await Promise.all([
    areaEvidence(tx, facts, { area, period, ssyk4: [ssyk4] }, ground),
    overTimeOf(facts, ground, query),
    byAreaOf(facts, ground, query, names),
    barometerOf(facts, ground, query, names),
    offeringsFor(tx, { area, ssyk4 }),
  ]);
  const [row] = evidence.rows;
  if (!row) return undefined;
  const gap = await gapOf(tx, facts, { ground, query, overTime, taxonomy });
  return {
    ...row,
    area,
    period,
    definition: taxonomy.byId.get(row.group.conceptId)?.definition ?? null,
    overTime,
    byArea,
    gap,
    barometer,
    related: relatedTo(taxonomy, ssyk4),
    occupations: occupationsOf(taxonomy, ssyk4),
    leadingOfferings,
    sources: once([...evidence.sources, ...gap.sources]),
    synthetic: evidence.synthetic,
  };
}

function occupationsOf(taxonomy: Taxonomy, ssyk4: string): OccupationEvidence['occupations'] {
  return taxonomy
    .occupationsOf(ssyk4)
    .filter(({ deprecated }) => !deprecated)
    .map(({ id, label }) => ({ conceptId: id, label }))
    .sort((a, b) => compareText(a.label, b.label));
}

type OverTime = OccupationEvidence['overTime'];

async function overTimeOf(facts: Facts, ground: Ground, { area, ssyk4 }: OccupationQuery): Promise<OverTime> {
  const [from] = ground.spans.map((span) => span.from).sort();
  const to = ground.spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  if (!from || !to) return [];
  const counted = await readDemandOverTime(facts, ground.versions, { area, period: { from, to }, ssyk4: [ssyk4] });
  const bySource = Map.groupBy(counted, (step) => step.sourceId);
  return ground.spans.map((span) => ({
    source: ground.pedigree(span.sourceId, area.code, 'demand'),
    points: pointsOf(span, bySource.get(span.sourceId) ?? []),
  }));
}

/** Every step of the source's time: 0 where it covers the step and has nothing, null where it does not cover it. */
function pointsOf(span: DemandSpan, counted: readonly DemandInMonth[]): OverTime[number]['points'] {
  const byStart = new Map(counted.map((step) => [step.from.slice(0, 7), step]));
  const firstYear = Number(span.from.slice(0, 4));
  const years = Array.from({ length: Number(span.to.slice(0, 4)) - firstYear + 1 }, (_, i) => firstYear + i);
  const steps: Period[] =
    span.step === 'month'
      ? monthsOf(span).map((month) => ({ from: month, to: month }))
      : years.map((year) => ({ from: `${year}-01`, to: `${year}-12` }));
  return steps.map((step) => {
    const found = byStart.get(step.from);
    const known = covers(span, step);
    return {
      period: formatPeriod(step),
      ads: known ? (found?.ads ?? 0) : null,
      vacancies: known && span.countsVacancies ? (found?.vacancies ?? 0) : null,
    };
  });
}

/** Parts of the area for the map: counties where it holds several, else municipalities. */
function mapParts(
  area: Area,
  names: ReadonlyMap<string, string>,
): { level: 'county' | 'municipality'; areas: readonly string[] } {
  if (area.code === COUNTRY)
    return { level: 'county', areas: [...names.keys()].filter((code) => /^(?!00)\d\d$/.test(code)).sort() };
  if (area.counties.length > 1) return { level: 'county', areas: area.counties };
  return { level: 'municipality', areas: area.municipalities };
}

async function byAreaOf(
  facts: Facts,
  ground: Ground,
  { area, period, ssyk4 }: OccupationQuery,
  names: ReadonlyMap<string, string>,
): Promise<OccupationEvidence['byArea']> {
  const { level, areas } = mapParts(area, names);
  const span = ground.spans.find((candidate) => covers(candidate, period));
  const rows = span ? await readDemandByArea(facts, ground.versions, { period, ssyk4: [ssyk4], level, areas }) : [];
  const ads = new Map(rows.filter(({ sourceId }) => sourceId === span?.sourceId).map((row) => [row.area, row.ads]));
  return areas.map((code) => {
    const draft = { indicator: 'ads', unit: 'ads', period: formatPeriod(period) } as const;
    if (!span)
      return {
        code,
        name: names.get(code) ?? code,
        figure: missingFigure({ ...draft, missing: 'not-collected', provenance: [] }),
      };
    const value = ads.get(code) ?? 0;
    const provenance = [ground.pedigree(span.sourceId, code, 'demand')];
    return {
      code,
      name: names.get(code) ?? code,
      figure: figure({ ...draft, value, uncertainty: poissonInterval(value), provenance }),
    };
  });
}

/**
 * Skills are summed by calendar year, so the years that the period touches are read, and held against the ads of the
 * same years in the same source: the first that counts by month (the others have no texts) and has any.
 */
async function gapOf(
  tx: ReadTransaction,
  facts: Facts,
  {
    ground,
    query,
    overTime,
    taxonomy,
  }: { ground: Ground; query: OccupationQuery; overTime: OverTime; taxonomy: Taxonomy },
): Promise<SkillGap> {
  const { area, period, ssyk4 } = query;
  const years = { from: period.from.slice(0, 4), to: period.to.slice(0, 4) };
  const bySource = overTime.map(({ source, points }) => ({
    source,
    ads: points
      .filter(
        (point) =>
          point.period.length === 'YYYY-MM'.length &&
          point.period.slice(0, 4) >= years.from &&
          point.period.slice(0, 4) <= years.to,
      )
      .reduce((sum, point) => sum + (point.ads ?? 0), 0),
  }));
  const chosen = bySource.find(({ ads }) => ads > 0);
  const asked = chosen
    ? (await readAskedSkills(facts, ground.versions, { area, period, ssyk4: [ssyk4] })).filter(
        ({ sourceId }) => sourceId === chosen.source.sourceId,
      )
    : [];
  const taught = await taughtSkills(tx, { area, ssyk4 });
  const note = { sv: `Hela år: ${years.from}–${years.to}.`, en: `Whole years: ${years.from}–${years.to}.` };
  return skillGap({
    asked,
    ads: chosen?.ads ?? 0,
    taught: taught.skills,
    offerings: taught.offerings,
    labelOf: (id) => taxonomy.byId.get(id)?.label ?? id,
    sources: [
      ...(chosen ? [{ ...chosen.source, table: 'asked_skills', note }] : []),
      ...taught.sources.flatMap((id) =>
        ground.versions.has(id) ? [ground.pedigree(id, area.code, OFFERINGS_TABLE)] : [],
      ),
    ],
  });
}

async function barometerOf(
  facts: Facts,
  ground: Ground,
  { area, ssyk4 }: OccupationQuery,
  names: ReadonlyMap<string, string>,
): Promise<BarometerView[]> {
  const cells = await readBarometer(facts, ground.versions, { area, ssyk4: [ssyk4] });
  return cells.map((cell) => ({
    occupation: cell.label,
    county: cell.county,
    countyName: names.get(cell.county) ?? cell.county,
    opportunities: cell.opportunities,
    situation: cell.situation,
    outlook: cell.outlook,
    partOfSsyk4: cell.partOfSsyk4,
    round: cell.round,
    source: { ...barometerPedigree(ground, area, cell.sourceId), area: cell.county },
  }));
}

function relatedTo(taxonomy: Taxonomy, ssyk4: string): { group: OccupationGroup; strength: number }[] {
  const groups = new Map(occupationGroups(taxonomy).map((group) => [group.ssyk4, group]));
  return relatedGroups(ssyk4, groupProfiles(taxonomy)).flatMap(({ ssyk4: code, strength }) => {
    const group = groups.get(code);
    return group ? [{ group, strength }] : [];
  });
}

/** Each source once: the first word about it is kept. */
function once(sources: readonly Provenance[]): Provenance[] {
  return [...new Map(sources.toReversed().map((source) => [source.sourceId, source])).values()].toReversed();
}
