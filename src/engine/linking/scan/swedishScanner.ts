import type { LexiconSource } from '../contract.ts';
import { buildLexicon, type Lexicon } from '../lexicon/lexicon.ts';
import { Matcher, type Surfaces } from '../match/match.ts';
import { Roots } from '../surface/roots.ts';
import { GAP, type Tokens } from '../text/tokenise.ts';
import { WordAnalyser } from '../match/words.ts';
import { textBetween } from './bytes.ts';
import type { Scanner } from './exactScanner.ts';
import type { Matches } from './matches.ts';
import { BLOCK, BlockReader, type WordReader } from './wordReader.ts';
import { WordStore } from './wordStore.ts';

/** Tokens after which a long text is cut at its last hard gap: no match reaches over one. */
const WINDOW = 1 << 14;

/** A scanner that remembers what it has found out about tokens. */
export interface RememberingScanner extends Scanner {
  /** Forgets it all; the next text is read as by a new scanner. */
  forget(): void;
}

/**
 * A scanner of `terms` as Swedish writes them: inflected, as head of a compound, joined and split, misspelt; the same
 * machinery that `Linker` runs on, without judging and ranking. Matches name terms by their index; where a path has
 * several senses the first. Every term counts as the name of an occupation, so that all may be heads of compounds.
 */
export function swedishScanner(terms: readonly string[]): RememberingScanner {
  return new SwedishScanner(buildLexicon(lexiconSourceOf(terms)), () => null);
}

/** The lexicon of terms that are a concept each. */
export function lexiconSourceOf(terms: readonly string[]): LexiconSource {
  const kind = 'occupation' as const;
  return {
    version: '',
    concepts: terms.map((label, i) => ({ id: String(i), kind, label, group: false })),
    terms: terms.map((text, i) => ({ text, conceptId: String(i), kind, role: 'preferred' })),
    relations: [],
  };
}

/**
 * Method: bytes are cut into tokens and hashed as in an exact scan, but with their case; a memo gives each distinct
 * token its analysis, so that only the first sight of a token makes a string; the matcher follows the readings.
 * A pure function of the text: what is remembered of a token depends on the token alone.
 */
export class SwedishScanner implements RememberingScanner {
  private readonly store: WordStore;
  private readonly matcher: Matcher;
  private readonly pure: WordReader;
  /** The faster one, for the texts that it takes. */
  private readonly fast: WordReader | null;
  /** True once a long text has been cut: what is left of it may be short, and is no label. */
  private isCut = false;

  constructor(lexicon: Lexicon, fastReader: (store: WordStore) => WordReader | null) {
    const analyser = new WordAnalyser(lexicon, new Roots());
    this.store = new WordStore(lexicon, analyser);
    this.matcher = new Matcher(lexicon, this.store, analyser);
    this.pure = new BlockReader(this.store, WINDOW + BLOCK);
    this.fast = fastReader(this.store);
  }

  forget(): void {
    this.store.forget();
    this.pure.forget();
    this.fast?.forget();
  }

  scan(text: Uint8Array, length: number, out: Matches): void {
    this.isCut = false;
    if (this.store.isFull) this.forget();
    if (this.fast?.begin(text, length)) return this.scanWith(this.fast, length, out);
    this.pure.begin(text, length);
    this.scanWith(this.pure, length, out);
  }

  private scanWith(reader: WordReader, length: number, out: Matches): void {
    let due = WINDOW;
    while (reader.at < length) {
      reader.read();
      const { count } = reader.tokens;
      if (reader.at < length && count < due) continue;
      if (reader.at >= length) this.match(reader, count, out);
      else this.matchWindow(reader, out);
      due = Math.max(WINDOW, reader.tokens.count * 2);
    }
  }

  /** Matches up to the last hard gap of a long text and goes back to it; not yet when that is in the first half. */
  private matchWindow(reader: WordReader, out: Matches): void {
    const { tokens } = reader;
    let cut = tokens.count - 1;
    while (cut > tokens.count / 2 && !this.isBreak(tokens, cut)) cut--;
    if (!this.isBreak(tokens, cut)) return;
    const start = tokens.start[cut]!;
    this.isCut = true;
    this.match(reader, cut, out);
    reader.seek(start);
    if (this.store.isFull) this.forget();
  }

  /** True where no match reaches over what stands before a token; a full stop after an abbreviation is none. */
  private isBreak(tokens: Tokens, token: number): boolean {
    return tokens.gap[token] === GAP.hard && !this.store.word(tokens.word[token - 1]!).dotted;
  }

  private match(reader: WordReader, count: number, out: Matches): void {
    const { tokens, bytes } = reader;
    tokens.count = count;
    if (count === 1 && !this.isCut) return this.matchLabel(tokens, bytes, out);
    const { begins, lone } = reader;
    const found = reader.beginnings(count);
    const surfaces = surfacesOf(bytes);
    let free = 0;
    for (let i = 0; i < found; i++) {
      const token = begins[i]!;
      if (token < free) continue;
      if (lone[i]! >= 0) {
        out.add(tokens.start[token]!, tokens.end[token]!, lone[i]!);
        continue;
      }
      const match = this.matcher.matchAt(tokens, token, surfaces, false);
      if (!match) continue;
      out.add(match.span.start, match.span.end, match.span.senses[0]!.concept);
      free = match.last + 1;
    }
  }

  private matchLabel(tokens: Tokens, bytes: Uint8Array, out: Matches): void {
    for (const { start, end, senses } of this.matcher.spans(tokens, surfacesOf(bytes), true))
      out.add(start, end, senses[0]!.concept);
  }
}

function surfacesOf(bytes: Uint8Array): Surfaces {
  return {
    between: (start, end) => textBetween(bytes, start, end),
    after: (start, raw, units) => start + bytesOf(raw, units),
  };
}

/** Bytes of the first `units` code units of a token: no token holds halves of surrogate pairs. */
function bytesOf(raw: string, units: number): number {
  let bytes = 0;
  for (let i = 0; i < Math.min(units, raw.length); i++) {
    const unit = raw.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}
