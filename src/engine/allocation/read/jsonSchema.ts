import { MOST, type Fields, type ObjectShape, type Shape } from './shape.ts';

/** A JSON Schema (draft 2020-12), as far as shapes need it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of a shape. What only the checks after the shape know (ids that exist, minimum within capacity …) no
 * schema can say; that a value fits it means that `readProblem` finds nothing wrong with its form.
 */
export function jsonSchemaOf(shape: ObjectShape, title: string): JsonSchema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...schemaOf(shape) };
}

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.is) {
    case 'anything':
      return {};
    case 'id':
      return { type: 'string', minLength: 1 };
    case 'text':
      return { type: 'string', ...(shape.among && { enum: shape.among }) };
    case 'day':
      return { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
    case 'whole-number':
      return { type: 'integer', minimum: shape.least, maximum: MOST };
    case 'number':
      return { type: 'number' };
    case 'true-or-false':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'entries': {
      const [most, least] = [shape.of.length, shape.of.length - shape.optional];
      return { type: 'array', prefixItems: shape.of.map(schemaOf), items: false, minItems: least, maxItems: most };
    }
    case 'record':
      return { type: 'object', propertyNames: { minLength: 1 }, additionalProperties: schemaOf(shape.of) };
    case 'object':
      return objectSchema(shape);
    case 'variants':
      return { oneOf: Object.entries(shape.of).map(([name, one]) => objectSchema(one, { [shape.by]: name })) };
    case 'either':
      return { anyOf: shape.of.map(schemaOf) };
  }
}

/** @param fixed fields that can only have one value. */
function objectSchema({ required, optional }: ObjectShape, fixed: Readonly<Record<string, string>> = {}): JsonSchema {
  return {
    type: 'object',
    properties: { ...properties(required, fixed), ...properties(optional, fixed) },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

function properties(fields: Fields, fixed: Readonly<Record<string, string>>): JsonSchema {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { shape, about }]) => [
      name,
      { description: about, ...(Object.hasOwn(fixed, name) ? { const: fixed[name] } : schemaOf(shape)) },
    ]),
  );
}
