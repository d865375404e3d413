import type { Lexicon } from '../lexicon/lexicon.ts';
import type { KnownWords } from '../match/match.ts';
import { fold } from '../text/normalise.ts';
import { QuickWords } from '../quick/quickWords.ts';
import { NOTHING, type Word, type WordAnalyser } from '../match/words.ts';
import { textBetween } from './bytes.ts';
import { BytePool } from './bytePool.ts';
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
 * The distinct tokens of texts by number: what the scanner must know of each at once (`record`), and its analysis, for
 * those that the matcher asks for. Most are read by `QuickWords`, and only analysed when somebody asks. A pure function
 * of the token, so that forgetting changes no result.
 */
export class WordStore implements KnownWords {
  /** That of the word last learnt, see `RECORD`. */
  readonly record = new Int32Array(RECORD_SIZE);
  private words: (Word | null)[] = [];
  private readonly texts = new BytePool();
  private readonly analyser: WordAnalyser;
  private readonly quick: QuickWords;
  private readonly follows: Follows;
  private readonly roots: Int32Array;

  constructor(lexicon: Lexicon, analyser: WordAnalyser) {
    this.analyser = analyser;
    this.quick = new QuickWords(lexicon, analyser);
    this.follows = new Follows(lexicon.trie);
    this.roots = Int32Array.from({ length: lexicon.vocabulary.size }, (_, token) => lexicon.trie.child(0, token));
  }

  get isFull(): boolean {
    return this.words.length >= MOST_WORDS;
  }

  word(id: number): Word {
    const known = this.words[id]!;
    if (known) return known;
    const { bytes } = this.texts;
    return (this.words[id] = this.analysed(bytes, this.texts.start(id), this.texts.end(id)));
  }

  /** Analyses the token that stands at `start` to `end`; leaves its `record`. Returns its number. */
  learn(bytes: Uint8Array, start: number, end: number): number {
    const { quick, record, roots } = this;
    record.fill(0);
    this.texts.add(bytes, start, end);
    if (!quick.read(bytes, start, end)) {
      const word = this.analysed(bytes, start, end);
      record[RECORD.lone] = loneOf(word);
      for (const { token, root } of word.readings) this.note(token, root);
      return this.words.push(word) - 1;
    }
    record[RECORD.lone] = quick.lone;
    for (let i = 0; i < quick.count; i++) this.note(quick.readings[i]!, roots[quick.readings[i]!]!);
    return this.words.push(quick.count > 0 ? null : NOTHING) - 1;
  }

  /** Forgets all words: their numbers are void. */
  forget(): void {
    this.words = [];
    this.texts.clear();
  }

  private analysed(bytes: Uint8Array, start: number, end: number): Word {
    const raw = textBetween(bytes, start, end);
    return this.analyser.analyse(fold(raw), raw);
  }

  /** Adds a reading to the record. */
  private note(token: number, root: number): void {
    const { record, follows } = this;
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
