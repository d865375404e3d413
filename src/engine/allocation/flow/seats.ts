/**
 * The cheapest seats: everybody sits at one of the sites they may choose or stays out, no site holds more than it has
 * seats, and the sum of all costs is least. What the market's numbers mean is the caller's affair.
 */
export interface SeatMarket {
  /** Choices of person p: entries `first[p]` to `first[p + 1]` (exclusive) of `site` and `cost`, cheapest first, equal ones by site. */
  readonly first: Int32Array;
  readonly site: Int32Array;
  /** Whole numbers of any sign, below 2^50 in size; Int32Array where they fit, which saves memory. */
  readonly cost: Float64Array | Int32Array;
  /** Seats by site. */
  readonly capacity: Int32Array;
  /** Cost of staying out, by person; whole. Infinity: must sit. */
  readonly out: Float64Array;
  /**
   * Cost of the seats of some sites, by how many sit there: the seat taken as number k (from 0) at site s costs entry k
   * of its list, never falling, with an entry for each seat. Sites not named: 0 for every seat. Negative ones reward
   * filling.
   */
  readonly steps?: ReadonlyMap<number, Float64Array>;
}

/** An optimum and the prices that prove it. */
export interface Seating {
  /** By person: index of the choice taken (in `site` and `cost`), or -1 for out. */
  readonly choice: Int32Array;
  /**
   * By site: the dual price, whole. Nobody could do better at these prices: cost + price of the choice taken, or the
   * cost of staying out, is the person's least. With n people at the site the price is at least the step of seat n - 1
   * (no bound where nobody sits) and at most that of seat n (no bound where all seats are taken). Without steps:
   * at least 0, and 0 where a seat is free.
   */
  readonly price: Float64Array;
  /** The sum of all costs: choices, staying out, steps. Exact where it is below 2^53. */
  readonly total: number;
}

/** `impossible`: somebody who must sit cannot, whatever the others do; `people` are who must sit and compete for too few seats. */
export type SeatingResult =
  | { readonly kind: 'seated'; readonly seating: Seating }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'impossible'; readonly people: readonly number[] };

/** Called every few milliseconds of work with people done and people in all; answers false to cancel. */
export type Watch = (done: number, all: number) => boolean;
