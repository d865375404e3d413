import type { Mention } from '../contract.ts';
import type { GoldSpan } from './goldText.ts';

export interface SpanMatch {
  readonly pairs: readonly { readonly gold: GoldSpan; readonly mention: Mention }[];
  readonly missed: readonly GoldSpan[];
  readonly wrong: readonly Mention[];
}

/**
 * Pairs gold spans with mentions that overlap and mean the same concept, each at most once.
 *
 * Overlap, not equal ends: whether *svetsare* or *van svetsare* was marked is a matter of taste. At most once: three
 * mentions within one marked stretch are one answer and two false alarms. Gold goes from left to right, each span to
 * the mention with the largest overlap, then the first. That is not always a largest matching, but differs from one
 * only where spans of the same concept overlap each other, and can be repeated by hand.
 *
 * @param keyOf what has to be equal: the concept id itself, or something coarser such as the group of an occupation.
 */
export function matchSpans(
  gold: readonly GoldSpan[],
  mentions: readonly Mention[],
  keyOf: (conceptId: string) => string,
): SpanMatch {
  const pairs: { gold: GoldSpan; mention: Mention }[] = [];
  const missed: GoldSpan[] = [];
  const left = new Set(mentions);
  for (const span of [...gold].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const keys = new Set(span.concepts.map(keyOf));
    let best: Mention | null = null;
    for (const mention of left)
      if (overlapOf(span, mention) > (best ? overlapOf(span, best) : 0) && keys.has(keyOf(mention.conceptId)))
        best = mention;
    if (best) {
      pairs.push({ gold: span, mention: best });
      left.delete(best);
    } else missed.push(span);
  }
  return { pairs, missed, wrong: [...left] };
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many code units two stretches share; 0 or less where they do not overlap. */
export function overlapOf(a: Stretch, b: Stretch): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
