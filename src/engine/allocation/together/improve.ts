import type { JointMarket, Seats } from './jointMarket.ts';
import { JointSearch } from './jointSearch.ts';
import { costOf, neighbourhoodOf } from './neighbourhood.ts';
import { compareRows } from './rows.ts';

export interface Improvement {
  readonly seats: Seats;
  readonly cost: Float64Array;
  readonly searched: number;
  readonly isCancelled: boolean;
}

/** Units that move at once, at first and when everything has been tried in vain; relaxations in one neighbourhood. */
const FIRST_SIZE = 24;
const LARGEST_SIZE = 600;
const EFFORT_WITHIN = 60;
/** The least that a relaxation of a small market counts for, where one of the whole counts 1. */
const LEAST_WORK = 0.05;

/**
 * Improves a plan by large-neighbourhood search (Shaw 1998): some units are set free while all others keep their
 * seats, and the small market that this leaves (neighbourhood.ts) is solved as the whole one is, by branch and bound
 * from the plan as it is. A better plan is taken; another round begins.
 *
 * 1. Where to look: at units that sit worse than in the relaxation of the whole (`wished`), the worst served first.
 *    Wherever a plan is worse than the bound, some unit is.
 * 2. Who moves with it: whoever sits where it would rather sit, and those who would fill a site that is closed for want
 *    of people, and so on from them, until there are enough; always with the rest of their groups and their own other
 *    periods.
 * 3. When no place gives anything any more, neighbourhoods grow by half.
 *
 * No chance is involved, so the same market gives the same plan.
 */
export class Improver {
  private readonly market: JointMarket;
  private seats: Seats;
  /** By site: who sits there in `seats`; made when asked for. */
  private sitters: ReadonlyMap<number, readonly number[]> | undefined;
  /** By unit: it and all who must move when it does. */
  private readonly tied = new Map<number, readonly number[]>();
  /** By site: units that may sit there are entries `firstAsker[s]` to `firstAsker[s + 1]` of `askers`. */
  private readonly firstAsker: Int32Array;
  private readonly askers: Int32Array;
  private searched = 0;
  /** As `searched`, but a relaxation of a small market counts for less: it is so much sooner solved. */
  private work = 0;
  private isCancelled = false;

  constructor(market: JointMarket, seats: Seats) {
    this.market = market;
    this.seats = seats;
    for (const { units } of [...market.together, ...market.several]) this.tie(units);
    const sites = market.capacity.length;
    this.firstAsker = new Int32Array(sites + 1);
    for (const site of market.site) this.firstAsker[site + 1]!++;
    for (let s = 0; s < sites; s++) this.firstAsker[s + 1]! += this.firstAsker[s]!;
    this.askers = new Int32Array(market.site.length);
    const next = this.firstAsker.slice();
    for (let unit = 0; unit < seats.length; unit++)
      for (const a of this.choicesOf(unit)) this.askers[next[market.site[a]!]!++] = unit;
  }

  /** Improves with the work of `effort` relaxations of the whole; `wished` is the seating of its root. `watch` hears of the work. */
  run(wished: Seats, effort: number, watch: (work: number) => boolean): Improvement {
    let size = FIRST_SIZE;
    while (size <= LARGEST_SIZE && this.work < effort && !this.isCancelled) {
      const isBetter = this.round(this.badlyServed(wished), { size, effort, watch });
      if (!isBetter) size = Math.ceil(size * 1.5); // 3
    }
    return {
      seats: this.seats,
      cost: costOf(this.market, this.seats),
      searched: this.searched,
      isCancelled: this.isCancelled,
    };
  }

  /** One look at each place where something may be gained; true where something was. */
  private round(
    starts: readonly number[],
    { size, effort, watch }: { size: number; effort: number; watch: (work: number) => boolean },
  ): boolean {
    let isBetter = false;
    const seen = new Set<number>();
    for (const start of starts) {
      if (seen.has(start)) continue;
      if (this.work >= effort || this.isCancelled) return isBetter;
      const units = this.around(start, size);
      for (const unit of this.tied.get(start) ?? []) seen.add(unit);
      if (this.improveAmong(units, watch)) isBetter = true;
    }
    return isBetter;
  }

  private improveAmong(units: Int32Array, watch: (work: number) => boolean): boolean {
    const near = neighbourhoodOf(this.market, this.seats, units);
    const known = { seats: near.seats, cost: costOf(near.market, near.seats) };
    const search = new JointSearch(near.market, { effort: EFFORT_WITHIN, known, watch: () => watch(this.work) });
    const found = search.run();
    this.searched += found.searched;
    this.work += found.searched * Math.max(LEAST_WORK, units.length / this.seats.length);
    this.isCancelled ||= found.isCancelled;
    if (found.seats === undefined || found.seats === known.seats) return false;
    this.seats = this.seats.slice();
    this.sitters = undefined;
    near.units.forEach((unit, i) => (this.seats[unit] = found.seats![i]! < 0 ? -1 : near.choice[found.seats![i]!]!));
    return true;
  }

  /** Units that cost more than in `wished`, those that lose most first. */
  private badlyServed(wished: Seats): readonly number[] {
    const loss = new Map<number, Float64Array>();
    const none = new Float64Array(this.market.width);
    this.seats.forEach((taken, unit) => {
      if (taken === wished[unit]) return;
      const row = this.rowOf(unit, taken).map((n, i) => n - this.rowOf(unit, wished[unit]!)[i]!);
      if (compareRows(row, none) > 0) loss.set(unit, row);
    });
    return [...loss.keys()].sort((a, b) => compareRows(loss.get(b)!, loss.get(a)!) || a - b);
  }

  private rowOf(unit: number, taken: number): Float64Array {
    const { width, cost, out } = this.market;
    return taken < 0
      ? out.subarray(unit * width, (unit + 1) * width)
      : cost.subarray(taken * width, (taken + 1) * width);
  }

  /** About `size` units around `start` (2), ascending. */
  private around(start: number, size: number): Int32Array {
    const { site, minimum } = this.market;
    this.sitters ??= this.sittersBySite();
    const within = new Set<number>(this.tied.get(start) ?? [start]);
    for (const unit of within) {
      for (const a of this.choicesOf(unit)) {
        if (within.size >= size) return Int32Array.from(within).sort();
        const at = site[a]!;
        const seated = this.sitters.get(at) ?? [];
        const others =
          seated.length === 0 && minimum[at]! > 1
            ? this.askers.subarray(this.firstAsker[at], this.firstAsker[at + 1])
            : seated;
        for (const other of others) {
          if (within.size >= size) break;
          for (const tied of this.tied.get(other) ?? [other]) within.add(tied);
        }
      }
    }
    return Int32Array.from(within).sort();
  }

  private sittersBySite(): ReadonlyMap<number, readonly number[]> {
    const sitters = new Map<number, number[]>();
    this.seats.forEach((taken, unit) => {
      if (taken < 0) return;
      const at = this.market.site[taken]!;
      const known = sitters.get(at);
      if (known === undefined) sitters.set(at, [unit]);
      else known.push(unit);
    });
    return sitters;
  }

  private choicesOf(unit: number): Iterable<number> {
    const { first } = this.market;
    return Array.from({ length: first[unit + 1]! - first[unit]! }, (_, i) => first[unit]! + i);
  }

  private tie(units: Int32Array): void {
    const all = [...new Set(Array.from(units).flatMap((unit) => this.tied.get(unit) ?? [unit]))];
    for (const unit of all) this.tied.set(unit, all);
  }
}
