import { fold, IS_WORD } from '../text/normalise.ts';

/**
 * The bytes of UTF-8 text: which of them make up a token, how their case is folded, and the 64-bit key of a token.
 *
 * Problem: each byte should cost one load and one comparison, but which characters are letters and how they fold is
 * Unicode's business. Method: ASCII letters and digits and the Latin letters À–þ (lead byte C3) are *plain*: folding
 * them sets bit 5 of each byte, and a table says so. All else is *special*: it stops the fast loop, is decoded, and
 * if it is a letter the whole token takes the slow way through `fold` of the string. In Swedish text that is one
 * token in a thousand.
 */

/** Classes in the byte tables; any other entry is the folded byte of a plain letter or digit. */
export const SEPARATOR = 0;
export const SPECIAL = 1;

const LATIN_LEAD = 0xc3;
const FOLD_BIT = 0x20;
const DOT = 46;
const SPACE = 32;
const PLUS = 43;
const HASH = 35;
const OPENING = 40;

/**
 * × and ÷ are no letters, and the fold bit would make ß an ÿ; the second bytes of all four are special. NUL is
 * special because it also ends a text, `+` and `#` because they belong to a token that they follow.
 */
const SPECIAL_BYTES = [0, PLUS, HASH, 0x97, 0xb7, 0x9f, 0xbf];

/** For exact matching: folds the case of plain letters. */
export const FOLDING = byteTable(FOLD_BIT);
/** For matching that must know the case: keeps it. */
export const KEEPING = byteTable(0);

function byteTable(bit: number): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) {
    if (byte >= 0x80) table[byte] = byte === LATIN_LEAD || byte < 0xc0 ? byte | bit : SPECIAL;
    else if (IS_WORD[byte] === 1) table[byte] = byte | bit;
  }
  for (const byte of SPECIAL_BYTES) table[byte] = SPECIAL;
  return table;
}

export const HIGH_SEED = 0x2545f491;
export const LOW_SEED = 0x1b873593;
/** Tokens whose folded form is not plain have another seed, so that bit 5 cannot make them equal to plain ones. */
const OTHER_SEED = 0x3c6ef372;

/** Mixes four bytes into the first half of a key. */
export function mixHigh(high: number, word: number): number {
  const mixed = Math.imul(high ^ word, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Mixes four bytes into the second half of a key. */
export function mixLow(low: number, word: number): number {
  const mixed = Math.imul(low + word, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** A token as the slow way finds it; one object is filled again and again. */
export interface SlowToken {
  /** Offsets of the whole token; equal when no token begins at the place in question. */
  start: number;
  end: number;
  high: number;
  low: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Up to here a string of ASCII is put together faster than the decoder is called. */
const LONGEST_BY_HAND = 24;

/** Bytes `start` to `end` as a string; broken sequences become U+FFFD. */
export function textBetween(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > LONGEST_BY_HAND) return decoder.decode(bytes.slice(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    if (bytes[i]! >= 0x80) return decoder.decode(bytes.slice(start, end));
    text += String.fromCharCode(bytes[i]!);
  }
  return text;
}

/**
 * The token that begins at the character at `from`, read character by character: a run of word characters, then any
 * `+` or `#`; a full stop before it belongs to it where it begins a word (.NET). The key is that of the folded token
 * when `table` folds. Linear in the token.
 */
export function readSlowly(
  bytes: Uint8Array,
  range: { from: number; length: number; table: Uint8Array },
  token: SlowToken,
): void {
  const { from, length, table } = range;
  let end = from;
  while (end < length && isWordAt(bytes, end, length)) end += characterSize(bytes, end, length);
  token.start = from;
  token.end = end;
  if (end === from) return;
  while (end < length && (bytes[end] === PLUS || bytes[end] === HASH)) end++;
  token.end = end;
  if (from > 0 && bytes[from - 1] === DOT && beginsWithDot(bytes, from)) token.start--;
  const raw = bytes.subarray(token.start, end);
  if (table === KEEPING || isPlain(raw)) keyOf(raw, table === KEEPING ? 0 : FOLD_BIT, token);
  else keyOfFolded(encoder.encode(fold(textBetween(bytes, token.start, end))), token);
}

/** True when the full stop before the token at `start` begins it: at the start of a text, after a space or a bracket. */
export function beginsWithDot(bytes: Uint8Array, start: number): boolean {
  return start === 1 || bytes[start - 2]! <= SPACE || bytes[start - 2] === OPENING;
}

function keyOfFolded(folded: Uint8Array, token: SlowToken): void {
  keyOf(folded, isPlain(folded) ? FOLD_BIT : 0, token);
  if (!isPlain(folded)) token.high ^= OTHER_SEED;
}

/** The 64-bit key of a token: four bytes at a time, little end first, the last one to three (or none) padded with 0. */
function keyOf(bytes: Uint8Array, bit: number, token: SlowToken): void {
  let high = HIGH_SEED;
  let low = LOW_SEED;
  let word = 0;
  for (let i = 0; i < bytes.length; i++) {
    word |= (bytes[i]! | bit) << (8 * (i & 3));
    if ((i & 3) !== 3) continue;
    high = mixHigh(high, word);
    low = mixLow(low, word);
    word = 0;
  }
  token.high = mixHigh(high, word);
  token.low = mixLow(low, word);
}

/** True when bit 5 folds all of `bytes`: plain letters and digits, and the signs `.`, `+` and `#`. */
function isPlain(bytes: Uint8Array): boolean {
  return bytes.every((byte) => FOLDING[byte]! > SPECIAL || byte === DOT || byte === PLUS || byte === HASH);
}

/** Bytes of the character at `at`; 1 for a byte that begins no valid character. */
export function characterSize(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at]!;
  if (lead < 0xc2 || lead > 0xf4) return 1;
  const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + size > length) return 1;
  for (let i = 1; i < size; i++) if ((bytes[at + i]! & 0xc0) !== 0x80) return 1;
  return size;
}

/**
 * True when a word character begins at `at`; none beyond U+FFFF do, see `IS_WORD`. In broken text a continuation byte
 * or a C3 that stands alone counts as one, since the fast loop takes them so: both ways agree on where a token ends.
 */
export function isWordAt(bytes: Uint8Array, at: number, length: number): boolean {
  const lead = bytes[at]!;
  if (lead < 0x80) return IS_WORD[lead] === 1;
  const size = characterSize(bytes, at, length);
  if (size === 1) return lead < 0xc0 || lead === LATIN_LEAD;
  if (size === 2) return IS_WORD[((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f)] === 1;
  if (size === 4) return false;
  return IS_WORD[((lead & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f)] === 1;
}
