import { Tokens } from '../../text/tokenise.ts';
import { byteGap } from '../byteGap.ts';
import { characterSize, KEEPING, readSlowly, type SlowToken } from '../bytes.ts';
import { BLOCK, type WordReader } from '../wordReader.ts';
import { RECORD_SIZE, type WordStore } from '../wordStore.ts';
import { placesOf } from './places.ts';
import { instantiate, type KernelExports, type KernelMemory } from './webAssembly.ts';

/** Longer texts are left to the reader without WebAssembly: no ad is, and the arrays need room for all their tokens. */
const LONGEST_TEXT = 1 << 20;
/** A text of n bytes has at most this many tokens: each but the last has a byte after it. */
const ROOM = LONGEST_TEXT / 2 + 1;
/** Twice the most words that a store holds. Half as many have room besides, to move them when they become too many. */
const MEMO_SLOTS = 1 << 20;
const MEMO_BYTES = MEMO_SLOTS * 32 * 1.5;
/** One byte for each ASCII gap of one and of two bytes, eight for each of 256 longer ones. */
const GAP_BYTES = 128 + 128 * 128 + 256 * 8;
/** Zero bytes that the kernel wants before and after a text: it reads whole vectors. */
const BEFORE = 64;
const AFTER = 128;

/**
 * Reads words in WebAssembly: the same tokens, gaps and words as `BlockReader`, in the same order of first sights, and
 * the same judgements which of them can begin a match. Analyses stay in JavaScript; the kernel keeps numbers and records
 * of words by key, and asks for those it does not have. Costs 20 MB a reader and up to 100 bytes a word.
 */
export class KernelReader implements WordReader {
  readonly tokens = new Tokens(0);
  bytes: Uint8Array = new Uint8Array(1);
  readonly begins: Int32Array;
  readonly lone: Int32Array;
  private readonly store: WordStore;
  private readonly kernel: KernelExports;
  private readonly all: Uint8Array;
  /** The token that `slow` read, four entries, or the record of the word that `learn` did. */
  private readonly answer: Int32Array;
  private readonly textAt: number;
  private readonly slowToken: SlowToken = { start: 0, end: 0, high: 0, low: 0 };
  private length = 0;

  /** Null where this machine has no WebAssembly with SIMD. */
  static for(store: WordStore): KernelReader | null {
    const arrays = 5 * 4 * ROOM + ROOM;
    const block = 20 * BLOCK;
    const sizes = [64, block, MEMO_BYTES, GAP_BYTES, arrays, BEFORE, LONGEST_TEXT + AFTER];
    const places = placesOf(sizes);
    let reader: KernelReader | null = null;
    const made = instantiate(places.at(-1)!, {
      slow: (from) => reader!.slow(from),
      learn: (start, end) => reader!.learn(start, end),
      gapBetween: (from, to) => byteGap(reader!.bytes, from, to),
    });
    reader = made && new KernelReader(store, made, places);
    return reader;
  }

  private constructor(
    store: WordStore,
    { kernel, memory }: { kernel: KernelExports; memory: KernelMemory },
    places: readonly number[],
  ) {
    const [slowAt, blockAt, memoAt, gapsAt, arraysAt, , textAt] = places as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    kernel.attach(slowAt, blockAt, BLOCK, 0, 0);
    kernel.attachMemo(memoAt, MEMO_SLOTS, gapsAt, arraysAt, ROOM);
    const view = (nth: number): Int32Array<ArrayBuffer> =>
      new Int32Array(memory.buffer, arraysAt + 4 * nth * ROOM, ROOM);
    this.store = store;
    this.kernel = kernel;
    this.textAt = textAt;
    this.all = new Uint8Array(memory.buffer);
    this.answer = new Int32Array(memory.buffer, slowAt, 8);
    this.tokens.start = view(0);
    this.tokens.end = view(1);
    this.tokens.word = view(2);
    this.begins = view(3);
    this.lone = view(4);
    this.tokens.gap = new Uint8Array(memory.buffer, arraysAt + 20 * ROOM, ROOM);
  }

  get at(): number {
    return this.kernel.position();
  }

  begin(text: Uint8Array, length: number): boolean {
    if (length > LONGEST_TEXT) return false;
    const { all, textAt, kernel } = this;
    all.set(length === text.length ? text : text.subarray(0, length), textAt);
    all.fill(0, textAt + length, textAt + length + AFTER);
    this.bytes = all.subarray(textAt, textAt + length + 1);
    this.length = length;
    kernel.begin(textAt, length);
    this.seek(0);
    return true;
  }

  seek(at: number): void {
    this.kernel.seek(at);
    this.tokens.count = 0;
  }

  read(): void {
    this.tokens.count = this.kernel.read();
  }

  beginnings(count: number): number {
    return this.kernel.beginnings(count);
  }

  forget(): void {
    this.kernel.forget();
  }

  private learn(start: number, end: number): number {
    const { store, answer } = this;
    const number = store.learn(this.bytes, start, end);
    for (let i = 0; i < RECORD_SIZE; i++) answer[i] = store.record[i]!;
    return number + 1;
  }

  private slow(from: number): number {
    const { slowToken, answer, bytes, length } = this;
    readSlowly(bytes, { from, length, table: KEEPING }, slowToken);
    answer[0] = slowToken.start;
    answer[1] = slowToken.end;
    answer[2] = slowToken.high;
    answer[3] = slowToken.low;
    return slowToken.start === slowToken.end ? from + characterSize(bytes, from, length) : slowToken.end;
  }
}
