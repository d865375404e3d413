import type { LexiconSource } from '../contract.ts';
import { buildLexicon, type Lexicon } from '../lexicon.ts';
import { Matcher, type Surfaces } from '../match.ts';
import { TokenMemo } from '../memo.ts';
import { Roots } from '../roots.ts';
import { GAP, Tokens } from '../tokenise.ts';
import { type Word, WordAnalyser } from '../words.ts';
import { KEEPING, textBetween } from './bytes.ts';
import type { Scanner } from './exactScanner.ts';
import { byteGap } from './byteGap.ts';
import type { Matches } from './matches.ts';
import { Padding } from './padding.ts';
import { TokenBlock } from './tokenBlock.ts';

const BLOCK = 1024;
/** Tokens after which a long text is cut at its last hard gap: no match reaches over one. */
const WINDOW = 1 << 14;
const NO_FILTER = { words: new Int32Array(1), mask: 0 };
const encoder = new TextEncoder();

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
  return new SwedishScanner(buildLexicon(lexiconSourceOf(terms)));
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
class SwedishScanner implements RememberingScanner {
  private readonly memo: TokenMemo<Word>;
  private readonly matcher: Matcher;
  private readonly block = new TokenBlock(BLOCK);
  private readonly tokens = new Tokens(WINDOW + BLOCK);
  private readonly padding = new Padding();
  /** True once a long text has been cut: what is left of it may be short, and is no label. */
  private isCut = false;

  constructor(lexicon: Lexicon) {
    const analyser = new WordAnalyser(lexicon, new Roots());
    this.memo = new TokenMemo((folded, raw) => analyser.analyse(folded, raw));
    this.matcher = new Matcher(lexicon, this.memo, analyser);
  }

  forget(): void {
    this.memo.reset();
  }

  scan(text: Uint8Array, length: number, out: Matches): void {
    const { block, tokens, memo } = this;
    const bytes = this.padding.after(text, length);
    block.clear();
    tokens.count = 0;
    this.isCut = false;
    memo.resetIfFull();
    let due = WINDOW;
    while (block.at < length) {
      block.fill({ bytes, length, table: KEEPING }, NO_FILTER);
      this.take(bytes);
      if (block.at < length && tokens.count < due) continue;
      if (block.at >= length) this.match(bytes, tokens.count, out);
      else this.matchWindow(bytes, out);
      due = Math.max(WINDOW, tokens.count * 2);
    }
  }

  /** Matches up to the last hard gap of a long text and goes back to it; not yet when that is in the first half. */
  private matchWindow(bytes: Uint8Array, out: Matches): void {
    const { block, tokens } = this;
    let cut = tokens.count - 1;
    while (cut > tokens.count / 2 && tokens.gap[cut] !== GAP.hard) cut--;
    if (tokens.gap[cut] !== GAP.hard) return;
    block.at = tokens.start[cut]!;
    this.isCut = true;
    this.match(bytes, cut, out);
    tokens.count = 0;
    this.memo.resetIfFull();
  }

  /** Appends the tokens of the block, each with its gap and its word, and empties the block. */
  private take(bytes: Uint8Array): void {
    const { block, tokens, memo } = this;
    for (let i = 0; i < block.count; i++) {
      const start = block.start[i]!;
      const end = block.end[i]!;
      const high = block.high[i]!;
      const low = block.low[i]!;
      const id = memo.find(high, low);
      if (tokens.count === tokens.start.length) tokens.grow();
      const token = tokens.count++;
      tokens.start[token] = start;
      tokens.end[token] = end;
      tokens.gap[token] = token === 0 ? GAP.hard : byteGap(bytes, tokens.end[token - 1]!, start);
      tokens.word[token] = id >= 0 ? id : memo.add(high, low, textBetween(bytes, start, end));
    }
    block.drop(block.count, block.candidateCount);
  }

  private match(bytes: Uint8Array, count: number, out: Matches): void {
    this.tokens.count = count;
    const short = this.isCut ? false : undefined;
    for (const { start, end, senses } of this.matcher.spans(this.tokens, surfacesOf(bytes), short))
      out.add(start, end, senses[0]!.concept);
  }
}

function surfacesOf(bytes: Uint8Array): Surfaces {
  return {
    between: (start, end) => textBetween(bytes, start, end),
    after: (start, raw, units) => start + encoder.encode(raw.slice(0, units)).length,
  };
}
