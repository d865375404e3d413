import type { Bottleneck } from './explanation.ts';
import type { ExchangeSearch } from './exchangeSearch.ts';
import type { Lines } from './lines.ts';
import type { PricedMarket } from './pricedMarket.ts';
import { placeIdOf, type Seating, told } from './seating.ts';

/**
 * The places of which one more seat would do most in a best plan, most first.
 *
 * A site's price is what one more seat could be worth at most; only where it is above 0 is there anything to gain. The
 * `most` dearest sites are looked at, and for each the chain into one more seat is worked out, so what is told is
 * exact, and not the price, which may promise too much where several chains lead to the same person.
 */
export function bottlenecks(
  market: PricedMarket,
  search: ExchangeSearch,
  { lines, most }: { readonly lines: Lines; readonly most: number },
): readonly Bottleneck[] {
  const sites = Array.from({ length: market.sites }, (_, site) => site);
  const dear = sites.filter((site) => market.isDear(site)).sort((a, b) => market.comparePrices(b, a) || a - b);
  const found = dear.slice(0, most).flatMap((site) => {
    const moves = search.intoSeat(site);
    return moves.length === 0 ? [] : [{ site, moves, gains: market.gains(moves) }];
  });
  return found
    .filter(({ gains }) => gains.length > 0)
    .map(({ site, moves, gains }) => ({
      ...bottleneckAt(market.seating, lines, site),
      gains,
      chain: told(market.seating, moves),
    }));
}

/** The places that most people wait for in a stable plan, with who would move up if there were one more seat. */
export function stableBottlenecks(seating: Seating, lines: Lines, most: number): readonly Bottleneck[] {
  return longestLines(seating, lines, most).map((site) => {
    const chain = hasJointSeats(seating) ? [] : lines.vacancyChain(site);
    const last = chain.at(-1);
    const isPlaced = last !== undefined && seating.choice[last.unit]! < 0;
    const gains = isPlaced ? [{ goal: 'placed', amount: 1 } as const] : [];
    return { ...bottleneckAt(seating, lines, site), gains, chain: told(seating, chain) };
  });
}

/** The places that most people wait for, where nothing more can be said exactly. */
export function waitedFor(seating: Seating, lines: Lines, most: number): readonly Bottleneck[] {
  return longestLines(seating, lines, most).map((site) => ({
    ...bottleneckAt(seating, lines, site),
    gains: [],
    chain: [],
  }));
}

function longestLines({ instance }: Seating, lines: Lines, most: number): readonly number[] {
  const sites = Array.from(instance.capacity.keys()).filter((site) => lines.of(site).length > 0);
  return sites.sort((a, b) => lines.of(b).length - lines.of(a).length || a - b).slice(0, most);
}

/** Joint seats may leave a new seat empty, and every chain may run into them. */
function hasJointSeats({ instance: { problem } }: Seating): boolean {
  return problem.hosts?.some(({ capacity }) => capacity !== undefined) === true;
}

function bottleneckAt({ instance }: Seating, lines: Lines, site: number): Omit<Bottleneck, 'gains' | 'chain'> {
  const period = instance.periods[instance.sitePeriod[site]!]?.id;
  return {
    place: placeIdOf(instance, site)!,
    ...(period !== undefined && { period }),
    seats: instance.capacity[site]!,
    wanted: lines.of(site).length,
  };
}
