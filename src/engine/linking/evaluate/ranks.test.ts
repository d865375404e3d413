import { describe, expect, it } from 'vitest';
import { averagePrecision, hitAt, recallAt } from './ranks.ts';

const list = (text: string): string[] => text.split('');

describe('measures of one ranking', () => {
  it.each([
    // ranked, right, hit@1, hit@2, recall@2, average precision
    ['abc', 'a', 1, 1, 1, 1],
    ['abc', 'b', 0, 1, 1, 1 / 2],
    ['abc', 'ac', 1, 1, 1 / 2, (1 + 2 / 3) / 2],
    ['abc', 'ax', 1, 1, 1 / 2, 1 / 2],
    ['abc', 'c', 0, 0, 0, 1 / 3],
    ['abc', 'xy', 0, 0, 0, 0],
    ['', 'a', 0, 0, 0, 0],
    ['abc', 'abc', 1, 1, 2 / 3, 1],
  ] as const)('%s against %s', (ranked, right, hit1, hit2, recall2, precision) => {
    const answers = new Set(right);
    expect(hitAt(list(ranked), answers, 1)).toBe(hit1);
    expect(hitAt(list(ranked), answers, 2)).toBe(hit2);
    expect(recallAt(list(ranked), answers, 2)).toBeCloseTo(recall2, 12);
    expect(averagePrecision(list(ranked), answers)).toBeCloseTo(precision, 12);
  });

  it('mean nothing where nothing is right', () => {
    const none = new Set<string>();
    expect([hitAt(['a'], none, 1), recallAt(['a'], none, 1), averagePrecision(['a'], none)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
