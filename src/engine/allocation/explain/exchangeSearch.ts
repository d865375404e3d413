import { NodeHeap } from '../together/nodeHeap.ts';
import type { PricedMarket } from './pricedMarket.ts';
import type { Step } from './seating.ts';

/**
 * Shortest exchanges in a best plan, for two questions: *what would it take to give this person that place* and *what
 * would one more seat be good for*.
 *
 * A plan in which one unit is forced to a choice, or one site has a seat more, differs from the best plan by chains and
 * rings of people who move on; all of them but the one through the change cost nothing or more, or the plan would not be
 * the best. So the best plan after the change is this one and the cheapest chain through the change: a shortest path
 * (the same argument as in sensitivity analysis of assignments: Ahuja, Magnanti and Orlin 1993, section 9.11).
 *
 * 1. Nodes are reached in the order of their distance (Dijkstra; rows of numbers, lexicographic).
 * 2. A chain may end where there is room, at the price of one more there; and what it leaves behind is then a free seat,
 *    which is worth a second chain, searched backwards. Or it ends at its own beginning, for nothing.
 * 3. No farther than the best end so far.
 *
 * Time: in the worst case all choices times log nodes, for one question; mostly a few hundred nodes. Memory: a row a
 * node, kept for the next question.
 */
export class ExchangeSearch {
  private readonly market: PricedMarket;
  /** By node: its row. Invariant: infinite at every node not in `touched`. */
  private readonly distance: Float64Array;
  private readonly heap: NodeHeap;
  private readonly touched: number[] = [];
  /** By node touched: the move that led there, and the node it is about. */
  private readonly by: (Step | undefined)[] = [];
  private readonly end: Float64Array;
  private endNode = -1;
  /** By node: who takes a seat that falls free there. */
  private readonly pulls = new Map<number, Pull>();
  /** Built at the first question that goes backwards. */
  private arrivals: Arrivals | undefined;

  constructor(market: PricedMarket) {
    this.market = market;
    this.distance = new Float64Array(market.nodes * market.width).fill(Number.POSITIVE_INFINITY);
    this.heap = new NodeHeap(this.distance, market.width);
    this.end = new Float64Array(market.width);
  }

  /** The moves, `forced` first, of the best plan in which `forced` is made. It must lead elsewhere than the unit is. */
  forced(forced: Step): readonly Step[] {
    const home = this.market.nodeOf(forced.unit);
    let pull = this.pulls.get(home);
    if (pull === undefined) this.pulls.set(home, (pull = this.pull(home, (i) => this.market.exit(home, i))));
    const moves = this.push(forced, pull, false);
    const isTwice = new Set(moves.map(({ unit }) => unit)).size < moves.length;
    return isTwice ? this.push(forced, pull, true) : moves;
  }

  /** The moves into one more seat at `site`, the first into it; none where nobody gains. */
  intoSeat(site: number): readonly Step[] {
    return this.pull(site, (i) => this.market.price(site, i)).moves;
  }

  /**
   * Forward: who has to move on when `forced` is made, until there is room or the seat that it leaves is reached. In the
   * first case that seat is free, and `pull` says who takes it. Two chains may name the same person only where a ring
   * that costs nothing can be left out: then `withTies` looks on for the single chain that costs the same.
   */
  private push(forced: Step, pull: Pull, withTies: boolean): readonly Step[] {
    const { market } = this;
    const home = market.nodeOf(forced.unit);
    this.begin(market.target(forced));
    for (let node = this.next(withTies); node >= 0; node = this.next(withTies)) {
      if (node === home) this.offerEnd(node, () => 0, withTies);
      else if (market.hasRoom(node)) this.offerEnd(node, (i) => market.entry(node, i) + pull.length[i]!);
      const units = market.unitsAt(node);
      for (let i = 0; i < units.length; i++) if (units[i] !== forced.unit) this.reachFrom(node, units[i]!);
    }
    const moves = this.chain((move) => market.nodeOf(move.unit)).reverse();
    return [forced, ...moves, ...(this.endNode === home ? [] : pull.moves)];
  }

  /** Backward: who takes a free seat at `node`, who takes theirs, and so on, where that undercuts `limit`. */
  private pull(node: number, limit: (i: number) => number): Pull {
    const { market } = this;
    const { start, unit, choice } = (this.arrivals ??= arrivalsOf(market));
    this.begin(node);
    for (let i = 0; i < market.width; i++) this.end[i] = limit(i);
    for (let at = this.next(); at >= 0; at = this.next()) {
      if (at !== node) this.offerEnd(at, (i) => market.exit(at, i));
      for (let i = start[at]!; i < start[at + 1]!; i++) {
        const from = market.nodeOf(unit[i]!);
        if (from !== at) this.reach(from, at, { unit: unit[i]!, choice: choice[i]! });
      }
    }
    return { length: this.end.slice(), moves: this.chain((move) => market.target(move)).reverse() };
  }

  private begin(node: number): void {
    const { width } = this.market;
    for (const each of this.touched) this.distance.fill(Number.POSITIVE_INFINITY, each * width, (each + 1) * width);
    this.touched.length = 0;
    this.heap.clear();
    this.end.fill(Number.POSITIVE_INFINITY);
    this.endNode = -1;
    this.distance.fill(0, node * width, (node + 1) * width);
    this.touched.push(node);
    this.by[node] = undefined;
    this.heap.push(node);
  }

  /** Step 1 and 3: the nearest node not left yet, or -1 where none is nearer than the best end. */
  private next(withTies = false): number {
    const node = this.heap.peek();
    if (node < 0 || this.isBeyondEnd((i) => this.distance[node * this.market.width + i]!, withTies)) return -1;
    return this.heap.pop();
  }

  private isBeyondEnd(value: (i: number) => number, withTies: boolean): boolean {
    for (let i = 0; i < this.end.length; i++) {
      const difference = value(i) - this.end[i]!;
      if (difference !== 0) return difference > 0;
    }
    return !withTies;
  }

  /** Step 2. */
  private offerEnd(node: number, extra: (i: number) => number, withTies = false): void {
    const { width } = this.market;
    const value = (i: number): number => this.distance[node * width + i]! + extra(i);
    if (this.isBeyondEnd(value, withTies)) return;
    for (let i = 0; i < width; i++) this.end[i] = value(i);
    this.endNode = node;
  }

  /** All that a unit at `node` may do instead. */
  private reachFrom(node: number, unit: number): void {
    const { first, pinned } = this.market.instance;
    if (pinned[unit] === 1) return;
    for (let choice = first[unit]!; choice < first[unit + 1]!; choice++) {
      const to = this.market.instance.site[choice]!;
      if (to !== node) this.reach(to, node, { unit, choice });
    }
    const out = this.market.outOf[unit]!;
    if (out !== node) this.reach(out, node, { unit, choice: -1 });
  }

  /** Offers a way to node `to` from `from` by `move`. */
  private reach(to: number, from: number, move: Step): void {
    const { market, distance } = this;
    const { width } = market;
    const isNew = distance[to * width] === Number.POSITIVE_INFINITY;
    for (let i = 0; i < width; i++) {
      const difference = distance[from * width + i]! + market.length(move, i) - distance[to * width + i]!;
      if (difference > 0 || (difference === 0 && i === width - 1)) return;
      if (difference < 0) break;
    }
    for (let i = 0; i < width; i++) distance[to * width + i] = distance[from * width + i]! + market.length(move, i);
    if (isNew) this.touched.push(to);
    this.by[to] = move;
    this.heap.push(to);
  }

  /** The moves from the end back to the beginning; `before` names the node that a move was found from. */
  private chain(before: (move: Step) => number): Step[] {
    const moves: Step[] = [];
    for (let node = this.endNode; node >= 0; ) {
      const move = this.by[node];
      if (move === undefined) break;
      moves.push(move);
      node = before(move);
    }
    return moves;
  }
}

/** Who takes a free seat, the first into it, and the length of that; no moves where it had better stay free. */
interface Pull {
  readonly length: Float64Array;
  readonly moves: readonly Step[];
}

/** By node: every move into it, as runs of two columns. */
interface Arrivals {
  readonly start: Int32Array;
  readonly unit: Int32Array;
  readonly choice: Int32Array;
}

function arrivalsOf(market: PricedMarket): Arrivals {
  const start = new Int32Array(market.nodes + 1);
  for (const move of allMoves(market)) start[market.target(move) + 1]!++;
  for (let node = 0; node < market.nodes; node++) start[node + 1]! += start[node]!;
  const next = start.slice();
  const unit = new Int32Array(start[market.nodes]!);
  const choice = new Int32Array(start[market.nodes]!);
  for (const move of allMoves(market)) {
    const at = next[market.target(move)]!++;
    unit[at] = move.unit;
    choice[at] = move.choice;
  }
  return { start, unit, choice };
}

/** Whatever anybody who is not pinned may do. */
function* allMoves({ instance: { first, pinned } }: PricedMarket): Generator<Step> {
  for (let unit = 0; unit + 1 < first.length; unit++) {
    if (pinned[unit] === 1) continue;
    for (let choice = first[unit]!; choice < first[unit + 1]!; choice++) yield { unit, choice };
    yield { unit, choice: -1 };
  }
}
