import { CONCEPT_KINDS, type ConceptKind, type Stance } from '../contract.ts';
import type { Span } from '../match/match.ts';
import type { RootTally } from './rootTally.ts';
import type { Scorer } from '../judge/score.ts';

/**
 * What one mention counts for by its stance: what a text denies it is not about, and who the employer is, or what he
 * offers, says less of the work than what is asked for.
 */
const COUNTS: Readonly<Record<Stance, number>> = {
  required: 1,
  merit: 1,
  task: 1,
  named: 1,
  offered: 0.5,
  background: 0.4,
  negated: 0,
};

/** How often a concept is named, and where; a mention counts by its stance, so these need not be whole. */
export interface Occurrence {
  headline: number;
  body: number;
  /** The best score of its mentions, 0–1. */
  score: number;
  /** True when it is the first occupation of the headline. */
  leads: boolean;
  /** Where it was first named. */
  readonly span: Span;
}

/** What a text says, counted: the input of both rankings. */
export interface TextEvidence {
  /** By concept index. */
  readonly concepts: ReadonlyMap<number, Occurrence>;
  readonly roots: RootTally;
  /** Roots within compounds whose own root is known. */
  readonly parts: RootTally;
}

/** What the text says of a concept of `kind` that `span` names. */
export type StanceOf = (span: Span, kind: ConceptKind) => Stance;

/** `stanceOf`, asked once for each span and kind: counting and judging mentions both need it. */
export function remembered(stanceOf: StanceOf): StanceOf {
  const known = new Map<Span, (Stance | undefined)[]>();
  return (span, kind) => {
    let byKind = known.get(span);
    if (!byKind) known.set(span, (byKind = []));
    const at = CONCEPT_KINDS.indexOf(kind);
    return (byKind[at] ??= stanceOf(span, kind));
  };
}

/** Counts what `spans` name. Offsets below `bodyStart` are the headline's. */
export function countConcepts(
  spans: readonly Span[],
  { scorer, stanceOf }: { scorer: Scorer; stanceOf: StanceOf },
  bodyStart: number,
): Map<number, Occurrence> {
  const concepts = new Map<number, Occurrence>();
  let leader: Span | null = null;
  for (const span of spans) {
    const inHeadline = span.start < bodyStart;
    for (const { concept, kind, score } of scorer.candidates(span)) {
      const isOccupation = kind === 'occupation';
      const counts = COUNTS[stanceOf(span, kind)];
      if (inHeadline && isOccupation) leader ??= span;
      let seen = concepts.get(concept);
      if (!seen) concepts.set(concept, (seen = { headline: 0, body: 0, score: 0, leads: false, span }));
      if (inHeadline) seen.headline += counts;
      else seen.body += counts;
      seen.score = Math.max(seen.score, score);
      seen.leads ||= isOccupation && leader === span;
    }
  }
  return concepts;
}
