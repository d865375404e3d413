import { IS_WORD } from './normalise.ts';

/**
 * Cuts a text into tokens with their offsets, touching each code unit once: the hash under which the token is
 * remembered is computed on the way. A token is a run of word characters, with any `+` or `#` that follows at once
 * (C++, C#), and the full stop before it when that begins a word (.NET).
 */

/**
 * What stands between a token and the one before it. `line`: as soft, with one line break in it; `hanging` and
 * `leading`: a space, and a hyphen at the end of the word before it or at the beginning of that after it.
 */
export const GAP = { soft: 0, hyphen: 1, comma: 2, hard: 3, hanging: 4, line: 5, leading: 6 } as const;

const DOT = 46;
const HYPHEN = 45;
const PLUS = 43;
const HASH = 35;
const SPACE = 32;
const NEWLINE = 10;

/** Gives each distinct raw token a number. `high` and `low` are its 64-bit hash. */
export interface TokenNames {
  idOf(text: string, start: number, end: number, high: number, low: number): number;
}

/** Tokens of one text in structure-of-arrays form; reused from text to text. Entry `i` of each array is token `i`. */
export class Tokens {
  count = 0;
  start: Int32Array<ArrayBuffer>;
  end: Int32Array<ArrayBuffer>;
  word: Int32Array<ArrayBuffer>;
  gap: Uint8Array<ArrayBuffer>;

  /** @param room tokens to make room for at first. */
  constructor(room: number) {
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.word = new Int32Array(room);
    this.gap = new Uint8Array(room);
  }

  /** Makes room for one more token. */
  grow(): void {
    const size = this.start.length * 2;
    this.start = enlarged(this.start, size);
    this.end = enlarged(this.end, size);
    this.word = enlarged(this.word, size);
    const gap = new Uint8Array(size);
    gap.set(this.gap);
    this.gap = gap;
  }
}

function enlarged(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

/**
 * Appends the tokens of `text` to `tokens`; offsets are those in `text` plus `base`. The first token of a text has a
 * hard gap before it. Time O(length of text).
 */
export function tokenise(text: string, base: number, tokens: Tokens, names: TokenNames): void {
  const length = text.length;
  let previousEnd = -1;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    if (IS_WORD[unit] === 0) {
      at++;
      continue;
    }
    let start = at;
    let high = 0x811c9dc5 | 0;
    let low = 0x1b873593;
    do {
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low + unit, 0x5bd1e995);
      low ^= low >>> 13;
      unit = ++at < length ? text.charCodeAt(at) : 0;
    } while (IS_WORD[unit] === 1);
    while (unit === PLUS || unit === HASH) {
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low + unit, 0x5bd1e995);
      unit = ++at < length ? text.charCodeAt(at) : 0;
    }
    if (start > 0 && text.charCodeAt(start - 1) === DOT && beginsWithDot(text, start)) {
      start--;
      high ^= 0x2545f491;
    }
    if (tokens.count === tokens.start.length) tokens.grow();
    const i = tokens.count++;
    tokens.start[i] = base + start;
    tokens.end[i] = base + at;
    tokens.gap[i] = previousEnd < 0 ? GAP.hard : gapBetween(text, previousEnd, start);
    tokens.word[i] = names.idOf(text, start, at, high, low);
    previousEnd = at;
  }
}

function beginsWithDot(text: string, start: number): boolean {
  return start === 1 || text.charCodeAt(start - 2) <= SPACE || text[start - 2] === '(';
}

function gapBetween(text: string, from: number, to: number): number {
  if (to - from === 1) {
    const unit = text.charCodeAt(from);
    if (unit === SPACE) return GAP.soft;
    if (unit === HYPHEN) return GAP.hyphen;
    if (unit === NEWLINE) return GAP.line;
  }
  if (to - from > LONGEST_GAP) return GAP.hard;
  if (to - from !== 2) return gapOf(text.slice(from, to));
  const pair = (text.charCodeAt(from) << 7) | text.charCodeAt(from + 1);
  if (text.charCodeAt(from) > 127 || text.charCodeAt(from + 1) > 127) return gapOf(text.slice(from, to));
  if (PAIRS[pair] === 0) PAIRS[pair] = 1 + gapOf(text.slice(from, to));
  return PAIRS[pair]! - 1;
}

/** One more than the gap of each two ASCII signs that were met (comma and space, nearly always); else 0. */
const PAIRS = new Uint8Array(1 << 14);
/** More signs than these are a hard gap, whatever they are. */
const LONGEST_GAP = 4;

/** What the text between two tokens makes of them; see `GAP`. */
export function gapOf(gap: string): number {
  if (gap.length > LONGEST_GAP) return GAP.hard;
  if (/^[-\u2010\u2011\u2013\u00b4]$/.test(gap)) return GAP.hyphen;
  if (/^[-\u2010\u2011\u2013](?:,?\s+|\s*[/&]\s*)$/.test(gap)) return GAP.hanging;
  if (/^[ /][-\u2010\u2011]$/.test(gap)) return GAP.leading;
  if (gap === '' || gap === '.' || /^\s*[&'\u2019"\u201d+]?\s*$/.test(gap))
    return /\n\s*\n/.test(gap) ? GAP.hard : gap.includes('\n') ? GAP.line : GAP.soft;
  return /^\s*[,/()]{1,2}\s*$/.test(gap) ? GAP.comma : GAP.hard;
}
