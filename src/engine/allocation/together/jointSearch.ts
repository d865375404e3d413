import { type Branch, boundOf, branchesOf, decide } from './branching.ts';
import type { JointMarket, Seats } from './jointMarket.ts';
import { networkOf } from './network.ts';
import { Relaxation } from './relaxation.ts';
import { compareRows } from './rows.ts';

/** Bytes that the relaxations of open nodes may take; beyond them a node is worked out anew from the root. */
const MEMORY = 2 ** 27;

/** A node of the tree: everything decided from it to the root, and what no plan below it can be cheaper than. */
interface Node {
  readonly parent: Node | undefined;
  readonly branch: Branch;
  readonly bound: Float64Array;
  /** Nodes were made in this order. */
  readonly number: number;
  relaxation: Relaxation | undefined;
}

export interface SearchOptions {
  /** Relaxations that may be solved; a search without any plan so far goes on to its first, or until `patience` ends. */
  readonly effort: number;
  readonly patience?: number;
  /** A plan to improve on, and its cost. */
  readonly known?: { readonly seats: Seats; readonly cost: Float64Array };
  /** Told of the relaxations solved, and of units seated in the first; answers false to cancel. */
  readonly watch?: (searched: number, seated: number) => boolean;
}

export interface SearchResult {
  /** The best plan found; absent where there is none (`isExact`), or none yet. */
  readonly seats: Seats | undefined;
  readonly cost: Float64Array | undefined;
  /** The seating of the relaxation without any decision: what everybody would get if nothing had to be kept. */
  readonly root: Seats | undefined;
  /** No plan is cheaper. Equal to `cost` where the search was exhausted. */
  readonly bound: Float64Array | undefined;
  readonly isExact: boolean;
  readonly isCancelled: boolean;
  readonly searched: number;
}

/**
 * The best plan of a joint market by branch and bound (Land and Doig 1960), or a good one and a bound.
 *
 * To place couples, or to fill minimum numbers, is NP-hard even where any plan would do (McDermid and Manlove 2010;
 * Biró, Fleiner, Irving and Manlove 2010), so something has to be tried; but requirements are few and most are kept by
 * themselves. The relaxation that leaves them aside is a flow; only where its optimum breaks one are two branches made.
 *
 * 1. The root is the relaxation without decisions. A node whose seating breaks nothing is a plan: the best in its
 *    subtree, so the subtree is done.
 * 2. Otherwise both branches of a broken requirement are solved (warm, from their parent). One whose bound is not
 *    below the best plan's cost is cut off.
 * 3. The cheaper branch is followed at once (a *dive*: plans are found deep down), the other waits in a heap.
 * 4. When a dive ends, the next begins at the open node of the least bound. That bound holds for all plans not seen
 *    yet, so it is what is proven when effort ends; when no node is open, the plan is optimal.
 *
 * Why not depth first: its bound stays that of the root to the end. Why not best first alone: it finds no plan until
 * nearly everything is proven.
 */
export class JointSearch {
  private readonly market: JointMarket;
  private readonly options: SearchOptions;
  private readonly open: Node[] = [];
  private root: Relaxation | undefined;
  private best: { seats: Seats; cost: Float64Array } | undefined;
  private searched = 0;
  private made = 0;
  private kept = 0;
  private readonly mayKeep: number;
  private isCancelled = false;

  constructor(market: JointMarket, options: SearchOptions) {
    this.market = market;
    this.options = options;
    this.best = options.known;
    const nodes = market.capacity.length + market.steps.length + market.hostCapacity.length;
    this.mayKeep = Math.ceil(
      MEMORY / (8 * nodes * market.width + 16 * nodes + market.site.length + 14 * market.out.length),
    );
  }

  run(): SearchResult {
    const network = networkOf(this.market);
    let seated = 0;
    this.root = Relaxation.of(network, () => this.mayGoOn(++seated)); // 1
    this.searched++;
    const start = this.root && this.nodeOf({ relaxation: this.root.copy(), branch: [], parent: undefined });
    let node = start?.relaxation && this.visit(start);
    while (!this.isCancelled) {
      node ??= this.next(); // 4
      if (node === undefined || this.isSpent()) break;
      node = this.dive(node);
    }
    if (node !== undefined) this.push(node);
    return this.result();
  }

  private result(): SearchResult {
    const isExact = this.open.length === 0 && !this.isCancelled;
    const least = this.open.reduce<Float64Array | undefined>(
      (bound, node) => (bound === undefined || compareRows(node.bound, bound) < 0 ? node.bound : bound),
      this.best?.cost,
    );
    const { searched, isCancelled, best } = this;
    const root = this.root?.taken;
    return {
      seats: best?.seats,
      cost: best?.cost,
      root,
      bound: isCancelled ? undefined : least,
      isExact,
      isCancelled,
      searched,
    };
  }

  private isSpent(): boolean {
    const { effort, patience = Number.POSITIVE_INFINITY } = this.options;
    return this.searched >= (this.best === undefined ? patience : effort);
  }

  private mayGoOn(seated: number): boolean {
    if (this.options.watch?.(this.searched, seated) === false) this.isCancelled = true;
    return !this.isCancelled;
  }

  /** Makes both branches of `node` (2), and returns the one to follow (3). */
  private dive(node: Node): Node | undefined {
    const relaxation = this.relaxationOf(node);
    const branches = branchesOf(relaxation);
    this.forget(node);
    if (branches === undefined) {
      // Worked out anew, it may have come to another seating of the same cost: a plan this time.
      this.best = { seats: relaxation.taken.slice(), cost: node.bound };
      return undefined;
    }
    const children: Node[] = [];
    for (const [i, branch] of branches.entries()) {
      if (!this.mayGoOn(this.market.mustSit.length)) return node;
      const child = this.solve(node, i === 0 ? relaxation.copy() : relaxation, branch);
      if (child !== undefined) children.push(child);
    }
    const alive = children.filter((child) => this.isBetter(child.bound));
    alive.sort((a, b) => compareRows(a.bound, b.bound) || a.number - b.number);
    for (const child of alive.slice(1)) this.push(child);
    return alive[0];
  }

  private solve(parent: Node, relaxation: Relaxation, branch: Branch): Node | undefined {
    this.searched++;
    if (!decide(relaxation, branch)) return undefined;
    const node = this.nodeOf({ relaxation, branch, parent });
    return node && this.visit(node);
  }

  private nodeOf({
    relaxation,
    branch,
    parent,
  }: Pick<Node, 'branch' | 'parent'> & { relaxation: Relaxation }): Node | undefined {
    const bound = boundOf(relaxation);
    if (bound === undefined || !this.isBetter(bound)) return undefined;
    return { parent, branch, bound, number: this.made++, relaxation };
  }

  /** Takes the seating of `node` for the best plan where it is one; returns the node where it is not. */
  private visit(node: Node): Node | undefined {
    if (branchesOf(node.relaxation!) !== undefined) return node;
    this.best = { seats: node.relaxation!.taken.slice(), cost: node.bound };
    return undefined;
  }

  private isBetter(bound: Float64Array): boolean {
    return this.best === undefined || compareRows(bound, this.best.cost) < 0;
  }

  private relaxationOf(node: Node): Relaxation {
    if (node.relaxation !== undefined) return node.relaxation;
    const branches: Branch[] = [];
    for (let at: Node | undefined = node; at !== undefined; at = at.parent) branches.push(at.branch);
    const relaxation = this.root!.copy();
    for (const branch of branches.reverse()) decide(relaxation, branch);
    return relaxation;
  }

  private forget(node: Node): void {
    node.relaxation = undefined;
  }

  /** Open nodes are a binary heap by bound, then by number. */
  private push(node: Node): void {
    if (this.kept < this.mayKeep) this.kept++;
    else this.forget(node);
    const { open } = this;
    let i = open.length;
    open.push(node);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (isBefore(open[parent]!, node)) break;
      open[i] = open[parent]!;
      i = parent;
    }
    open[i] = node;
  }

  /** Takes out the open node of the least bound that may still be below the best plan; closes those that may not. */
  private next(): Node | undefined {
    const top = this.open[0];
    if (top === undefined) return undefined;
    if (!this.isBetter(top.bound)) {
      this.open.length = 0;
      return undefined;
    }
    const last = this.open.pop()!;
    if (top.relaxation !== undefined) this.kept--;
    if (last !== top) this.sink(last);
    return top;
  }

  private sink(node: Node): void {
    const { open } = this;
    let i = 0;
    for (let child = 1; child < open.length; child = 2 * i + 1) {
      if (child + 1 < open.length && isBefore(open[child + 1]!, open[child]!)) child++;
      if (isBefore(node, open[child]!)) break;
      open[i] = open[child]!;
      i = child;
    }
    open[i] = node;
  }
}

function isBefore(a: Node, b: Node): boolean {
  return (compareRows(a.bound, b.bound) || a.number - b.number) < 0;
}
