import { type ConceptKind, type Mention, type Rule, RULES } from './contract.ts';
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
export const BY_ROLE: Readonly<Record<Sense['role'], number>> = {
  correction: 1,
  preferred: 0.95,
  synonym: 0.85,
  title: 0.85,
};

/** A concept that a span may mean, with the score that it means it. */
export interface Candidate {
  readonly concept: number;
  readonly kind: ConceptKind;
  readonly score: number;
  /** True for the best of its kind: the one that is shown. */
  readonly shown: boolean;
}

/**
 * The concepts that spans may mean. What a span's senses come to depends only on them, the rule and whether the word
 * is an everyday one, so each such case is worked out once.
 */
export class Scorer {
  private readonly lexicon: Lexicon;
  private readonly known = new WeakMap<readonly Sense[], (readonly Candidate[] | undefined)[]>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The concepts `span` may mean, best first. Rivals of the same kind share: each further one lowers them all, for
   * the text does not say which.
   */
  candidates(span: Span): readonly Candidate[] {
    let cases = this.known.get(span.senses);
    if (!cases) this.known.set(span.senses, (cases = []));
    const plain = span.lone === null ? 1 : ordinariness(span.lone);
    const key = RULES.indexOf(span.rule) * 2 + Number(plain < 1);
    return (cases[key] ??= candidatesOf(span, plain, this.lexicon));
  }

  /** Appends the mentions of `span`: its best candidate of each kind. */
  mention(span: Span, surface: string, mentions: Mention[]): void {
    const { start, end, rule } = span;
    for (const { concept, kind, score, shown } of this.candidates(span))
      if (shown)
        mentions.push({
          start,
          end,
          surface,
          conceptId: this.lexicon.concepts[concept]!.id,
          type: kind,
          score: rounded(score),
          rule,
        });
  }
}

function candidatesOf(span: Span, plain: number, lexicon: Lexicon): Candidate[] {
  const first = span.senses[0]!;
  if (first.role === 'correction') {
    const { concept } = first;
    return concept < 0 ? [] : [{ concept, kind: lexicon.concepts[concept]!.kind, score: 1, shown: true }];
  }
  const shown = new Set<ConceptKind>();
  const ordered = [...span.senses].sort(
    (a, b) => Number(isBetter(b, a)) - Number(isBetter(a, b)) || a.concept - b.concept,
  );
  return ordered.map((sense) => {
    const { kind } = lexicon.concepts[sense.concept]!;
    const isBest = !shown.has(kind);
    shown.add(kind);
    const score = (BY_RULE[span.rule] * BY_ROLE[sense.role] * plain) / Math.sqrt(rivalsOf(sense, span, lexicon));
    return { concept: sense.concept, kind, score, shown: isBest };
  });
}

/** How many meanings of its kind `sense` competes with, itself included; occupations of one group are one meaning. */
export function rivalsOf(sense: Sense, span: Span, lexicon: Lexicon): number {
  const { kind } = lexicon.concepts[sense.concept]!;
  const meanings = new Set<number>();
  for (const { concept } of span.senses)
    if (lexicon.concepts[concept]?.kind === kind)
      meanings.add(kind === 'occupation' ? lexicon.groupOf[concept]! : concept);
  return meanings.size;
}

/** A score as it leaves the engine: three decimals. */
export function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
