import type { RankedMarket } from './rankedMarket.ts';

/**
 * Who sits where, with the worst sitter of each site at hand: one bounded heap a site, all in two arrays.
 *
 * Why a heap and not a count by rank: a site asks only for its worst sitter, and only when somebody better comes, so
 * its ranking is never sorted, and people it ranks but never meets cost nothing. A push or a replacement takes
 * O(log seats); the arrays hold one entry a seat, and never more seats than there are people who want them.
 */
export class Sitters {
  /** Where the heap of a site begins; it has room up to the start of the next. */
  readonly start: Int32Array;
  /** People at a site. Invariant: at most its capacity. */
  readonly count: Int32Array;
  /** Heap order within a site: no entry is above its parent (entry i has the children 2i + 1 and 2i + 2). */
  private readonly key: Float64Array;
  /** The person whose key stands at the same index. */
  private readonly who: Int32Array;

  constructor(market: RankedMarket) {
    this.start = seatStarts(market);
    this.count = new Int32Array(market.capacity.length);
    const seats = this.start[market.capacity.length]!;
    this.key = new Float64Array(seats);
    this.who = new Int32Array(seats);
  }

  /** The key of the worst sitter; −1, better than anybody's, where nobody sits. */
  worstKey(site: number): number {
    return this.count[site] === 0 ? -1 : this.key[this.start[site]!]!;
  }

  /** The worst sitter of a site that has one. */
  worst(site: number): number {
    return this.who[this.start[site]!]!;
  }

  /** Seats a person on a free seat. */
  seat(site: number, key: number, person: number): void {
    const base = this.start[site]!;
    let at = this.count[site]!++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const aboveKey = this.key[base + above]!;
      if (aboveKey >= key) break;
      this.key[base + at] = aboveKey;
      this.who[base + at] = this.who[base + above]!;
      at = above;
    }
    this.key[base + at] = key;
    this.who[base + at] = person;
  }

  /** Gives the seat of the worst sitter, whom it returns, to a person. */
  replaceWorst(site: number, key: number, person: number): number {
    const left = this.worst(site);
    this.sink(site, key, person);
    return left;
  }

  /** Has the worst sitter, whom it returns, leave; the seat is free. */
  dropWorst(site: number): number {
    const left = this.worst(site);
    const last = this.start[site]! + --this.count[site]!;
    if (this.count[site]! > 0) this.sink(site, this.key[last]!, this.who[last]!);
    return left;
  }

  /** Puts an entry in at the top, in place of what stands there, and lets it sink to where it belongs. */
  private sink(site: number, key: number, person: number): void {
    const { key: keys, who } = this;
    const base = this.start[site]!;
    const count = this.count[site]!;
    let at = 0;
    for (let below = 1; below < count; below = 2 * at + 1) {
      if (below + 1 < count && keys[base + below + 1]! > keys[base + below]!) below++;
      if (keys[base + below]! <= key) break;
      keys[base + at] = keys[base + below]!;
      who[base + at] = who[base + below]!;
      at = below;
    }
    keys[base + at] = key;
    who[base + at] = person;
  }
}

/** Where the seats of each site begin. A site gets no more than there are choices of it, whatever its capacity. */
function seatStarts({ capacity, site }: RankedMarket): Int32Array {
  const start = new Int32Array(capacity.length + 1);
  const scarce = capacity.reduce((sum, seats) => sum + seats, 0) <= site.length;
  const asked = scarce ? capacity : choicesBySite(site, capacity.length);
  for (let s = 0; s < capacity.length; s++) start[s + 1] = start[s]! + Math.min(capacity[s]!, asked[s]!);
  return start;
}

function choicesBySite(site: Int32Array, sites: number): Int32Array {
  const asked = new Int32Array(sites);
  for (const s of site) asked[s]!++;
  return asked;
}
