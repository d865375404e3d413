import { expect, it } from 'vitest';
import { measureAll } from './measure.ts';
import { type JudgedRanking, moduleMeasures, offeringMeasures } from './rankedMeasures.ts';

const judged = (ranked: string, right: string, more: Partial<JudgedRanking> = {}): JudgedRanking => ({
  ...{ id: ranked, title: '', part: null, ranked: ranked.split(''), right: new Set(right), main: null, unknown: 0 },
  ...more,
});
const values = (measures: ReturnType<typeof moduleMeasures>, items: JudgedRanking[]) =>
  Object.fromEntries(
    measureAll(items, measures, { seed: 1, rounds: 2 }).map(({ key, part, value, count }) => [
      part ? `${key} ${part}` : key,
      [value, count],
    ]),
  );

it('weighs every module alike, and asks for the main skill where there is one', () => {
  const items = [judged('ab', 'a', { main: 'a' }), judged('abcdefghijk', 'kx', { main: 'k' }), judged('', 'a')];
  expect(values(moduleMeasures(), items)).toEqual({
    map: [(1 + 1 / 11 / 2 + 0) / 3, 3],
    'recall-10': [1 / 3, 3],
    'main-in-10': [1 / 2, 2],
  });
});

it('takes any of the groups of an education, by type of education too', () => {
  const items = [
    judged('ab', 'bc', { part: 'aub' }),
    judged('abcdefg', 'g', { part: 'x' }),
    judged('a', 'a', { part: 'aub' }),
  ];
  expect(values(offeringMeasures(['aub']), items)).toEqual({
    'hit-1': [1 / 3, 3],
    'hit-5': [2 / 3, 3],
    'hit-any': [1, 3],
    'hit-1 aub': [1 / 2, 2],
    'hit-5 aub': [1, 2],
  });
});
