import { describe, expect, it } from 'vitest';
import { type Measure, measureAll, randomOf } from './measure.ts';
import { meanOf } from './tally.ts';

const mean: Measure<number> = { key: 'mean', value: meanOf, count: (items) => items.length };
const half = Array.from({ length: 100 }, (_, i) => i % 2);

describe('a measure with its interval', () => {
  it('is that of all items', () => {
    const [measured] = measureAll([1, 0, 0, 1], [mean], { seed: 1, rounds: 10 });
    expect(measured).toMatchObject({ key: 'mean', value: 0.5, count: 4 });
  });

  it('has the width that theory gives: 1.96 standard errors to each side', () => {
    const [measured] = measureAll(half, [mean], { seed: 1, rounds: 2000 });
    expect(measured!.low).toBeCloseTo(0.5 - 1.96 * 0.05, 1.5);
    expect(measured!.high).toBeCloseTo(0.5 + 1.96 * 0.05, 1.5);
  });

  it('is the same for the same seed, and another for another', () => {
    const of = (seed: number) => measureAll([0.1, 0.5, 0.7, 0.9, 0.2, 0.3, 0.8], [mean], { seed, rounds: 50 });
    expect(of(7)).toEqual(of(7));
    expect(of(8)).not.toEqual(of(7));
  });

  it('lies at the value where all items are alike', () => {
    expect(measureAll([1, 1, 1], [mean], { seed: 1, rounds: 20 })[0]).toMatchObject({ low: 1, value: 1, high: 1 });
  });

  it('has no interval for a single item, and no value for none', () => {
    expect(measureAll([1], [mean], { seed: 1, rounds: 20 })[0]).toMatchObject({ low: null, value: 1, high: null });
    expect(measureAll([], [mean], { seed: 1, rounds: 20 })[0]).toMatchObject({ low: null, value: null, high: null });
  });
});

it('draws evenly from [0, 1)', () => {
  const random = randomOf(42);
  const drawn = Array.from({ length: 10_000 }, random);
  expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
  for (let tenth = 0; tenth < 10; tenth++) {
    const share = drawn.filter((number) => Math.floor(number * 10) === tenth).length / drawn.length;
    expect(share).toBeGreaterThan(0.085);
    expect(share).toBeLessThan(0.115);
  }
});
