import type { Inflection } from './inflect.ts';
import { PartHashes, WordFilter } from './wordFilter.ts';

/** The shortest last part, and the shortest first part, of a word that is to be told from a misspelling. */
const SHORTEST_LAST = 4;
const SHORTEST_FIRST = 3;

/**
 * The parts that the words of a lexicon are made of: what stands before a word of the lexicon in another one is a
 * first part (*rör* in rörsvetsare, when svetsare is there). Learnt from the lexicon alone; time linear in its letters.
 */
export class WordParts {
  private readonly words: ReadonlySet<string>;
  private readonly firsts = new Set<string>();
  private readonly firstsFilter: WordFilter;
  /** How many words end with each that ends another. */
  private readonly longer = new Map<string, number>();
  private readonly hashes = new PartHashes();
  private readonly inflection: Inflection;

  constructor(words: ReadonlySet<string>, inflection: Inflection) {
    this.words = words;
    this.inflection = inflection;
    const ends = this.filterOf(this.words);
    for (const word of words) {
      this.firsts.add(word);
      if (!this.hashes.read(word)) continue;
      for (let at = SHORTEST_FIRST; at <= word.length - SHORTEST_LAST; at++)
        if (ends.mayHold(this.hashes.of(at, word.length)) && this.words.has(word.slice(at))) {
          this.firsts.add(word.slice(0, at));
          const last = word.slice(at);
          this.longer.set(last, (this.longer.get(last) ?? 0) + 1);
        }
    }
    this.firstsFilter = this.filterOf(this.firsts);
  }

  private filterOf(words: ReadonlySet<string>): WordFilter {
    const filter = new WordFilter(words.size);
    for (const word of words) if (this.hashes.read(word)) filter.add(this.hashes.of(0, word.length));
    return filter;
  }

  /** True for what begins other words of the lexicon, with or without a linking s. */
  isFirst(part: string): boolean {
    return this.firsts.has(part) || (part.endsWith('s') && this.firsts.has(part.slice(0, -1)));
  }

  /** True for a word of the lexicon, inflected or not, that may be the last part of a longer one. */
  isLast(part: string): boolean {
    return part.length >= SHORTEST_LAST && (this.words.has(part) || this.inflection.dictionaryForms(part).length > 0);
  }

  /** How many words of the lexicon end with `word`, itself not counted. */
  longerThan(word: string): number {
    return this.longer.get(word) ?? 0;
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
