/**
 * Measures of one ranking against the set of right answers. `ranked` holds no repeats and the best first; all give 0–1,
 * or null where nothing is right and the question has no meaning.
 */

/** 1 when a right answer is among the first `k`, else 0. */
export function hitAt(ranked: readonly string[], right: ReadonlySet<string>, k: number): number | null {
  if (right.size === 0) return null;
  return ranked.slice(0, k).some((id) => right.has(id)) ? 1 : 0;
}

/** The share of the right answers that are among the first `k`. */
export function recallAt(ranked: readonly string[], right: ReadonlySet<string>, k: number): number | null {
  if (right.size === 0) return null;
  return ranked.slice(0, k).filter((id) => right.has(id)).length / right.size;
}

/**
 * The mean, over the right answers, of the precision at the rank where each stands; one that is missing counts 0. Its
 * mean over queries is MAP, as trec_eval counts it.
 */
export function averagePrecision(ranked: readonly string[], right: ReadonlySet<string>): number | null {
  if (right.size === 0) return null;
  let hits = 0;
  let sum = 0;
  for (const [i, id] of ranked.entries())
    if (right.has(id)) {
      hits += 1;
      sum += hits / (i + 1);
    }
  return sum / right.size;
}
