import type { Explanation } from '../contract.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Span } from '../match/match.ts';
import type { Reason } from '../reasons.ts';
import { rounded } from '../judge/score.ts';
import type { SkillWords } from './skillWords.ts';
import type { WeakEvidence } from './weakEvidence.ts';

/**
 * Adding up evidence by key (index of a group or skill). Every addition may be written to a trace, and explanations
 * are made of that trace alone: a reason is shown only if it was used. Reused from text to text; `startOver` clears only
 * what the last text touched. Amounts are positive.
 */
export class Sums {
  trace: Trace | null = null;
  private readonly amounts: Float64Array;
  /** The keys with an amount, in order of their first one, up to `count`. */
  private readonly touched: Int32Array;
  private count = 0;
  /** The greatest amount: none ever falls. */
  private top = 0;

  /** @param size number of keys there are. */
  constructor(size: number) {
    this.amounts = new Float64Array(size);
    this.touched = new Int32Array(size);
  }

  startOver(trace: Trace | null): void {
    this.trace = trace;
    for (let i = 0; i < this.count; i++) this.amounts[this.touched[i]!] = 0;
    this.count = 0;
    this.top = 0;
  }

  add(key: number, amount: number): void {
    const sum = this.amounts[key]!;
    if (sum === 0) this.touched[this.count++] = key;
    this.amounts[key] = sum + amount;
    if (sum + amount > this.top) this.top = sum + amount;
  }

  /** Adds to each of `keys` a share of `base` and of its own entry in `more`; not traced. */
  addShares(keys: readonly number[], share: number, base: number, more: Float64Array): void {
    const { amounts, touched } = this;
    let { count, top } = this;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const sum = amounts[key]!;
      if (sum === 0) touched[count++] = key;
      const amount = sum + share * (base + more[key]!);
      amounts[key] = amount;
      if (amount > top) top = amount;
    }
    this.count = count;
    this.top = top;
  }

  /** The sum so far, 0 when nothing was added. */
  of(key: number): number {
    return this.amounts[key]!;
  }

  /** The best `kept` keys with their scores; what amounts to less than `worth` of the best is left out. */
  best(kept: number, worth: number): Ranked[] {
    const { amounts, touched, count } = this;
    // Few of many are kept, so they are inserted into a short list rather than all sorted; most are below `least`.
    const best: number[] = [];
    let least = this.top * worth;
    for (let i = 0; i < count; i++) {
      const key = touched[i]!;
      if (amounts[key]! < least || (best.length === kept && !isAhead(key, best[kept - 1]!, amounts))) continue;
      let at = best.length < kept ? best.length : kept - 1;
      for (; at > 0 && isAhead(key, best[at - 1]!, amounts); at--) best[at] = best[at - 1]!;
      best[at] = key;
      if (best.length === kept) least = amounts[best[kept - 1]!]!;
    }
    return best.map((key) => ({ key, score: squashed(amounts[key]!) }));
  }
}

/** The greater amount first; of equals the key that comes first. */
function isAhead(a: number, b: number, amounts: Float64Array): boolean {
  const difference = amounts[a]! - amounts[b]!;
  return difference > 0 || (difference === 0 && a < b);
}

export interface Ranked {
  readonly key: number;
  readonly score: number;
}

/** An amount as a score: 0 → 0, 2 → 0.5, 6 → 0.75. */
function squashed(amount: number): number {
  return rounded(amount / (amount + 2));
}

/** The amount behind a score. */
export function amountOf(score: number): number {
  return (2 * score) / (1 - score);
}

/** 0, 0.5, 0.67, 0.75 …: the second occurrence adds less than the first. */
export function saturating(count: number): number {
  return count / (count + 1);
}

/** The additions made, in order. */
export class Trace {
  private readonly parts = new Map<number, Reason[]>();
  readonly surfaceOf: (span: Span) => string;
  /** The word of the text in which a root first occurred. */
  readonly wordOf: (root: number) => string;

  constructor(surfaceOf: (span: Span) => string, wordOf: (root: number) => string) {
    this.surfaceOf = surfaceOf;
    this.wordOf = wordOf;
  }

  /** Writes down an addition to `key`; the amount is rounded as scores are. */
  note(key: number, part: Reason): void {
    const parts = this.parts.get(key) ?? [];
    this.parts.set(key, parts);
    parts.push({ ...part, amount: rounded(part.amount) });
  }

  /** An explanation for each of `ranked`, whose keys are in step with `keys`. */
  explanations({
    ranked,
    keys,
  }: {
    ranked: readonly { conceptId: string; score: number }[];
    keys: readonly number[];
  }): Explanation[] {
    return ranked.map(({ conceptId, score }, i) => ({ conceptId, score, parts: this.parts.get(keys[i]!) ?? [] }));
  }
}

/** What both rankings read, and the sums they write to. */
export interface Tables {
  readonly lexicon: Lexicon;
  readonly weak: WeakEvidence;
  readonly skillWords: SkillWords;
  readonly sums: Sums;
  /** By group: the sum of the field words of one text. */
  readonly field: Float64Array;
  /** By concept: what the whole field's asking for it would add; all 0 between texts. */
  readonly byField: Float64Array;
}
