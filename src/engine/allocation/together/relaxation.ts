import { ChainSearch, GONE_OUT } from './chainSearch.ts';
import type { Seats } from './jointMarket.ts';
import type { Network, Standing } from './network.ts';

/** Not seated yet, as a value of `taken`. */
const NOWHERE = -2;

/**
 * The cheapest seating of a joint market when groups, minimum numbers and people's several periods are left aside, but
 * for what has been decided so far. It costs at most what any plan costs that keeps everything, within the decisions:
 * the bound of branch and bound.
 *
 * A decision only ever takes possibilities away, so prices that were feasible stay so, and the new optimum is a few
 * shortest chains away from the old: each unit that has lost its seat is sent on its way, and ends where a seat
 * lacks. (Why not solve anew: a chain looks at some tens of nodes, a solution at all of them, for every unit.)
 * Where no chain exists, no plan keeps the decisions; the seating is broken then and must be thrown away.
 */
export class Relaxation implements Standing {
  readonly network: Network;
  private readonly search: ChainSearch;
  /** By unit: the choice taken, or -1 for out. */
  readonly taken: Seats;
  readonly price: Float64Array;
  readonly load: Int32Array;
  readonly least: Int32Array;
  readonly closed: Uint8Array;
  readonly barred: Uint8Array;
  readonly mustSit: Uint8Array;
  readonly sitters: Int32Array;
  readonly nextSitter: Int32Array;
  /** By unit: the one before it at the same node, or -1. */
  private readonly lastSitter: Int32Array;
  /** The cost of the seating, a row. */
  readonly total: Float64Array;

  private constructor(network: Network, search: ChainSearch, from?: Relaxation) {
    const { market, nodes } = network;
    const units = market.mustSit.length;
    this.network = network;
    this.search = search;
    this.taken = from?.taken.slice() ?? new Int32Array(units).fill(NOWHERE);
    this.price = from?.price.slice() ?? new Float64Array(nodes * market.width);
    this.load = from?.load.slice() ?? new Int32Array(nodes);
    this.least = from?.least.slice() ?? new Int32Array(network.sites);
    this.closed = from?.closed.slice() ?? new Uint8Array(network.sites);
    this.barred = from?.barred.slice() ?? new Uint8Array(market.site.length);
    this.mustSit = from?.mustSit.slice() ?? market.mustSit.slice();
    this.sitters = from?.sitters.slice() ?? new Int32Array(nodes).fill(-1);
    this.nextSitter = from?.nextSitter.slice() ?? new Int32Array(units).fill(-1);
    this.lastSitter = from?.lastSitter.slice() ?? new Int32Array(units).fill(-1);
    this.total = from?.total.slice() ?? new Float64Array(market.width);
  }

  /** The relaxation without any decision, told of each unit seated; `undefined`: even that has no seating. */
  static of(network: Network, seated: () => boolean = () => true): Relaxation | undefined {
    const relaxation = new Relaxation(network, new ChainSearch(network));
    const { market, sink } = network;
    for (let unit = 0; unit < market.mustSit.length; unit++)
      if (!seated() || !relaxation.route(unit, sink)) return undefined;
    for (const [site, least] of market.least.entries()) if (!relaxation.demand(site, least)) return undefined;
    return relaxation;
  }

  /** The same again, to be decided on apart from this. Linear in units and choices: bytes copied, nothing searched. */
  copy(): Relaxation {
    return new Relaxation(this.network, this.search, this);
  }

  /** The site where `unit` sits, or -1. */
  siteOf(unit: number): number {
    const taken = this.taken[unit]!;
    return taken < 0 ? -1 : this.network.market.site[taken]!;
  }

  /** Decides that none of `units` sits at `site`. This and the next ones return false where no seating is left. */
  bar(units: ArrayLike<number>, site: number): boolean {
    return this.each(units, (unit) => this.barAll(unit, (at) => at === site));
  }

  /** Decides that each of `units` sits at `site`. */
  gather(units: ArrayLike<number>, site: number): boolean {
    return this.each(units, (unit) => this.mustTake(unit) && this.barAll(unit, (at) => at !== site));
  }

  /** Decides that `unit` does not sit in `period`. */
  avoid(unit: number, period: number): boolean {
    const periodOf = this.network.market.period;
    return this.barAll(unit, (at) => periodOf[at] === period);
  }

  /** Decides that `unit` sits in `period`. */
  sit(unit: number, period: number): boolean {
    const periodOf = this.network.market.period;
    return this.mustTake(unit) && this.barAll(unit, (at) => periodOf[at] !== period);
  }

  /** True where `unit` sits in the same period whatever else is decided. */
  isDecided(unit: number): boolean {
    const { first, site, period } = this.network.market;
    if (this.mustSit[unit] === 0) return false;
    const own = period[this.siteOf(unit)];
    for (let a = first[unit]!; a < first[unit + 1]!; a++)
      if (this.barred[a] === 0 && period[site[a]!] !== own) return false;
    return true;
  }

  /** Decides that nobody sits at `site`. */
  close(site: number): boolean {
    if (this.least[site]! > 0) return false;
    this.closed[site] = 1;
    const { firstBelow, below } = this.network;
    const chairs = below.subarray(firstBelow[site], firstBelow[site + 1]);
    return this.each([site, ...chairs], (node) => {
      while (this.sitters[node]! >= 0) if (!this.reseat(this.sitters[node]!)) return false;
      return true;
    });
  }

  /** Decides that at least `least` sit at `site`: seats are filled by force, and whoever comes cheapest is found. */
  demand(site: number, least: number): boolean {
    const { capacity, up } = this.network;
    if (least > capacity[site]!) return false;
    this.least[site] = Math.max(least, this.least[site]!);
    while (this.load[site]! < least) {
      this.load[site]!++;
      if (!this.search.find(this, { unit: -1, start: up[site]!, target: site })) return false;
      this.follow(site, -1);
    }
    return true;
  }

  costsOf(unit: number): Float64Array {
    const { cost, out } = this.network.market;
    return this.taken[unit]! < 0 ? out : cost;
  }

  rowOf(unit: number): number {
    const taken = this.taken[unit]!;
    return (taken < 0 ? unit : taken) * this.network.market.width;
  }

  private each(items: ArrayLike<number>, decide: (item: number) => boolean): boolean {
    for (let i = 0; i < items.length; i++) if (!decide(items[i]!)) return false;
    return true;
  }

  private mustTake(unit: number): boolean {
    this.mustSit[unit] = 1;
    return this.taken[unit] !== -1 || this.reseat(unit);
  }

  private barAll(unit: number, isBarred: (site: number) => boolean): boolean {
    const { first, site } = this.network.market;
    for (let a = first[unit]!; a < first[unit + 1]!; a++) if (isBarred(site[a]!)) this.barred[a] = 1;
    const taken = this.taken[unit]!;
    return taken < 0 || this.barred[taken] === 0 || this.reseat(unit);
  }

  /** Takes `unit` from where it is and sends it on its way; the chain ends where it has been. */
  private reseat(unit: number): boolean {
    const node = this.nodeOf(unit);
    this.lift(unit, node);
    return this.route(unit, node);
  }

  private route(unit: number, target: number): boolean {
    if (!this.search.find(this, { unit, start: -1, target })) return false;
    this.follow(target, unit);
    return true;
  }

  /** Moves everybody along the chain found, which ends at `target`; `unit` is the one who came in, or -1. */
  private follow(target: number, unit: number): void {
    const { from, via } = this.search;
    const { unitOf, up } = this.network;
    for (let node = target; ; ) {
      const entry = via[node]!;
      const before = from[node]!;
      if (entry >= 0 || entry <= GONE_OUT) {
        const mover = entry >= 0 ? unitOf[entry]! : GONE_OUT - entry;
        if (before >= 0) this.lift(mover, before);
        this.put(mover, node, Math.max(entry, -1));
        if (mover === unit) return;
      } else if (before < 0) return;
      else if (up[before] === node) this.addStep(before, this.load[before]!++, 1);
      else this.addStep(node, --this.load[node]!, -1);
      node = before;
    }
  }

  private nodeOf(unit: number): number {
    const taken = this.taken[unit]!;
    return taken < 0 ? this.network.outNode[unit]! : this.network.entry[taken]!;
  }

  private lift(unit: number, node: number): void {
    this.addCost(unit, -1);
    const next = this.nextSitter[unit]!;
    const last = this.lastSitter[unit]!;
    if (last >= 0) this.nextSitter[last] = next;
    else this.sitters[node] = next;
    if (next >= 0) this.lastSitter[next] = last;
    this.taken[unit] = NOWHERE;
  }

  private put(unit: number, node: number, taken: number): void {
    const next = this.sitters[node]!;
    this.taken[unit] = taken;
    this.nextSitter[unit] = next;
    this.lastSitter[unit] = -1;
    if (next >= 0) this.lastSitter[next] = unit;
    this.sitters[node] = unit;
    this.addCost(unit, 1);
  }

  private addCost(unit: number, times: 1 | -1): void {
    const costs = this.costsOf(unit);
    const at = this.rowOf(unit);
    for (let i = 0; i < this.total.length; i++) this.total[i]! += times * costs[at + i]!;
  }

  /** Counts in what the k-th unit (from 0) costs at a group of those out. */
  private addStep(node: number, k: number, times: 1 | -1): void {
    const steps = this.network.market.steps[node - this.network.sites];
    if (steps === undefined) return;
    const width = this.total.length;
    for (let i = 0; i < width; i++) this.total[i]! += times * steps[k * width + i]!;
  }
}
