import { GAP, type Tokens } from './tokenise.ts';

/**
 * How a text is laid out: what ends before each token. Reads only the gaps that are no plain space or hyphen, so it
 * costs little more than one look a token. A line break inside running text (lines wrapped at a width) is none: it
 * follows a long line and a small letter follows it.
 */
export const BREAK = { none: 0, comma: 1, colon: 2, sentence: 3, line: 4, paragraph: 5 } as const;
/** Added to a break of line or paragraph when a colon ends the line before it. */
const AFTER_COLON = 8;
/** Added to a break of line or paragraph when a bullet begins the line after it. */
const BULLET = 16;

type RawAt = (start: number, end: number) => string;

const LONG_LINE = 50;
/** Tokens after which a sentence is taken to end: no sentence is longer, and work per sentence stays bounded. */
const LONGEST_SENTENCE = 64;

/** What ends before each token of one text; reused from text to text. */
export class Layout {
  count = 0;
  private codes: Uint8Array<ArrayBuffer> = new Uint8Array(1024);

  /** Reads the breaks of `tokens`; the token at `bodyStart` or the first after it begins a paragraph. Time O(text). */
  read(tokens: Tokens, bodyStart: number, rawAt: RawAt): void {
    if (this.codes.length < tokens.count) this.codes = new Uint8Array(tokens.start.length);
    this.count = tokens.count;
    let lineStart = 0;
    let sentence = 0;
    for (let i = 0; i < tokens.count; i++) {
      const gap = tokens.gap[i]!;
      let code: number = BREAK.none;
      const opens = i === 0 || (tokens.start[i]! >= bodyStart && tokens.start[i - 1]! < bodyStart);
      if (opens) code = BREAK.paragraph;
      else if (gap === GAP.comma) code = BREAK.comma;
      else if (gap === GAP.line || gap === GAP.hard) {
        const from = tokens.end[i - 1]!;
        const next = rawAt(tokens.start[i]!, tokens.start[i]! + 1);
        code = breakOf(rawAt(from, tokens.start[i]!), next, from - lineStart);
      }
      if ((code & 7) < BREAK.sentence && ++sentence >= LONGEST_SENTENCE) code = BREAK.sentence;
      if ((code & 7) >= BREAK.line) lineStart = tokens.start[i]!;
      if ((code & 7) >= BREAK.sentence) sentence = 0;
      this.codes[i] = code;
    }
  }

  /** What ends before token `i`; the end of the text is a paragraph's. */
  before(i: number): number {
    return i >= this.count ? BREAK.paragraph : this.codes[i]! & 7;
  }

  /** True when a colon stands right before token `i`, on its line or at the end of the line before. */
  followsColon(i: number): boolean {
    return i < this.count && (this.codes[i]! === BREAK.colon || (this.codes[i]! & AFTER_COLON) !== 0);
  }

  /** True when token `i` begins an item of a list. */
  isItem(i: number): boolean {
    return i < this.count && (this.codes[i]! & BULLET) !== 0;
  }

  /** First token of the sentence of token `i`. */
  sentenceStart(i: number): number {
    let at = i;
    while (at > 0 && this.before(at) < BREAK.sentence) at--;
    return at;
  }

  /** Token after the last of the sentence of token `i`. */
  sentenceEnd(i: number): number {
    let at = i + 1;
    while (this.before(at) < BREAK.sentence) at++;
    return at;
  }
}

const NEWLINE = 10;
const BULLETS = '•·*▪●◦‣–—-';

/** For the Latin letters, whether they are small: asked for wherever a line or sentence ends. */
const SMALL = Uint8Array.from({ length: 256 }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  return Number(letter !== letter.toUpperCase());
});

function isSmall(letter: string): boolean {
  const unit = letter.charCodeAt(0);
  return unit < 256 ? SMALL[unit] === 1 : letter !== letter.toUpperCase();
}

/** The code of the gap `gap` before a token that begins with `next`; `line`: code units on the line so far. */
function breakOf(gap: string, next: string, line: number): number {
  let [newlines, colon, stop, bullet] = [0, false, false, false];
  for (let k = 0; k < gap.length; k++) {
    const unit = gap[k]!;
    if (gap.charCodeAt(k) === NEWLINE) newlines++;
    else if (unit === ':') colon = newlines === 0 || colon;
    else if (unit === '.' || unit === '!' || unit === '?') stop = true;
    else if (BULLETS.includes(unit) && (newlines > 0 || unit === '•' || unit === '*')) bullet = true;
  }
  const small = isSmall(next);
  const marks = (colon ? AFTER_COLON : 0) | (bullet ? BULLET : 0);
  if (newlines > 1) return BREAK.paragraph | marks;
  if (newlines === 1 || bullet) {
    const wrapped = small && !bullet && !colon && !stop && line >= LONG_LINE;
    return wrapped ? BREAK.none : BREAK.line | marks;
  }
  if (colon) return BREAK.colon;
  // A full stop before a small letter or a digit is an abbreviation's (t.ex., v. 33).
  if (stop && !small && !(gap.startsWith('.') && next >= '0' && next <= '9')) return BREAK.sentence;
  return stop && !gap.startsWith('.') ? BREAK.sentence : gap.includes('.') ? BREAK.none : BREAK.comma;
}
