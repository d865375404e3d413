import type { Lexicon } from '../lexicon.ts';
import type { KnownWords } from '../match.ts';
import { fold } from '../normalise.ts';
import { NOTHING, type Word, type WordAnalyser } from '../words.ts';
import { textBetween } from './bytes.ts';
import { Follows } from './follows.ts';

/** What a token means wherever no term of several tokens begins with it: the concept's index, or one of these. */
export const LONE = {
  /** Nothing. */
  none: -1,
  /** The matcher must look at it: it depends on the text around it, or is only a part of the token. */
  ask: -2,
} as const;

/** What a reader keeps of a word beside its key, so that most tokens are done with one cache line. */
export const RECORD = {
  /** See `LONE`. */
  lone: 0,
  /** Two entries each, see `Follows`: what may follow it in a term, and what it is itself as one that follows. */
  after: 1,
  as: 3,
} as const;
export const RECORD_SIZE = 5;

/** Words after which all are forgotten: a flood of unique tokens must not fill the memory. */
const MOST_WORDS = 1 << 19;

/**
 * The distinct tokens of texts by number: what the scanner must know of each at once (`record`), and its analysis,
 * for those that the matcher asks for. A pure function of the token, so that forgetting changes no result.
 */
export class WordStore implements KnownWords {
  /** That of the word last learnt, see `RECORD`. */
  readonly record = new Int32Array(RECORD_SIZE);
  private words: Word[] = [];
  private readonly analyser: WordAnalyser;
  private readonly follows: Follows;

  constructor(lexicon: Lexicon, analyser: WordAnalyser) {
    this.analyser = analyser;
    this.follows = new Follows(lexicon.trie);
  }

  get isFull(): boolean {
    return this.words.length >= MOST_WORDS;
  }

  word(id: number): Word {
    return this.words[id]!;
  }

  /** Analyses the token that stands at `start` to `end`; leaves its `record`. Returns its number. */
  learn(bytes: Uint8Array, start: number, end: number): number {
    const raw = textBetween(bytes, start, end);
    const word = this.analyser.analyse(fold(raw), raw);
    this.note(word);
    return this.words.push(word) - 1;
  }

  /** Forgets all words: their numbers are void. */
  forget(): void {
    this.words = [];
  }

  private note(word: Word): void {
    const { record, follows } = this;
    record.fill(0);
    record[RECORD.lone] = loneOf(word);
    if (word === NOTHING) return;
    for (const { token, root } of word.readings)
      for (let half = 0; half < 2; half++) {
        if (root !== 0) record[RECORD.after + half]! |= follows.after(root, half);
        record[RECORD.as + half]! |= follows.as(token, half);
      }
  }
}

function loneOf({ dotted, compound, lone, raw }: Word): number {
  if (dotted) return LONE.ask;
  if (compound) return compound.end === raw.length ? compound.senses[0]!.concept : LONE.ask;
  return lone ? lone.senses[0]!.concept : LONE.none;
}
