import { sql } from 'kysely';
import { EVIDENCE_RULES } from '../evidence/evidenceRules.ts';
import type { OccupationRow, SkillGap, SkillGapRow } from '../evidence/occupationEvidence.ts';
import type { Provenance } from '../evidence/provenance.ts';
import { type Area, partsOf } from '../kernel/area.ts';
import type { Period } from '../kernel/period.ts';
import { skillGap } from '../matching/skillGap.ts';
import { readDemand, sourceParameters } from './demand.ts';
import { type AreaEvidenceQuery, areaEvidence } from './evidenceArea.ts';
import { type Ground, OFFERINGS_TABLE, readGround } from './evidenceGround.ts';
import type { Facts } from './facts.ts';
import { countingOccupation, isOfferedIn, SKILL_COUNTS_FROM } from './offerings.ts';
import type { AskedSkill } from './statistics.ts';
import type { ReadTransaction } from './transaction.ts';

/** One occupation group of the overview: what is asked for and what is taught, summed up. */
export interface AreaGapRow extends OccupationRow {
  /** Ads and offerings that the gap was counted on (calendar years that the period touches), and whether they are enough. */
  readonly gap: Pick<SkillGap, 'ads' | 'offerings' | 'enough' | 'note'>;
  readonly missing: number;
  readonly thin: number;
  readonly met: number;
  /** The most asked of the skills that are missing or taught too seldom. */
  readonly most: readonly SkillGapRow[];
}

export interface AreaGap {
  readonly area: Area;
  readonly period: Period;
  /** Most advertised first; groups with neither ads nor offerings are left out. */
  readonly rows: readonly AreaGapRow[];
  readonly sources: readonly Provenance[];
  readonly synthetic: boolean;
}

/** Skills of a group that are looked at; the rest are asked for so seldom that they would say nothing. */
const MOST_SKILLS = 40;
const MOST_SHOWN = 5;

/** Skills asked for against skills taught, for every occupation group of an area. */
export async function readAreaGap(tx: ReadTransaction, facts: Facts, query: AreaEvidenceQuery): Promise<AreaGap> {
  const { area, period } = query;
  const ground = await readGround(tx, facts);
  const evidence = await areaEvidence(tx, facts, query, ground);
  const [asked, taught] = await Promise.all([askedByGroup(facts, ground, query), taughtByGroup(tx, area)]);
  const labelOf = (id: string): string => ground.taxonomy?.byId.get(id)?.label ?? id;
  const rows = evidence.rows.flatMap((row) => {
    const { ads = 0, skills: askedSkills = [] } = asked.groups.get(row.group.ssyk4) ?? {};
    const { offerings = 0, skills = [] } = taught.get(row.group.ssyk4) ?? {};
    const known = row.demand.some(({ value }) => (value ?? 0) > 0);
    if (!known && ads === 0 && offerings === 0) return [];
    return [summed(row, skillGap({ asked: askedSkills, ads, taught: skills, offerings, labelOf, sources: [] }))];
  });
  const skillSources = asked.sourceId === null ? [] : [ground.pedigree(asked.sourceId, area.code, 'asked_skills')];
  const syllabi = ['syllabi', 'demo-syllabi'].filter((id) => ground.versions.has(id));
  return {
    area,
    period,
    rows,
    sources: [
      ...evidence.sources,
      ...skillSources,
      ...syllabi.map((id) => ground.pedigree(id, area.code, OFFERINGS_TABLE)),
    ],
    synthetic: evidence.synthetic,
  };
}

function summed(row: OccupationRow, { rows, ads, offerings, enough, note }: SkillGap): AreaGapRow {
  const count = (verdict: SkillGapRow['verdict']): number => rows.filter((skill) => skill.verdict === verdict).length;
  return {
    ...row,
    gap: { ads, offerings, enough, note },
    missing: count('missing'),
    thin: count('thin'),
    met: count('met'),
    most: rows.filter(({ verdict }) => verdict === 'missing' || verdict === 'thin').slice(0, MOST_SHOWN),
  };
}

interface AskedOfGroup {
  readonly ads: number;
  readonly skills: readonly AskedSkill[];
}

/** From the first source that counts by month and has skills: what each group's ads of whole years ask for. */
async function askedByGroup(
  facts: Facts,
  ground: Ground,
  { area, period }: AreaEvidenceQuery,
): Promise<{ sourceId: string | null; groups: ReadonlyMap<string, AskedOfGroup> }> {
  const years = { from: `${period.from.slice(0, 4)}-01`, to: `${period.to.slice(0, 4)}-12` };
  const [ads, skills] = await Promise.all([
    readDemand(facts, ground.versions, { area, period: years }),
    readMostAsked(facts, ground, area, years),
  ]);
  const sourceId =
    ground.spans.find((span) => skills.some((skill) => skill.sourceId === span.sourceId))?.sourceId ?? null;
  const bySsyk = Map.groupBy(
    skills.filter((skill) => skill.sourceId === sourceId),
    (skill) => skill.ssyk4,
  );
  const groups = ads
    .filter((row) => row.sourceId === sourceId)
    .map((row) => [row.ssyk4, { ads: row.ads, skills: bySsyk.get(row.ssyk4) ?? [] }] as const);
  return { sourceId, groups: new Map(groups) };
}

async function readMostAsked(facts: Facts, ground: Ground, area: Area, years: Period): Promise<AskedSkill[]> {
  const { level, codes } = partsOf(area);
  return facts.query<AskedSkill>(
    `select source_id as sourceId, ssyk4, skill as conceptId, toUInt32(sum(ads)) as ads
     from asked_skills
     where (source_id, generation) in (select arrayJoin(arrayZip({sources:Array(String)}, {generations:Array(UInt32)})))
       and level = {level:String} and area in ({codes:Array(String)}) and year >= {fromYear:UInt16} and year <= {toYear:UInt16}
     group by source_id, ssyk4, skill having ads >= {fewest:UInt32}
     order by source_id, ssyk4, ads desc, skill limit {most:UInt32} by source_id, ssyk4`,
    {
      ...sourceParameters(ground.versions),
      level,
      codes,
      fromYear: Number(years.from.slice(0, 4)),
      toYear: Number(years.to.slice(0, 4)),
      fewest: EVIDENCE_RULES.gap.askedFrom,
      most: MOST_SKILLS,
    },
  );
}

interface TaughtToGroup {
  readonly offerings: number;
  readonly skills: readonly { readonly conceptId: string; readonly offerings: number }[];
}

/** What the offerings and syllabi that lead to each group teach: one row a group, its skills folded into JSON. */
async function taughtByGroup({ db }: ReadTransaction, area: Area): Promise<Map<string, TaughtToGroup>> {
  const { rows } = await sql<{ ssyk4: string } & TaughtToGroup>`
    with heading as (
      select distinct l.ssyk4, o.id from open.offerings o join open.offering_links l on l.offering_id = o.id
      where not o.removed and not o.cancelled and ${isOfferedIn(area)} and ${countingOccupation}
    ), taught as (
      select heading.ssyk4, k.concept_id, count(*)::int as offerings
      from heading join open.offering_links k on k.offering_id = heading.id and k.link = 'skill' and k.score >= ${SKILL_COUNTS_FROM}
      group by heading.ssyk4, k.concept_id
    )
    select counted.ssyk4, counted.offerings, coalesce(
      (select json_agg(json_build_object('conceptId', taught.concept_id, 'offerings', taught.offerings)) from taught where taught.ssyk4 = counted.ssyk4),
      '[]') as skills
    from (select ssyk4, count(*)::int as offerings from heading group by ssyk4) counted`.execute(db);
  return new Map(rows.map(({ ssyk4, offerings, skills }) => [ssyk4, { offerings, skills }]));
}
