import { localMarket } from './localMarket.ts';
import { SeatSearch } from './seatSearch.ts';
import type { SeatingResult, SeatMarket, Watch } from './seats.ts';

/** People seated between two calls of a `Watch`. */
const WATCH_EVERY = 256;

/**
 * Seats everybody at the least total cost: people enter one by one, each by the cheapest chain of moves (seatSearch.ts),
 * in the order that keeps neighbours together in memory (localMarket.ts).
 *
 * Takes a market; returns the seating with its dual prices, or says why there is none.
 */
export function seatCheaply(market: SeatMarket, watch?: Watch): SeatingResult {
  const local = localMarket(market);
  const search = new SeatSearch(local);
  const people = local.personOf.length;
  const refused: number[] = [];
  for (let person = 0; person < people; person++) {
    if (person % WATCH_EVERY === 0 && watch?.(person, people) === false) return { kind: 'cancelled' };
    if (!search.enter(person)) refused.push(local.personOf[person]!);
  }
  if (refused.length > 0) return { kind: 'impossible', people: competitors(market, refused) };
  const choice = new Int32Array(people);
  const price = new Float64Array(local.siteOf.length);
  let total = 0;
  for (let person = 0; person < people; person++) {
    const taken = search.choice[person]!;
    choice[local.personOf[person]!] = taken;
    total += taken < 0 ? local.out[person]! : market.cost[taken]!;
  }
  for (let site = 0; site < price.length; site++) {
    const own = local.siteOf[site]!;
    price[own] = search.price[site]!;
    const steps = market.steps?.get(own);
    for (let k = 0; steps !== undefined && k < search.taken[site]!; k++) total += steps[k]!;
  }
  return { kind: 'seated', seating: { choice, price, total } };
}

/** Who must sit and cannot, and everybody else who must sit at a site that one of these could take. */
function competitors({ first, site, out }: SeatMarket, refused: readonly number[]): readonly number[] {
  const people = new Set(refused);
  for (let size = -1; size < people.size; ) {
    size = people.size;
    const sites = new Set([...people].flatMap((person) => [...site.subarray(first[person], first[person + 1])]));
    for (let person = 0; person < out.length; person++)
      if (
        out[person] === Number.POSITIVE_INFINITY &&
        site.subarray(first[person], first[person + 1]).some((at) => sites.has(at))
      )
        people.add(person);
  }
  return [...people].sort((a, b) => a - b);
}
