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
  /** By site: the period it is in. */
  readonly period: Int32Array;
  /** By site: the host whose joint seats it shares, or -1. */
  readonly host: Int32Array;
  readonly hostCapacity: Int32Array;
  readonly together: readonly Group[];
  /** Units of which no two sit at one site. */
  readonly apart: readonly Int32Array[];
  readonly several: readonly Several[];
}

/** Units that sit all at one site of the period, or none of them sits in it. */
export interface Group {
  readonly units: Int32Array;
  readonly period: number;
}

/** One person whose periods have to do with each other, as one unit or as several. */
export interface Several {
  readonly units: Int32Array;
  readonly clashes: readonly Clash[];
  readonly weeks?: Weeks;
}

/** The first unit in the one period and the second in the other exclude each other: the periods overlap. */
export interface Clash {
  readonly units: readonly [number, number];
  readonly periods: readonly [number, number];
}

/** Weeks to reach, with no more periods than it takes. */
export interface Weeks {
  readonly wanted: number;
  /** By period that the person seeks: what it counts for. */
  readonly each: ReadonlyMap<number, number>;
  /** The cost, a row, of each period that is still lacking. */
  readonly lacking: Float64Array;
}

/** By unit: the choice taken, or -1 for out. */
export type Seats = Int32Array;

/**
 * The least number of further periods that would reach the weeks, once those in `taken` are had; where all of them would
 * not, all that are left. The longest first.
 */
export function lackingPeriods({ wanted, each }: Weeks, taken: ReadonlySet<number>): number {
  let left = wanted;
  const others: number[] = [];
  for (const [period, weeks] of each)
    if (taken.has(period)) left -= weeks;
    else others.push(weeks);
  others.sort((a, b) => b - a);
  let lacking = 0;
  while (left > 0 && lacking < others.length) left -= others[lacking++]!;
  return lacking;
}

/** True where one of the periods in `taken` could be spared: more than it takes. */
export function isTooMuch({ wanted, each }: Weeks, taken: ReadonlySet<number>): boolean {
  const weeks = Array.from(taken, (period) => each.get(period)!);
  const sum = weeks.reduce((all, n) => all + n, 0);
  return weeks.some((n) => sum - n >= wanted);
}

/**
 * How many periods more than at best a person needs in all, with those in `taken`: a few long ones would have done. Units
 * that are out cost one period lacking each, less what is lacking at best: too little by this many.
 */
export function needlessPeriods({ weeks }: Several, taken: ReadonlySet<number>): number {
  return weeks === undefined ? 0 : taken.size + lackingPeriods(weeks, taken) - lackingPeriods(weeks, new Set());
}

/** The periods in which the person sits, by the site of each of its units (-1: out). */
export function periodsTaken(
  { units }: Several,
  { period }: JointMarket,
  siteOf: (unit: number) => number,
): Set<number> {
  const taken = new Set<number>();
  for (const unit of units) {
    const site = siteOf(unit);
    if (site >= 0) taken.add(period[site]!);
  }
  return taken;
}
