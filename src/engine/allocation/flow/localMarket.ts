import type { SeatMarket } from './seats.ts';

/**
 * A market with its people and sites numbered anew, so that those who compete stand side by side in memory. In real
 * input people come in the order of a draw; a search then waits for memory at every step (three to six times slower).
 */
export interface LocalMarket {
  /** In the caller's numbering. */
  readonly market: SeatMarket;
  /** The caller's numbers, by ours. */
  readonly personOf: Int32Array;
  readonly siteOf: Int32Array;
  /** Our number of a site, by the caller's. */
  readonly siteIs: Int32Array;
  /** How many choose each site. */
  readonly chosen: Int32Array;
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
  const choices = market.first[personOf.length]!;
  for (let a = 0; a < choices; a++) chosen[siteIs[market.site[a]!]!]!++;
  return { market, personOf, siteOf, siteIs, chosen };
}

interface Numbers {
  readonly personOf: Int32Array;
  readonly siteOf: Int32Array;
}

function breadthFirst({ first, site: siteAt, capacity }: SeatMarket): Numbers {
  const people = first.length - 1;
  const choosers = firstChoosers(first, siteAt, capacity.length);
  const [personOf, siteOf] = [new Int32Array(people), new Int32Array(capacity.length)];
  const [personSeen, siteSeen] = [new Uint8Array(people), new Uint8Array(capacity.length)];
  let persons = 0;
  let sites = 0;
  let next = 0;
  for (let root = 0; root < capacity.length; root++) {
    if (siteSeen[root] === 1) continue;
    siteSeen[root] = 1;
    siteOf[sites++] = root;
    while (next < sites) {
      const site = siteOf[next++]!;
      for (let i = choosers.from[site]!; i < choosers.from[site + 1]!; i++) {
        const person = choosers.person[i]!;
        if (personSeen[person] === 1) continue;
        personSeen[person] = 1;
        personOf[persons++] = person;
        const until = lookUntil(first, person);
        for (let a = first[person]!; a < until; a++) {
          const other = siteAt[a]!;
          if (siteSeen[other] === 1) continue;
          siteSeen[other] = 1;
          siteOf[sites++] = other;
        }
      }
    }
  }
  for (let person = 0; person < people; person++) if (personSeen[person] === 0) personOf[persons++] = person;
  return { personOf, siteOf };
}

const lookUntil = (first: Int32Array, person: number): number =>
  Math.min(first[person]! + LOOKED_AT, first[person + 1]!);

/** The people who have each site among their first choices: entries `from[s]` to `from[s + 1]` of `person`. */
function firstChoosers(
  first: Int32Array,
  site: Int32Array,
  sites: number,
): { readonly from: Int32Array; readonly person: Int32Array } {
  const people = first.length - 1;
  const from = new Int32Array(sites + 1);
  for (let p = 0; p < people; p++) for (let a = first[p]!; a < lookUntil(first, p); a++) from[site[a]! + 1]!++;
  for (let s = 0; s < sites; s++) from[s + 1]! += from[s]!;
  const person = new Int32Array(from[sites]!);
  const at = from.slice();
  for (let p = 0; p < people; p++) for (let a = first[p]!; a < lookUntil(first, p); a++) person[at[site[a]!]!++] = p;
  return { from, person };
}
