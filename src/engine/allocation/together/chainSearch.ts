import type { Network, Standing } from './network.ts';
import { NodeHeap } from './nodeHeap.ts';

/** A unit that is out, as a value of `taken`. */
const OUT = -1;

/** How a path enters a node: by a unit that takes a choice (its index), through a seat taken or freed, or by a unit going out. */
export const SEAT = -1;
/** `GONE_OUT - unit`: by that unit going out. */
export const GONE_OUT = -2;

/**
 * Shortest chains: who would have to move for one more person to be seated (or one fewer at some site), at least cost.
 * Dijkstra's search over the nodes with reduced costs, which are never negative as long as every seating was itself
 * found by shortest chains (Edmonds and Karp 1972; Tomizawa 1971). Scratch memory, shared by all relaxations of one
 * network: nothing in it outlives a search but the path it left.
 */
export class ChainSearch {
  private readonly network: Network;
  private readonly width: number;
  private readonly distance: Float64Array;
  private readonly heap: NodeHeap;
  /** By node: the search that reached it last, and the one that left it last. */
  private readonly reached: Int32Array;
  private readonly left: Int32Array;
  private search = 0;
  /** Nodes left in this search, in order. */
  private readonly order: Int32Array;
  private ordered = 0;
  private readonly here: Float64Array;
  private readonly base: Float64Array;
  private readonly row: Float64Array;
  private target = -1;
  /** By node on the path: the node before it (-1: the unit that came in), and how the path enters it. */
  readonly from: Int32Array;
  readonly via: Int32Array;

  constructor(network: Network) {
    this.network = network;
    this.width = network.market.width;
    this.distance = new Float64Array(network.nodes * this.width);
    this.heap = new NodeHeap(this.distance, this.width);
    this.reached = new Int32Array(network.nodes);
    this.left = new Int32Array(network.nodes);
    this.order = new Int32Array(network.nodes);
    this.from = new Int32Array(network.nodes);
    this.via = new Int32Array(network.nodes);
    this.here = new Float64Array(this.width);
    this.base = new Float64Array(this.width);
    this.row = new Float64Array(this.width);
  }

  /**
   * Finds the cheapest chain from `unit` (not seated), or where that is negative from `start`, to `target`, and moves
   * the prices of `seats` so that it is tight under them. False: there is none; nothing has changed.
   *
   * 1. From the start, reach all nodes that one move leads to.
   * 2. Leave the nearest node: each sitter may take another choice or go out; a free seat leads on to the host and the
   *    sink; from those a seat that is taken may be freed.
   * 3. Stop as soon as nothing is nearer than the target, and lower the prices of all nodes left by what they are nearer.
   */
  find(seats: Standing, { unit, start, target }: { unit: number; start: number; target: number }): boolean {
    this.search++;
    this.ordered = 0;
    this.target = target;
    if (unit >= 0) {
      this.base.fill(0);
      this.moves(seats, unit, -1); // 1
    } else {
      this.row.fill(0);
      this.reach(start, -1, SEAT);
    }
    while (this.heap.size > 0 && !this.isFound()) {
      const node = this.heap.pop(); // 2
      this.left[node] = this.search;
      this.order[this.ordered++] = node;
      this.leave(seats, node);
    }
    const found = this.reached[target] === this.search;
    if (found) this.reprice(seats.price); // 3
    this.heap.clear();
    return found;
  }

  private isFound(): boolean {
    if (this.reached[this.target] !== this.search) return false;
    return this.compare(this.target, this.heap.peek()) <= 0;
  }

  private compare(a: number, b: number): number {
    const { distance, width } = this;
    for (let i = 0; i < width; i++) {
      const difference = distance[a * width + i]! - distance[b * width + i]!;
      if (difference !== 0) return difference;
    }
    return 0;
  }

  private leave(seats: Standing, node: number): void {
    const { sites, sink, up, capacity, below, firstBelow } = this.network;
    const { here, width } = this;
    for (let i = 0; i < width; i++) here[i] = this.distance[node * width + i]! + seats.price[node * width + i]!;
    if (node >= sites && this.endsWithOneOut(seats, node)) return;
    if (node !== sink && seats.load[node]! < capacity[node]!)
      this.throughSeat(seats, { node, to: up[node]!, taking: true });
    for (let i = firstBelow[node]!; i < firstBelow[node + 1]!; i++) {
      const to = below[i]!;
      const least = to < sites ? seats.least[to]! : 0;
      if (seats.load[to]! > least) this.throughSeat(seats, { node, to, taking: false });
    }
    for (let unit = seats.sitters[node]!; unit >= 0; unit = seats.nextSitter[unit]!) {
      const cost = seats.costsOf(unit);
      const at = seats.rowOf(unit);
      for (let i = 0; i < width; i++) this.base[i] = here[i]! - cost[at + i]!;
      this.moves(seats, unit, node);
    }
  }

  /**
   * Those who are out are many, and mostly one of them comes straight to the target: looked at first, so that the others
   * need not be where that is as near as anything can be. True: it is.
   */
  private endsWithOneOut(seats: Standing, node: number): boolean {
    const { market, firstAsked, asked, unitOf, outNode } = this.network;
    const { target, width, here, row } = this;
    for (let i = firstAsked[target]!; i < firstAsked[target + 1]!; i++) {
      const a = asked[i]!;
      const unit = unitOf[a]!;
      if (seats.taken[unit] !== OUT || outNode[unit] !== node || seats.barred[a] === 1) continue;
      if (seats.closed[market.site[a]!] === 1) continue;
      for (let k = 0; k < width; k++)
        row[k] =
          here[k]! - market.out[unit * width + k]! + market.cost[a * width + k]! - seats.price[target * width + k]!;
      this.reach(target, node, a);
    }
    return this.reached[target] === this.search && this.compare(target, node) <= 0;
  }

  /** From `node` to `to` by taking a seat of `node`, or by giving up one of `to`. */
  private throughSeat(seats: Standing, { node, to, taking }: { node: number; to: number; taking: boolean }): void {
    if (this.left[to] === this.search) return;
    const seat = taking ? node : to;
    const steps = this.network.market.steps[seat - this.network.sites];
    const at = (seats.load[seat]! - (taking ? 0 : 1)) * this.width;
    for (let i = 0; i < this.width; i++) {
      const step = steps === undefined ? 0 : steps[at + i]!;
      this.row[i] = this.here[i]! + (taking ? step : -step) - seats.price[to * this.width + i]!;
    }
    this.reach(to, node, SEAT);
  }

  /** All that `unit` may do instead, at `base` more than the cost of doing it. */
  private moves(seats: Standing, unit: number, node: number): void {
    const { base, row, width, distance, reached, search } = this;
    const { first, site, cost, out } = this.network.market;
    const { entry } = this.network;
    const { price } = seats;
    const nearest = this.reached[this.target] === search ? distance[this.target * width]! : Number.POSITIVE_INFINITY;
    for (let a = first[unit]!; a < first[unit + 1]!; a++) {
      const to = entry[a]!;
      const head = base[0]! + cost[a * width]! - price[to * width]!;
      if (head > nearest) continue;
      if (seats.barred[a] === 1 || seats.closed[site[a]!] === 1 || this.left[to] === search) continue;
      if (reached[to] === search && head > distance[to * width]!) continue;
      row[0] = head;
      for (let i = 1; i < width; i++) row[i] = base[i]! + cost[a * width + i]! - price[to * width + i]!;
      this.reach(to, node, a);
    }
    const to = this.network.outNode[unit]!;
    if (seats.mustSit[unit] === 1 || this.left[to] === search) return;
    for (let i = 0; i < width; i++) row[i] = base[i]! + out[unit * width + i]! - price[to * width + i]!;
    this.reach(to, node, GONE_OUT - unit);
  }

  /** Notes that `row` leads to `node`, where that is nearer than any way known. */
  private reach(node: number, from: number, via: number): void {
    const { row, width, distance } = this;
    const at = node * width;
    if (this.reached[node] === this.search) {
      let i = 0;
      while (i < width && row[i] === distance[at + i]) i++;
      if (i === width || row[i]! > distance[at + i]!) return;
    }
    this.reached[node] = this.search;
    for (let i = 0; i < width; i++) distance[at + i] = row[i]!;
    this.from[node] = from;
    this.via[node] = via;
    this.heap.push(node);
  }

  private reprice(price: Float64Array): void {
    const { width, distance } = this;
    const end = this.target * width;
    for (let k = 0; k < this.ordered; k++) {
      const at = this.order[k]! * width;
      for (let i = 0; i < width; i++) price[at + i]! += distance[at + i]! - distance[end + i]!;
    }
  }
}
