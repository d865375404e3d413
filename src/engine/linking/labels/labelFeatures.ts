import { isFunctionWord, partRootOf, rootOf, wordsOf } from './labelWords.ts';
import type { WordParts } from './wordParts.ts';

/** What a label is made of, with how much of each: the input to an `InvertedIndex`. */
export type Features = ReadonlyMap<string, number>;

const SHORTEST_GRAM = 2;
const LONGEST_GRAM = 4;
/** A root shared as a whole word is worth less beside the parts, which it repeats. */
const ROOT = 0.7;

/**
 * Runs of two to four letters within words, spaces at word ends included: forgiving of inflection, misspelling and
 * unknown compounds, blind to meaning. Longer runs gained nothing on the development set and cost memory.
 */
export function gramsOf(label: string): Features {
  const grams = new Map<string, number>();
  for (const word of wordsOf(label)) {
    const padded = ` ${word} `;
    for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++)
      for (let at = 0; at + size <= padded.length; at++) {
        const gram = padded.slice(at, at + size);
        grams.set(gram, (grams.get(gram) ?? 0) + 1);
      }
  }
  return grams;
}

/** Roots of the words and of their parts, each once: *hus|värd* and *fastighets|värd* share a part, not a word. */
export function rootsOf(label: string, parts: WordParts): Features {
  const roots = new Map<string, number>();
  for (const word of wordsOf(label)) {
    if (isFunctionWord(word)) continue;
    roots.set(`word ${rootOf(word)}`, ROOT);
    for (const part of parts.partsOf(word)) roots.set(`part ${partRootOf(part)}`, 1);
  }
  return roots;
}
