import { Bidding } from './bidding.ts';
import { ChainSearch } from './chainSearch.ts';
import { choosersOf } from './choosers.ts';
import { localMarket } from './localMarket.ts';
import { PullSearch } from './pullSearch.ts';
import type { SeatingResult, SeatMarket, Watch } from './seats.ts';
import { SeatTable } from './seatTable.ts';

/** Work between two calls of the watch: a few milliseconds. */
const WATCHED = 10_000;
/** Of all work, about what the bidding takes. */
const BIDDING = 0.8;

/**
 * The cheapest seating of `market`:
 *
 *   1. People and sites are numbered so that neighbours stand side by side (localMarket).
 *   2. Bids find prices near the right ones, and seat most people (Bidding).
 *   3. Everybody else enters one by one, each in least cost at these prices (ChainSearch).
 *   4. Seats that are still free, though they have a price, are filled or lose it (PullSearch).
 *
 * After step 3 the seating is the cheapest for a market in which those free seats cost their price; after step 4, for
 * the market given. Exact as long as costs summed over the sites stay below 2^53, or everybody may stay out and single
 * costs do. Why not network simplex: measured, it takes several times as long (docs/allocation.md).
 *
 * The same market always gives the same seating. Among several of equal cost the numbering of people and sites decides,
 * and nothing else: whoever wants neutrality numbers people by a draw.
 */
export function seatCheaply(market: SeatMarket, watch: Watch = () => true): SeatingResult {
  const local = localMarket(market); // 1
  const people = local.personOf.length;
  const table = new SeatTable(local);
  const loose = new Bidding(table).run((share) => watch(Math.floor(BIDDING * share * people), people)); // 2
  if (loose === undefined) return { kind: 'cancelled' };
  const search = new ChainSearch(table);
  let next = 0;
  for (let i = 0; i < loose.length; i++) {
    if (search.work + i >= next) {
      const share = BIDDING + ((1 - BIDDING) * i) / loose.length;
      if (!watch(Math.floor(share * people), people)) return { kind: 'cancelled' };
      next = search.work + i + WATCHED;
    }
    const tooMany = search.enter(loose[i]!); // 3
    if (tooMany !== undefined)
      return { kind: 'impossible', people: tooMany.map((one) => local.personOf[one]!).sort((a, b) => a - b) };
  }
  if (!fillSeats(table, () => watch(people - 1, people))) return { kind: 'cancelled' }; // 4
  watch(people, people);
  return { kind: 'seated', seating: table.seating() };
}

function fillSeats(table: SeatTable, mayGoOn: () => boolean): boolean {
  let pulls: PullSearch | undefined;
  for (let site = 0; site < table.price.length; site++) {
    if (table.price[site]! <= table.stepAt(site, table.taken[site]!)) continue;
    pulls ??= new PullSearch(table, choosersOf(table.local));
    pulls.fill(site);
    if (!mayGoOn()) return false;
  }
  return true;
}
