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
  /** The components: parts that do not touch, one after the other. */
  readonly parts: readonly Part[];
}

/** People and sites, in our numbers; the ends are exclusive. */
export interface Part {
  readonly people: number;
  readonly peopleEnd: number;
  readonly sites: number;
  readonly sitesEnd: number;
}

/** How many of a person's first choices count for the numbering. More cost memory and time, and place nobody better. */
const LOOKED_AT = 6;

/**
 * Numbers component by component, and within each breadth-first: a site, the people who have it among their first
 * choices, the sites they have, and so on; then from the next site not yet reached. People without a choice come last.
 * Linear in people, sites and choices, but for the components, which are found by joining sets of sites.
 */
export function localMarket(market: SeatMarket): LocalMarket {
  const components = componentsOf(market);
  const { personOf, siteOf } = breadthFirst(market, byComponent(components));
  const siteIs = new Int32Array(siteOf.length);
  for (let s = 0; s < siteOf.length; s++) siteIs[siteOf[s]!] = s;
  const chosen = new Int32Array(siteOf.length);
  const choices = market.first[personOf.length]!;
  for (let a = 0; a < choices; a++) chosen[siteIs[market.site[a]!]!]!++;
  return { market, personOf, siteOf, siteIs, chosen, parts: partsOf(market, { personOf, siteOf }, components) };
}

/** By site: the lowest site of its component. */
function componentsOf({ first, site, capacity }: SeatMarket): Int32Array {
  const parent = new Int32Array(capacity.length);
  for (let s = 0; s < parent.length; s++) parent[s] = s;
  const rootOf = (from: number): number => {
    let s = from;
    while (parent[s] !== s) s = parent[s] = parent[parent[s]!]!;
    return s;
  };
  for (let p = 0; p + 1 < first.length; p++) {
    if (first[p] === first[p + 1]) continue;
    let root = rootOf(site[first[p]!]!);
    for (let a = first[p]! + 1; a < first[p + 1]!; a++) {
      const other = rootOf(site[a]!);
      parent[Math.max(root, other)] = Math.min(root, other);
      root = Math.min(root, other);
    }
  }
  for (let s = 0; s < parent.length; s++) parent[s] = parent[parent[s]!]!;
  return parent;
}

/** The sites in order of their components. */
function byComponent(components: Int32Array): Int32Array {
  const at = new Int32Array(components.length + 1);
  for (const component of components) at[component + 1]!++;
  for (let s = 0; s < components.length; s++) at[s + 1]! += at[s]!;
  const sites = new Int32Array(components.length);
  for (let s = 0; s < components.length; s++) sites[at[components[s]!]!++] = s;
  return sites;
}

function partsOf({ first, site }: SeatMarket, { personOf, siteOf }: Numbers, components: Int32Array): Part[] {
  const parts: Part[] = [];
  let people = 0;
  for (let sites = 0, sitesEnd = 0; sites < siteOf.length; sites = sitesEnd) {
    const component = components[siteOf[sites]!]!;
    while (sitesEnd < siteOf.length && components[siteOf[sitesEnd]!] === component) sitesEnd++;
    let peopleEnd = people;
    while (peopleEnd < personOf.length && componentOf(personOf[peopleEnd]!) === component) peopleEnd++;
    parts.push({ people, peopleEnd, sites, sitesEnd });
    people = peopleEnd;
  }
  if (people < personOf.length)
    parts.push({ people, peopleEnd: personOf.length, sites: siteOf.length, sitesEnd: siteOf.length });
  return parts;

  function componentOf(person: number): number {
    return first[person] === first[person + 1] ? -1 : components[site[first[person]!]!]!;
  }
}

interface Numbers {
  readonly personOf: Int32Array;
  readonly siteOf: Int32Array;
}

function breadthFirst({ first, site: siteAt, capacity }: SeatMarket, roots: Int32Array): Numbers {
  const people = first.length - 1;
  const choosers = firstChoosers(first, siteAt, capacity.length);
  const [personOf, siteOf] = [new Int32Array(people), new Int32Array(capacity.length)];
  const [personSeen, siteSeen] = [new Uint8Array(people), new Uint8Array(capacity.length)];
  let persons = 0;
  let sites = 0;
  let next = 0;
  for (const root of roots) {
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
