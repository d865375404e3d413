/**
 * The one of `names` that `written` probably means: the same but for case and blanks, else the first with the fewest
 * slips (a letter too many, too few or wrong), at most one for each three letters. Undefined where none is that near.
 * Costs names × letters²; meant for the few names of a description or the attributes of a problem.
 */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const key = folded(written);
  let best: string | undefined;
  let fewest = Math.floor(key.length / 3) + 1;
  for (const name of names) {
    const slips = slipsBetween(key, folded(name), fewest);
    if (slips >= fewest) continue;
    best = name;
    fewest = slips;
  }
  return best;
}

/** Without case, blanks and hyphens. */
export function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

/** Levenshtein's distance, row by row (Wagner and Fischer 1974); anything from `most` on counts as `most`. */
function slipsBetween(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) >= most) return most;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same);
    }
    row = next;
  }
  return row[b.length]!;
}
