import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OCCUPATION_COUNTS_FROM, SKILL_COUNTS_FROM } from '../../store/offerings.ts';
import { mentionSureness, occupationSureness, skillSureness, surfacesOf, withoutOverlaps } from './marks.ts';
import type { Mention } from './readOffering.ts';

const mention = (start: number, end: number, score: number, surface = 'ord'): Mention => ({
  start,
  end,
  score,
  surface,
  conceptId: 'c',
  type: 'skill',
  rule: 'exact',
  stance: 'named',
});

describe('the words for a score', () => {
  it.each([
    [1, 'sure', 'clear', 'sure'],
    [0.75, 'sure', 'clear', 'sure'],
    [0.5, 'likely', 'clear', 'likely'],
    [OCCUPATION_COUNTS_FROM - 0.01, 'weak', 'clear', 'unsure'],
    [SKILL_COUNTS_FROM, 'weak', 'mentioned', 'unsure'],
    [SKILL_COUNTS_FROM - 0.01, 'weak', 'weak', 'unsure'],
  ])('%f is %s for an occupation, %s for a skill, %s for a mention', (score, occupation, skill, words) => {
    expect([occupationSureness(score), skillSureness(score), mentionSureness(score)]).toEqual([
      occupation,
      skill,
      words,
    ]);
  });
});

describe('marks in a text', () => {
  it('prefer the surer of two that overlap, then the longer', () => {
    expect(
      withoutOverlaps([mention(0, 5, 0.4), mention(3, 9, 0.8), mention(10, 12, 0.5), mention(10, 14, 0.5)]),
    ).toEqual([mention(3, 9, 0.8), mention(10, 14, 0.5)]);
  });

  it('never overlap, and leave out only what overlaps a mark', () => {
    const mentions = fc.array(
      fc
        .tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }), fc.float({ min: 0, max: 1, noNaN: true }))
        .map(([start, length, score]) => mention(start, start + length, score)),
    );
    const overlap = (a: Mention, b: Mention) => a.start < b.end && b.start < a.end;
    fc.assert(
      fc.property(mentions, (all) => {
        const marks = withoutOverlaps(all);
        expect(marks.every((a, i) => marks.slice(i + 1).every((b) => !overlap(a, b)))).toBe(true);
        expect(all.every((one) => marks.some((mark) => overlap(mark, one)))).toBe(true);
      }),
    );
  });

  it('name the words once, in any case', () => {
    expect(
      surfacesOf([mention(0, 3, 1, 'Svets'), mention(9, 12, 1, 'svets'), mention(5, 7, 1, 'fog')], () => true),
    ).toEqual(['svets', 'fog']);
  });
});
