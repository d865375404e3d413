import { z } from '@hono/zod-openapi';
import type { OccupationGroup, OccupationRow } from '../evidence/occupationEvidence.ts';
import { figureSchema, judgementSchema, provenanceSchema, type SourceList } from './figures.ts';
import { areaNameSchema, listOf } from './shapes.ts';

export const groupSchema = z
  .strictObject({
    ssyk4: z.string().openapi({ example: '2512' }),
    conceptId: z.string(),
    label: z.string(),
    field: z.strictObject({ id: z.string(), label: z.string() }).nullable(),
  })
  .openapi('OccupationGroup', { description: 'En yrkesgrupp enligt SSYK 2012, nivå 4' });

/** Fields that a group has in a list and by itself. */
export const rowFields = {
  group: groupSchema,
  demand: listOf(figureSchema).openapi({ description: 'Annonser, en siffra per källa; läggs aldrig ihop' }),
  change: figureSchema.openapi({ description: 'Förändring i procent mot perioden före' }),
  offerings: figureSchema,
  places: figureSchema,
  judgement: judgementSchema,
};
const rowSchema = z.strictObject(rowFields).openapi('OccupationRow');
export { rowSchema as occupationRowSchema };

/** Fields of every answer that is about an area and a period. */
export const scopeFields = {
  area: areaNameSchema,
  period: z.string().openapi({ example: '2025' }),
  synthetic: z.boolean().openapi({ description: 'Sant när någon av siffrorna är påhittad' }),
  sources: listOf(provenanceSchema).openapi({ description: 'Svarets källor; siffrorna pekar hit med sin plats' }),
};

export function groupOf({ ssyk4, conceptId, label, field }: OccupationGroup): z.infer<typeof groupSchema> {
  return { ssyk4, conceptId, label, field };
}

/** A row as it is answered: its figures point into `sources`. */
export function rowOf(row: OccupationRow, sources: SourceList): z.infer<typeof rowSchema> {
  return {
    group: groupOf(row.group),
    demand: row.demand.map((figure) => sources.figure(figure)),
    change: sources.figure(row.change),
    offerings: sources.figure(row.offerings),
    places: sources.figure(row.places),
    judgement: sources.judgement(row.judgement),
  };
}
