import { GAP, Tokens } from '../text/tokenise.ts';
import { byteGap } from './byteGap.ts';
import { KEEPING } from './bytes.ts';
import { Padding } from './padding.ts';
import { TokenBlock } from './tokenBlock.ts';
import { LONE, RECORD, type WordStore } from './wordStore.ts';
import { WORD_AT, WordTable } from './wordTable.ts';

/** Tokens read at a time: small enough for the first cache. */
export const BLOCK = 1024;
const AFTER = WORD_AT.record + RECORD.after;
const AS = WORD_AT.record + RECORD.as;
const NO_FILTER = { words: new Int32Array(1), mask: 0 };

/** Reads texts as tokens with the case they are written in, each with the gap before it and its word in a store. */
export interface WordReader {
  /** What has been read since the last `seek`. */
  readonly tokens: Tokens;
  /** The tokens with which a match may begin, ascending, and what each means by itself, see `LONE`. */
  readonly begins: Int32Array;
  readonly lone: Int32Array;
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
  /** How many of `begins` there are among the first `count` tokens, where a match ends before what follows these. */
  beginnings(count: number): number;
  /** The store has been emptied: forgets the words. */
  forget(): void;
}

/**
 * The reader without WebAssembly. Whether a match may begin with a token is known when the next one has been read:
 * most often it may not, and then the token is done with.
 */
export class BlockReader implements WordReader {
  readonly tokens: Tokens;
  begins: Int32Array;
  lone: Int32Array;
  bytes: Uint8Array = new Uint8Array(1);
  private found = 0;
  /** Tokens read since the last `seek`; whoever matches may have made `tokens.count` less. */
  private count = 0;
  /** Of the last token, which is not judged yet: what it means by itself, what may follow it, the gap before it. */
  private lastLone = 0;
  private lastAfter0 = 0;
  private lastAfter1 = 0;
  private lastGap: number = GAP.hard;
  /** What `WordTable.touch` returned. */
  touched = 0;
  private readonly store: WordStore;
  private readonly table = new WordTable();
  private readonly block = new TokenBlock(BLOCK);
  private readonly padding = new Padding();
  private length = 0;

  /** @param room tokens to make room for at first. */
  constructor(store: WordStore, room: number) {
    this.store = store;
    this.tokens = new Tokens(room);
    this.begins = new Int32Array(room);
    this.lone = new Int32Array(room);
  }

  get at(): number {
    return this.block.at;
  }

  begin(text: Uint8Array, length: number): boolean {
    this.bytes = this.padding.after(text, length);
    this.length = length;
    this.block.clear();
    this.seek(0);
    return true;
  }

  seek(at: number): void {
    this.block.at = at;
    this.tokens.count = 0;
    this.count = 0;
    this.found = 0;
  }

  read(): void {
    const { block, tokens, table, bytes, length } = this;
    block.fill({ bytes, length, table: KEEPING }, NO_FILTER);
    this.makeRoom(tokens.count + block.count);
    this.touched = table.touch(block.high, block.low, block.count);
    const { start: starts, end: ends, gap: gaps, word: words } = tokens;
    const { begins, lone: meanings } = this;
    let { lastLone, lastAfter0, lastAfter1, lastGap, found } = this;
    let token = tokens.count;
    for (let i = 0; i < block.count; i++, token++) {
      const start = block.start[i]!;
      const at = this.slotOf(i);
      const { slots } = table;
      const gap = token === 0 ? GAP.hard : byteGap(bytes, ends[token - 1]!, start);
      starts[token] = start;
      ends[token] = block.end[i]!;
      gaps[token] = gap;
      words[token] = slots[at + WORD_AT.number]! - 1;
      // The token before this one is judged: most often no match begins with it.
      const follows = (lastAfter0 & slots[at + AS]!) | (lastAfter1 & slots[at + AS + 1]!);
      const ask = asks(lastGap, gap) || lastLone === LONE.ask || (follows !== 0 && gap !== GAP.hard);
      if (token > 0 && (ask || lastLone >= 0)) {
        begins[found] = token - 1;
        meanings[found++] = ask ? LONE.ask : lastLone;
      }
      lastLone = slots[at + WORD_AT.record + RECORD.lone]!;
      lastAfter0 = slots[at + AFTER]!;
      lastAfter1 = slots[at + AFTER + 1]!;
      lastGap = gap;
    }
    this.lastLone = lastLone;
    this.lastAfter0 = lastAfter0;
    this.lastAfter1 = lastAfter1;
    this.lastGap = lastGap;
    this.found = found;
    tokens.count = token;
    this.count = token;
    block.drop(block.count, block.candidateCount);
  }

  beginnings(count: number): number {
    let { found } = this;
    const { begins, lone } = this;
    while (found > 0 && begins[found - 1]! >= count) found--;
    if (count < this.count || count === 0) return found;
    const ask = this.lastGap === GAP.leading || this.lastLone === LONE.ask;
    begins[found] = count - 1;
    lone[found] = ask ? LONE.ask : this.lastLone;
    return ask || this.lastLone >= 0 ? found + 1 : found;
  }

  forget(): void {
    this.table.forget();
  }

  /** The slot of the word of token `i` of the block, which is learnt when it is new. */
  private slotOf(i: number): number {
    const { block, table, store } = this;
    const [high, low] = [block.high[i]!, block.low[i]!];
    const at = table.find(high, low);
    if (table.slots[at + WORD_AT.number] !== 0) return at;
    const number = store.learn(this.bytes, block.start[i]!, block.end[i]!);
    return table.put(at, { high, low, number, record: store.record });
  }

  private makeRoom(count: number): void {
    const { tokens } = this;
    while (tokens.start.length < count) tokens.grow();
    const room = tokens.start.length;
    if (this.begins.length === room) return;
    const [begins, lone] = [new Int32Array(room), new Int32Array(room)];
    begins.set(this.begins);
    lone.set(this.lone);
    [this.begins, this.lone] = [begins, lone];
  }
}

/** True for gaps around a token, before and after, that may make it part of a word written in pieces. */
function asks(before: number, after: number): boolean {
  return after === GAP.hyphen || after === GAP.hanging || before === GAP.leading;
}
