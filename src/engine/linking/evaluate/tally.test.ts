import { expect, it } from 'vitest';
import { f1Of, meanOf, precisionOf, recallOf, sumOf } from './tally.ts';

it.each([
  // right, given, found, wanted → precision, recall, F1
  [
    [2, 4, 2, 5],
    [0.5, 0.4, 4 / 9],
  ],
  [
    [3, 3, 3, 3],
    [1, 1, 1],
  ],
  [
    [3, 4, 2, 2],
    [0.75, 1, 6 / 7],
  ],
  [
    [0, 4, 0, 5],
    [0, 0, 0],
  ],
  [
    [0, 0, 0, 5],
    [null, 0, 0],
  ],
  [
    [0, 3, 0, 0],
    [0, null, 0],
  ],
  [
    [0, 0, 0, 0],
    [null, null, null],
  ],
] as const)('%j gives precision, recall and F1 %j', ([right, given, found, wanted], expected) => {
  const tally = { right, given, found, wanted };
  const measured = [precisionOf(tally), recallOf(tally), f1Of(tally)];
  for (const [i, value] of measured.entries())
    if (expected[i] === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected[i] ?? NaN, 12);
});

it('adds counts, so that a long text weighs more', () => {
  const short = { right: 1, given: 1, found: 1, wanted: 1 };
  const long = { right: 1, given: 9, found: 1, wanted: 9 };
  expect(sumOf([short, long])).toEqual({ right: 2, given: 10, found: 2, wanted: 10 });
  expect(f1Of(sumOf([short, long]))).toBeCloseTo(0.2, 12);
});

it('leaves out of a mean what has no value', () => {
  expect(meanOf([1, null, 0])).toBe(0.5);
  expect(meanOf([null])).toBeNull();
});
