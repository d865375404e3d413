/**
 * People and sites in the order in which a breadth-first walk meets them, so that who may want the same seat stands
 * side by side in memory, and each component in one piece. Every solver is given this order, ours too: it is worth
 * several times the speed to LEMON, and would be unfair to keep from it.
 */
import type { Market } from './marketWriter.ts';

export interface Renumbered {
  readonly market: Market;
  /** By component, exclusive: people without a choice and sites that nobody chose come after the last. */
  readonly peopleEnd: Int32Array;
  readonly sitesEnd: Int32Array;
}

/** People or sites in the order they were met. */
class Met {
  readonly list: Int32Array;
  /** Its new number, by old one; -1: not met. */
  readonly number: Int32Array;
  count = 0;

  constructor(size: number) {
    this.list = new Int32Array(size);
    this.number = new Int32Array(size).fill(-1);
  }

  meet(old: number): void {
    if (this.number[old] !== -1) return;
    this.number[old] = this.count;
    this.list[this.count++] = old;
  }

  meetRest(): void {
    for (let old = 0; old < this.list.length; old++) this.meet(old);
  }
}

export function renumber(market: Market): Renumbered {
  const { first, site, out, capacity } = market;
  const [people, sites] = [new Met(out.length), new Met(capacity.length)];
  const wanting = wantingBySite(market);
  const [peopleEnd, sitesEnd]: [number[], number[]] = [[], []];
  for (let start = 0, p = 0, s = 0; start < out.length; start++) {
    if (people.number[start] !== -1 || first[start] === first[start + 1]) continue;
    people.meet(start);
    while (p < people.count) {
      const person = people.list[p++]!;
      for (let at = first[person]!; at < first[person + 1]!; at++) sites.meet(site[at]!);
      for (; s < sites.count; s++) {
        const met = sites.list[s]!;
        for (let at = wanting.first[met]!; at < wanting.first[met + 1]!; at++) people.meet(wanting.person[at]!);
      }
    }
    peopleEnd.push(people.count);
    sitesEnd.push(sites.count);
  }
  people.meetRest();
  sites.meetRest();
  return {
    market: inOrder(market, people, sites),
    peopleEnd: Int32Array.from(peopleEnd),
    sitesEnd: Int32Array.from(sitesEnd),
  };
}

/** Who has a site among their choices: entries `first[s]` to `first[s+1]` of `person`. */
function wantingBySite({ first, site, out, capacity }: Market): { first: Int32Array; person: Int32Array } {
  const start = new Int32Array(capacity.length + 1);
  for (const s of site) start[s + 1]!++;
  for (let s = 0; s < capacity.length; s++) start[s + 1]! += start[s]!;
  const next = start.slice();
  const person = new Int32Array(site.length);
  for (let p = 0; p < out.length; p++)
    for (let at = first[p]!; at < first[p + 1]!; at++) person[next[site[at]!]!++] = p;
  return { first: start, person };
}

/** The same market in the new numbers. Of choices that cost the same the one with the lower number comes first. */
function inOrder({ first, site, cost, capacity, out }: Market, people: Met, sites: Met): Market {
  const starts = new Int32Array(out.length + 1);
  const to = { site: new Int32Array(site.length), cost: new Int32Array(site.length) };
  let end = 0;
  for (const [p, person] of people.list.entries()) {
    for (let from = first[person]!; from < first[person + 1]!; from++, end++) {
      const [number, price] = [sites.number[site[from]!]!, cost[from]!];
      let at = end;
      for (; at > starts[p]! && to.cost[at - 1] === price && to.site[at - 1]! > number; at--) {
        to.site[at] = to.site[at - 1]!;
        to.cost[at] = price;
      }
      to.site[at] = number;
      to.cost[at] = price;
    }
    starts[p + 1] = end;
  }
  return {
    first: starts,
    ...to,
    capacity: Int32Array.from(sites.list, (old) => capacity[old]!),
    out: Float64Array.from(people.list, (old) => out[old]!),
  };
}
