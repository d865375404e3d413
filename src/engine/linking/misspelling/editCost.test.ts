import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDIT, editCost } from './editCost.ts';

describe('editCost', () => {
  it.each([
    ['svetsare', 'svetsare', 0],
    ['svesare', 'svetsare', EDIT], //        a letter left out
    ['svettsare', 'svetsare', EDIT], //      a letter too many
    ['sevtsare', 'svetsare', EDIT], //       two letters swapped
    ['plakchef', 'platchef', 12], //         another consonant
    ['svetsere', 'svetsare', 9], //          another vowel
    ['svetssre', 'svetsare', 11], //         the key beside
    ['platchef', 'platschef', 5], //         the linking s
    ['forskolchef', 'forskolechef', 7], //   the linking e
    ['vetsare', 'svetsare', 17], //          the first letter
    ['kvetsare', 'svetsare', 19],
  ])('%s → %s costs %i', (a, b, cost) => {
    expect(editCost(a, b, 30)).toBe(cost);
    expect(editCost(b, a, 30)).toBe(cost);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'e', 's', 'k', 't', 'r'), maxLength: 9 });

  it('is a symmetrical distance, at least that of unweighted slips with the cheapest cost', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const cost = editCost(a, b, 1000);
        expect(editCost(b, a, 1000)).toBe(cost);
        expect(cost === 0).toBe(a === b);
        expect(cost).toBeGreaterThanOrEqual(slips(a, b) * 5);
      }),
    );
  });

  it('says no more than that the limit is passed', () => {
    fc.assert(
      fc.property(word, word, fc.nat(60), (a, b, limit) => {
        expect(editCost(a, b, limit)).toBe(Math.min(editCost(a, b, 1000), limit + 1));
      }),
    );
  });
});

/** Optimal string alignment by its definition. */
function slips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  if (a.at(-1) === b.at(-1)) return slips(x, y);
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  const rest = [slips(x, b), slips(a, y), slips(x, y)];
  if (swapped) rest.push(slips(a.slice(0, -2), b.slice(0, -2)));
  return 1 + Math.min(...rest);
}
