import type { Explanation } from './contract.ts';
import type { Span } from './match.ts';
import { rounded } from './score.ts';

/**
 * Adding up evidence by key (index of a group or skill). Every addition may be written to a trace, and explanations
 * are made of that trace alone: a reason is shown only if it was used.
 */
export class Sums {
  readonly amounts = new Map<number, number>();
  readonly trace: Trace | null;

  constructor(trace: Trace | null) {
    this.trace = trace;
  }

  add(key: number, amount: number): void {
    this.amounts.set(key, (this.amounts.get(key) ?? 0) + amount);
  }

  /** The best `kept` keys with their scores; what scores below `worth` of the best is left out. */
  best(kept: number, worth: number): Ranked[] {
    let top = 0;
    for (const amount of this.amounts.values()) if (amount > top) top = amount;
    const worthy: Ranked[] = [];
    for (const [key, amount] of this.amounts) if (amount > 0 && amount >= top * worth) worthy.push({ key, amount, score: squashed(amount) });
    return worthy.sort((a, b) => b.amount - a.amount || a.key - b.key).slice(0, kept);
  }
}

export interface Ranked {
  readonly key: number;
  readonly amount: number;
  readonly score: number;
}

/** An amount as a score: 0 → 0, 2 → 0.5, 6 → 0.75. */
function squashed(amount: number): number {
  return rounded(amount / (amount + 2));
}

/** 0, 0.5, 0.67, 0.75 …: the second occurrence adds less than the first. */
export function saturating(count: number): number {
  return count / (count + 1);
}

type Part = Explanation['parts'][number];

/** The additions made, in order. */
export class Trace {
  private readonly parts = new Map<number, Part[]>();
  readonly surfaceOf: (span: Span) => string;
  /** The word of the text in which a root first occurred. */
  readonly wordOf: (root: number) => string;

  constructor(surfaceOf: (span: Span) => string, wordOf: (root: number) => string) {
    this.surfaceOf = surfaceOf;
    this.wordOf = wordOf;
  }

  note(key: number, amount: number, reason: string, surface?: string): void {
    const parts = this.parts.get(key) ?? [];
    this.parts.set(key, parts);
    parts.push(surface === undefined ? { reason, amount: rounded(amount) } : { reason, amount: rounded(amount), surface });
  }

  /** An explanation for each of `ranked`, whose keys are in step with `keys`. */
  explanations({ ranked, keys }: { ranked: readonly { conceptId: string; score: number }[]; keys: readonly number[] }): Explanation[] {
    return ranked.map(({ conceptId, score }, i) => ({ conceptId, score, parts: this.parts.get(keys[i]!) ?? [] }));
  }
}

/** A ranking with the index of the group or skill behind each entry. */
export interface Ranking<T> {
  readonly ranked: readonly T[];
  readonly keys: readonly number[];
}
