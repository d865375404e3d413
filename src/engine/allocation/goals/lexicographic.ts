import { seatCheaply } from '../flow/seatCheaply.ts';
import type { Seating, SeatingResult, Watch as FlowWatch } from '../flow/seats.ts';
import type { Instance } from '../instance.ts';
import type { Goal, ProofStep } from '../plan.ts';
import { type Face, type Groups, groupsBy, wholeFace } from './face.ts';
import { type LayerCosts, layersOf } from './layers.ts';
import { type Pack, packsOf } from './packing.ts';

/** The best seating for goals in order, with its proof; or why there is none. */
export type BestResult = { readonly kind: 'best'; readonly best: Best } | Exclude<SeatingResult, { kind: 'seated' }>;

export interface Best {
  /** By unit: index into the instance's choices, or -1 for unplaced. */
  readonly choice: Int32Array;
  readonly steps: readonly ProofStep[];
}

export interface Striving {
  readonly goals: readonly Goal[];
  /** Attribute of people whose groups the goal `fairness` evens out. */
  readonly fairBy: string;
  /** Told how many people of how many are seated, in all steps together; answers false to cancel. */
  readonly watch?: FlowWatch;
}

/**
 * The lexicographic optimum: best for the first goal, among those best for the second, and so on.
 *
 * Method. 1. Goals become layers of whole-number costs. 2. Neighbouring layers are weighted into packs as far as exact
 * arithmetic reaches: most problems are one pack. 3. A pack is one min-cost flow (flow/). 4. Its prices cut the market
 * down to the face of its optima, and the next pack is solved there from scratch: fewer choices are left each time.
 * Why not one flow with vector costs: every comparison in the inner loop would be a loop of its own. Why not go on from
 * the last optimum: it is not priced for the new goal, and a flow on the face is cheap.
 *
 * Ties that no goal decides are left to the flow, which takes units in the order of the draw.
 * Returns `impossible` where pinned people cannot all sit (as units), `cancelled` where `watch` said so.
 */
export function bestSeating(instance: Instance, striving: Striving): BestResult {
  const groups = striving.goals.includes('fairness') ? groupsBy(instance, striving.fairBy) : undefined;
  let face = wholeFace(instance, groups);
  const packs = packsOf(layersOf(instance, striving.goals), face.high.length); // 1, 2
  const units = instance.unitPerson.length;
  const steps: ProofStep[] = [];
  let choice = new Int32Array(units).fill(-1);
  for (const [at, pack] of packs.entries()) {
    const priced = new PricedFace({ instance, groups, face, pack });
    const watch = striving.watch;
    const result = priced.seat(watch && ((done) => watch(at * units + done, packs.length * units))); // 3
    if (result.kind !== 'seated') return result;
    steps.push(stepOf(pack, result.seating));
    choice = priced.choices(result.seating);
    if (at < packs.length - 1) face = priced.tight(result.seating); // 4
  }
  return { kind: 'best', best: { choice, steps } };
}

function stepOf(pack: Pack, { price, total }: { price: Float64Array; total: number }): ProofStep {
  const layers = pack.layers.map(({ layer }, i) => ({ layer, weight: pack.weights[i]! }));
  return { layers, prices: Array.from(price), value: total };
}

/** A face with the weighted costs of one pack. */
class PricedFace {
  private readonly instance: Instance;
  private readonly face: Face;
  private readonly pack: Pack;
  /** The face's choices of each unit, cheapest first, equal ones by site; `entry` leads back to the face's. */
  private readonly site: Int32Array;
  private readonly cost: Float64Array;
  private readonly entry: Int32Array;
  private readonly out: Float64Array;
  /** By site with a cost of its own: what the k-th person there costs. */
  private readonly steps = new Map<number, Float64Array>();

  constructor({
    instance,
    groups,
    face,
    pack,
  }: { instance: Instance; groups: Groups | undefined; face: Face; pack: Pack }) {
    this.instance = instance;
    this.face = face;
    this.pack = pack;
    const units = face.mayStayOut.length;
    this.site = new Int32Array(face.site.length);
    this.cost = new Float64Array(face.site.length);
    this.entry = Int32Array.from(face.site, (_, i) => i);
    this.out = new Float64Array(units).fill(Number.POSITIVE_INFINITY);
    for (let unit = 0; unit < units; unit++) {
      if (face.mayStayOut[unit] === 1) this.out[unit] = this.weigh((layer) => layer.out(unit));
      this.sortChoices(unit);
    }
    if (groups !== undefined) this.addSteps(groups);
  }

  /** The flow on this face; total as by the pack's own costs. */
  seat(watch: FlowWatch | undefined): SeatingResult {
    const { first, low, high } = this.face;
    const steps = new Map(this.steps);
    const reward = -(2 * this.pack.reach + 1);
    low.forEach((least, site) => {
      if (least === 0) return;
      const own = this.steps.get(site);
      steps.set(
        site,
        Float64Array.from({ length: high[site]! }, (_, k) => (own?.[k] ?? 0) + (k < least ? reward : 0)),
      );
    });
    const market = { first, site: this.site, cost: this.cost, capacity: high, out: this.out, steps };
    const result = seatCheaply(market, watch);
    if (result.kind !== 'seated') return result;
    return { kind: 'seated', seating: { ...result.seating, total: this.totalOf(result.seating.choice) } };
  }

  /**
   * The cost of a seating, without the rewards for filling. (Why not take the rewards from the flow's total: many of
   * them add up to more than a double holds exactly, as thirty thousand people showed.)
   */
  private totalOf(choice: Int32Array): number {
    const load = new Int32Array(this.face.high.length);
    let total = 0;
    choice.forEach((taken, unit) => {
      total += taken < 0 ? this.out[unit]! : this.cost[taken]!;
      if (taken >= 0) load[this.site[taken]!]!++;
    });
    for (const [site, own] of this.steps) for (let k = 0; k < load[site]!; k++) total += own[k]!;
    return total;
  }

  /** By unit: the instance's choice taken, or -1. */
  choices(seating: Seating): Int32Array<ArrayBuffer> {
    return Int32Array.from(seating.choice, (taken) => (taken < 0 ? -1 : this.face.choice[this.entry[taken]!]!));
  }

  /** What is left once this pack is decided: only what is tight under the prices. */
  tight({ price }: Seating): Face {
    const { face, site, cost, out } = this;
    const units = out.length;
    const first = new Int32Array(units + 1);
    const kept = new Int32Array(site.length);
    const mayStayOut = new Uint8Array(units);
    let at = 0;
    for (let unit = 0; unit < units; unit++) {
      let least = out[unit]!;
      for (let i = face.first[unit]!; i < face.first[unit + 1]!; i++)
        least = Math.min(least, cost[i]! + price[site[i]!]!);
      mayStayOut[unit] = out[unit] === least ? 1 : 0;
      for (let i = face.first[unit]!; i < face.first[unit + 1]!; i++)
        if (cost[i]! + price[site[i]!]! === least) kept[at++] = i;
      first[unit + 1] = at;
    }
    const entries = kept.subarray(0, at);
    return {
      first,
      site: entries.map((i) => site[i]!),
      choice: entries.map((i) => face.choice[this.entry[i]!]!),
      mayStayOut,
      low: face.low.map((low, s) => low + this.stepsWithin(s, (step) => step < price[s]!)),
      high: face.high.map((_, s) => face.low[s]! + this.stepsWithin(s, (step) => step <= price[s]!)),
    };
  }

  /** How many of the seats of `site` between its least and most number of people cost what `holds` for. */
  private stepsWithin(site: number, holds: (step: number) => boolean): number {
    const { low, high } = this.face;
    const own = this.steps.get(site);
    if (own === undefined) return holds(0) ? high[site]! - low[site]! : 0;
    let count = 0;
    for (let k = low[site]!; k < high[site]! && holds(own[k]!); k++) count++;
    return count;
  }

  private addSteps({ size }: Groups): void {
    const sites = this.instance.capacity.length;
    size.forEach((members, group) => {
      const costs = Float64Array.from({ length: members }, (_, k) =>
        this.weigh((layer) => layer.step?.(k, members) ?? 0),
      );
      this.steps.set(sites + group, costs);
    });
  }

  private sortChoices(unit: number): void {
    const { face, cost, site, entry } = this;
    for (let i = face.first[unit]!; i < face.first[unit + 1]!; i++) {
      const own = face.choice[i]!;
      const price = this.weigh((layer) => (own < 0 ? layer.out(unit) : layer.choice(own, unit)));
      let to = i;
      for (
        ;
        to > face.first[unit]! && (cost[to - 1]! > price || (cost[to - 1] === price && site[to - 1]! > face.site[i]!));
        to--
      ) {
        cost[to] = cost[to - 1]!;
        site[to] = site[to - 1]!;
        entry[to] = entry[to - 1]!;
      }
      cost[to] = price;
      site[to] = face.site[i]!;
      entry[to] = i;
    }
  }

  private weigh(costOf: (layer: LayerCosts) => number): number {
    return this.pack.layers.reduce((sum, layer, i) => sum + this.pack.weights[i]! * costOf(layer), 0);
  }
}
