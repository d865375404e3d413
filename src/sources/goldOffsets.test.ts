import { describe, expect, it } from 'vitest';
import { placeSpans } from './goldOffsets.ts';

interface Case {
  readonly headline: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly surface?: string;
  readonly cut: string;
}

describe('a marked stretch', () => {
  it.each<[string, Case]>([
    ['counted from the headline', { headline: 'Kock', text: 'Vi lagar mat', start: 6, end: 8, cut: 'Vi' }],
    ['in the headline', { headline: 'Kock', text: 'mat', start: 0, end: 4, cut: 'Kock' }],
    [
      'counted from the text, as its surface shows',
      { headline: 'Kock', text: 'Vi lagar mat', start: 9, end: 12, surface: 'mat', cut: 'mat' },
    ],
    [
      'counted in characters, as its surface shows',
      { headline: '😀 Kock', text: 'mat', start: 2, end: 6, surface: 'Kock', cut: 'Kock' },
    ],
    [
      'counted in characters of the text',
      { headline: null, text: 'Kock\n😀 lagar mat', start: 13, end: 16, surface: 'mat', cut: 'mat' },
    ],
    ['in a text without headline', { headline: null, text: 'Vi lagar mat', start: 9, end: 12, cut: 'mat' }],
    [
      'in the first line of such a text',
      { headline: null, text: 'Kock\n\nVi lagar mat', start: 0, end: 4, cut: 'Kock' },
    ],
    [
      'after the first line of such a text',
      { headline: null, text: 'Kock\nVi lagar', start: 8, end: 13, cut: 'lagar' },
    ],
    ['after a long first line', { headline: null, text: `${'a'.repeat(200)}\nmat`, start: 201, end: 204, cut: 'mat' }],
  ])('%s', (_, { headline, text, start, end, surface = null, cut }) => {
    const { input, spans } = placeSpans({ headline, text }, [{ start, end, surface }]);
    expect(`${input.headline}\n\n${input.text}`.slice(spans[0]!.start, spans[0]!.end)).toBe(cut);
  });

  it('without a place is left out', () => {
    expect(placeSpans({ headline: 'a', text: 'b' }, [{ start: null, end: null, surface: null }]).spans).toEqual([]);
  });
});
