import { z } from '@hono/zod-openapi';
import type { Judgement, Signal } from '../evidence/judgement.ts';
import { OUTCOMES } from '../evidence/judgement.ts';
import { type Figure, MISSING_REASONS, type Provenance } from '../evidence/provenance.ts';
import { listOf, localTextOf, localTextSchema } from './shapes.ts';

export const provenanceSchema = z
  .strictObject({
    sourceId: z.string().openapi({ description: 'Källans id; se /api/v1/sources/{id}' }),
    publisher: z.string(),
    title: localTextSchema,
    table: z.string(),
    version: z.string(),
    retrievedAt: z.iso.datetime(),
    area: z.string().openapi({ description: 'Området som källan talar om; kan vara större än det man frågade om' }),
    definition: localTextSchema,
    url: z.string().optional(),
    licence: z.string(),
    synthetic: z.boolean(),
    note: localTextSchema.optional(),
  })
  .openapi('Provenance', { description: 'Var en siffra kommer ifrån' });

const sourcesField = listOf(z.int().min(0)).openapi({
  description: 'Platser i svarets lista sources, räknade från 0: härifrån kommer siffran',
});

export const figureSchema = z
  .strictObject({
    indicator: z.string(),
    value: z.number().nullable().openapi({ description: 'null när värdet saknas; saknas är inte noll' }),
    unit: z.enum(['ads', 'vacancies', 'offerings', 'places', 'percent', 'mentions', 'ratio', 'category']),
    missing: z.enum(MISSING_REASONS).optional().openapi({ description: 'Varför värdet saknas' }),
    uncertainty: z
      .strictObject({
        low: z.number(),
        high: z.number(),
        method: z.enum(['poisson-95', 'poisson-ratio-95', 'published-margin']),
      })
      .optional(),
    period: z.string(),
    sources: sourcesField,
  })
  .openapi('Figure', { description: 'En siffra med sin härkomst' });

const outcomeSchema = z.enum(OUTCOMES).openapi('Outcome', {
  description: 'brist, balans, överskott eller otillräckligt underlag',
});
const developmentSchema = z.enum(['increase', 'unchanged', 'decrease']);

const signalSchema = z
  .strictObject({
    sourceId: z.string(),
    outcome: outcomeSchema,
    outlook: developmentSchema.optional(),
    rule: z.string().openapi({ description: 'Regeln som tillämpades' }),
    explanation: localTextSchema,
    inputs: listOf(figureSchema),
    parts: listOf(z.strictObject({ area: z.string(), outcome: outcomeSchema })).optional(),
    synthetic: z.boolean(),
  })
  .openapi('Signal', { description: 'Vad en källa säger för sig; källor vägs aldrig ihop' });

export const judgementSchema = z
  .strictObject({
    outcome: outcomeSchema,
    agreement: z.enum(['agree', 'single', 'disagree', 'none']),
    reason: localTextSchema,
    signals: listOf(signalSchema),
    ahead: z
      .strictObject({ towards: outcomeSchema, development: developmentSchema, explanation: localTextSchema })
      .optional(),
  })
  .openapi('Judgement');

/** The list of sources of one answer: each stands there once and figures point to it. */
export class SourceList {
  readonly list: Provenance[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a source in the list, which it gets now if it has none. */
  place(source: Provenance): number {
    const key = JSON.stringify(source);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.list.length);
    return this.list.push(source) - 1;
  }

  figure({ provenance, uncertainty, ...figure }: Figure): z.infer<typeof figureSchema> {
    const sources = provenance.map((source) => this.place(source));
    return { ...figure, ...(uncertainty && { uncertainty }), sources };
  }

  judgement({ reason, signals, ahead, ...judgement }: Judgement): z.infer<typeof judgementSchema> {
    return {
      ...judgement,
      reason: localTextOf(reason),
      signals: signals.map((signal) => this.signal(signal)),
      ...(ahead && { ahead }),
    };
  }

  private signal({ inputs, ...signal }: Signal): z.infer<typeof signalSchema> {
    return { ...signal, inputs: inputs.map((input) => this.figure(input)) };
  }
}

/** Where the figures of a file come from, as far as a cell holds it: `id version`, separated by semicolons. */
export function sourceText(sources: readonly { readonly sourceId: string; readonly version: string }[]): string {
  return [...new Set(sources.map(({ sourceId, version }) => `${sourceId} ${version}`))].join('; ');
}
