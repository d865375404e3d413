import { InvertedIndex } from './invertedIndex.ts';
import { type Features, gramsOf, rootsOf } from './labelFeatures.ts';
import type { WordParts } from './wordParts.ts';

/** The part of the likeness that letters decide; the roots decide the rest. */
const LETTERS = 0.6;
/** Rare runs of letters count more than their idf alone says. */
const LETTER_SHARPNESS = 1.3;

/** A text as it is compared; made once for all that it is compared with. */
export interface Compared {
  readonly letters: Features;
  readonly roots: Features;
}

/** @param texts one text, or several that are taken for one. */
export function compared(texts: readonly string[], parts: WordParts): Compared {
  return { letters: summed(texts.map(gramsOf)), roots: summed(texts.map((text) => rootsOf(text, parts))) };
}

function summed(all: readonly Features[]): Features {
  if (all.length === 1) return all[0]!;
  const sum = new Map<string, number>();
  for (const features of all)
    for (const [feature, amount] of features) sum.set(feature, (sum.get(feature) ?? 0) + amount);
  return sum;
}

/**
 * How alike a text is to each of many: the weighted mean of two cosines, one by runs of letters and one by roots.
 * Letters alone miss that *husvärd* and *fastighetsvärd* share their head and not just four letters; roots alone miss
 * misspellings and parts that no list has taught.
 */
export class Likeness {
  private readonly letters: InvertedIndex;
  private readonly roots: InvertedIndex;

  constructor(entries: readonly Compared[]) {
    this.letters = new InvertedIndex(
      entries.map(({ letters }) => letters),
      LETTER_SHARPNESS,
    );
    this.roots = new InvertedIndex(entries.map(({ roots }) => roots));
  }

  /** 0–1 for each entry, in order. Linear in the entries that share a feature with `text`. */
  to({ letters, roots }: Compared): Float64Array {
    const likeness = this.letters.similarities(letters);
    const byRoots = this.roots.similarities(roots);
    for (let at = 0; at < likeness.length; at++) likeness[at] = LETTERS * likeness[at]! + (1 - LETTERS) * byRoots[at]!;
    return likeness;
  }
}
