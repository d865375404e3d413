import { groupsBy } from '../goals/face.ts';
import { type LayerCosts, layersOf } from '../goals/layers.ts';
import type { Instance } from '../instance.ts';
import type { Goal, ProofStep } from '../plan.ts';
import type { Gain } from './explanation.ts';
import { loadOf, type Seating, type Step, sittersAt, siteOf } from './seating.ts';

/**
 * A best plan as a network for searching exchanges in: nodes are sites and, behind them, where the unplaced are (one
 * node, or one for each group that `fairness` evens out).
 *
 * Lengths are reduced costs: what a move costs at the prices of the certificate, one number for each step of the proof.
 * The prices are optimal, so the first of them that is not 0 is positive: lengths are never negative in lexicographic
 * order, and Dijkstra's search is exact (a length need only come from an ordered group: Martins 1984).
 */
export class PricedMarket {
  readonly seating: Seating;
  readonly instance: Instance;
  /** Steps of the proof: numbers in a length. */
  readonly width: number;
  readonly nodes: number;
  /** By unit: the node where it is when it is unplaced. */
  readonly outOf: Int32Array;
  private readonly layers: readonly LayerCosts[];
  private readonly weights: readonly (readonly { readonly costs: LayerCosts; readonly weight: number }[])[];
  private readonly prices: Float64Array;
  private readonly sizes: Int32Array | undefined;
  /** By node behind the sites: the units there. */
  private readonly unplaced: readonly (readonly number[])[];

  constructor(
    seating: Seating,
    {
      goals,
      fairBy,
      steps,
    }: { readonly goals: readonly Goal[]; readonly fairBy: string; readonly steps: readonly ProofStep[] },
  ) {
    this.seating = seating;
    this.instance = seating.instance;
    const groups = goals.includes('fairness') ? groupsBy(this.instance, fairBy) : undefined;
    const sites = this.instance.capacity.length;
    this.sizes = groups?.size;
    this.width = steps.length;
    this.nodes = sites + (groups?.size.length ?? 1);
    this.outOf = Int32Array.from(seating.choice, (_, unit) => sites + (groups?.group[unit] ?? 0));
    this.layers = layersOf(this.instance, goals);
    let at = 0;
    this.weights = steps.map((step) => step.layers.map(({ weight }) => ({ costs: this.layers[at++]!, weight })));
    this.prices = new Float64Array(this.nodes * this.width);
    steps.forEach(({ prices }, i) => prices.forEach((price, node) => (this.prices[node * this.width + i] = price)));
    const unplaced = Array.from({ length: this.nodes - sites }, (): number[] => []);
    seating.choice.forEach((taken, unit) => {
      if (taken < 0) unplaced[this.outOf[unit]! - sites]!.push(unit);
    });
    this.unplaced = unplaced;
  }

  get sites(): number {
    return this.instance.capacity.length;
  }

  /** Where a unit is. */
  nodeOf(unit: number): number {
    const site = siteOf(this.seating, unit);
    return site < 0 ? this.outOf[unit]! : site;
  }

  unitsAt(node: number): ArrayLike<number> {
    return node < this.sites ? sittersAt(this.seating, node) : this.unplaced[node - this.sites]!;
  }

  /** Where a unit's choice leads. */
  target({ unit, choice }: Step): number {
    return choice < 0 ? this.outOf[unit]! : this.instance.site[choice]!;
  }

  hasRoom(node: number): boolean {
    return node >= this.sites || loadOf(this.seating, node) < this.instance.capacity[node]!;
  }

  price(node: number, step: number): number {
    return this.prices[node * this.width + step]!;
  }

  /** Whether one more seat there could be worth anything. */
  isDear(node: number): boolean {
    for (let step = 0; step < this.width; step++) if (this.price(node, step) !== 0) return this.price(node, step) > 0;
    return false;
  }

  /** Negative, 0 or positive as node `a` is cheaper than `b`, as dear, or dearer. */
  comparePrices(a: number, b: number): number {
    for (let step = 0; step < this.width; step++) {
      const difference = this.price(a, step) - this.price(b, step);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  /** Length of a unit's move, at `step`. Never negative where those of the steps before are 0. */
  length(move: Step, step: number): number {
    const stay = { unit: move.unit, choice: this.seating.choice[move.unit]! };
    return (
      this.cost(move, step) +
      this.price(this.target(move), step) -
      this.cost(stay, step) -
      this.price(this.target(stay), step)
    );
  }

  /** What it takes, at `step`, for one more to be at a node with room. */
  entry(node: number, step: number): number {
    return this.seatCost(node, this.unitsAt(node).length, step) - this.price(node, step);
  }

  /** What it takes for one fewer to be there. */
  exit(node: number, step: number): number {
    return this.price(node, step) - this.seatCost(node, this.unitsAt(node).length - 1, step);
  }

  /** The first goal that a step of the proof is about. */
  goalOf(step: number): Goal {
    return this.weights[step]![0]!.costs.layer.goal;
  }

  /** How much better each goal gets when all of `moves` are made, in the order of the goals; only those that change. */
  gains(moves: readonly Step[]): readonly Gain[] {
    return this.layers.flatMap((costs): Gain[] => {
      let worse = this.stepChange(costs, moves);
      for (const { unit, choice } of moves)
        worse +=
          this.layerCost(costs, { unit, choice }) - this.layerCost(costs, { unit, choice: this.seating.choice[unit]! });
      const { goal, rank } = costs.layer;
      return worse === 0 ? [] : [{ goal, ...(rank !== undefined && { rank }), amount: -worse }];
    });
  }

  private cost(move: Step, step: number): number {
    let sum = 0;
    for (const { costs, weight } of this.weights[step]!) sum += weight * this.layerCost(costs, move);
    return sum;
  }

  private layerCost(costs: LayerCosts, { unit, choice }: Step): number {
    return choice < 0 ? costs.out(unit) : costs.choice(choice, unit);
  }

  /** The weighted cost of being the k-th at a node; 0 at sites. */
  private seatCost(node: number, k: number, step: number): number {
    if (node < this.sites || this.sizes === undefined) return 0;
    const size = this.sizes[node - this.sites]!;
    return this.weights[step]!.reduce((sum, { costs, weight }) => sum + weight * (costs.step?.(k, size) ?? 0), 0);
  }

  /** What a layer's steps change: only where the number unplaced in a group does. */
  private stepChange({ step }: LayerCosts, moves: readonly Step[]): number {
    if (step === undefined || this.sizes === undefined) return 0;
    const change = new Map<number, number>();
    const add = (node: number, by: number): unknown =>
      node >= this.sites && change.set(node, (change.get(node) ?? 0) + by);
    for (const move of moves) {
      add(this.target(move), 1);
      add(this.nodeOf(move.unit), -1);
    }
    let sum = 0;
    for (const [node, by] of change) {
      const size = this.sizes[node - this.sites]!;
      const before = this.unitsAt(node).length;
      for (let k = before; k < before + by; k++) sum += step(k, size);
      for (let k = before + by; k < before; k++) sum -= step(k, size);
    }
    return sum;
  }
}
