import { z } from '@hono/zod-openapi';
import { ok, refused } from '../kernel/result.ts';
import { findOffering, type OfferingRecord } from '../store/offerings.ts';
import { provenanceSchema } from './figures.ts';
import { correctionOf, correctionSchema } from './corrections.ts';
import { offeringFields, provenanceOfSources } from './offerings.ts';
import type { Operation } from './operation.ts';
import { listOf } from './shapes.ts';

const linkSchema = z
  .strictObject({
    conceptId: z.string(),
    ssyk4: z.string().nullable(),
    score: z.number().openapi({ description: 'Hur säker kopplingen är, 0–1' }),
    origin: z.enum(['assigned', 'linked', 'corrected']).openapi({
      description: 'assigned: källan säger det; linked: utläst ur texten; corrected: rättad av en person',
    }),
  })
  .openapi('OfferingLink');

const mentionSchema = z
  .strictObject({
    start: z.int().openapi({ description: 'I UTF-16-enheter av titel, två radbrytningar och text' }),
    end: z.int(),
    surface: z.string(),
    conceptId: z.string(),
    type: z.string(),
    score: z.number(),
    rule: z.string(),
    stance: z.string().openapi({
      description: 'Vad texten säger om begreppet: required, merit, task, offered, negated, background eller named',
    }),
  })
  .openapi('Mention');

const answer = z
  .strictObject({
    ...offeringFields,
    text: z.string(),
    endsOn: z.iso.date().nullable(),
    pace: z.number().nullable().openapi({ description: 'Studietakt i procent av heltid' }),
    credits: z.strictObject({ amount: z.number(), system: z.string() }).nullable(),
    url: z.string().nullable(),
    language: z.enum(['sv', 'en']).nullable(),
    assignedSsyk4: listOf(z.string()),
    removed: z.boolean().openapi({ description: 'Sant när källan inte längre har utbildningen' }),
    occupations: listOf(linkSchema),
    skills: listOf(linkSchema),
    mentions: listOf(mentionSchema),
    corrections: listOf(correctionSchema),
    sources: listOf(provenanceSchema),
  })
  .openapi('Offering');

const params = {
  id: z.string().min(1).max(300).openapi({
    description: 'Utbildningens id',
    example: 'demo:dataingenjorsprogrammet-higher-education-first-cycle-1',
  }),
};

export const oneOffering: Operation<typeof params, Record<never, never>, typeof answer> = {
  id: 'offering',
  path: '/offerings/{id}',
  tag: 'Utbud',
  summary: 'En utbildning',
  description: 'Texten, begreppen som hittats i den med läge och säkerhet, yrkena den leder till och rättelser av dem.',
  params,
  query: {},
  answer,
  read: async ({ tx, path: { id } }) => {
    const found = await findOffering(tx, id);
    if (!found) return refused('offering-unknown', `No offering ${id}`, { data: { id } });
    return ok({ ...answerOf(found), sources: await provenanceOfSources(tx, [found.source.id], '00') });
  },
};

function answerOf(record: OfferingRecord): Omit<z.infer<typeof answer>, 'sources'> {
  const { offering, source, removed, occupations, skills, mentions, corrections } = record;
  return {
    ...offering,
    sourceId: source.id,
    removed,
    occupations,
    skills,
    mentions,
    corrections: corrections.map(correctionOf),
  };
}
