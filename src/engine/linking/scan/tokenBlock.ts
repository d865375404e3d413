import {
  beginsWithDot,
  characterSize,
  HIGH_SEED,
  LOW_SEED,
  mixHigh,
  mixLow,
  readSlowly,
  SEPARATOR,
  type SlowToken,
  SPECIAL,
} from './bytes.ts';

const DOT = 46;

/** Which tokens may begin a term: two bits in one 32-bit word each, about one per cent false positives. */
export interface StartFilter {
  readonly words: Int32Array;
  /** Number of words less one; a power of two less one. */
  readonly mask: number;
}

/** A text as bytes: `bytes[length]` is 0, so that the inner loop needs no end test. */
export interface Source {
  readonly bytes: Uint8Array;
  readonly length: number;
  /** What a byte is and how it folds: `FOLDING` or `KEEPING`. */
  readonly table: Uint8Array;
}

/**
 * A window of tokens over a text, in structure-of-arrays form. The scanner fills it, matches in it, moves what is
 * left to the front and fills it again, so that memory does not grow with the text and stays in the first cache.
 */
export class TokenBlock {
  /** Tokens in the block; entry `i` of each array below is token `i`. */
  count = 0;
  readonly start: Int32Array<ArrayBuffer>;
  readonly end: Int32Array<ArrayBuffer>;
  /** The halves of each token's key. */
  readonly high: Int32Array<ArrayBuffer>;
  readonly low: Int32Array<ArrayBuffer>;
  /** Indices of the tokens that may begin a term, ascending. */
  readonly candidates: Int32Array<ArrayBuffer>;
  candidateCount = 0;
  /** Where reading goes on; equal to the length of the text at its end. */
  at = 0;
  private readonly slow: SlowToken = { start: 0, end: 0, high: 0, low: 0 };

  /** @param room tokens that the block holds. */
  constructor(room: number) {
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.high = new Int32Array(room);
    this.low = new Int32Array(room);
    this.candidates = new Int32Array(room);
  }

  clear(): void {
    this.count = 0;
    this.candidateCount = 0;
    this.at = 0;
  }

  /** Forgets the tokens before `keep` and the candidates before entry `candidate`. */
  drop(keep: number, candidate: number): void {
    for (const array of [this.start, this.end, this.high, this.low]) array.copyWithin(0, keep, this.count);
    for (let i = candidate; i < this.candidateCount; i++) this.candidates[i - candidate] = this.candidates[i]! - keep;
    this.candidateCount -= candidate;
    this.count -= keep;
  }

  /**
   * Reads tokens until the block is full or the text ends.
   *
   * Steps for each token: (1) skip separators, (2) take four bytes a round through the table into the key, (3) where a
   * special byte or a full stop is involved, read it again the slow way, (4) ask the filter. Step 4 has no branch: the
   * index is always written and the count goes up by the answer. Each byte is read once, or twice in a slow token.
   */
  fill({ bytes, length, table }: Source, filter: StartFilter): void {
    const { start, end, high: highs, low: lows, candidates, slow } = this;
    const { words, mask } = filter;
    const room = start.length;
    let at = this.at;
    let count = this.count;
    let candidateCount = this.candidateCount;
    while (count < room) {
      let byte = table[bytes[at]!]!;
      while (byte === SEPARATOR) byte = table[bytes[++at]!]!;
      let from = at;
      let high = HIGH_SEED;
      let low = LOW_SEED;
      let word = 0;
      while (byte > SPECIAL) {
        word = byte;
        byte = table[bytes[at + 1]!]!;
        if (byte <= SPECIAL) {
          at += 1;
          break;
        }
        word |= byte << 8;
        byte = table[bytes[at + 2]!]!;
        if (byte <= SPECIAL) {
          at += 2;
          break;
        }
        word |= byte << 16;
        byte = table[bytes[at + 3]!]!;
        if (byte <= SPECIAL) {
          at += 3;
          break;
        }
        word |= byte << 24;
        high = mixHigh(high, word);
        low = mixLow(low, word);
        word = 0;
        at += 4;
        byte = table[bytes[at]!]!;
      }
      if (byte === SPECIAL && at >= length && at === from) break;
      if ((byte === SPECIAL && at < length) || (from > 0 && bytes[from - 1] === DOT && beginsWithDot(bytes, from))) {
        readSlowly(bytes, { from, length, table }, slow);
        if (slow.start === slow.end) {
          at = from + characterSize(bytes, from, length);
          continue;
        }
        from = slow.start;
        at = slow.end;
        high = slow.high;
        low = slow.low;
      } else {
        high = mixHigh(high, word);
        low = mixLow(low, word);
      }
      start[count] = from;
      end[count] = at;
      highs[count] = high;
      lows[count] = low;
      candidates[candidateCount] = count++;
      const bits = words[high & mask]!;
      candidateCount += (bits >>> (low >>> 27)) & (bits >>> (low >>> 22)) & 1;
    }
    this.at = at;
    this.count = count;
    this.candidateCount = candidateCount;
  }
}
