import { z } from '@hono/zod-openapi';
import { AREA_KINDS, type Area } from '../kernel/area.ts';
import type { LocalText } from '../kernel/text.ts';

/** A list in an answer; models of the domain are read-only. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}

export const localTextSchema = z
  .strictObject({ sv: z.string(), en: z.string().optional() })
  .openapi('LocalText', { description: 'Text på svenska, och på engelska där den finns' });

export const areaSchema = z
  .strictObject({
    code: z.string().openapi({ example: '14' }),
    kind: z.enum(AREA_KINDS),
    name: z.string(),
    counties: listOf(z.string()).openapi({ description: 'Länen som området består av, när det är hela län' }),
    municipalities: listOf(z.string()).openapi({ description: 'Kommunerna i området; tom för riket' }),
    synthetic: z.boolean().openapi({ description: 'Sant för påhittade områden' }),
  })
  .openapi('Area', { description: 'Ett område: riket, ett län, en kommun eller en namngiven mängd av dem' });

export const areaNameSchema = z.strictObject({ code: z.string(), name: z.string() }).openapi('AreaName');

/** An area as it stands above figures that are about it. */
export function areaName({ code, name }: Area): z.infer<typeof areaNameSchema> {
  return { code, name };
}

/** A text as it is in the product, in the shape of an answer. */
export function localTextOf({ sv, en }: LocalText): z.infer<typeof localTextSchema> {
  return en === undefined ? { sv } : { sv, en };
}
