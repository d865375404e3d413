import { AT, slotOf } from './layout.ts';

const FIRST_SLOTS = 64;
/** Share of used slots above which the table doubles: probes stay short, 150,000 starts take 8 MB. */
const FULL = 0.625;

/** An open-addressing table of 64-bit keys under construction, in the layout that scanning reads. */
export class KeyTable {
  entries: Int32Array<ArrayBuffer>;
  private readonly size: number;
  private mask = FIRST_SLOTS - 1;
  private used = 0;

  /** @param size entries of a slot. */
  constructor(size: number) {
    this.size = size;
    this.entries = new Int32Array(FIRST_SLOTS * size);
  }

  /** Offset of the slot of a key, made with `node` when the key is new. Void after the next call. */
  take(high: number, low: number, node: number): number {
    const at = this.find(high, low);
    if (this.entries[at + AT.node] !== 0) return at;
    if (++this.used > FULL * this.mask) {
      this.double();
      return this.put(this.find(high, low), high, low, node);
    }
    return this.put(at, high, low, node);
  }

  private put(at: number, high: number, low: number, node: number): number {
    this.entries[at + AT.high] = high;
    this.entries[at + AT.low] = low;
    this.entries[at + AT.node] = 2 * node;
    return at;
  }

  /** Offset of the slot of a key, or of the free one where it would stand. */
  private find(high: number, low: number): number {
    const { entries, size, mask } = this;
    for (let slot = slotOf(high, low, mask); ; slot = (slot + 1) & mask) {
      const at = slot * size;
      if (entries[at + AT.node] === 0 || (entries[at + AT.high] === high && entries[at + AT.low] === low)) return at;
    }
  }

  private double(): void {
    const old = this.entries;
    this.mask = 2 * this.mask + 1;
    this.entries = new Int32Array((this.mask + 1) * this.size);
    for (let at = 0; at < old.length; at += this.size)
      if (old[at + AT.node] !== 0)
        this.entries.set(old.subarray(at, at + this.size), this.find(old[at + AT.high]!, old[at + AT.low]!));
  }
}
