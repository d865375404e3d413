import type { Explanation } from './contract.ts';
import { ordinariness } from './everyday.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './match.ts';
import type { Reason } from './reasons.ts';
import { BY_ROLE, BY_RULE, BY_STANCE, type Judging, rivalsOf, rounded, type Scorer, shortForm } from './score.ts';

/** What a mention's score and stance were made from. */
export interface MentionTables extends Judging {
  readonly lexicon: Lexicon;
  readonly scorer: Scorer;
  /** The evidence for the stance last asked for. */
  readonly stanceReasons: () => Reason[];
}

/** The factors whose product is the score of each mention of `span`, and the evidence for its stance. */
export function explainSpan(span: Span, tables: MentionTables, surface: string): Explanation[] {
  const { lexicon, scorer, held, stanceOf, stanceReasons } = tables;
  return scorer.shown(span, held).map(({ concept, kind, score, short }) => {
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
    const stance = stanceOf(span, kind);
    if (BY_STANCE[stance] < 1) parts.push({ reason: 'said', about: stance, amount: BY_STANCE[stance] });
    parts.push(...stanceReasons());
    return { conceptId: lexicon.concepts[concept]!.id, score: rounded(score * BY_STANCE[stance]), parts };
  });
}
