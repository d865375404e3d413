import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Faults } from './faults.ts';
import { jsonSchemaOf } from './jsonSchema.ts';
import { PROBLEM_SHAPE } from './problemShape.ts';
import { ShapeReader } from './readShape.ts';
import type { ObjectShape } from './shape.ts';
import { SOLUTION_SHAPE } from './solutionShape.ts';

const EXAMPLES = new URL('../../../../examples/allocation/', import.meta.url);
const examples = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, value: JSON.parse(readFileSync(new URL(name, EXAMPLES), 'utf8')) as object }));

const isOfShape = (shape: ObjectShape, value: unknown): boolean => {
  const faults = new Faults();
  new ShapeReader(faults).read(shape, value);
  return faults.list.length === 0;
};

describe('the JSON Schemas', () => {
  const schema = jsonSchemaOf(PROBLEM_SHAPE, 'A problem of allocation: people, places, wishes and rules');
  const validator = z.fromJSONSchema(schema);

  it('of problems is the one that is published', async () => {
    await expect(`${JSON.stringify(schema, null, 1)}\n`).toMatchFileSnapshot(
      '../../../../docs/allocation-problem.schema.json',
    );
  });

  it('of plans is the one that is published', async () => {
    const plan = jsonSchemaOf(SOLUTION_SHAPE, 'A plan with its certificate, as kraftsam allocate --json gives it');
    await expect(`${JSON.stringify(plan, null, 1)}\n`).toMatchFileSnapshot(
      '../../../../docs/allocation-plan.schema.json',
    );
  });

  it.each(examples)('accepts $name, as the reader does', ({ value }) => {
    expect(validator.safeParse(value).success).toBe(true);
    expect(isOfShape(PROBLEM_SHAPE, value)).toBe(true);
  });

  it('judges as the reader does whatever is put in the place of something in an example', () => {
    const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('', -1, 1.5, [], {}, null, ['a', 'b'], 'fits'));
    const spots = examples.flatMap(({ value }) => spotsIn(value).map((path) => ({ value, path })));
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...spots), odd, ({ value, path }, put) => {
        const changed = replaced(value, path, put);
        const isAccepted = validator.safeParse(changed).success;
        if (!isAccepted) refused++;
        expect(isOfShape(PROBLEM_SHAPE, changed)).toBe(isAccepted);
      }),
      { numRuns: 1_000 },
    );
    expect(refused).toBeGreaterThan(200);
  });
});

type Path = readonly (string | number)[];

/** Every place in a value, days apart: what a day is, a schema says only by its pattern. */
function spotsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => spotsIn(inner, [...path, name]))];
}

function replaced(value: unknown, [step, ...rest]: Path, put: unknown): unknown {
  if (step === undefined) return put;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = replaced(copy[step], rest, put);
  return copy;
}
