import type { Span } from './match.ts';
import type { RootTally } from './rootTally.ts';
import type { Scorer } from './score.ts';

/** How often a concept is named, and where. */
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

/** Counts what `spans` name. Offsets below `bodyStart` are the headline's. */
export function countConcepts(spans: readonly Span[], scorer: Scorer, bodyStart: number): Map<number, Occurrence> {
  const concepts = new Map<number, Occurrence>();
  let leader: Span | null = null;
  for (const span of spans) {
    const inHeadline = span.start < bodyStart;
    for (const { concept, kind, score } of scorer.candidates(span)) {
      const isOccupation = kind === 'occupation';
      if (inHeadline && isOccupation) leader ??= span;
      let seen = concepts.get(concept);
      if (!seen) concepts.set(concept, (seen = { headline: 0, body: 0, score: 0, leads: false, span }));
      if (inHeadline) seen.headline++;
      else seen.body++;
      seen.score = Math.max(seen.score, score);
      seen.leads ||= isOccupation && leader === span;
    }
  }
  return concepts;
}
