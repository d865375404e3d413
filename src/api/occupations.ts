import { z } from '@hono/zod-openapi';
import { OUTCOMES } from '../evidence/judgement.ts';
import type { OccupationRow } from '../evidence/occupationEvidence.ts';
import { formatPeriod } from '../kernel/period.ts';
import { ok, refused } from '../kernel/result.ts';
import { compareText } from '../kernel/text.ts';
import { listOccupationFields, readAreaEvidence } from '../store/evidence.ts';
import { SourceList, sourceText } from './figures.ts';
import { columnsNamed, type FileTable } from './files.ts';
import { occupationRowSchema, rowOf, scopeFields } from './occupationShapes.ts';
import type { Operation } from './operation.ts';
import { pageFields, pageOf, pageParameters } from './paging.ts';
import { scopeOf, scopeParameters } from './scope.ts';
import { areaName, listOf } from './shapes.ts';

const SORTS = ['demand', 'change', 'offerings', 'judgement', 'name', 'ssyk4'] as const;

const query = {
  ...scopeParameters,
  field: z.string().min(1).max(40).optional().openapi({
    description: 'Bara yrkesområdet med detta begrepps-id i JobTech Taxonomy',
    example: 'apaJ_2ja_LuF',
  }),
  sort: z.enum(SORTS).default('demand').openapi({ description: 'Ordning', example: 'demand' }),
  direction: z.enum(['asc', 'desc']).optional().openapi({
    description: 'Utelämnat: störst först för tal, brist först för bedömning, A–Ö för namn',
  }),
  ...pageParameters,
};

const answer = z
  .strictObject({ ...scopeFields, items: listOf(occupationRowSchema), ...pageFields })
  .openapi('Occupations');

export const occupationList: Operation<Record<never, never>, typeof query, typeof answer> = {
  id: 'occupations',
  path: '/occupations',
  tag: 'Behov',
  summary: 'Yrkesgrupper i ett område',
  description:
    'Efterfrågan, förändring, utbud och bedömning för varje yrkesgrupp. Källor står sida vid sida och vägs aldrig ihop; för lite är otillräckligt underlag, och det som saknas är null och inte noll.',
  params: {},
  query,
  answer,
  table: occupationTable,
  read: async ({ tx, facts, query: asked, now }) => {
    const scope = await scopeOf(tx, asked, now);
    if (!scope.ok) return scope;
    const { area, period } = scope.value;
    const { field } = asked;
    if (field !== undefined && !(await listOccupationFields(tx)).some(({ id }) => id === field))
      return refused('field-unknown', `No occupation field ${field}`, { data: { field }, field: 'field' });
    const evidence = await readAreaEvidence(tx, facts, { area, period, fieldId: field });
    const page = pageOf(sorted(evidence.rows, asked.sort, asked.direction), asked);
    const sources = new SourceList();
    const items = page.items.map((row) => rowOf(row, sources));
    return ok({
      ...page,
      area: areaName(area),
      period: formatPeriod(period),
      synthetic: evidence.synthetic,
      items,
      sources: sources.list,
    });
  },
};

type Sort = (typeof SORTS)[number];

const NUMBERS: Readonly<
  Record<'demand' | 'change' | 'offerings' | 'judgement', (row: OccupationRow) => number | null>
> = {
  demand: (row) => row.demand.find(({ value }) => value !== null)?.value ?? null,
  change: (row) => row.change.value,
  offerings: (row) => row.offerings.value,
  // Shortage counts highest, so that "descending" puts it first; what is not known is no number at all.
  judgement: ({ judgement: { outcome } }) => (outcome === 'insufficient' ? null : -OUTCOMES.indexOf(outcome)),
};

/** Rows in the order asked for; those without a value come last either way. */
function sorted(rows: readonly OccupationRow[], sort: Sort, direction?: 'asc' | 'desc'): OccupationRow[] {
  if (sort === 'name' || sort === 'ssyk4') {
    const key = (row: OccupationRow) => (sort === 'name' ? row.group.label : row.group.ssyk4);
    const sign = direction === 'desc' ? -1 : 1;
    return rows.toSorted((a, b) => sign * compareText(key(a), key(b)));
  }
  const value = NUMBERS[sort];
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right);
  });
}

/** One line a group, one column a source of demand; missing values are empty. */
function occupationTable({ items, sources, period, area, synthetic }: z.infer<typeof answer>): FileTable {
  const sourceOf = (figure: { sources: readonly number[] }) => sources[figure.sources[0] ?? -1]?.sourceId;
  const demandSources = [...new Set(items.flatMap(({ demand }) => demand.flatMap((figure) => sourceOf(figure) ?? [])))];
  const columns = ['area', 'period', 'ssyk4', 'label', 'field', ...demandSources.map((id) => `ads:${id}`)];
  const more = ['changePercent', 'offerings', 'places', 'judgement', 'agreement', 'reason', 'sources', 'synthetic'];
  return {
    columns: columnsNamed(...columns, ...more),
    rows: items.map(({ group, demand, change, offerings, places, judgement }) => [
      area.code,
      period,
      group.ssyk4,
      group.label,
      group.field?.label ?? null,
      ...demandSources.map((id) => demand.find((figure) => sourceOf(figure) === id)?.value ?? null),
      change.value,
      offerings.value,
      places.value,
      judgement.outcome,
      judgement.agreement,
      judgement.reason.sv,
      sourceText(sources),
      synthetic,
    ]),
  };
}
