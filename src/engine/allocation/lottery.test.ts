import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnOrder } from './lottery.ts';

const idLists = fc.uniqueArray(fc.string({ maxLength: 8 }), { maxLength: 40 });

function drawn(ids: readonly string[], seed: string): string[] {
  return Array.from(drawnOrder(ids, seed), (i) => ids[i]!);
}

describe('the draw', () => {
  it('is a permutation that the order of the input does not change', () => {
    fc.assert(
      fc.property(idLists, fc.string(), (ids, seed) => {
        expect(drawn([...ids].reverse(), seed)).toEqual(drawn(ids, seed));
        expect(drawn(ids, seed).sort()).toEqual([...ids].sort());
      }),
    );
  });

  it('keeps the others in their order when somebody leaves', () => {
    fc.assert(
      fc.property(idLists, fc.string(), fc.nat(), (ids, seed, at) => {
        const gone = ids[at % Math.max(1, ids.length)];
        const rest = ids.filter((id) => id !== gone);
        expect(drawn(rest, seed)).toEqual(drawn(ids, seed).filter((id) => id !== gone));
      }),
    );
  });

  it('gives everybody every place about as often, seed by seed', () => {
    const ids = ['p1', 'p2', 'p3', 'p10'];
    const times = ids.map(() => ids.map(() => 0));
    for (let seed = 0; seed < 4_000; seed++)
      for (const [place, i] of drawnOrder(ids, `${seed}`).entries()) times[i]![place]!++;
    for (const row of times) for (const count of row) expect(Math.abs(count - 1_000)).toBeLessThan(150); // 5 standard deviations
  });

  it('is the same on every machine', () => {
    expect(drawn(['p1', 'p2', 'p3', 'p4', 'p5'], 'vår 2027')).toMatchInlineSnapshot(`
      [
        "p2",
        "p4",
        "p5",
        "p3",
        "p1",
      ]
    `);
  });
});
