import type { Sense } from '../lexicon/lexicon.ts';
import type { Rule } from '../contract.ts';

/** How far what is written is from the dictionary form. A term of several tokens is as far as its farthest token. */
export const DEPARTURE = { none: 0, inflected: 1, abbreviated: 2, respelt: 3, misspelt: 4 } as const;
export type Departure = (typeof DEPARTURE)[keyof typeof DEPARTURE];

/** One way to read a token as a token of the lexicon. */
export interface Reading {
  readonly token: number;
  /** The dictionary form. */
  readonly form: string;
  /** The trie's node for terms that begin with it; 0 when none does. */
  readonly root: number;
  readonly departure: Departure;
}

/** A reading of only a part of a token that no lone term matches, or only one for a skill. */
export interface Compound {
  /** The dictionary form of the part. */
  readonly form: string;
  readonly senses: readonly Sense[];
  readonly rule: 'compound-head' | 'compound-part' | 'derived';
  /** Where the part begins in the folded token. */
  readonly start: number;
  /** Where the mention ends within the raw token: all of it when the head decides. */
  readonly end: number;
}

/** The meaning of a token as a term of its own. */
export interface Lone {
  readonly senses: readonly Sense[];
  readonly rule: Rule;
}

/** The senses that `raw` may have as it is written; the same array when that is all of them. */
export function allowed(senses: readonly Sense[], raw: string): readonly Sense[] {
  if (senses.every(({ strict }) => strict === null || strict === raw)) return senses;
  return senses.filter(({ strict }) => strict === null || strict === raw);
}

/** How a path with these senses was recognised; bit i of `hyphens`: a hyphen stands before token i. */
export function ruleOf(senses: readonly Sense[], departure: Departure, hyphens: number): Rule {
  if (senses[0]!.role === 'correction') return 'corrected';
  if (departure === DEPARTURE.misspelt) return 'misspelling';
  if (departure === DEPARTURE.respelt) return 'spelling';
  if (departure === DEPARTURE.abbreviated) return 'abbreviation';
  if (departure === DEPARTURE.inflected) return 'inflected';
  return senses.some((sense) => !sense.respelt && sense.hyphens === hyphens) ? 'exact' : 'spelling';
}
