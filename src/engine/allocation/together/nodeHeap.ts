/**
 * The nodes that a shortest-path search has reached and not left, nearest first: a binary heap of node numbers that
 * knows where each stands, so that a node that gets nearer moves up. Of equally near ones the lower number comes first,
 * so the path found depends on nothing but the numbering. O(log n) a step.
 */
export class NodeHeap {
  /** By node: its row in this array is its distance. Owned by the caller. */
  private readonly distance: Float64Array;
  private readonly width: number;
  private readonly nodes: Int32Array;
  /** By node: its index in `nodes`, or -1. */
  private readonly at: Int32Array;
  size = 0;

  constructor(distance: Float64Array, width: number) {
    this.distance = distance;
    this.width = width;
    this.nodes = new Int32Array(distance.length / width);
    this.at = new Int32Array(distance.length / width).fill(-1);
  }

  /** Takes `node` in, or moves it up after its distance fell. */
  push(node: number): void {
    let i = this.at[node]!;
    if (i < 0) i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = this.nodes[parent]!;
      if (!this.isNearer(node, above)) break;
      this.place(above, i);
      i = parent;
    }
    this.place(node, i);
  }

  /** The nearest node, without taking it out; -1 where there is none. */
  peek(): number {
    return this.size === 0 ? -1 : this.nodes[0]!;
  }

  pop(): number {
    const top = this.nodes[0]!;
    this.at[top] = -1;
    const last = this.nodes[--this.size]!;
    if (this.size === 0 || last === top) return top;
    let i = 0;
    for (let child = 1; child < this.size; child = 2 * i + 1) {
      if (child + 1 < this.size && this.isNearer(this.nodes[child + 1]!, this.nodes[child]!)) child++;
      if (!this.isNearer(this.nodes[child]!, last)) break;
      this.place(this.nodes[child]!, i);
      i = child;
    }
    this.place(last, i);
    return top;
  }

  clear(): void {
    for (let i = 0; i < this.size; i++) this.at[this.nodes[i]!] = -1;
    this.size = 0;
  }

  private place(node: number, i: number): void {
    this.nodes[i] = node;
    this.at[node] = i;
  }

  private isNearer(a: number, b: number): boolean {
    const { distance, width } = this;
    for (let i = 0; i < width; i++) {
      const difference = distance[a * width + i]! - distance[b * width + i]!;
      if (difference !== 0) return difference < 0;
    }
    return a < b;
  }
}
