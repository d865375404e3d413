import type { Goal, Layer, ProofStep } from '../plan.ts';
import { ExactSum } from './exactSum.ts';
import { type Groups, groupsOf, type LayerCost, layerCosts } from './goalCosts.ts';
import type { Openings } from './openings.ts';
import type { Register } from './register.ts';
import type { Seats } from './seats.ts';
import type { Violation, ViolationCode } from './violations.ts';

/** A proof, and what it is to prove. */
export interface ProofClaim {
  readonly goals: readonly Goal[];
  readonly fairBy: string;
  readonly openings: Openings;
  readonly steps: readonly ProofStep[];
}

/** What the steps of a proof say of a plan. */
export interface ProofResult {
  /** What is wrong with the proof itself. */
  readonly violations: readonly Violation[];
  /** By step: what the plan costs more than the least cost proven. Empty where the proof is wrong. */
  readonly excess: readonly bigint[];
  /** The layers and how the costs are counted, for who wants to read more out of them. */
  readonly layers: readonly LayerCost[];
}

/**
 * Checks a proof that no plan is lexicographically better for `goals`, by linear programming duality alone.
 *
 * A step is a min-cost assignment: each slot takes one of its openings or stays out, each site holds between `low` and
 * `high` people, and the k-th of them may cost a step of its own. For *any* prices of the sites
 *
 *     Σ slots  min over what a slot may do of (its cost + the site's price)
 *   + Σ sites  min over low ≤ L ≤ high of (the first L steps − L × price)
 *
 * is at most the cost of any assignment: each has such an L and such a choice, and the prices cancel out. So prices whose
 * sum is the plan's cost prove the plan to be cheapest, whoever made them and however (Ford and Fulkerson 1962; Ahuja,
 * Magnanti and Orlin 1993, ch. 9). All numbers are whole, so *equal* means equal.
 *
 * 1. The layers must be those of the goals, each with a weight that the layers below cannot outvote: two assignments
 *    differ by chains of people that pass each site at most once, so (sites + 1) × range bounds what a chain changes.
 * 2. The prices must prove the step's value.
 * 3. An assignment costs no more than that value exactly when it does only what attains the minima above (complementary
 *    slackness). The next step may use that and nothing else; so what it proves is a bound among the optima of this one.
 * 4. The plan's own cost, step by step.
 *
 * Time: openings × layers. Why not solve again and compare: that would need a solver to be trusted.
 */
export function checkProof(register: Register, seats: Seats, proof: ProofClaim): ProofResult {
  return new Prover(register, seats, proof).check();
}

class Prover {
  private readonly steps: readonly ProofStep[];
  private readonly seats: Seats;
  private readonly openings: Openings;
  private readonly layers: readonly LayerCost[];
  private readonly groups: Groups | undefined;
  private readonly sites: number;
  /** What is left: by opening, and by slot whether it may stay out. */
  private readonly isOpen: Uint8Array;
  private readonly mayStayOut: Uint8Array;
  /** By site, then by group: the least and most people. */
  private readonly low: Int32Array;
  private readonly high: Int32Array;
  private readonly violations: Violation[] = [];

  constructor(register: Register, seats: Seats, { goals, fairBy, openings, steps }: ProofClaim) {
    this.steps = steps;
    this.seats = seats;
    this.openings = openings;
    this.layers = layerCosts(register, this.openings, goals);
    this.groups = goals.includes('fairness') ? groupsOf(register, seats, fairBy) : undefined;
    const sizes = this.groups?.size ?? [];
    this.sites = register.sites;
    this.isOpen = new Uint8Array(this.openings.site.length).fill(1);
    this.mayStayOut = Uint8Array.from(seats.site, (site, slot) => (site >= -1 && register.pinOf(slot) < 0 ? 1 : 0));
    this.low = new Int32Array(this.sites + sizes.length);
    this.high = Int32Array.from(this.low, (_, site) => sizes[site - this.sites] ?? register.seats(site));
  }

  check(): ProofResult {
    const { layers, violations } = this;
    const said = this.steps.flatMap((step) => step.layers.map(({ layer }) => layer));
    if (textsOf(said) !== textsOf(layers.map(({ layer }) => layer))) this.add('proof-layers-wrong', 0);
    const excess: bigint[] = [];
    let from = 0;
    for (const [at, step] of this.steps.entries()) {
      if (violations.length > 0) return { violations, excess: [], layers };
      const own = layers.slice(from, from + step.layers.length);
      from += own.length;
      this.checkWeights(at, own);
      if (step.prices.length !== this.low.length || !step.prices.every(isExact)) this.add('proof-prices-wrong', at);
      if (violations.length > 0) return { violations, excess: [], layers };
      const costs = new StepCosts(step, own);
      const cost = this.costOf(costs); // 4
      const bound = this.narrow(step.prices, costs); // 2, 3
      if (bound === undefined || `${bound}` !== `${step.value}`)
        this.add('proof-value-wrong', at, { found: `${step.value}`, expected: `${bound ?? ''}` });
      else excess.push(cost - bound);
    }
    return { violations, excess: violations.length > 0 ? [] : excess, layers };
  }

  /** Step 1: from the last layer of a step up. */
  private checkWeights(at: number, own: readonly LayerCost[]): void {
    const weights = this.steps[at]!.layers.map(({ weight }) => weight);
    let below = 0;
    for (let i = own.length - 1; i >= 0; i--) {
      const weight = weights[i]!;
      if (!(Number.isSafeInteger(weight) && weight > below)) this.add('proof-weights-wrong', at);
      below += weight * (this.low.length + 1) * this.rangeOf(own[i]!);
    }
    if (!isExact(below)) this.add('proof-weights-wrong', at);
  }

  /** What one move changes at most: largest less least cost of a layer, or one of its steps (at most one counts anew). */
  private rangeOf(layer: LayerCost): number {
    const { openings, seats } = this;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    const see = (cost: number): void => {
      least = Math.min(least, cost);
      most = Math.max(most, cost);
    };
    for (let slot = 0; slot < seats.site.length; slot++) {
      if (seats.site[slot]! < -1) continue;
      see(layer.staying(slot));
      for (let a = openings.first[slot]!; a < openings.first[slot + 1]!; a++) see(layer.taking(a, slot));
    }
    const steps = this.groups?.size.map((size) => layer.step(size - 1, size)) ?? [];
    return Math.max(0, most - least, ...steps);
  }

  /** Step 4: the plan's cost. */
  private costOf(costs: StepCosts): bigint {
    const { openings, seats, groups } = this;
    const sum = new ExactSum();
    const unplaced = groups?.size.map(() => 0) ?? [];
    for (let slot = 0; slot < seats.site.length; slot++) {
      if (seats.site[slot]! < -1) continue;
      const taken = openings.taken[slot]!;
      sum.add(taken >= 0 ? costs.taking(taken, slot) : costs.staying(slot));
      if (taken >= 0 || groups === undefined) continue;
      const group = groups.of[slot]!;
      sum.add(costs.step(unplaced[group]!, groups.size[group]!));
      unplaced[group]! += 1;
    }
    return sum.value;
  }

  /** Steps 2 and 3: the value that `prices` prove; then only what attains it is left. Undefined: a pinned slot has nothing. */
  private narrow(prices: readonly number[], costs: StepCosts): bigint | undefined {
    const sum = new ExactSum();
    for (let slot = 0; slot < this.seats.site.length; slot++) {
      if (this.seats.site[slot]! < -1) continue;
      const least = this.narrowSlot(slot, prices, costs);
      if (!Number.isFinite(least)) return undefined;
      sum.add(least);
    }
    for (let site = 0; site < this.low.length; site++) this.narrowSite(site, { price: prices[site]!, costs, sum });
    return sum.value;
  }

  private narrowSlot(slot: number, prices: readonly number[], costs: StepCosts): number {
    const { openings, isOpen, mayStayOut, groups } = this;
    const from = openings.first[slot]!;
    const to = openings.first[slot + 1]!;
    const price = (a: number): number => costs.taking(a, slot) + prices[openings.site[a]!]!;
    const stay = costs.staying(slot) + (groups === undefined ? 0 : prices[this.sites + groups.of[slot]!]!);
    let least = mayStayOut[slot] === 1 ? stay : Number.POSITIVE_INFINITY;
    for (let a = from; a < to; a++) if (isOpen[a] === 1) least = Math.min(least, price(a));
    for (let a = from; a < to; a++) if (isOpen[a] === 1 && price(a) > least) isOpen[a] = 0;
    if (stay > least) mayStayOut[slot] = 0;
    return least;
  }

  /** The loads at which a site's part is least: those whose seats cost no more than the price brings in. */
  private narrowSite(site: number, { price, costs, sum }: { price: number; costs: StepCosts; sum: ExactSum }): void {
    const size = this.groups?.size[site - this.sites];
    const low = this.low[site]!;
    const high = this.high[site]!;
    if (size === undefined) {
      sum.addProduct(-price, price > 0 ? high : low);
      if (price > 0) this.low[site] = high;
      if (price < 0) this.high[site] = low;
      return;
    }
    let least = 0;
    for (; least < high && (least < low || costs.step(least, size) < price); least++)
      sum.add(costs.step(least, size) - price);
    let most = least;
    while (most < high && costs.step(most, size) === price) most++;
    this.low[site] = least;
    this.high[site] = most;
  }

  private add(code: ViolationCode, step: number, data: Partial<Violation> = {}): void {
    this.violations.push({ code, about: `${step}`, ...data });
  }
}

/** The weighted costs of one step. */
class StepCosts {
  private readonly weighted: readonly (LayerCost & { readonly weight: number })[];

  constructor(step: ProofStep, layers: readonly LayerCost[]) {
    this.weighted = layers.map((layer, i) => ({ ...layer, weight: step.layers[i]!.weight }));
  }

  taking(opening: number, slot: number): number {
    let sum = 0;
    for (const layer of this.weighted) sum += layer.weight * layer.taking(opening, slot);
    return sum;
  }

  staying(slot: number): number {
    let sum = 0;
    for (const layer of this.weighted) sum += layer.weight * layer.staying(slot);
    return sum;
  }

  step(k: number, size: number): number {
    let sum = 0;
    for (const layer of this.weighted) sum += layer.weight * layer.step(k, size);
    return sum;
  }
}

/** Whole, and small enough that two such numbers add up exactly. */
function isExact(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= 2 ** 52;
}

function textsOf(layers: readonly Layer[]): string {
  return layers.map(({ goal, rank }) => `${goal} ${rank ?? ''}`).join(', ');
}
