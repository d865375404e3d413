/**
 * What a value must look like, as data: one description checks the input (readShape.ts) and makes the JSON Schema that
 * documents it (jsonSchema.ts), so that the two cannot come to disagree.
 */
export type Shape =
  /** A text; an `id` is not empty, a `day` is an ISO day that exists. */
  | { readonly is: 'text' | 'id' | 'day'; readonly among?: readonly string[] }
  /** A whole number of at least `least` and at most 2³¹ − 1, as much as the typed arrays of the solvers hold. */
  | { readonly is: 'whole-number'; readonly least: number }
  | { readonly is: 'number' | 'true-or-false' | 'anything' }
  | { readonly is: 'list'; readonly of: Shape }
  /** A list of set length; the last `optional` entries may be left out. */
  | { readonly is: 'entries'; readonly of: readonly Shape[]; readonly optional: number }
  /** An object whose fields are named by the input: attributes, seats by period. */
  | { readonly is: 'record'; readonly of: Shape }
  | ObjectShape
  /** An object whose fields depend on one of them. */
  | { readonly is: 'variants'; readonly by: string; readonly of: Readonly<Record<string, ObjectShape>> }
  /** The first of them that a value's JSON type points to. */
  | { readonly is: 'either'; readonly of: readonly Shape[] };

export interface ObjectShape {
  readonly is: 'object';
  readonly required: Fields;
  readonly optional: Fields;
}

export type Fields = Readonly<Record<string, Field>>;

export interface Field {
  readonly shape: Shape;
  /** One sentence for the JSON Schema. */
  readonly about: string;
}

export const MOST = 2_147_483_647;

/** The JSON type that a shape asks for. */
export function jsonTypeOf(shape: Shape): string {
  switch (shape.is) {
    case 'whole-number':
    case 'number':
      return 'number';
    case 'true-or-false':
      return 'boolean';
    case 'list':
    case 'entries':
      return 'list';
    case 'record':
    case 'object':
    case 'variants':
      return 'object';
    case 'anything':
    case 'either':
      return '';
    default:
      return 'string';
  }
}

/** The JSON type of a value: `string`, `number`, `boolean`, `list`, `object`, `null`, or what else it is. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
