import { describe, expect, it } from 'vitest';
import type { Mention } from '../contract.ts';
import type { GoldSpan } from './goldText.ts';
import { matchSpans } from './matchSpans.ts';

const gold = (start: number, end: number, ...concepts: string[]): GoldSpan => ({
  start,
  end,
  concepts,
  kind: 'skill',
  stance: null,
});
const mention = (start: number, end: number, conceptId: string): Mention => ({
  ...{ start, end, conceptId, surface: '', type: 'skill', score: 1 },
  ...{ rule: 'exact', stance: 'named' },
});

describe('matching marked stretches with mentions', () => {
  it.each<[string, GoldSpan[], Mention[], number]>([
    ['the same stretch and concept', [gold(0, 5, 'a')], [mention(0, 5, 'a')], 1],
    ['an overlap of one character', [gold(0, 5, 'a')], [mention(4, 9, 'a')], 1],
    ['a mention within the stretch', [gold(0, 9, 'a')], [mention(3, 5, 'a')], 1],
    ['stretches that only touch', [gold(0, 5, 'a')], [mention(5, 9, 'a')], 0],
    ['another concept at the same place', [gold(0, 5, 'a')], [mention(0, 5, 'b')], 0],
    ['any of several concepts', [gold(0, 5, 'a', 'b')], [mention(0, 5, 'b')], 1],
    ['two mentions in one stretch', [gold(0, 9, 'a')], [mention(0, 4, 'a'), mention(5, 9, 'a')], 1],
    ['one mention over two stretches', [gold(0, 4, 'a'), gold(5, 9, 'a')], [mention(0, 9, 'a')], 1],
    ['two of each', [gold(0, 4, 'a'), gold(5, 9, 'a')], [mention(0, 4, 'a'), mention(5, 9, 'a')], 2],
  ])('%s', (_, spans, mentions, pairs) => {
    const match = matchSpans(spans, mentions, (id) => id);
    expect(match.pairs).toHaveLength(pairs);
    expect(match.missed).toHaveLength(spans.length - pairs);
    expect(match.wrong).toHaveLength(mentions.length - pairs);
  });

  it('takes the mention that overlaps most', () => {
    const { pairs } = matchSpans([gold(0, 10, 'a')], [mention(0, 2, 'a'), mention(3, 10, 'a')], (id) => id);
    expect(pairs[0]?.mention.start).toBe(3);
  });

  it('lets a coarser key decide', () => {
    const group = (id: string): string => id.slice(0, 1);
    expect(matchSpans([gold(0, 5, 'a1')], [mention(0, 5, 'a2')], group).pairs).toHaveLength(1);
  });
});
