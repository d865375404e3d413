import type { Explanation, Rule } from './contract.ts';
import { ordinariness } from './everyday.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './match.ts';
import { BY_ROLE, BY_RULE, rivalsOf, rounded, type Scorer, shortForm } from './score.ts';

const IN_WORDS: Readonly<Record<Rule, string>> = {
  corrected: 'corrected by a person',
  exact: 'written as the term',
  inflected: 'inflected form of the term',
  spelling: 'other spelling of the term',
  abbreviation: 'abbreviation of the term',
  coordination: 'completed by the word it is coordinated with',
  misspelling: 'misspelling of the term',
  'compound-head': 'last part of a compound',
  'compound-part': 'first part of a compound about education',
};

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
    const parts = [{ reason: `× ${IN_WORDS[span.rule]}`, amount: BY_RULE[span.rule], surface }];
    if (sense.role !== 'correction') {
      parts.push({ reason: `× ${sense.role}`, amount: BY_ROLE[sense.role], surface });
      if (span.lone !== null && ordinariness(span.lone) < 1)
        parts.push({ reason: '× everyday word', amount: ordinariness(span.lone), surface });
      const rivals = rivalsOf(sense, span, lexicon);
      if (short) parts.push({ reason: '× part of the label in the text', amount: shortForm(held(concept)), surface });
      if (rivals > 1) parts.push({ reason: `× shared by ${rivals} meanings`, amount: 1 / Math.sqrt(rivals), surface });
    }
    return { conceptId: lexicon.concepts[concept]!.id, score: rounded(score), parts };
  });
}
