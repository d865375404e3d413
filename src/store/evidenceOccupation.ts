import type { BarometerView } from '../evidence/barometerView.ts';
import { covers, type DemandSpan } from '../evidence/coverage.ts';
import { figure, missingFigure } from '../evidence/figure.ts';
import { poissonInterval } from '../evidence/intervals.ts';
import type { OccupationEvidence, OccupationGroup, SkillGap } from '../evidence/occupationEvidence.ts';
import type { Provenance } from '../evidence/provenance.ts';
import { type Area, COUNTRY } from '../kernel/area.ts';
import { formatPeriod, monthsOf, type Period } from '../kernel/period.ts';
import { compareText } from '../kernel/text.ts';
import { skillGap } from '../matching/skillGap.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { listAreas } from './areas.ts';
import { type DemandInMonth, readDemandByGroupAndArea, readDemandOverTime } from './demand.ts';
import { areaEvidence, barometerPedigree } from './evidenceArea.ts';
import { type Ground, OFFERINGS_TABLE, readGround } from './evidenceGround.ts';
import { groupKinship, occupationGroups } from './evidenceGroups.ts';
import type { Facts } from './facts.ts';
import { offeringsFor, type TaughtSkills, taughtSkills } from './offeringSupply.ts';
import { type AskedSkill, readAskedSkills, readBarometer } from './statistics.ts';
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
  { ssyk4, ...query }: OccupationQuery,
): Promise<OccupationEvidence | undefined> {
  const [found] = await readOccupationsEvidence(tx, facts, { ...query, ssyk4: [ssyk4] });
  return found;
}

export interface OccupationsQuery extends Omit<OccupationQuery, 'ssyk4'> {
  readonly ssyk4: readonly string[];
}

/**
 * The same of several groups, in the order they are asked for, without those that the taxonomy has not. Each kind of
 * fact is asked for once, for all groups together.
 */
export async function readOccupationsEvidence(
  tx: ReadTransaction,
  facts: Facts,
  asked: OccupationsQuery,
): Promise<OccupationEvidence[]> {
  const ground = await readGround(tx, facts);
  const { taxonomy } = ground;
  if (!taxonomy) return [];
  const groups = new Set(occupationGroups(taxonomy).map((group) => group.ssyk4));
  const query = { ...asked, ssyk4: asked.ssyk4.filter((code) => groups.has(code)) };
  if (query.ssyk4.length === 0) return [];
  const { area, period } = query;
  const names = new Map((await listAreas(tx)).map(({ code, name }) => [code, name]));
  const [evidence, overTime, byArea, barometer, leading, gaps] = await Promise.all([
    areaEvidence(tx, facts, query, ground),
    stepsOf(facts, ground, query),
    mapsOf(facts, ground, query, names),
    barometersOf(facts, ground, query, names),
    offeringsFor(tx, query),
    skillsOf(tx, facts, ground, query),
  ]);
  const rows = new Map(evidence.rows.map((row) => [row.group.ssyk4, row]));
  return query.ssyk4.flatMap((ssyk4) => {
    const row = rows.get(ssyk4);
    if (!row) return [];
    const steps = overTime(ssyk4);
    const gap = gapOf(ground, { area, period, ssyk4 }, { ...gaps, overTime: steps, taxonomy });
    return {
      ...row,
      area,
      period,
      definition: taxonomy.byId.get(row.group.conceptId)?.definition ?? null,
      overTime: steps,
      byArea: byArea(ssyk4),
      gap,
      barometer: barometer(ssyk4),
      related: relatedTo(taxonomy, ssyk4),
      occupations: occupationsOf(taxonomy, ssyk4),
      leadingOfferings: leading.get(ssyk4) ?? [],
      sources: once([...evidence.sources, ...gap.sources]),
      synthetic: evidence.synthetic,
    };
  });
}

function occupationsOf(taxonomy: Taxonomy, ssyk4: string): OccupationEvidence['occupations'] {
  return taxonomy
    .occupationsOf(ssyk4)
    .filter(({ deprecated }) => !deprecated)
    .map(({ id, label }) => ({ conceptId: id, label }))
    .sort((a, b) => compareText(a.label, b.label));
}

type OverTime = OccupationEvidence['overTime'];

/** Reads what is counted step by step; the answer gives it for one group. */
async function stepsOf(
  facts: Facts,
  ground: Ground,
  { area, ssyk4 }: OccupationsQuery,
): Promise<(ssyk4: string) => OverTime> {
  const [from] = ground.spans.map((span) => span.from).sort();
  const to = ground.spans
    .map((span) => span.to)
    .sort()
    .at(-1);
  if (!from || !to) return () => [];
  const counted = await readDemandOverTime(facts, ground.versions, { area, period: { from, to }, ssyk4 });
  const found = Map.groupBy(counted, (step) => `${step.sourceId} ${step.ssyk4}`);
  return (code) =>
    ground.spans.map((span) => ({
      source: ground.pedigree(span.sourceId, area.code, 'demand'),
      points: pointsOf(span, found.get(`${span.sourceId} ${code}`) ?? []),
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

/** Reads the parts of the area, by the first source that covers the period; the answer gives one group's map. */
async function mapsOf(
  facts: Facts,
  ground: Ground,
  { area, period, ssyk4 }: OccupationsQuery,
  names: ReadonlyMap<string, string>,
): Promise<(ssyk4: string) => OccupationEvidence['byArea']> {
  const parts = mapParts(area, names);
  const span = ground.spans.find((candidate) => covers(candidate, period));
  const draft = { indicator: 'ads', unit: 'ads', period: formatPeriod(period) } as const;
  const named = parts.areas.map((code) => ({ code, name: names.get(code) ?? code }));
  if (!span) {
    const missing = missingFigure({ ...draft, missing: 'not-collected', provenance: [] });
    return () => named.map((part) => ({ ...part, figure: missing }));
  }
  const rows = await readDemandByGroupAndArea(facts, ground.versions, { ...parts, period, ssyk4 });
  const own = rows.filter(({ sourceId }) => sourceId === span.sourceId);
  const ads = new Map(own.map((row) => [`${row.ssyk4} ${row.area}`, row.ads]));
  return (group) =>
    named.map((part) => {
      const value = ads.get(`${group} ${part.code}`) ?? 0;
      const provenance = [ground.pedigree(span.sourceId, part.code, 'demand')];
      return { ...part, figure: figure({ ...draft, value, uncertainty: poissonInterval(value), provenance }) };
    });
}

/** What ads ask for and what is taught, of several groups. */
interface Skills {
  readonly asked: readonly AskedSkill[];
  readonly taught: ReadonlyMap<string, TaughtSkills>;
}

async function skillsOf(tx: ReadTransaction, facts: Facts, ground: Ground, query: OccupationsQuery): Promise<Skills> {
  const [asked, taught] = await Promise.all([readAskedSkills(facts, ground.versions, query), taughtSkills(tx, query)]);
  return { asked, taught };
}

/**
 * Skills are summed by calendar year, so the years that the period touches are read, and held against the ads of the
 * same years in the same source: the first that counts by month (the others have no texts) and has any.
 */
function gapOf(
  ground: Ground,
  { area, period, ssyk4 }: OccupationQuery,
  { asked, taught, overTime, taxonomy }: Skills & { readonly overTime: OverTime; readonly taxonomy: Taxonomy },
): SkillGap {
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
  const { offerings = 0, sources = [], skills = [] } = taught.get(ssyk4) ?? {};
  const note = { sv: `Hela år: ${years.from}–${years.to}.`, en: `Whole years: ${years.from}–${years.to}.` };
  return skillGap({
    asked: asked.filter((skill) => skill.ssyk4 === ssyk4 && skill.sourceId === chosen?.source.sourceId),
    ads: chosen?.ads ?? 0,
    taught: skills,
    offerings,
    labelOf: (id) => taxonomy.byId.get(id)?.label ?? id,
    sources: [
      ...(chosen ? [{ ...chosen.source, table: 'asked_skills', note }] : []),
      ...sources.flatMap((id) => (ground.versions.has(id) ? [ground.pedigree(id, area.code, OFFERINGS_TABLE)] : [])),
    ],
  });
}

/** Reads the barometer; the answer gives what it says of one group. */
async function barometersOf(
  facts: Facts,
  ground: Ground,
  { area, ssyk4 }: OccupationsQuery,
  names: ReadonlyMap<string, string>,
): Promise<(ssyk4: string) => BarometerView[]> {
  const cells = Map.groupBy(await readBarometer(facts, ground.versions, { area, ssyk4 }), (cell) => cell.ssyk4);
  return (group) =>
    (cells.get(group) ?? []).map((cell) => ({
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
  return groupKinship(taxonomy)(ssyk4).flatMap(({ ssyk4: code, strength }) => {
    const group = groups.get(code);
    return group ? [{ group, strength }] : [];
  });
}

/** Each source once: the first word about it is kept. */
function once(sources: readonly Provenance[]): Provenance[] {
  return [...new Map(sources.toReversed().map((source) => [source.sourceId, source])).values()].toReversed();
}
