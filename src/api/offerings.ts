import { z } from '@hono/zod-openapi';
import { ok } from '../kernel/result.ts';
import { OFFERING_KINDS, OFFERING_LEVELS } from '../offering/offering.ts';
import { listOfferings, OFFERING_SORTS } from '../store/offerings.ts';
import { currentVersions, listSources, provenanceOf } from '../store/sources.ts';
import type { ReadTransaction } from '../store/transaction.ts';
import { provenanceSchema } from './figures.ts';
import { columnsNamed } from './files.ts';
import type { Operation } from './operation.ts';
import { pageFields, pageParameters } from './paging.ts';
import { areaAsked, areaParameter } from './scope.ts';
import { listOf } from './shapes.ts';

/** What an offering is in a list and by itself. */
export const offeringFields = {
  id: z.string(),
  sourceId: z.string(),
  kind: z.enum(OFFERING_KINDS),
  level: z.enum(OFFERING_LEVELS),
  title: z.string(),
  provider: z.string().nullable(),
  municipalities: listOf(z.string()),
  towns: listOf(z.string()).openapi({
    description: 'Orter som källan angav och som inte kunde kopplas till en kommun',
  }),
  distance: z.boolean(),
  places: z.number().nullable().openapi({ description: 'Platser; null när källan inte säger det' }),
  startsOn: z.iso.date().nullable(),
  subject: z.string().nullable(),
  cancelled: z.boolean(),
  synthetic: z.boolean(),
};
const summarySchema = z
  .strictObject({
    ...offeringFields,
    leadsTo: listOf(z.string()).openapi({
      description: 'Yrkesgrupper (SSYK) som utbildningen leder till, säkrast först',
    }),
  })
  .openapi('OfferingSummary');

const query = {
  area: areaParameter.optional(),
  kind: z.enum(OFFERING_KINDS).optional().openapi({
    description: 'offering: något man kan söka; syllabus: en kursplan',
  }),
  level: z.enum(OFFERING_LEVELS).optional().openapi({ description: 'Nivå' }),
  ssyk4: z
    .string()
    .regex(/^\d{4}$/)
    .optional()
    .openapi({ description: 'Leder till den här yrkesgruppen', example: '2512' }),
  skill: z.string().min(1).max(40).optional().openapi({ description: 'Lär ut kompetensen med detta begrepps-id' }),
  text: z.string().min(1).max(200).optional().openapi({ description: 'Ord som alla ska finnas med' }),
  provider: z.string().min(1).max(200).optional().openapi({ description: 'Anordnarens namn, exakt' }),
  sort: z.enum(OFFERING_SORTS).default('title').openapi({ description: 'Ordning', example: 'title' }),
  direction: z.enum(['asc', 'desc']).default('asc').openapi({ description: 'Stigande eller fallande' }),
  ...pageParameters,
};

const answer = z
  .strictObject({ items: listOf(summarySchema), sources: listOf(provenanceSchema), ...pageFields })
  .openapi('Offerings');

export const offeringList: Operation<Record<never, never>, typeof query, typeof answer> = {
  id: 'offerings',
  path: '/offerings',
  tag: 'Utbud',
  summary: 'Utbildningar',
  description:
    'Utbildningar och kursplaner med de yrkesgrupper de leder till. Ett område tar med det som ges där och på distans.',
  params: {},
  query,
  answer,
  table: ({ items }) => ({
    columns: columnsNamed(
      'id',
      'source',
      'kind',
      'level',
      'title',
      'provider',
      'municipalities',
      'towns',
      'distance',
      'places',
      'startsOn',
      'subject',
      'cancelled',
      'leadsTo',
      'synthetic',
    ),
    rows: items.map((row) => [
      row.id,
      row.sourceId,
      row.kind,
      row.level,
      row.title,
      row.provider,
      row.municipalities.join(' '),
      row.towns.join('; '),
      row.distance,
      row.places,
      row.startsOn,
      row.subject,
      row.cancelled,
      row.leadsTo.join(' '),
      row.synthetic,
    ]),
  }),
  read: async ({ tx, query: { area: code, ...asked } }) => {
    const area = code === undefined ? undefined : await areaAsked(tx, code);
    if (area && !area.ok) return area;
    const { rows, total } = await listOfferings(tx, { ...present(asked), ...(area && { area: area.value }) });
    const sources = await provenanceOfSources(
      tx,
      [...new Set(rows.map((row) => row.sourceId))],
      area?.value.code ?? '00',
    );
    return ok({ items: rows, sources, total, page: asked.page, pageSize: asked.pageSize });
  },
};

type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The same without the parameters that were not given. */
function present<T extends object>(asked: T): Present<T> {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** The pedigree of rows that come from these sources. */
export async function provenanceOfSources(tx: ReadTransaction, ids: readonly string[], area: string) {
  const versions = await currentVersions(tx);
  return (await listSources(tx)).flatMap((source) => {
    const version = versions.get(source.id);
    return version && ids.includes(source.id) ? [provenanceOf(source, version, area, 'open.offerings')] : [];
  });
}
