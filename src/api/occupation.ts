import { z } from '@hono/zod-openapi';
import type { BarometerView } from '../evidence/barometerView.ts';
import type { OccupationEvidence } from '../evidence/occupationEvidence.ts';
import { formatPeriod } from '../kernel/period.ts';
import { ok, refused } from '../kernel/result.ts';
import { readOccupationEvidence } from '../store/evidence.ts';
import { figureSchema, SourceList, sourceText } from './figures.ts';
import { columnsNamed } from './files.ts';
import { groupOf, groupSchema, rowFields, rowOf, scopeFields } from './occupationShapes.ts';
import type { Asked, Operation } from './operation.ts';
import { type ScopeAsked, scopeOf, scopeParameters } from './scope.ts';
import { areaName, listOf } from './shapes.ts';

const params = {
  ssyk4: z
    .string()
    .regex(/^\d{4}$/)
    .openapi({ description: 'Kod enligt SSYK 2012, nivå 4', example: '2512' }),
};

const sourcePlace = z.int().min(0).openapi({ description: 'Plats i svarets lista sources' });

const barometerSchema = z
  .strictObject({
    occupation: z.string().openapi({ description: 'Yrkesbarometerns egen benämning' }),
    county: z.string(),
    countyName: z.string(),
    opportunities: z.enum(['small', 'medium', 'large']).nullable(),
    situation: z.enum(['surplus', 'balance', 'paradox', 'shortage']).nullable(),
    outlook: z.enum(['increase', 'unchanged', 'decrease']).nullable(),
    partOfSsyk4: z.boolean().openapi({ description: 'Sant när yrket bara är en del av yrkesgruppen' }),
    round: z.string().nullable(),
    source: sourcePlace,
  })
  .openapi('BarometerAnswer');

const answer = z
  .strictObject({
    ...scopeFields,
    ...rowFields,
    definition: z.string().nullable(),
    overTime: listOf(
      z.strictObject({
        source: sourcePlace,
        points: listOf(
          z.strictObject({ period: z.string(), ads: z.number().nullable(), vacancies: z.number().nullable() }),
        ),
      }),
    ).openapi({ description: 'Per källa; null där källan inte täcker tiden' }),
    byArea: listOf(z.strictObject({ code: z.string(), name: z.string(), figure: figureSchema })),
    barometer: listOf(barometerSchema),
    related: listOf(z.strictObject({ group: groupSchema, strength: z.number() })),
    occupations: listOf(z.strictObject({ conceptId: z.string(), label: z.string() })),
    leadingOfferings: listOf(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        provider: z.string().nullable(),
        level: z.string(),
        origin: z.string(),
        score: z.number(),
      }),
    ).openapi({ description: 'Utbildningar som leder hit; origin säger varför vi tror det' }),
  })
  .openapi('Occupation');

export const oneOccupation: Operation<typeof params, typeof scopeParameters, typeof answer> = {
  id: 'occupation',
  path: '/occupations/{ssyk4}',
  tag: 'Behov',
  summary: 'En yrkesgrupp i ett område',
  description:
    'Allt som är känt: utveckling över tid, fördelning på län eller kommuner, prognos, utbildningar, närliggande yrken.',
  params,
  query: scopeParameters,
  answer,
  read: async (asked) => {
    const found = await evidenceAsked(asked);
    if (!found.ok) return found;
    const evidence = found.value;
    const sources = new SourceList();
    return ok({
      area: areaName(evidence.area),
      period: formatPeriod(evidence.period),
      synthetic: evidence.synthetic,
      ...rowOf(evidence, sources),
      definition: evidence.definition,
      overTime: evidence.overTime.map(({ source, points }) => ({
        source: sources.place(source),
        points: points.map(({ period, ads, vacancies }) => ({ period, ads, vacancies })),
      })),
      byArea: evidence.byArea.map(({ code, name, figure }) => ({ code, name, figure: sources.figure(figure) })),
      barometer: evidence.barometer.map((view) => barometerOf(view, sources)),
      related: evidence.related.map(({ group, strength }) => ({ group: groupOf(group), strength })),
      occupations: evidence.occupations,
      leadingOfferings: evidence.leadingOfferings.map(({ id, title, provider, level, origin, score }) => ({
        id,
        title,
        provider,
        level,
        origin,
        score,
      })),
      sources: sources.list,
    });
  },
};

function barometerOf({ source, ...view }: BarometerView, sources: SourceList): z.infer<typeof barometerSchema> {
  return { ...view, source: sources.place(source) };
}

const skillSchema = z
  .strictObject({
    conceptId: z.string(),
    label: z.string(),
    askedInAds: z.number(),
    askedShare: z.number().openapi({ description: 'Andel av gruppens annonser, procent' }),
    taughtIn: z.number(),
    taughtShare: z.number().openapi({ description: 'Andel av utbildningarna dit, procent' }),
    verdict: z.enum(['missing', 'thin', 'met', 'only-taught']),
  })
  .openapi('SkillGapRow');

const skillsAnswer = z
  .strictObject({
    ...scopeFields,
    group: groupSchema,
    ads: z.number(),
    offerings: z.number(),
    enough: z
      .boolean()
      .openapi({ description: 'Falskt när underlaget är för litet för slutsatser; note säger varför' }),
    note: z.enum(['enough', 'too-few-ads', 'no-offerings']),
    items: listOf(skillSchema),
  })
  .openapi('SkillGap');

export const occupationSkills: Operation<typeof params, typeof scopeParameters, typeof skillsAnswer> = {
  id: 'occupation-skills',
  path: '/occupations/{ssyk4}/skills',
  tag: 'Behov',
  summary: 'Kompetenser som efterfrågas och lärs ut',
  description:
    'Vad annonserna för en yrkesgrupp efterfrågar mot vad utbildningarna som leder dit lär ut. Räknas på hela kalenderår.',
  params,
  query: scopeParameters,
  answer: skillsAnswer,
  table: ({ area, period, group, items, sources, synthetic }) => ({
    columns: columnsNamed(
      'area',
      'period',
      'ssyk4',
      'conceptId',
      'label',
      'askedInAds',
      'askedShare',
      'taughtIn',
      'taughtShare',
      'verdict',
      'sources',
      'synthetic',
    ),
    rows: items.map((skill) => [
      area.code,
      period,
      group.ssyk4,
      skill.conceptId,
      skill.label,
      skill.askedInAds,
      skill.askedShare,
      skill.taughtIn,
      skill.taughtShare,
      skill.verdict,
      sourceText(sources),
      synthetic,
    ]),
  }),
  read: async (asked) => {
    const found = await evidenceAsked(asked);
    if (!found.ok) return found;
    const { area, period, group, gap } = found.value;
    return ok({
      area: areaName(area),
      period: formatPeriod(period),
      synthetic: gap.sources.some((source) => source.synthetic),
      group: groupOf(group),
      ads: gap.ads,
      offerings: gap.offerings,
      enough: gap.enough,
      note: gap.note,
      items: gap.rows,
      sources: gap.sources,
    });
  },
};

async function evidenceAsked({ tx, facts, path, query, now }: Asked<{ ssyk4: string }, ScopeAsked>) {
  const scope = await scopeOf(tx, query, now);
  if (!scope.ok) return scope;
  const found: OccupationEvidence | undefined = await readOccupationEvidence(tx, facts, {
    ...scope.value,
    ssyk4: path.ssyk4,
  });
  return found ? ok(found) : refused('group-unknown', `No group ${path.ssyk4}`, { data: { ssyk4: path.ssyk4 } });
}
