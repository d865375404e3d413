/**
 * Says of most strings that they are not in a set, without cutting them out of the word they are part of.
 *
 * Problem: reading an unknown word means asking for dozens of its beginnings and ends whether they are words, bases
 * or roots; nearly none is, and each question would cut a string and hash it. Method: one pass over the word gives
 * the polynomial hashes of all its beginnings, from which the hash of any part follows in constant time; a blocked
 * Bloom filter (two bits of one 32-bit word, 16 bits a key) answers *no* for 98 in 100 that are not there. Whoever
 * is told *perhaps* looks in the set itself, so a filter never changes a result.
 */
const LONGEST = 200;
/** The factor of the polynomial, and its powers. */
export const STEP = 0x2c1b3c6d;
export const POWERS = new Int32Array(LONGEST + 1).fill(1);
for (let i = 1; i <= LONGEST; i++) POWERS[i] = Math.imul(POWERS[i - 1]!, STEP);
const BITS_A_KEY = 16;

/** What words may be given as an ending, see `PartHashes.ofWith`. */
export interface Ending {
  readonly text: string;
  readonly hash: number;
}

export function endingOf(text: string): Ending {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash, STEP) + text.charCodeAt(at);
  return { text, hash };
}

/** The hash that filters hold, of the polynomial of a part. */
export function hashOfPart(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return once ^ (once >>> 13);
}

/** The hashes of all parts of one word; filled again for the next. */
export class PartHashes {
  private readonly before = new Int32Array(LONGEST + 1);

  /** Reads a word; false when it is too long to be one. Time linear in its length. */
  read(word: string): boolean {
    const { before } = this;
    if (word.length > LONGEST) return false;
    for (let at = 0; at < word.length; at++) before[at + 1] = Math.imul(before[at]!, STEP) + word.charCodeAt(at);
    return true;
  }

  /** The hash of the letters `from` to `to` of the word last read. */
  of(from: number, to: number): number {
    return hashOfPart(this.before[to]! - Math.imul(this.before[from]!, POWERS[to - from]!));
  }

  /** The hash of the first `length` letters of the word last read, with `ending` after them. */
  ofWith(length: number, ending: Ending): number {
    return hashOfPart(Math.imul(this.before[length]!, POWERS[ending.text.length]!) + ending.hash);
  }
}

/** A set of hashes that may also claim to hold others. */
export class WordFilter {
  private readonly words: Int32Array;

  /** @param expected how many hashes will be added; with more, it only says *perhaps* more often. */
  constructor(expected: number) {
    this.words = new Int32Array(1 << Math.ceil(Math.log2(Math.max(2, (expected * BITS_A_KEY) / 32))));
  }

  add(hash: number): void {
    this.words[hash & (this.words.length - 1)]! |= (1 << (hash >>> 27)) | (1 << (hash >>> 22));
  }

  /** False for what was surely not added. */
  mayHold(hash: number): boolean {
    const bits = this.words[hash & (this.words.length - 1)]!;
    return ((bits >>> (hash >>> 27)) & (bits >>> (hash >>> 22)) & 1) === 1;
  }
}
