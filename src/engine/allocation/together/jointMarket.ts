/**
 * A market in which not everybody may be seated on their own: what flow/ solves, and the requirements that a flow cannot
 * keep. Units and sites are numbers, as in an instance.
 *
 * A cost is a row of `width` whole numbers compared lexicographically: as many as it takes to hold all goals, each
 * weighted so that it outweighs those below it in the sum over any two plans (see marketOf.ts). Rows are added number
 * by number; lexicographically ordered rows are an ordered group, and shortest paths need nothing more than that.
 */
export interface JointMarket {
  /** Numbers in a cost. */
  readonly width: number;
  /** Choices of unit u: entries `first[u]` to `first[u + 1]` (exclusive) of `site`, and rows of `cost`. */
  readonly first: Int32Array;
  readonly site: Int32Array;
  readonly cost: Float64Array;
  /** By unit: the cost of staying out, a row each. */
  readonly out: Float64Array;
  /** By unit: 1 where it may not stay out. */
  readonly mustSit: Uint8Array;
  /** By unit: where it is counted when it is out, a number of `steps`, or -1. */
  readonly outGroup: Int32Array;
  /** By group of units that are counted when out: rows of what the k-th of them costs, never falling. */
  readonly steps: readonly Float64Array[];
  /** By site: seats; the least number who must sit there; the least number where anybody does. */
  readonly capacity: Int32Array;
  readonly least: Int32Array;
  readonly minimum: Int32Array;
  /** By site: the host whose joint seats it shares, or -1. */
  readonly host: Int32Array;
  readonly hostCapacity: Int32Array;
  /** Units that sit all at one site, or are all out. No unit is in two. */
  readonly together: readonly Int32Array[];
  /** Units of which no two sit at one site. */
  readonly apart: readonly Int32Array[];
  readonly several: readonly Several[];
}

/** One person in several periods, where the periods have to do with each other. */
export interface Several {
  readonly units: Int32Array;
  /** Pairs of them that exclude each other, as indices into `units`: their periods overlap. */
  readonly clashes: readonly (readonly [number, number])[];
  readonly weeks?: Weeks;
}

/** Weeks to reach, with no more periods than it takes. */
export interface Weeks {
  readonly wanted: number;
  /** By unit of the person: what its period counts for, at least 1. */
  readonly each: Int32Array;
  /** The cost, a row, of each period that is still lacking. */
  readonly lacking: Float64Array;
}

/** By unit: the choice taken, or -1 for out. */
export type Seats = Int32Array;

/**
 * The least number of further periods that would reach the weeks, once those in `taken` (indices into `each`) are had;
 * where all of them would not, all that are left. The longest first.
 */
export function lackingPeriods({ wanted, each }: Weeks, taken: ReadonlySet<number>): number {
  let left = wanted;
  const others: number[] = [];
  each.forEach((weeks, i) => (taken.has(i) ? (left -= weeks) : others.push(weeks)));
  others.sort((a, b) => b - a);
  let lacking = 0;
  while (left > 0 && lacking < others.length) left -= others[lacking++]!;
  return lacking;
}

/** True where one of the periods in `taken` could be spared: more than it takes. */
export function isTooMuch({ wanted, each }: Weeks, taken: ReadonlySet<number>): boolean {
  let sum = 0;
  let shortest = Number.POSITIVE_INFINITY;
  for (const i of taken) {
    sum += each[i]!;
    shortest = Math.min(shortest, each[i]!);
  }
  return taken.size > 0 && sum - shortest >= wanted;
}
