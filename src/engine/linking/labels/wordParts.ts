import { rootOf, wordsOf } from './labelWords.ts';

/**
 * Cuts compounds into their parts (*tunnplåtslagare* → *tunn, plåt, slagare*) with nothing but the words of the lists
 * themselves: an ending is a last part when it stands alone as a word, or ends several words whose beginnings do; a
 * beginning is a first part when it stands before several words. No dictionary is needed, so lists of any field do.
 *
 * Why not `compound.ts`: that looks for heads that are terms of the lexicon; here there is no lexicon, and the first
 * part matters as much as the last.
 */

/** Shorter beginnings and endings occur inside unrelated words. */
const SHORTEST_FIRST = 3;
const SHORTEST_LAST = 4;
const SHORTEST_COMPOUND = SHORTEST_FIRST + SHORTEST_LAST;
/** A first part this long may be a compound itself. */
const LONG_FIRST = 8;
/** Longer words are no compounds; cutting them takes quadratic time. */
const LONGEST = 64;
/** A longer last part is preferred to a shorter one by this much a letter, up to eight letters. */
const LENGTH_BONUS = 0.1;

type Counts = Map<string, number>;

/** Knows the words of some lists. Immutable once built; building takes time linear in the letters of distinct words. */
export class WordParts {
  /** How many labels hold the word, and a word of the root. */
  private readonly words: Counts = new Map();
  private readonly roots: Counts = new Map();
  /** Beginnings by how many words they stand before; endings by how many words or roots they stand behind. */
  private readonly firsts: Counts = new Map();
  private readonly lasts: Counts = new Map();

  constructor(labels: Iterable<string>) {
    for (const label of labels)
      for (const word of new Set(wordsOf(label))) {
        count(this.words, word);
        count(this.roots, rootOf(word));
      }
    for (const word of this.words.keys()) this.learn(word);
  }

  /** The parts of a folded word in order; itself alone when it is no compound. O(length²) for the longest words. */
  partsOf(word: string): string[] {
    const cut = this.cutOf(word);
    if (cut === 0) return [word];
    const [first, last] = [word.slice(0, cut), word.slice(cut)];
    return [...(first.length >= LONG_FIRST ? this.partsOf(first) : [first]), ...this.partsOf(last)];
  }

  private learn(word: string): void {
    for (const at of cutsOf(word)) {
      const [first, last] = [word.slice(0, at), word.slice(at)];
      if (this.words.has(last)) count(this.firsts, first);
      const unlinked = first.endsWith('s') && this.roots.has(rootOf(first.slice(0, -1)));
      if (unlinked || this.roots.has(rootOf(first))) count(this.lasts, last);
    }
  }

  /** Where `word` is best cut in two; 0 when nowhere. The first of equally good places. */
  private cutOf(word: string): number {
    let best = 0;
    let most = 0;
    for (const at of cutsOf(word)) {
      const worth = this.worthOf(word.slice(0, at), word.slice(at));
      if (worth > most) [best, most] = [at, worth];
    }
    return best;
  }

  private worthOf(first: string, last: string): number {
    // One occurrence besides is none: it is the word being cut.
    const ending = (this.words.get(last) ?? 0) + beyondOne(this.lasts.get(last));
    const beginning = beyondOne(this.firsts.get(first)) + (this.roots.get(rootOf(first)) ?? 0);
    if (ending === 0 || beginning === 0) return 0;
    return Math.log1p(ending) + Math.log1p(beginning) + LENGTH_BONUS * Math.min(last.length, 8);
  }
}

function* cutsOf(word: string): Generator<number> {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST) return;
  for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++) yield at;
}

function beyondOne(times: number | undefined): number {
  return Math.max(0, (times ?? 0) - 1);
}

function count(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
