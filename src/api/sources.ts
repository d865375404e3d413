import { z } from '@hono/zod-openapi';
import { ok, refused } from '../kernel/result.ts';
import { currentVersions, listSources, listSourceVersions, type Source, type SourceVersion } from '../store/sources.ts';
import { columnsNamed } from './files.ts';
import type { Operation } from './operation.ts';
import { pageFields, pageOf, pageParameters } from './paging.ts';
import { listOf, localTextSchema } from './shapes.ts';

const versionSchema = z
  .strictObject({
    version: z.string().openapi({ description: 'Källans egen beteckning på versionen' }),
    state: z.enum(['current', 'replaced']),
    contentHash: z.string(),
    retrievedAt: z.iso.datetime(),
    rows: z.number(),
    periodFrom: z.iso.date().nullable(),
    periodTo: z.iso.date().nullable(),
  })
  .openapi('SourceVersion');

const sourceFields = {
  id: z.string(),
  publisher: z.string(),
  title: localTextSchema,
  definition: localTextSchema,
  licence: z.string(),
  url: z.string().nullable(),
  synthetic: z.boolean(),
  current: versionSchema.nullable().openapi({ description: 'Versionen som gäller; null när inget har hämtats' }),
};
const sourceSchema = z.strictObject(sourceFields).openapi('Source');
const detailSchema = z
  .strictObject({
    ...sourceFields,
    versions: listOf(versionSchema).openapi({ description: 'De senaste, nyast först' }),
  })
  .openapi('SourceDetail');

function versionOf(version: SourceVersion): z.infer<typeof versionSchema> {
  return {
    version: version.label,
    state: version.state,
    contentHash: version.contentHash,
    retrievedAt: version.retrievedAt.toISOString(),
    rows: version.rowsWritten,
    periodFrom: version.periodFrom,
    periodTo: version.periodTo,
  };
}

function sourceOf(source: Source, version: SourceVersion | undefined): z.infer<typeof sourceSchema> {
  return { ...source, current: version ? versionOf(version) : null };
}

const listAnswer = z.strictObject({ items: listOf(sourceSchema), ...pageFields }).openapi('Sources');

export const sourceList: Operation<Record<never, never>, typeof pageParameters, typeof listAnswer> = {
  id: 'sources',
  path: '/sources',
  tag: 'Källor',
  summary: 'Källor',
  description: 'Varje källa som siffror kan komma ifrån, med utgivare, definition, licens och den version som gäller.',
  params: {},
  query: pageParameters,
  answer: listAnswer,
  table: ({ items }) => ({
    columns: columnsNamed(
      'id',
      'publisher',
      'title',
      'definition',
      'licence',
      'url',
      'synthetic',
      'version',
      'retrievedAt',
    ),
    rows: items.map((source) => [
      source.id,
      source.publisher,
      source.title.sv,
      source.definition.sv,
      source.licence,
      source.url,
      source.synthetic,
      source.current?.version ?? null,
      source.current?.retrievedAt ?? null,
    ]),
  }),
  read: async ({ tx, query }) => {
    const versions = await currentVersions(tx);
    const sources = await listSources(tx);
    return ok(
      pageOf(
        sources.map((source) => sourceOf(source, versions.get(source.id))),
        query,
      ),
    );
  },
};

const params = { id: z.string().min(1).max(60).openapi({ description: 'Källans id', example: 'demo-ads' }) };

export const oneSource: Operation<typeof params, Record<never, never>, typeof detailSchema> = {
  id: 'source',
  path: '/sources/{id}',
  tag: 'Källor',
  summary: 'En källa',
  description: 'Källan med sina versioner: när de hämtades, hur många rader de gav och vilken tid de täcker.',
  params,
  query: {},
  answer: detailSchema,
  read: async ({ tx, path: { id } }) => {
    const source = (await listSources(tx)).find((each) => each.id === id);
    if (!source) return refused('source-unknown', `No source ${id}`, { data: { id } });
    const current = (await currentVersions(tx)).get(id);
    const versions = await listSourceVersions(tx, id);
    return ok({ ...sourceOf(source, current), versions: versions.map(versionOf) });
  },
};
