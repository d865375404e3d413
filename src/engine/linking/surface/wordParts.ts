import type { Inflection } from './inflect.ts';
import { PartHashes, WordFilter } from '../lexicon/wordFilter.ts';

/** The shortest last part, and the shortest first part, of a word that is to be told from a misspelling. */
const SHORTEST_LAST = 4;
const SHORTEST_FIRST = 3;
/** Room in the filter: words and what stands before others in them. */
const FIRSTS_A_WORD = 2;

/**
 * The parts that the words of a lexicon are made of: what stands before a word of the lexicon in another one is a
 * first part (*rör* in rörsvetsare, when svetsare is there). Learnt from the lexicon alone; time linear in its letters.
 */
export class WordParts {
  private readonly words: ReadonlyMap<string, number>;
  /** First parts that are no words. */
  private readonly firsts = new Set<string>();
  /** First parts and words. */
  private readonly firstsFilter: WordFilter;
  /** By the number of a word: how many others end with it. */
  private readonly longer: Int32Array;
  private readonly hashes = new PartHashes();
  private readonly inflection: Inflection;

  /** @param words each with a number below their count. @param inflection that of the same words. */
  constructor(words: ReadonlyMap<string, number>, inflection: Inflection) {
    this.words = words;
    this.inflection = inflection;
    this.firstsFilter = new WordFilter(FIRSTS_A_WORD * words.size);
    this.longer = new Int32Array(words.size);
    const { hashes, firsts, longer } = this;
    for (const word of words.keys()) {
      if (!hashes.read(word)) continue;
      this.firstsFilter.add(hashes.of(0, word.length));
      for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++) {
        if (!inflection.wholes.mayHold(hashes.of(at, word.length))) continue;
        const last = words.get(word.slice(at));
        if (last === undefined) continue;
        longer[last]!++;
        this.firstsFilter.add(hashes.of(0, at));
        const first = word.slice(0, at);
        if (!words.has(first)) firsts.add(first);
      }
    }
  }

  /** True for what begins other words of the lexicon, with or without a linking s. */
  isFirst(part: string): boolean {
    return this.isWordOrFirst(part) || (part.endsWith('s') && this.isWordOrFirst(part.slice(0, -1)));
  }

  private isWordOrFirst(part: string): boolean {
    return this.words.has(part) || this.firsts.has(part);
  }

  /** True for a word of the lexicon, inflected or not, that may be the last part of a longer one. */
  isLast(part: string): boolean {
    return part.length >= SHORTEST_LAST && (this.words.has(part) || this.inflection.dictionaryForms(part).length > 0);
  }

  /** How many words of the lexicon end with `word`, itself not counted. */
  longerThan(word: string): number {
    const number = this.words.get(word);
    return number === undefined ? 0 : this.longer[number]!;
  }

  /** True when `token` is a first part and a last part; a short last part proves nothing (*soc|inom*). */
  areParts(token: string): boolean {
    if (!this.hashes.read(token)) return false;
    for (let at = SHORTEST_FIRST; at < token.length - SHORTEST_LAST; at++)
      if (this.mayBeFirst(token, at) && this.isFirst(token.slice(0, at)) && this.isLast(token.slice(at))) return true;
    return false;
  }

  /** False when `isFirst` surely is, for the first `length` letters of the token last read. */
  private mayBeFirst(token: string, length: number): boolean {
    const { hashes, firstsFilter } = this;
    if (firstsFilter.mayHold(hashes.of(0, length))) return true;
    return token[length - 1] === 's' && firstsFilter.mayHold(hashes.of(0, length - 1));
  }
}
