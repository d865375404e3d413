import type { Lexicon } from './lexicon.ts';
import type { Span } from './match.ts';
import { type Candidate, candidatesOf } from './score.ts';
import type { Tokens } from './tokenise.ts';
import type { Word } from './words.ts';

/** How often a concept or root occurs, and where it stands. */
export interface Occurrence {
  headline: number;
  body: number;
  /** The best score of its mentions, 0–1. */
  score: number;
  /** True when it is the first occupation of the headline. */
  leads: boolean;
  surface: string;
}

/** What a text says, counted: the input of both rankings. Keys are concept indices and root ids. */
export interface TextEvidence {
  readonly concepts: ReadonlyMap<number, Occurrence>;
  readonly roots: ReadonlyMap<number, Occurrence>;
}

/**
 * Counts the concepts of `spans` and the roots of `tokens`. Offsets below `bodyStart` are the headline's.
 * Roots of words that a span names are left to that span.
 */
export function gather(spans: readonly Span[], tokens: Tokens, words: readonly Word[], source: { lexicon: Lexicon; bodyStart: number; rawAt: (start: number, end: number) => string }): TextEvidence {
  const concepts = new Map<number, Occurrence>();
  let led = false;
  for (const span of spans) {
    const inHeadline = span.start < source.bodyStart;
    for (const candidate of candidatesOf(span, source.lexicon)) {
      const leads = inHeadline && !led && source.lexicon.groupOf[candidate.concept]! >= 0;
      note(concepts, candidate.concept, { inHeadline, leads, ...candidate }, span, source.rawAt);
    }
    led ||= inHeadline && [...concepts.keys()].some((concept) => source.lexicon.groupOf[concept]! >= 0);
  }
  return { concepts, roots: gatherRoots(tokens, words, source) };
}

function note(all: Map<number, Occurrence>, key: number, how: Candidate & { inHeadline: boolean; leads: boolean }, span: Span, rawAt: (start: number, end: number) => string): void {
  let seen = all.get(key);
  if (!seen) {
    seen = { headline: 0, body: 0, score: 0, leads: false, surface: rawAt(span.start, span.end) };
    all.set(key, seen);
  }
  if (how.inHeadline) seen.headline++;
  else seen.body++;
  seen.score = Math.max(seen.score, how.score);
  seen.leads ||= how.leads;
}

function gatherRoots(tokens: Tokens, words: readonly Word[], { bodyStart }: { bodyStart: number }): Map<number, Occurrence> {
  const roots = new Map<number, Occurrence>();
  for (let i = 0; i < tokens.count; i++) {
    const word = words[tokens.word[i]!]!;
    for (const root of word.roots) {
      let seen = roots.get(root);
      if (!seen) roots.set(root, (seen = { headline: 0, body: 0, score: 1, leads: false, surface: word.raw }));
      if (tokens.start[i]! < bodyStart) seen.headline++;
      else seen.body++;
    }
  }
  return roots;
}
