/**
 * A trie over token ids, stored as one open-addressing table of (node, token) → child. Matching enters it only from
 * tokens that begin a term, so most of a text never touches it. Node 0 is the root.
 */
export class Trie {
  /** Number of nodes, the root included. */
  size = 1;
  private keys = new Float64Array(1 << 12);
  private children = new Int32Array(1 << 12);

  /** The node below `node` by `token`, or 0 when there is none. */
  child(node: number, token: number): number {
    return this.children[this.slotOf(node * 0x200000 + token + 1)]!;
  }

  /** The node below `node` by `token`, made when there is none. */
  extend(node: number, token: number): number {
    const key = node * 0x200000 + token + 1;
    const slot = this.slotOf(key);
    if (this.children[slot] !== 0) return this.children[slot]!;
    this.keys[slot] = key;
    const child = this.size++;
    this.children[slot] = child;
    if (this.size * 2 > this.keys.length) this.grow();
    return child;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    const upper = Math.floor(key / 0x200000);
    const mixed = Math.imul(upper, 0x9e3779b1) ^ Math.imul(key - upper * 0x200000, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, children } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.children = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const slot = this.slotOf(keys[i]!);
      this.keys[slot] = keys[i]!;
      this.children[slot] = children[i]!;
    }
  }
}
