import type { HashedText } from './unitHashes.ts';

const ENTRY = 3;

/** Numbers by 64-bit key, in one flat array: open addressing, at most half full. */
export class KeySet {
  private readonly entries: Int32Array;
  private readonly mask: number;

  /** @param most how many keys will be added. */
  constructor(most: number) {
    const slots = 1 << Math.ceil(Math.log2(2 * most + 2));
    this.mask = slots - 1;
    this.entries = new Int32Array(ENTRY * slots);
  }

  static of(texts: Iterable<HashedText>): KeySet {
    const list = [...texts];
    const set = new KeySet(list.length);
    list.forEach((text, i) => set.add(text.first, text.second, i));
    return set;
  }

  /** Gives a new key a number from 0. */
  add(first: number, second: number, value: number): void {
    const at = this.slot(first, second);
    this.entries[at] = first;
    this.entries[at + 1] = second;
    this.entries[at + 2] = value + 1;
  }

  /** The number of a key; -1 when there is none. */
  get(first: number, second: number): number {
    return this.entries[this.slot(first, second) + 2]! - 1;
  }

  private slot(first: number, second: number): number {
    const { entries, mask } = this;
    const mixed = Math.imul(first ^ (second >>> 9), 0x9e3779b1);
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * ENTRY;
      if (entries[at + 2] === 0 || (entries[at] === first && entries[at + 1] === second)) return at;
    }
  }
}
