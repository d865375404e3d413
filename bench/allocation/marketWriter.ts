/** A market as arrays, how it is written choice by choice, and what its choices cost. */
import type { Random } from '../linking/random.ts';

/** What the solver takes: see `SeatMarket` in src/engine/allocation/flow/seats.ts. */
export interface Market {
  /** Choices of person p: entries `first[p]` to `first[p+1]` (exclusive) of `site` and `cost`, cheapest first. */
  readonly first: Int32Array;
  readonly site: Int32Array;
  readonly cost: Float64Array | Int32Array;
  /** Seats by site. */
  readonly capacity: Int32Array;
  /** Cost of staying out, by person. */
  readonly out: Float64Array;
}

/** The most wishes that a person has. */
export const WISHES = 30;
export const OUT = 2_000_000;
export const costOf = (rank: number, minutes: number): number => 1000 * rank * rank + minutes;

/** Seats of a site, 1 to 40: most take a few, some a class. Six on average. */
export function siteSize(random: Random): number {
  const kind = random.below(10);
  if (kind < 6) return 1 + random.below(3);
  return kind < 9 ? 4 + random.below(7) : 11 + random.below(30);
}

/** Writes choices person by person into arrays that are large enough for the most there can be. */
export class MarketWriter {
  private readonly first: Int32Array;
  private readonly site: Int32Array;
  private readonly cost: Float64Array | Int32Array;
  private person = 0;
  private at = 0;

  constructor(people: number, choices = people * WISHES) {
    this.first = new Int32Array(people + 1);
    this.site = new Int32Array(choices);
    this.cost = new Float64Array(choices);
  }

  add(site: number, cost: number): void {
    this.site[this.at] = site;
    this.cost[this.at++] = cost;
  }

  /** Of choices that cost the same the lower site comes first. */
  sortSites(): void {
    this.site.subarray(this.first[this.person], this.at).sort();
  }

  endPerson(): void {
    this.first[++this.person] = this.at;
  }

  market(capacity: Int32Array): Market {
    const out = new Float64Array(this.person).fill(OUT);
    return {
      first: this.first,
      site: this.site.subarray(0, this.at),
      cost: this.cost.subarray(0, this.at),
      capacity,
      out,
    };
  }
}
