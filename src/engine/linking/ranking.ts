/** A ranking, best first, with the index of the group or skill behind each entry. */
export interface Ranking<T> {
  readonly ranked: readonly T[];
  readonly keys: readonly number[];
}
