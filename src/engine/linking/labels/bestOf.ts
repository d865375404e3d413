import { compareIds } from './conceptGroups.ts';
import type { RankedLabel } from './contract.ts';

/** Scores closer than this are equal: sums of the same parts in another order may differ in their last bits. */
const STEP = 1e-6;

/**
 * Keeps the `limit` best of many offers. Why not sort them all: a query touches thousands of labels and wants a
 * hundred. Most offers fail at one comparison; the others are inserted, O(limit).
 */
export class BestOf {
  private readonly limit: number;
  private readonly kept: RankedLabel[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  offer(id: string, exact: number): void {
    // Most offers end here, before anything is made of them.
    if (this.kept.length === this.limit && exact < this.kept.at(-1)!.score - STEP) return;
    const offered = { id, score: Math.round(exact / STEP) * STEP };
    if (this.kept.length === this.limit && compare(this.kept.at(-1)!, offered) <= 0) return;
    let at = this.kept.length;
    while (at > 0 && compare(offered, this.kept[at - 1]!) < 0) at--;
    this.kept.splice(at, 0, offered);
    if (this.kept.length > this.limit) this.kept.pop();
  }

  /** Highest score first, equal scores in order of id. */
  ranked(): RankedLabel[] {
    return [...this.kept];
  }
}

function compare(a: RankedLabel, b: RankedLabel): number {
  return b.score - a.score || compareIds(a.id, b.id);
}
