const FIRST_BYTES = 1 << 16;
const FIRST_TEXTS = 1 << 12;

/** Short texts by number, one behind the other in one array. */
export class BytePool {
  bytes = new Uint8Array(FIRST_BYTES);
  private ends = new Int32Array(FIRST_TEXTS);
  private count = 0;

  /** Appends the bytes `start` to `end` of `text` as the next one. */
  add(text: Uint8Array, start: number, end: number): void {
    const from = this.start(this.count);
    const to = from + end - start;
    while (to > this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    for (let i = start; i < end; i++) this.bytes[from + i - start] = text[i]!;
    if (this.count === this.ends.length) {
      const larger = new Int32Array(2 * this.ends.length);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count++] = to;
  }

  start(id: number): number {
    return id === 0 ? 0 : this.ends[id - 1]!;
  }

  end(id: number): number {
    return this.ends[id]!;
  }

  clear(): void {
    this.count = 0;
  }
}
