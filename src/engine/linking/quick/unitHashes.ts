import { hashOfPart, POWERS, STEP } from '../lexicon/wordFilter.ts';

/** Longer tokens are no words. */
export const LONGEST = 64;
const OTHER_STEP = 0x85ebca6b | 0;
const OTHER_POWERS = new Int32Array(LONGEST + 1).fill(1);
for (let i = 1; i <= LONGEST; i++) OTHER_POWERS[i] = Math.imul(OTHER_POWERS[i - 1]!, OTHER_STEP);

const LATIN_LEAD = 0xc3;
const TIMES = 0xd7;
const SHARP_S = 0xdf;

/** Both halves of the hash of a string, and its length. */
export interface HashedText {
  readonly first: number;
  readonly second: number;
  readonly length: number;
}

export function hashed(text: string): HashedText {
  let [first, second] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    first = Math.imul(first, STEP) + text.charCodeAt(at);
    second = Math.imul(second, OTHER_STEP) + text.charCodeAt(at);
  }
  return { first: first | 0, second: second | 0, length: text.length };
}

/**
 * The folded letters of one token and the hashes of all its parts, of 64 bits in two halves: what `PartHashes` is, from
 * bytes and without a string. The first half is that of `PartHashes`, so that the same filters hold both.
 */
export class UnitHashes {
  readonly units = new Uint16Array(LONGEST);
  /** Code units of the token. */
  length = 0;
  /** False when there is also a digit. */
  isLetters = true;
  private readonly before = new Int32Array(LONGEST + 1);
  private readonly otherBefore = new Int32Array(LONGEST + 1);

  /** Reads a token of letters and digits of Latin-1; false for any other, and for one that is too long. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const { units, before, otherBefore } = this;
    let length = 0;
    let letters = true;
    let [first, second] = [0, 0];
    for (let at = start; at < end; at++) {
      let unit = bytes[at]!;
      if (unit >= 0x80) {
        const next = bytes[at + 1]!;
        if (unit !== LATIN_LEAD || at + 1 >= end || (next & 0xc0) !== 0x80) return false;
        unit = 0xc0 | (next & 0x3f);
        at++;
        if (unit < SHARP_S && unit !== TIMES) unit += 32;
      } else if (unit >= 65 && unit <= 90) unit += 32;
      else if (unit >= 48 && unit <= 57) letters = false;
      else if (unit < 97 || unit > 122) return false;
      if (length === LONGEST) return false;
      units[length++] = unit;
      first = Math.imul(first, STEP) + unit;
      second = Math.imul(second, OTHER_STEP) + unit;
      before[length] = first;
      otherBefore[length] = second;
    }
    this.length = length;
    this.isLetters = letters;
    return true;
  }

  /** One half of the hash of the letters `from` to `to`. */
  first(from: number, to: number): number {
    return (this.before[to]! - Math.imul(this.before[from]!, POWERS[to - from]!)) | 0;
  }

  /** The other half. */
  second(from: number, to: number): number {
    return (this.otherBefore[to]! - Math.imul(this.otherBefore[from]!, OTHER_POWERS[to - from]!)) | 0;
  }

  /** The hash of a part as filters have it. */
  filtered(from: number, to: number): number {
    return hashOfPart(this.first(from, to));
  }
}

/** The halves of the hash of a string with an ending of `length` letters: `before` is that of what stands before it. */
export function firstWith(before: number, ending: number, length: number): number {
  return (Math.imul(before, POWERS[length]!) + ending) | 0;
}

export function secondWith(before: number, ending: number, length: number): number {
  return (Math.imul(before, OTHER_POWERS[length]!) + ending) | 0;
}
