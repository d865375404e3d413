/**
 * Counts behind precision and recall. Precision and recall have a numerator each, since one gold item may allow several
 * concepts and then several predictions are right for it. Counts, not shares, are added over texts (micro average): a
 * long ad weighs more than a short one, as its mentions do in what is later counted from them.
 */
export interface Tally {
  /** Predictions that are right, of all `given`. */
  readonly right: number;
  readonly given: number;
  /** Gold items that were found, of all `wanted`. */
  readonly found: number;
  readonly wanted: number;
}

/** The sums of `tallies`. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = { right: 0, given: 0, found: 0, wanted: 0 };
  for (const tally of tallies) {
    sum.right += tally.right;
    sum.given += tally.given;
    sum.found += tally.found;
    sum.wanted += tally.wanted;
  }
  return sum;
}

/** The share of predictions that are right, 0–1; null where nothing was predicted. */
export function precisionOf({ right, given }: Tally): number | null {
  return given === 0 ? null : right / given;
}

/** The share of gold items that were found, 0–1; null where there are none. */
export function recallOf({ found, wanted }: Tally): number | null {
  return wanted === 0 ? null : found / wanted;
}

/**
 * The harmonic mean of precision and recall, 0–1; null where there is neither gold nor prediction. Gold without a
 * prediction, and predictions without gold, score 0.
 */
export function f1Of(tally: Tally): number | null {
  const precision = precisionOf(tally);
  const recall = recallOf(tally);
  if (precision === null && recall === null) return null;
  if (!precision || !recall) return 0;
  return (2 * precision * recall) / (precision + recall);
}

/** The mean of those that are numbers; null where none is. */
export function meanOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  let count = 0;
  for (const value of values)
    if (value !== null) {
      sum += value;
      count += 1;
    }
  return count === 0 ? null : sum / count;
}
