import type { Mention, Rule } from './contract.ts';
import { ordinariness } from './everyday.ts';
import { isBetter, type Lexicon, type Sense } from './lexicon.ts';
import type { Span } from './match.ts';

/** How sure a span is by how it was recognised, and by what kind of term it is. Hand-set; ordered, not calibrated. */
export const BY_RULE: Readonly<Record<Rule, number>> = {
  corrected: 1,
  exact: 1,
  inflected: 0.95,
  spelling: 0.9,
  'compound-part': 0.8,
  'compound-head': 0.65,
};
export const BY_ROLE: Readonly<Record<Sense['role'], number>> = { correction: 1, preferred: 0.95, synonym: 0.85, title: 0.85 };

/** A concept that a span may mean, with the score that it means it. */
export interface Candidate {
  readonly concept: number;
  readonly score: number;
}

/**
 * The concepts a span may mean, best first. Rivals of the same kind share: each further one lowers them all, for
 * the text does not say which.
 */
export function candidatesOf(span: Span, lexicon: Lexicon): Candidate[] {
  const first = span.senses[0]!;
  if (first.role === 'correction') return first.concept < 0 ? [] : [{ concept: first.concept, score: 1 }];
  const plain = span.lone === null ? 1 : ordinariness(span.lone);
  return [...span.senses].sort((a, b) => Number(isBetter(b, a)) - Number(isBetter(a, b)) || a.concept - b.concept).map((sense) => {
    const score = (BY_RULE[span.rule] * BY_ROLE[sense.role] * plain) / Math.sqrt(rivalsOf(sense, span, lexicon));
    return { concept: sense.concept, score };
  });
}

/** How many meanings of its kind `sense` competes with, itself included; occupations of one group are one meaning. */
export function rivalsOf(sense: Sense, span: Span, lexicon: Lexicon): number {
  const { kind } = lexicon.concepts[sense.concept]!;
  const meanings = new Set<number>();
  for (const { concept } of span.senses)
    if (lexicon.concepts[concept]?.kind === kind) meanings.add(kind === 'occupation' ? lexicon.groupOf[concept]! : concept);
  return meanings.size;
}

/** The mentions of a span: its best candidate of each kind. */
export function mentionsOf(span: Span, lexicon: Lexicon, surface: string): Mention[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidatesOf(span, lexicon)) {
    const { kind } = lexicon.concepts[candidate.concept]!;
    if (!best.has(kind)) best.set(kind, candidate);
  }
  return [...best.values()].map(({ concept, score }) => {
    const { id, kind } = lexicon.concepts[concept]!;
    return { start: span.start, end: span.end, surface, conceptId: id, type: kind, score: rounded(score), rule: span.rule };
  });
}

/** A score as it leaves the engine: three decimals. */
export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
