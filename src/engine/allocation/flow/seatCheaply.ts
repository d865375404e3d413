import { Bidding } from './bidding.ts';
import { ChainSearch } from './chainSearch.ts';
import { choosersOf } from './choosers.ts';
import { localMarket, type Part } from './localMarket.ts';
import { PullSearch } from './pullSearch.ts';
import type { SeatingResult, SeatMarket, Watch } from './seats.ts';
import { SeatTable } from './seatTable.ts';

/** Work between two calls of the watch: a few milliseconds. */
const WATCHED = 10_000;
/** Of the work on a part, about what the bidding takes. */
const BIDDING = 0.8;
/** In parts of at most so many people chains are tried first, until they have taken so much work for each person. */
const SMALL = 400;
const TRIED = 40;

/**
 * The cheapest seating of `market`:
 *
 *   1. People and sites are numbered so that neighbours stand side by side (localMarket); components are solved apart.
 *   2. In a small component people enter one by one, each in least cost (ChainSearch). Most are done with that.
 *   3. Where it takes too long, and in large components, everybody begins anew: bids find prices near the right ones,
 *      and seat most people (Bidding).
 *   4. Everybody else enters one by one, each in least cost at these prices.
 *   5. Seats that are still free, though they have a price, are filled or lose it (PullSearch).
 *
 * After step 4 the seating is the cheapest for a market in which those free seats cost their price; after step 5, for
 * the market given. Exact as long as costs summed over the sites stay below 2^53, or everybody may stay out and single
 * costs do. Why not network simplex: measured, it takes several times as long (docs/allocation.md).
 *
 * The same market always gives the same seating. Among several of equal cost the numbering of people and sites decides,
 * and nothing else: whoever wants neutrality numbers people by a draw.
 *
 * `tried`: how much work for each person step 2 may take; 0 leaves all to the bids.
 */
export function seatCheaply(market: SeatMarket, watch?: Watch, tried = TRIED): SeatingResult {
  keepShapes();
  return new Solver(market, watch, tried).solve();
}

/** Why it stopped short: cancelled, or people who must sit and are too many for their sites. */
type Stop = 'cancelled' | readonly number[];

class Solver {
  private readonly table: SeatTable;
  private readonly search: ChainSearch;
  private readonly watch: Watch | undefined;
  private readonly tried: number;
  private bidding: Bidding | undefined;
  private pulls: PullSearch | undefined;
  private watchAt = 0;

  constructor(market: SeatMarket, watch: Watch | undefined, tried: number) {
    this.table = new SeatTable(localMarket(market)); // 1
    this.search = new ChainSearch(this.table);
    this.watch = watch;
    this.tried = tried;
  }

  solve(): SeatingResult {
    const { parts, personOf } = this.table.local;
    for (const part of parts) {
      const stop = this.seatPart(part);
      if (stop === 'cancelled') return { kind: 'cancelled' };
      if (stop !== undefined)
        return { kind: 'impossible', people: stop.map((one) => personOf[one]!).sort((a, b) => a - b) };
    }
    this.watch?.(personOf.length, personOf.length);
    return { kind: 'seated', seating: this.table.seating() };
  }

  private seatPart(part: Part): Stop | undefined {
    const { people, peopleEnd } = part;
    const everybody = Int32Array.from({ length: peopleEnd - people }, (_, i) => people + i);
    if (everybody.length <= SMALL) {
      const enough = this.search.work + this.tried * everybody.length;
      const stop = this.enterAll(everybody, { from: people, share: 1, enough }); // 2
      if (stop !== 'enough') return stop;
      this.table.vacate(part);
    }
    this.bidding ??= new Bidding(this.table);
    const span = peopleEnd - people;
    const loose = this.bidding.run(part, (share) => this.goOn(people + BIDDING * share * span)); // 3
    if (loose === undefined) return 'cancelled';
    const from = people + BIDDING * span;
    const stop = this.enterAll(loose, {
      from,
      share: (peopleEnd - from) / loose.length,
      enough: Number.POSITIVE_INFINITY,
    }); // 4
    if (stop !== undefined && stop !== 'enough') return stop;
    return this.fillSeats(part) ? undefined : 'cancelled'; // 5
  }

  /** Lets people in one by one, until the search has done `enough`. The watch is told `from` and `share` more for each. */
  private enterAll(
    people: Int32Array,
    { from, share, enough }: { readonly from: number; readonly share: number; readonly enough: number },
  ): Stop | 'enough' | undefined {
    for (let i = 0; i < people.length; i++) {
      if (this.search.work > enough) return 'enough';
      if (this.search.work + from + i >= this.watchAt) {
        if (!this.goOn(from + share * i)) return 'cancelled';
        this.watchAt = this.search.work + from + i + WATCHED;
      }
      const tooMany = this.search.enter(people[i]!);
      if (tooMany !== undefined) return tooMany;
    }
    return undefined;
  }

  private fillSeats({ sites, sitesEnd, peopleEnd }: Part): boolean {
    const { table } = this;
    for (let site = sites; site < sitesEnd; site++) {
      if (table.price[site]! <= table.stepAt(site, table.taken[site]!)) continue;
      this.pulls ??= new PullSearch(table, choosersOf(table.local));
      this.pulls.fill(site);
      if (!this.goOn(peopleEnd - 1)) return false;
    }
    return true;
  }

  private goOn(done: number): boolean {
    return this.watch?.(Math.floor(done), this.table.at.length) ?? true;
  }
}

/** Two people who both want the first of two sites: in numbers too large for 32 bits, as those of real markets may be. */
const EXAMPLE: SeatMarket = {
  first: Int32Array.of(0, 2, 4),
  site: Int32Array.of(0, 1, 0, 1),
  cost: Float64Array.of(2 ** 40, 2 ** 41, 2 ** 40, 2 ** 42),
  capacity: Int32Array.of(1, 1),
  out: Float64Array.of(2 ** 44, 2 ** 44),
};
let kept: Solver | undefined;

/**
 * Keeps one small solver. V8 throws compiled code away when the shapes of the objects it was compiled for are collected,
 * and a shape is when the last object that has it is: after a full collection everything would be compiled anew
 * (measured: 0.11 s for 7,000 people instead of 0.03 s). No result depends on it.
 */
function keepShapes(): void {
  if (kept !== undefined) return;
  kept = new Solver(EXAMPLE, undefined, 0);
  kept.solve();
}
