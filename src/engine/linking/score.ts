import { type ConceptKind, type Mention, type Rule, RULES, type Stance } from './contract.ts';
import { ordinariness } from './everyday.ts';
import { isBetter, type Lexicon, type Sense } from './lexicon.ts';
import type { Span } from './match.ts';

/** How sure a span is by how it was recognised, and by what kind of term it is. Hand-set; ordered, not calibrated. */
export const BY_RULE: Readonly<Record<Rule, number>> = {
  corrected: 1,
  exact: 1,
  inflected: 0.95,
  spelling: 0.9,
  abbreviation: 0.85,
  coordination: 0.85,
  misspelling: 0.75,
  'compound-part': 0.8,
  'compound-head': 0.65,
};
export const BY_ROLE: Readonly<Record<Sense['role'], number>> = {
  correction: 1,
  preferred: 0.95,
  synonym: 0.85,
  title: 0.85,
};

/** What a mention keeps of its score by what the text says: what the employer says of itself speaks little of the work. */
export const BY_STANCE: Readonly<Record<Stance, number>> = {
  required: 1,
  merit: 1,
  task: 1,
  offered: 0.8,
  negated: 0.8,
  background: 0.5,
  named: 1,
};

/** What the rest of a text tells of a span. */
export interface Judging {
  /** The part of a concept's label that the text holds, 0–1. */
  readonly held: (concept: number) => number;
  /** What the text says of a concept of `kind` that `span` names. Ask for spans in order. */
  readonly stanceOf: (span: Span, kind: ConceptKind) => Stance;
}

/** A concept that a span may mean, with the score that it means it. */
export interface Candidate {
  readonly concept: number;
  readonly kind: ConceptKind;
  readonly score: number;
  /** True for a skill's synonym: mostly its label without the qualifier. */
  readonly short: boolean;
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

  /**
   * Appends the mentions of `span`: its best candidate of each kind. A short form of a longer label (*Applikation,
   * textil*) is the surer the more of the label the text holds: `held` gives that part of a concept's label, 0–1.
   */
  mention(span: Span, surface: string, { held, stanceOf }: Judging, mentions: Mention[]): void {
    const { start, end, rule } = span;
    for (const { concept, kind, score } of this.shown(span, held)) {
      const stance = stanceOf(span, kind);
      const conceptId = this.lexicon.concepts[concept]!.id;
      mentions.push({
        start,
        end,
        surface,
        conceptId,
        type: kind,
        score: rounded(score * BY_STANCE[stance]),
        rule,
        stance,
      });
    }
  }

  /** The best candidate of each kind in this text, its score final. */
  shown(span: Span, held: (concept: number) => number): readonly Candidate[] {
    const candidates = this.candidates(span);
    if (candidates.length === 1 && !candidates[0]!.short) return candidates;
    const best: Candidate[] = [];
    for (const candidate of candidates) {
      const score = candidate.short ? candidate.score * shortForm(held(candidate.concept)) : candidate.score;
      const rival = best.findIndex((other) => other.kind === candidate.kind);
      if (rival < 0) best.push({ ...candidate, score });
      else if (score > best[rival]!.score) best[rival] = { ...candidate, score };
    }
    return best;
  }
}

/** What a short form keeps of its score when the text holds that part of the label. */
export function shortForm(held: number): number {
  return 0.5 + 0.5 * held;
}

function candidatesOf(span: Span, plain: number, lexicon: Lexicon): Candidate[] {
  const first = span.senses[0]!;
  if (first.role === 'correction') {
    const { concept } = first;
    return concept < 0 ? [] : [{ concept, kind: lexicon.concepts[concept]!.kind, score: 1, short: false }];
  }
  const ordered = [...span.senses].sort(
    (a, b) => Number(isBetter(b, a)) - Number(isBetter(a, b)) || a.concept - b.concept,
  );
  return ordered.map((sense) => {
    const { kind } = lexicon.concepts[sense.concept]!;
    const score = (BY_RULE[span.rule] * BY_ROLE[sense.role] * plain) / Math.sqrt(rivalsOf(sense, span, lexicon));
    return { concept: sense.concept, kind, score, short: sense.role === 'synonym' && kind === 'skill' };
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
