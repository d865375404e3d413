import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { renderedPdf } from '../actions/renderedReport.ts';
import { ok, refused } from '../kernel/result.ts';
import { renderCsv } from '../reports/csv.ts';
import type { ReportDocument } from '../reports/document.ts';
import { renderJson } from '../reports/json.ts';
import { renderXlsx } from '../reports/xlsx.ts';
import { findPublished, listPublished, type PublishedReport } from '../store/publishedReports.ts';
import { columnsNamed, MEDIA_TYPES } from './files.ts';
import type { Operation } from './operation.ts';
import { pageFields, pageOf, pageParameters } from './paging.ts';
import { documentSchema } from './reportShape.ts';
import { areaParameter } from './scope.ts';
import { listOf } from './shapes.ts';

const cardFields = {
  slug: z.string(),
  title: z.string(),
  publisher: z.string(),
  area: z.string(),
  period: z.string(),
  language: z.enum(['sv', 'en']),
  synthetic: z.boolean(),
  publishedAt: z.iso.datetime(),
  sha256: z.string().openapi({ description: 'Fingeravtryck av det frysta dokumentet' }),
  replacedBy: z.string().nullable().openapi({ description: 'Adressen till det underlag som ersatt detta' }),
};
const cardSchema = z.strictObject(cardFields).openapi('ReportCard');
const answer = z.strictObject({ ...cardFields, document: documentSchema }).openapi('Report');

function cardOf({ hash, publishedAt, ...report }: PublishedReport): z.infer<typeof cardSchema> {
  const { slug, title, publisher, area, period, language, synthetic, replacedBy } = report;
  return {
    slug,
    title,
    publisher,
    area,
    period,
    language,
    synthetic,
    publishedAt: publishedAt.toISOString(),
    sha256: hash,
    replacedBy,
  };
}

const listQuery = { area: areaParameter.optional(), ...pageParameters };
const listAnswer = z.strictObject({ items: listOf(cardSchema), ...pageFields }).openapi('Reports');

export const reportList: Operation<Record<never, never>, typeof listQuery, typeof listAnswer> = {
  id: 'reports',
  path: '/reports',
  tag: 'Underlag',
  summary: 'Publicerade underlag',
  description: 'Kunskapsunderlag som organisationer har fryst och publicerat, nyast först.',
  params: {},
  query: listQuery,
  answer: listAnswer,
  table: ({ items }) => ({
    columns: columnsNamed(
      'slug',
      'title',
      'publisher',
      'area',
      'period',
      'language',
      'synthetic',
      'publishedAt',
      'sha256',
    ),
    rows: items.map((row) => [
      row.slug,
      row.title,
      row.publisher,
      row.area,
      row.period,
      row.language,
      row.synthetic,
      row.publishedAt,
      row.sha256,
    ]),
  }),
  read: async ({ tx, query }) => ok(pageOf((await listPublished(tx, query.area)).map(cardOf), query)),
};

const params = {
  slug: z.string().min(1).max(200).openapi({
    description: 'Underlagets adress. Med ändelsen .pdf, .xlsx, .csv eller .json svarar den med underlaget som fil.',
    example: 'kompetens-for-en-industri-i-omstallning',
  }),
};

export const oneReport: Operation<typeof params, Record<never, never>, typeof answer> = {
  id: 'report',
  path: '/reports/{slug}',
  tag: 'Underlag',
  summary: 'Ett publicerat underlag',
  description:
    'Dokumentet som det frystes, med fingeravtryck. Senare importer ändrar det aldrig. Som fil: tillgänglig PDF, arbetsbok, CSV eller JSON.',
  params,
  query: {},
  answer,
  alsoAnswers: {
    'application/pdf': 'Adress med ändelsen .pdf: taggad PDF (PDF/UA-1)',
    [MEDIA_TYPES.xlsx]: 'Adress med ändelsen .xlsx: arbetsbok med alla tabeller',
    [MEDIA_TYPES.csv]: 'Adress med ändelsen .csv: en rad för varje siffra',
  },
  read: async ({ tx, path }, c) => {
    const [, slug = path.slug, extension] = /^(.*)\.(pdf|xlsx|csv|json)$/.exec(path.slug) ?? [];
    const found = await findPublished(tx, slug);
    if (!found) return refused('report-unknown', `No report ${slug}`, { data: { slug } });
    const document = JSON.parse(found.document) as ReportDocument;
    if (extension) return reportFile(c, document, slug, extension as keyof typeof RENDERERS);
    return ok({ ...cardOf(found), document });
  },
};

type Renderer = (document: ReportDocument) => Promise<Uint8Array> | string;

const RENDERERS: Readonly<Record<'pdf' | 'xlsx' | 'csv' | 'json', readonly [type: string, render: Renderer]>> = {
  pdf: ['application/pdf', renderedPdf],
  xlsx: [MEDIA_TYPES.xlsx, renderXlsx],
  csv: [`${MEDIA_TYPES.csv}; charset=utf-8`, (document) => renderCsv(document)],
  json: [MEDIA_TYPES.json, renderJson],
};

async function reportFile(
  c: Context,
  document: ReportDocument,
  slug: string,
  extension: keyof typeof RENDERERS,
): Promise<Response> {
  const [type, render] = RENDERERS[extension];
  const content = await render(document);
  c.header('Content-Type', type);
  c.header('Content-Disposition', `${extension === 'pdf' ? 'inline' : 'attachment'}; filename="${slug}.${extension}"`);
  return c.body(typeof content === 'string' ? content : new Uint8Array(content));
}
