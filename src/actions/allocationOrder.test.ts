import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MODES, type Mode, type SolutionDocument } from './allocatePeople.ts';
import { type AllocationAnswer, type AllocationOrder, carryOut } from './allocationOrder.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/allocation/', import.meta.url));
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.json'));

const order = (name: string, mode: Mode, more: Partial<AllocationOrder> = {}): AllocationOrder => ({
  input: [readFileSync(`${EXAMPLES}${name}`)],
  format: 'json',
  options: { mode },
  isWhole: true,
  ...more,
});

const documentOf = (answer: AllocationAnswer): Uint8Array => {
  if (answer.kind !== 'solved') throw new Error(JSON.stringify(answer));
  return answer.document;
};
const parsed = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as SolutionDocument;
const goOn = (): boolean => true;

describe('an order', () => {
  it.each(examples.flatMap((name) => MODES.map((mode) => ({ name, mode }))))(
    'for $name in the mode $mode gives a document that holds when it is read back, and that a change of nothing keeps',
    ({ name, mode }) => {
      const plan = documentOf(carryOut(order(name, mode), goOn));
      expect(carryOut(order(name, mode, { verify: plan }), goOn)).toEqual({ kind: 'verified' });
      const again = documentOf(carryOut(order(name, mode, { current: plan }), goOn));
      expect(parsed(again).assignments).toEqual(parsed(plan).assignments);
      expect(parsed(again).changes).toMatchObject({ moved: [], placed: [], lost: [], gone: [] });
      expect(carryOut(order(name, mode, { verify: again }), goOn)).toEqual({ kind: 'verified' });
    },
  );

  it('is refused where it is called off', () => {
    const answer = carryOut(order('workplaces.json', 'best'), () => false);
    expect(answer).toMatchObject({ kind: 'refused', problems: [{ code: 'cancelled' }] });
  });

  it('for a problem with faults is refused with them as data', () => {
    const input = [new TextEncoder().encode('{"people":[],"places":[{"id":"a","capacity":-1}]}')];
    expect(carryOut(order('mobility.json', 'best', { input }), goOn)).toMatchObject({
      kind: 'refused',
      about: 'problem',
      problems: [{ code: 'number-negative', where: 'places[0].capacity' }],
    });
  });
});
