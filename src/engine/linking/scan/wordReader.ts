import type { TokenMemo } from '../memo.ts';
import { GAP, Tokens } from '../tokenise.ts';
import type { Word } from '../words.ts';
import { byteGap } from './byteGap.ts';
import { KEEPING, textBetween } from './bytes.ts';
import { Padding } from './padding.ts';
import { TokenBlock } from './tokenBlock.ts';

/** Tokens read at a time: small enough for the first cache. */
export const BLOCK = 1024;
const NO_FILTER = { words: new Int32Array(1), mask: 0 };

/** Reads texts as tokens with the case they are written in, each with the gap before it and its word in a memo. */
export interface WordReader {
  /** What has been read since the last `seek`. */
  readonly tokens: Tokens;
  /** The text, with a zero byte after it. */
  readonly bytes: Uint8Array;
  /** Where reading goes on; the length of the text at its end. */
  readonly at: number;
  /** Begins a text; false when it is too long for this reader. */
  begin(text: Uint8Array, length: number): boolean;
  /** Goes on reading at `at`, without what has been read. */
  seek(at: number): void;
  /** Appends a block of tokens. */
  read(): void;
  /** Those of the first `count` tokens that can begin a match, see `Matcher.spansAmong`; null when it does not know. */
  candidates(count: number): Int32Array | null;
  /** The memo has been emptied: forgets ids. */
  forget(): void;
}

/** The reader without WebAssembly. */
export class BlockReader implements WordReader {
  readonly tokens: Tokens;
  bytes: Uint8Array = new Uint8Array(1);
  private readonly memo: TokenMemo<Word>;
  private readonly block = new TokenBlock(BLOCK);
  private readonly padding = new Padding();
  private length = 0;

  /** @param room tokens to make room for at first. */
  constructor(memo: TokenMemo<Word>, room: number) {
    this.memo = memo;
    this.tokens = new Tokens(room);
  }

  get at(): number {
    return this.block.at;
  }

  begin(text: Uint8Array, length: number): boolean {
    this.bytes = this.padding.after(text, length);
    this.length = length;
    this.block.clear();
    this.tokens.count = 0;
    return true;
  }

  seek(at: number): void {
    this.block.at = at;
    this.tokens.count = 0;
  }

  read(): void {
    const { block, tokens, memo, bytes, length } = this;
    block.fill({ bytes, length, table: KEEPING }, NO_FILTER);
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

  candidates(): null {
    return null;
  }

  forget(): void {
    // It keeps no ids of its own.
  }
}
