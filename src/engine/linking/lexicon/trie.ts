/**
 * A trie over token ids, stored as one open-addressing table of (node, token) → child. Matching enters it only from
 * tokens that begin a term, so most of a text never touches it. Node 0 is the root.
 */
export class Trie {
  /** Number of nodes, the root included. */
  size = 1;
  /** By node: 1 when a longer path goes through it. */
  private inner = new Uint8Array(1 << 12);
  private nodes = new Int32Array(1 << 12);
  private tokens = new Int32Array(1 << 12);
  /** 0 marks a free slot: no path leads back to the root. */
  private children = new Int32Array(1 << 12);

  /** True when some longer path goes through `node`. */
  continues(node: number): boolean {
    return this.inner[node] === 1;
  }

  /** The node below `node` by `token`, or 0 when there is none. */
  child(node: number, token: number): number {
    return this.children[this.slotOf(node, token)]!;
  }

  /** The node below `node` by `token`, made when there is none. */
  extend(node: number, token: number): number {
    const slot = this.slotOf(node, token);
    if (this.children[slot] !== 0) return this.children[slot]!;
    const child = this.size++;
    this.nodes[slot] = node;
    this.tokens[slot] = token;
    this.children[slot] = child;
    this.inner[node] = 1;
    if (this.size * 2 > this.children.length) this.grow();
    return child;
  }

  /** Calls `visit` for each edge, in no particular order. */
  eachEdge(visit: (node: number, token: number) => void): void {
    const { nodes, tokens, children } = this;
    for (let i = 0; i < children.length; i++) if (children[i] !== 0) visit(nodes[i]!, tokens[i]!);
  }

  private slotOf(node: number, token: number): number {
    const { nodes, tokens, children } = this;
    const mask = children.length - 1;
    const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (children[slot] !== 0 && (nodes[slot] !== node || tokens[slot] !== token)) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { nodes, tokens, children, inner } = this;
    const size = children.length * 2;
    this.inner = new Uint8Array(size);
    this.inner.set(inner);
    this.nodes = new Int32Array(size);
    this.tokens = new Int32Array(size);
    this.children = new Int32Array(size);
    for (let i = 0; i < children.length; i++) {
      if (children[i] === 0) continue;
      const slot = this.slotOf(nodes[i]!, tokens[i]!);
      this.nodes[slot] = nodes[i]!;
      this.tokens[slot] = tokens[i]!;
      this.children[slot] = children[i]!;
    }
  }
}
