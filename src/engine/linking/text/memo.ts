import { fold } from './normalise.ts';
import type { TokenNames } from './tokenise.ts';

const FIRST_SLOTS = 4096;

/**
 * Remembers, for each distinct raw token, what the slow analysis said about it.
 *
 * Method: open addressing over (high, low, id) triples of 32 bits, so that the common case reads one cache line and
 * makes no string. Both halves of the hash are compared; what is stored is a pure function of the token, so neither
 * the order of texts nor a reset can change a result. Memory is bounded: a flood of unique tokens empties the table.
 */
export class TokenMemo<Word> implements TokenNames {
  /** Analysed words by id. */
  words: Word[] = [];
  /** By id: what the word is marked with. */
  marks: Int32Array<ArrayBuffer> = new Int32Array(FIRST_SLOTS);
  private slots: Int32Array<ArrayBuffer>;
  private mask: number;
  private readonly limit: number;
  private readonly analyse: (folded: string, raw: string) => Word;
  private readonly markOf: (word: Word) => number;

  /**
   * @param limit most distinct tokens kept before `reset` is due.
   * @param markOf a number to keep beside each word, where loops over all tokens find it without the word.
   */
  constructor(
    analyse: (folded: string, raw: string) => Word,
    limit = 1 << 19,
    markOf: (word: Word) => number = () => 0,
  ) {
    this.analyse = analyse;
    this.markOf = markOf;
    this.limit = limit;
    this.mask = FIRST_SLOTS - 1;
    this.slots = new Int32Array(3 * FIRST_SLOTS);
  }

  idOf(text: string, start: number, end: number, high: number, low: number): number {
    const id = this.find(high, low);
    return id >= 0 ? id : this.add(high, low, text.slice(start, end));
  }

  /** The analysis of the token with this id. */
  word(id: number): Word {
    return this.words[id]!;
  }

  /** The id of the token with this key; -1 when it is new. */
  find(high: number, low: number): number {
    const { slots, mask } = this;
    for (let slot = (high ^ (low >>> 7)) & mask; ; slot = (slot + 1) & mask) {
      const id = slots[slot * 3 + 2]!;
      if (id === 0 || (slots[slot * 3] === high && slots[slot * 3 + 1] === low)) return id - 1;
    }
  }

  /** Analyses and remembers a token that is new. */
  add(high: number, low: number, raw: string): number {
    const word = this.analyse(fold(raw), raw);
    const id = this.words.push(word) - 1;
    if (id === this.marks.length) this.growMarks();
    this.marks[id] = this.markOf(word);
    if (this.words.length * 2 > this.mask) this.grow();
    this.put(high, low, id + 1);
    return id;
  }

  /** Empties the memo when it is full. Call between texts: the ids of earlier texts are void afterwards. */
  resetIfFull(): boolean {
    if (this.words.length < this.limit) return false;
    this.reset();
    return true;
  }

  /** Empties the memo. */
  reset(): void {
    this.words = [];
    this.mask = FIRST_SLOTS - 1;
    this.slots = new Int32Array(3 * FIRST_SLOTS);
  }

  private growMarks(): void {
    const larger = new Int32Array(2 * this.marks.length);
    larger.set(this.marks);
    this.marks = larger;
  }

  private grow(): void {
    const old = this.slots;
    const size = (this.mask + 1) * 2;
    this.mask = size - 1;
    this.slots = new Int32Array(3 * size);
    for (let i = 0; i < old.length; i += 3) if (old[i + 2] !== 0) this.put(old[i]!, old[i + 1]!, old[i + 2]!);
  }

  private put(high: number, low: number, id: number): void {
    let slot = (high ^ (low >>> 7)) & this.mask;
    while (this.slots[slot * 3 + 2] !== 0) slot = (slot + 1) & this.mask;
    this.slots[slot * 3] = high;
    this.slots[slot * 3 + 1] = low;
    this.slots[slot * 3 + 2] = id;
  }
}
