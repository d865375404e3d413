import { z } from '@hono/zod-openapi';
import { ok } from '../kernel/result.ts';
import { type LinkCorrection, listCorrections } from '../store/corrections.ts';
import { columnsNamed } from './files.ts';
import type { Operation } from './operation.ts';
import { pageFields, pageOf, pageParameters } from './paging.ts';
import { listOf } from './shapes.ts';

export const correctionSchema = z
  .strictObject({
    id: z.string(),
    scope: z.enum(['text', 'everywhere']).openapi({ description: 'I en utbildning, eller överallt där orden står' }),
    offeringId: z.string().nullable(),
    surface: z.string().nullable().openapi({ description: 'Orden som rättelsen gäller' }),
    link: z.enum(['occupation', 'skill']),
    fromId: z.string().nullable().openapi({ description: 'Begreppet som var fel; null när en koppling saknades' }),
    toId: z.string().nullable().openapi({ description: 'Begreppet som är rätt; null när inget ska kopplas' }),
    reason: z.string(),
    madeBy: z.string().openapi({ description: 'Ogenomskinligt id' }),
    madeAt: z.iso.datetime(),
    undoneAt: z.iso.datetime().nullable(),
  })
  .openapi('Correction', { description: 'En rättad koppling mellan text och begrepp' });

export function correctionOf({ madeAt, undoneAt, ...correction }: LinkCorrection): z.infer<typeof correctionSchema> {
  return { ...correction, madeAt: madeAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null };
}

const query = {
  inForce: z.enum(['true', 'false']).default('false').openapi({
    description: 'true: bara de som gäller nu',
    example: 'true',
  }),
  ...pageParameters,
};
const answer = z.strictObject({ items: listOf(correctionSchema), ...pageFields }).openapi('Corrections');

export const correctionList: Operation<Record<never, never>, typeof query, typeof answer> = {
  id: 'corrections',
  path: '/corrections',
  tag: 'Källor',
  summary: 'Rättelser av kopplingar',
  description: 'Alla rättelser som någon gjort av hur texter kopplats till begrepp, äldst först, med skälet.',
  params: {},
  query,
  answer,
  table: ({ items }) => ({
    columns: columnsNamed(
      'id',
      'scope',
      'offeringId',
      'surface',
      'link',
      'fromId',
      'toId',
      'reason',
      'madeBy',
      'madeAt',
      'undoneAt',
    ),
    rows: items.map((row) => [
      row.id,
      row.scope,
      row.offeringId,
      row.surface,
      row.link,
      row.fromId,
      row.toId,
      row.reason,
      row.madeBy,
      row.madeAt,
      row.undoneAt,
    ]),
  }),
  read: async ({ tx, query: asked }) => {
    const corrections = await listCorrections(tx, { inForce: asked.inForce === 'true' });
    const page = pageOf(corrections, asked);
    return ok({ ...page, items: page.items.map(correctionOf) });
  },
};
