import { z } from '@hono/zod-openapi';
import { MISSING_REASONS } from '../evidence/provenance.ts';
import { provenanceSchema } from './figures.ts';
import { listOf } from './shapes.ts';

/** A report as it was frozen: here figures carry their sources in full, since the document must stand by itself. */
const frozenFigureSchema = z
  .strictObject({
    indicator: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    missing: z.enum(MISSING_REASONS).optional(),
    uncertainty: z.strictObject({ low: z.number(), high: z.number(), method: z.string() }).optional(),
    period: z.string(),
    provenance: listOf(provenanceSchema),
  })
  .openapi('FrozenFigure');

const sourceNumbers = listOf(z.int()).openapi({ description: 'Platser i dokumentets sources, från 0' });
const cellSchema = z.strictObject({ text: z.string(), value: z.union([z.string(), z.number()]).nullable() });

const blockSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('paragraphs'),
      role: z.enum(['text', 'conclusion']),
      paragraphs: listOf(z.string()),
    }),
    z.strictObject({
      kind: z.literal('key-figures'),
      figures: listOf(z.strictObject({ label: z.string(), figure: frozenFigureSchema, text: z.string() })),
    }),
    z.strictObject({
      kind: z.literal('table'),
      key: z.string(),
      caption: z.string(),
      columns: listOf(z.strictObject({ key: z.string(), label: z.string(), align: z.enum(['start', 'end']) })),
      rows: listOf(listOf(cellSchema)),
      rowKey: listOf(z.string()).optional(),
      sources: sourceNumbers,
      note: z.string().optional(),
    }),
    z.strictObject({
      kind: z.literal('chart'),
      chart: z.enum(['bars', 'lines']),
      key: z.string(),
      caption: z.string(),
      alt: z.string(),
      unit: z.string(),
      series: listOf(
        z.strictObject({
          label: z.string(),
          points: listOf(z.strictObject({ x: z.string(), y: z.number().nullable() })),
        }),
      ),
      dataTable: z.string().optional(),
      sources: sourceNumbers,
    }),
  ])
  .openapi('ReportBlock');

const scopeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('occupations'), ssyk4: listOf(z.string()) }),
    z.strictObject({ kind: z.literal('field'), field: z.string() }),
    z.strictObject({ kind: z.literal('all') }),
  ])
  .openapi('ReportScope', { description: 'Vilka yrken underlaget gäller, så att frågan kan ställas igen' });

export const documentSchema = z
  .strictObject({
    schema: z.literal('kraftsam-report/1'),
    language: z.enum(['sv', 'en']),
    title: z.string(),
    subtitle: z.string(),
    area: z.strictObject({ code: z.string(), name: z.string() }),
    period: z.string(),
    publisher: z.string(),
    authors: listOf(z.string()),
    date: z.iso.date(),
    synthetic: z.boolean(),
    summary: z.string(),
    sections: listOf(z.strictObject({ key: z.string(), heading: z.string(), blocks: listOf(blockSchema) })),
    sources: listOf(provenanceSchema),
    limits: listOf(z.string()),
    scope: scopeSchema.optional(),
  })
  .openapi('ReportDocument', { description: 'Underlaget som det frystes' });
