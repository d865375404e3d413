import type { SeatMarket } from './seats.ts';

/** How many choices of each person are kept near. */
export const NEAR = 8;

/**
 * A market as the search reads it: people and sites numbered so that those who compete stand side by side in memory,
 * and of each person's choices the few that now count. In real input people come in the order of a draw; a search then
 * waits for memory at every step.
 */
export interface LocalMarket {
  readonly market: SeatMarket;
  /** The caller's numbers, by ours. */
  readonly personOf: Int32Array;
  readonly siteOf: Int32Array;
  /** Our number of a site, by the caller's. */
  readonly siteIs: Int32Array;
  /** Seats of site s: `seatsFrom[s]` to `seatsFrom[s + 1]`; no more than there are people who choose it. */
  readonly seatsFrom: Int32Array;
  readonly out: Float64Array;
  /** By site, where any site has steps. */
  readonly steps: readonly (Float64Array | undefined)[] | undefined;
}

/** How many of a person's first choices count for the numbering. More cost memory and time, and place nobody better. */
const LOOKED_AT = 6;

/**
 * Numbers breadth-first: a site, the people who have it among their first choices, the sites they have, and so on; from
 * each site not yet reached, in the caller's order. Parts of the market that do not touch come out one after the other,
 * and a search never leaves its part: there is no need to solve them apart. Linear in people, sites and choices.
 */
export function localMarket(market: SeatMarket): LocalMarket {
  const { personOf, siteOf } = breadthFirst(market);
  const siteIs = new Int32Array(siteOf.length);
  for (let s = 0; s < siteOf.length; s++) siteIs[siteOf[s]!] = s;
  const chosen = new Int32Array(siteOf.length);
  const { site, first } = market;
  for (let a = 0; a < first[first.length - 1]!; a++) chosen[site[a]!]!++;
  const seatsFrom = new Int32Array(siteOf.length + 1);
  for (let s = 0; s < siteOf.length; s++)
    seatsFrom[s + 1] = seatsFrom[s]! + Math.min(market.capacity[siteOf[s]!]!, chosen[siteOf[s]!]!);
  const out = Float64Array.from(personOf, (person) => market.out[person]!);
  const given = market.steps;
  const steps = given === undefined || given.size === 0 ? undefined : Array.from(siteOf, (site) => given.get(site));
  return { market, seatsFrom, out, steps, personOf, siteOf, siteIs };
}
function breadthFirst(market: SeatMarket): { personOf: Int32Array; siteOf: Int32Array } {
  const { first, site: siteAt } = market;
  const people = first.length - 1;
  const sites = market.capacity.length;
  const choosers = choosersOf(market);
  const personOf = new Int32Array(people);
  const siteOf = new Int32Array(sites);
  const personSeen = new Uint8Array(people);
  const siteSeen = new Uint8Array(sites);
  let numberedPeople = 0;
  let numbered = 0;
  let next = 0;
  for (let root = 0; root < sites; root++) {
    if (siteSeen[root] === 1) continue;
    siteSeen[root] = 1;
    siteOf[numbered++] = root;
    while (next < numbered) {
      const site = siteOf[next++]!;
      for (let i = choosers.from[site]!; i < choosers.from[site + 1]!; i++) {
        const person = choosers.person[i]!;
        if (personSeen[person] === 1) continue;
        personSeen[person] = 1;
        personOf[numberedPeople++] = person;
        const until = Math.min(first[person]! + LOOKED_AT, first[person + 1]!);
        for (let a = first[person]!; a < until; a++) {
          const other = siteAt[a]!;
          if (siteSeen[other] === 1) continue;
          siteSeen[other] = 1;
          siteOf[numbered++] = other;
        }
      }
    }
  }
  for (let person = 0; person < people; person++) if (personSeen[person] === 0) personOf[numberedPeople++] = person;
  return { personOf, siteOf };
}

/** The people who have each site among their first choices. */
function choosersOf({ first, site, capacity }: SeatMarket): { from: Int32Array; person: Int32Array } {
  const people = first.length - 1;
  const from = new Int32Array(capacity.length + 1);
  for (let p = 0; p < people; p++) {
    const until = Math.min(first[p]! + LOOKED_AT, first[p + 1]!);
    for (let a = first[p]!; a < until; a++) from[site[a]! + 1]!++;
  }
  for (let s = 0; s < capacity.length; s++) from[s + 1]! += from[s]!;
  const person = new Int32Array(from[capacity.length]!);
  const at = from.slice();
  for (let p = 0; p < people; p++) {
    const until = Math.min(first[p]! + LOOKED_AT, first[p + 1]!);
    for (let a = first[p]!; a < until; a++) person[at[site[a]!]!++] = p;
  }
  return { from, person };
}
