import type { Openings } from './openings.ts';
import type { Register } from './register.ts';
import { type Seats, whenOf } from './seats.ts';
import type { Violation } from './violations.ts';

/**
 * All pairs that block a plan: a person and a place that would both rather have each other (Gale and Shapley 1962).
 *
 * With ties a pair blocks only where both would gain strictly (weak stability: Irving 1994). Where a host has joint
 * seats, a person p who would rather have a place blocks (Abraham, Irving and Manlove 2007; with ties Cooper and Manlove
 * 2018) when
 * 1. the place and the host have a seat free; or
 * 2. the place has, the host has not, and the host ranks p above its lowest, or p sits with it already at a place that
 *    does not rank p higher (Abu El-Atta and Moussa 2009, where a host's places rank people each in its own way); or
 * 3. the place has none, and ranks p above its lowest.
 * Who is pinned cannot leave, so is nobody's lowest. Each site's and host's lowest is found first: linear in wishes.
 */
export function blockingPairs(register: Register, seats: Seats, openings: Openings): readonly Violation[] {
  const hosts = jointHosts(register);
  const lowest = lowestTiers(register, seats, hosts);
  const pairs: Violation[] = [];
  for (let slot = 0; slot < seats.site.length; slot++) {
    const own = seats.site[slot]!;
    if (own < -1) continue;
    for (let a = openings.first[slot]!; a < openings.first[slot + 1]!; a++) {
      if (own >= 0 && openings.rank[a]! >= seats.rank[slot]!) continue;
      const site = openings.site[a]!;
      const tier = openings.tier[a]!;
      const host = hosts.of[site]!;
      const isFree = seats.load[site]! < register.seats(site);
      const isHostFree = host < 0 || lowest.load[host]! < hosts.capacity[host]!;
      const isWithHost = own >= 0 && hosts.of[own] === host && tier <= register.tierAt(slot, own);
      const blocks = isFree
        ? isHostFree || isWithHost || tier < lowest.ofHost[host]! // 1, 2
        : tier < lowest.ofSite[site]!; // 3
      if (!blocks) continue;
      const person = register.personOf(slot).id;
      pairs.push({ code: 'blocking-pair', person, place: register.placeOf(site).id, ...whenOf(register, slot) });
    }
  }
  return pairs;
}

/** Whether anybody ties: then stability can only be weak, and the certificate has to say so. */
export function hasTies({ problem }: Register): boolean {
  const ties = (tiers: readonly (readonly string[])[]): boolean => tiers.some((tier) => tier.length > 1);
  const rankings = new Map(problem.hosts?.map(({ id, ranking }) => [id, ranking]));
  const isPlaceTied = ({ ranking, host, others }: (typeof problem.places)[number]): boolean => {
    const tiers = ranking ?? rankings.get(host ?? '');
    return tiers === undefined || others === true || ties(tiers);
  };
  return (
    problem.places.some(isPlaceTied) || problem.people.some(({ wishes, anywhere }) => anywhere === true || ties(wishes))
  );
}

/** Hosts with joint seats, once for each period. */
interface JointHosts {
  /** By site: the host and period; -1 where none limits it. */
  readonly of: Int32Array;
  readonly capacity: readonly number[];
}

function jointHosts({ problem, periods, places }: Register): JointHosts {
  const limited = (problem.hosts ?? []).filter(({ capacity }) => capacity !== undefined);
  const at = new Map(limited.map(({ id }, i) => [id, i]));
  const of = Int32Array.from({ length: places.length * periods.length }, (_, site) => {
    const host = at.get(places[Math.floor(site / periods.length)]!.host ?? '');
    return host === undefined ? -1 : host * periods.length + (site % periods.length);
  });
  return { of, capacity: limited.flatMap(({ capacity }) => periods.map(() => capacity!)) };
}

interface Lowest {
  /** The lowest tier of anybody who sits there and is not pinned; 0 where nobody does. */
  readonly ofSite: Int32Array;
  readonly ofHost: Int32Array;
  /** By host: how many sit at its places. */
  readonly load: Int32Array;
}

function lowestTiers(register: Register, { site }: Seats, hosts: JointHosts): Lowest {
  const ofSite = new Int32Array(register.sites);
  const ofHost = new Int32Array(hosts.capacity.length);
  const load = new Int32Array(hosts.capacity.length);
  for (let slot = 0; slot < site.length; slot++) {
    const own = site[slot]!;
    if (own < 0) continue;
    const host = hosts.of[own]!;
    if (host >= 0) load[host]!++;
    if (register.pinOf(slot) >= 0) continue;
    const tier = register.tierAt(slot, own);
    ofSite[own] = Math.max(ofSite[own]!, tier);
    if (host >= 0) ofHost[host] = Math.max(ofHost[host]!, tier);
  }
  return { ofSite, ofHost, load };
}
