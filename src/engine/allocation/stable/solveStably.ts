import type { Instance } from '../instance.ts';
import { drawnOrder } from '../lottery.ts';
import type { Problem } from '../problem.ts';
import type { Hosts, RankedMarket, Watch } from './rankedMarket.ts';
import { seatStably } from './seatStably.ts';

/** A stable seating of a compiled problem. */
export interface StableSeating {
  /** By unit: index into the instance's choices, or -1. */
  readonly choice: Int32Array;
  /** Whether anybody was indifferent, so that the draw decided. */
  readonly ties: boolean;
}

/**
 * Seats `instance` stably. Ties are drawn: among people by the order of the units, among places of one tier by an order
 * of the places drawn from the same seed. Who is pinned comes before everybody the place ranks. `undefined`: cancelled.
 */
export function solveStably(
  instance: Instance,
  { seed, watch }: { seed: string; watch?: Watch | undefined },
): StableSeating | undefined {
  const tried = choicesInTryingOrder(instance, seed);
  const standing = tried.map((a) => instance.hostRank[a]!);
  for (let unit = 0; unit < instance.pinned.length; unit++)
    if (instance.pinned[unit] === 1) standing.fill(0, instance.first[unit], instance.first[unit + 1]);
  const hosts = hostsOf(instance);
  const market: RankedMarket = {
    first: instance.first,
    site: tried.map((a) => instance.site[a]!),
    // Where all are ranked alike they choose in turn, which is quicker.
    ...(standing.every((rank) => rank === 1) ? {} : { standing }),
    capacity: instance.capacity,
    order: Int32Array.from(instance.unitPerson, (_, unit) => unit),
    ...(hosts && { hosts }),
  };
  const seated = seatStably(market, watch);
  return seated && { choice: seated.map((at) => (at < 0 ? -1 : tried[at]!)), ties: hasTies(instance.problem) };
}

/** The instance's choices, those of one tier in the drawn order of their places. */
function choicesInTryingOrder({ problem, first, site, rank, sitePlace }: Instance, seed: string): Int32Array {
  const drawn = new Int32Array(problem.places.length);
  drawnOrder(
    problem.places.map((place) => place.id),
    seed,
  ).forEach((place, at) => (drawn[place] = at));
  const tried = Int32Array.from(site, (_, a) => a);
  const drawnAt = (a: number) => drawn[sitePlace[site[a]!]!]!;
  for (let unit = 0; unit + 1 < first.length; unit++)
    tried.subarray(first[unit], first[unit + 1]).sort((a, b) => rank[a]! - rank[b]! || drawnAt(a) - drawnAt(b));
  return tried;
}

/** Joint seats, in each period, of hosts that limit them. */
function hostsOf({ problem, periods, sitePlace, sitePeriod }: Instance): Hosts | undefined {
  const limited = (problem.hosts ?? []).filter((host) => host.capacity !== undefined);
  if (limited.length === 0) return undefined;
  const index = new Map(limited.map((host, at) => [host.id, at]));
  const of = Int32Array.from(sitePlace, (place, site) => {
    const at = index.get(problem.places[place]!.host ?? '');
    return at === undefined ? -1 : at * periods.length + sitePeriod[site]!;
  });
  return { of, capacity: Int32Array.from(limited.flatMap((host) => periods.map(() => host.capacity!))) };
}

function hasTies({ people, places, hosts }: Problem): boolean {
  const isTied = (tiers: readonly (readonly string[])[]) => tiers.some((tier) => tier.length > 1);
  const rankings = new Map(hosts?.map((host) => [host.id, host.ranking]));
  return (
    people.some((person) => person.anywhere === true || isTied(person.wishes)) ||
    places.some((place) => {
      const ranking = place.ranking ?? rankings.get(place.host ?? '');
      return ranking === undefined || place.others === true || isTied(ranking);
    })
  );
}
