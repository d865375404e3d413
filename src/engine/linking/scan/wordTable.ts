import { slotOf } from './layout.ts';
import { RECORD_SIZE } from './wordStore.ts';

/** Offsets within a slot; its record stands behind. 32 bytes: half a cache line. */
export const WORD_AT = { high: 0, low: 1, number: 2, record: 3 } as const;
export const WORD_SLOT = 8;

const FIRST_SLOTS = 4096;

interface NewWord {
  readonly high: number;
  readonly low: number;
  readonly number: number;
  readonly record: Int32Array;
}

/** The words that have been met, by the 64-bit key of their token: open addressing, at most half full. */
export class WordTable {
  slots: Int32Array<ArrayBuffer> = new Int32Array(FIRST_SLOTS * WORD_SLOT);
  private mask = FIRST_SLOTS - 1;
  private used = 0;

  /** Offset of the slot with a key, or of the free one where it would stand: its number is 0. */
  find(high: number, low: number): number {
    const { slots, mask } = this;
    for (let slot = slotOf(high, low, mask); ; slot = (slot + 1) & mask) {
      const at = slot * WORD_SLOT;
      if (slots[at + WORD_AT.number] === 0 || (slots[at] === high && slots[at + WORD_AT.low] === low)) return at;
    }
  }

  /** Puts a new word in the free slot `at`; returns the offset of its slot. */
  put(at: number, { high, low, number, record }: NewWord): number {
    const { slots } = this;
    slots[at] = high;
    slots[at + WORD_AT.low] = low;
    slots[at + WORD_AT.number] = number + 1;
    for (let i = 0; i < RECORD_SIZE; i++) slots[at + WORD_AT.record + i] = record[i]!;
    if (++this.used * 2 <= this.mask) return at;
    this.double();
    return this.find(high, low);
  }

  /**
   * Asks memory for the slots of the first `count` keys at once: one after the other, each would have to wait until what
   * depends on the one before has been decided. Returns something of them, so that the compiler does not leave it out.
   */
  touch(highs: Int32Array, lows: Int32Array, count: number): number {
    const { slots, mask } = this;
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= slots[slotOf(highs[i]!, lows[i]!, mask) * WORD_SLOT]!;
    return touched;
  }

  forget(): void {
    this.slots = new Int32Array(FIRST_SLOTS * WORD_SLOT);
    this.mask = FIRST_SLOTS - 1;
    this.used = 0;
  }

  private double(): void {
    const old = this.slots;
    this.mask = 2 * this.mask + 1;
    this.slots = new Int32Array((this.mask + 1) * WORD_SLOT);
    for (let at = 0; at < old.length; at += WORD_SLOT)
      if (old[at + WORD_AT.number] !== 0)
        this.slots.set(old.subarray(at, at + WORD_SLOT), this.find(old[at]!, old[at + WORD_AT.low]!));
  }
}
