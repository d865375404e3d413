import { characterSize, FOLDING, readSlowly, type SlowToken } from '../bytes.ts';
import type { Dictionary } from '../dictionary.ts';
import { exactScanner, type Scanner } from '../exactScanner.ts';
import type { Matches } from '../matches.ts';
import { placesOf } from './places.ts';
import { instantiate, type KernelExports, type KernelMemory, PAGE } from './webAssembly.ts';

/** Tokens read before matching looks at them, as in the pure scanner. */
const BLOCK = 1024;
const TOKEN_BYTES = 16;
const OUT_ENTRIES = 4;
/** Zero bytes that the kernel wants before and after a text: it reads whole vectors. */
const BEFORE = 64;
const AFTER = 128;
/** Room for the text at first. */
const FIRST_TEXT = 64 * 1024;
/** Longer texts go to the pure scanner, so that memory stays within reason. */
const LONGEST_TEXT = 1 << 28;

/** What only the reader of words needs. */
const NOT_CALLED = { learn: () => 0, gapBetween: () => 0 };

/**
 * A scanner with the results of `exactScanner` to the byte, several times as fast: the same algorithm in WebAssembly
 * with SIMD. Where there is no WebAssembly it is `exactScanner`. Costs a copy of the dictionary for each scanner, since
 * WebAssembly sees only its own memory, and a copy of each text (at memory speed, a twentieth of the time).
 */
export function kernelScanner(dictionary: Dictionary): Scanner {
  return KernelScanner.for(dictionary) ?? exactScanner(dictionary);
}

/**
 * Memory, in this order: slow token, block, candidates, matches out, dictionary, text. The text is last, so that memory
 * can grow for a long one.
 */
class KernelScanner implements Scanner {
  private readonly kernel: KernelExports;
  private readonly memory: KernelMemory;
  private readonly pure: Scanner;
  private readonly textAt: number;
  private readonly slowToken: SlowToken = { start: 0, end: 0, high: 0, low: 0 };
  private readonly outAt: number;
  /** Views that follow the memory: void when it grows. */
  private entries: Int32Array;
  private all: Uint8Array;
  /** The text and a zero after it, as the pure scanner's functions want it. */
  private text: Uint8Array = new Uint8Array(0);
  private length = 0;

  /** Null where this machine has no WebAssembly with SIMD. */
  static for(dictionary: Dictionary): KernelScanner | null {
    const room = Math.max(BLOCK, 4 * dictionary.tables.longest);
    const sizes = [64, room * TOKEN_BYTES, room * 4, 2 * room * OUT_ENTRIES * 4, dictionary.buffer.byteLength];
    const [slowAt, blockAt, , outAt, dictionaryAt, end] = placesOf(sizes) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    let scanner: KernelScanner | null = null;
    const made = instantiate(end + FIRST_TEXT, { slow: (from) => scanner!.slow(from), ...NOT_CALLED });
    if (!made) return null;
    made.kernel.attach(slowAt, blockAt, room, outAt, 2 * room);
    new Uint8Array(made.memory.buffer).set(new Uint8Array(dictionary.buffer), dictionaryAt);
    made.kernel.attachDictionary(dictionaryAt);
    scanner = new KernelScanner(made, { slowAt, outAt, textAt: end + BEFORE }, exactScanner(dictionary));
    return scanner;
  }

  private readonly slowAt: number;

  private constructor(
    { kernel, memory }: { kernel: KernelExports; memory: KernelMemory },
    places: { readonly slowAt: number; readonly outAt: number; readonly textAt: number },
    pure: Scanner,
  ) {
    this.kernel = kernel;
    this.memory = memory;
    this.pure = pure;
    this.slowAt = places.slowAt >> 2;
    this.outAt = places.outAt >> 2;
    this.textAt = places.textAt;
    this.entries = new Int32Array(memory.buffer);
    this.all = new Uint8Array(memory.buffer);
  }

  scan(text: Uint8Array, length: number, out: Matches): void {
    if (length > LONGEST_TEXT) return this.pure.scan(text, length, out);
    this.take(text, length);
    const { kernel, outAt } = this;
    kernel.begin(this.textAt, length);
    do {
      const found = kernel.scan();
      const { entries } = this;
      for (let i = outAt; i < outAt + OUT_ENTRIES * found; i += OUT_ENTRIES)
        out.add(entries[i]!, entries[i + 1]!, entries[i + 2]!);
    } while (kernel.ended() === 0);
  }

  /** Copies the text to where the kernel reads it. */
  private take(text: Uint8Array, length: number): void {
    const { textAt } = this;
    const missing = textAt + length + AFTER - this.all.length;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
      this.entries = new Int32Array(this.memory.buffer);
      this.all = new Uint8Array(this.memory.buffer);
    }
    this.all.set(length === text.length ? text : text.subarray(0, length), textAt);
    this.all.fill(0, textAt + length, textAt + length + AFTER);
    this.text = this.all.subarray(textAt, textAt + length + 1);
    this.length = length;
  }

  /** Called by the kernel for what is not plain: leaves the token at `from` in memory and returns where to go on. */
  private slow(from: number): number {
    const { slowToken, entries, slowAt, text, length } = this;
    readSlowly(text, { from, length, table: FOLDING }, slowToken);
    entries[slowAt] = slowToken.start;
    entries[slowAt + 1] = slowToken.end;
    entries[slowAt + 2] = slowToken.high;
    entries[slowAt + 3] = slowToken.low;
    return slowToken.start === slowToken.end ? from + characterSize(text, from, length) : slowToken.end;
  }
}
