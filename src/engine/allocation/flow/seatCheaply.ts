import { ChainSearch } from './chainSearch.ts';
import { localMarket } from './localMarket.ts';
import type { SeatingResult, SeatMarket, Watch } from './seats.ts';
import { SeatTable } from './seatTable.ts';

/** Work between two calls of the watch: a few milliseconds. */
const WATCHED = 10_000;

/**
 * The cheapest seating of `market`: people enter one by one, each in least cost (see ChainSearch). Exact as long as
 * (largest cost - least cost) × sites stays below 2^53, or everybody may stay out and the largest cost does.
 *
 * The same market always gives the same seating. Among several of equal cost the numbering of people and sites decides,
 * and nothing else: whoever wants neutrality numbers people by a draw.
 */
export function seatCheaply(market: SeatMarket, watch?: Watch): SeatingResult {
  const local = localMarket(market);
  const table = new SeatTable(local);
  const search = new ChainSearch(table);
  const people = local.personOf.length;
  let next = 0;
  for (let person = 0; person < people; person++) {
    if (watch !== undefined && search.work + person >= next) {
      if (!watch(person, people)) return { kind: 'cancelled' };
      next = search.work + person + WATCHED;
    }
    const tooMany = search.enter(person);
    if (tooMany !== undefined)
      return { kind: 'impossible', people: tooMany.map((one) => local.personOf[one]!).sort((a, b) => a - b) };
  }
  watch?.(people, people);
  return { kind: 'seated', seating: table.seating() };
}
