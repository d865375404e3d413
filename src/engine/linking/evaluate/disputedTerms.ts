import type { WrittenTerm } from './writtenTerm.ts';

/**
 * The misspelt terms that a list itself gives two answers to: some correct form of another concept is strictly nearer
 * than every correct form of the concept that the list names (*löneadminstratör* under Låneadministratör, where
 * Löneadministratör is there too). Whoever reads such a term as what it is nearest to is counted wrong by the list.
 *
 * Nearness is plain: how many letters are left out, added, exchanged or swapped with their neighbour (Damerau and
 * Levenshtein, optimal string alignment), without case, hyphens and spaces; so it knows nothing of the engine that is
 * measured. Beyond `FARTHEST` nothing is near. Time: for the few that are two or more from their own concept, one
 * bounded comparison with each form of about their length.
 */
export function disputedTerms(terms: readonly WrittenTerm[]): ReadonlySet<WrittenTerm> {
  const forms = terms
    .filter(({ misspelt }) => !misspelt)
    .map(({ text, concept }) => ({ letters: bare(text), concept }));
  const byConcept = Map.groupBy(forms, ({ concept }) => concept);
  const byLetters = Map.groupBy(forms, ({ letters }) => letters);
  const disputed = terms.filter(({ text, concept, misspelt }) => {
    if (!misspelt) return false;
    const letters = bare(text);
    const own = byConcept.get(concept) ?? [];
    const nearest = Math.min(FARTHEST + 1, ...own.map((form) => distance(letters, form.letters, FARTHEST)));
    if (nearest === 0) return false;
    if (byLetters.has(letters)) return true;
    return nearest > 1 && forms.some((form) => distance(letters, form.letters, nearest - 1) < nearest);
  });
  return new Set(disputed);
}

const FARTHEST = 2;

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** How many slips `a` is from `b`; more than `limit` where it is more than that. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const other = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      row.push(Math.min(other, swapped, last[j]! + 1, row[j - 1]! + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
