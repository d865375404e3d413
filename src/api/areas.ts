import { z } from '@hono/zod-openapi';
import { AREA_KINDS } from '../kernel/area.ts';
import { ok, refused } from '../kernel/result.ts';
import { findArea, listAreas } from '../store/areas.ts';
import { columnsNamed } from './files.ts';
import type { Operation } from './operation.ts';
import { pageFields, pageOf, pageParameters } from './paging.ts';
import { areaSchema, listOf } from './shapes.ts';

const listQuery = {
  kind: z.enum(AREA_KINDS).optional().openapi({ description: 'Bara områden av det här slaget', example: 'county' }),
  ...pageParameters,
};
const listAnswer = z.strictObject({ items: listOf(areaSchema), ...pageFields }).openapi('Areas');

export const areaList: Operation<Record<never, never>, typeof listQuery, typeof listAnswer> = {
  id: 'areas',
  path: '/areas',
  tag: 'Områden',
  summary: 'Områden',
  description: 'Riket, län, kommuner och namngivna mängder av dem (storregioner, Teknikcollegeregioner).',
  params: {},
  query: listQuery,
  answer: listAnswer,
  table: ({ items }) => ({
    columns: columnsNamed('code', 'kind', 'name', 'counties', 'municipalities', 'synthetic'),
    rows: items.map((area) => [
      area.code,
      area.kind,
      area.name,
      area.counties.join(' '),
      area.municipalities.join(' '),
      area.synthetic,
    ]),
  }),
  read: async ({ tx, query }) => {
    const areas = await listAreas(tx);
    return ok(pageOf(query.kind ? areas.filter(({ kind }) => kind === query.kind) : areas, query));
  },
};

const areaParams = { code: z.string().min(1).max(60).openapi({ description: 'Områdets kod', example: '14' }) };

export const oneArea: Operation<typeof areaParams, Record<never, never>, typeof areaSchema> = {
  id: 'area',
  path: '/areas/{code}',
  tag: 'Områden',
  summary: 'Ett område',
  description: 'Länskod har två siffror, kommunkod fyra, riket är 00; namngivna områden har en kod med bokstäver.',
  params: areaParams,
  query: {},
  answer: areaSchema,
  read: async ({ tx, path: { code } }) => {
    const area = await findArea(tx, code);
    return area ? ok(area) : refused('area-unknown', `No area ${code}`, { data: { code } });
  },
};
