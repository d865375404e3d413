import type { Explanation } from './contract.ts';
import { ordinariness } from './everyday.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './match.ts';
import type { Reason } from './reasons.ts';
import { BY_ROLE, BY_RULE, rivalsOf, rounded, type Scorer, shortForm } from './score.ts';

/** What a mention's score was made from. */
export interface MentionTables {
  readonly lexicon: Lexicon;
  readonly scorer: Scorer;
  /** The part of a concept's label that the text holds, 0–1. */
  readonly held: (concept: number) => number;
}

/** The factors whose product is the score of each mention of `span`. */
export function explainSpan(span: Span, { lexicon, scorer, held }: MentionTables, surface: string): Explanation[] {
  const shown = scorer.shown(span, held);
  return shown.map(({ concept, score, short }) => {
    const sense = span.senses.find((other) => other.concept === concept)!;
    const parts: Reason[] = [{ reason: 'rule', about: span.rule, amount: BY_RULE[span.rule], surface }];
    if (sense.role !== 'correction') {
      parts.push({ reason: 'role', about: sense.role, amount: BY_ROLE[sense.role], surface });
      if (span.lone !== null && ordinariness(span.lone) < 1)
        parts.push({ reason: 'everyday-word', amount: ordinariness(span.lone), surface });
      const rivals = rivalsOf(sense, span, lexicon);
      if (short) parts.push({ reason: 'label-held', amount: shortForm(held(concept)), surface });
      if (rivals > 1) parts.push({ reason: 'shared', about: String(rivals), amount: 1 / Math.sqrt(rivals), surface });
    }
    return { conceptId: lexicon.concepts[concept]!.id, score: rounded(score), parts };
  });
}
