import fc from 'fast-check';
import type { Seating, SeatMarket } from '../../src/engine/allocation/flow/seats.ts';

/** One person: choices as site and cost, and the cost of staying out. */
export interface Chooser {
  readonly choices: readonly (readonly [site: number, cost: number])[];
  readonly out: number;
}

export interface Sites {
  readonly capacity: readonly number[];
  readonly steps?: ReadonlyMap<number, Float64Array>;
}

export function marketOf(people: readonly Chooser[], sites: Sites): SeatMarket {
  const lists = people.map(({ choices }) => [...choices].sort((a, b) => a[1] - b[1] || a[0] - b[0]));
  const first = new Int32Array(people.length + 1);
  lists.forEach((list, p) => {
    first[p + 1] = first[p]! + list.length;
  });
  return {
    first,
    site: Int32Array.from(lists.flat(), ([site]) => site),
    cost: Float64Array.from(lists.flat(), ([, cost]) => cost),
    capacity: Int32Array.from(sites.capacity),
    out: Float64Array.from(people, ({ out }) => out),
    ...(sites.steps === undefined ? {} : { steps: sites.steps }),
  };
}

interface Shape {
  readonly people: number;
  readonly sites: number;
  /** Costs lie between minus and plus this. */
  readonly costs: number;
  /** How many of a hundred must sit. */
  readonly must: number;
}

/** Random small markets: steps at some sites, some of them negative, capacities of 0, people without a choice. */
export function anyMarket({ people, sites, costs, must }: Shape): fc.Arbitrary<{ people: Chooser[]; sites: Sites }> {
  const cost = fc.integer({ min: -costs, max: costs });
  const chooser = fc.record({
    choices: fc
      .uniqueArray(fc.integer({ min: 0, max: sites - 1 }), { maxLength: sites })
      .chain((chosen) => fc.tuple(...chosen.map((site) => fc.tuple(fc.constant(site), cost)))),
    out: fc.integer({ min: 0, max: 99 }).chain((at) => (at < must ? fc.constant(Number.POSITIVE_INFINITY) : cost)),
  });
  const list = fc
    .array(cost, { minLength: 3, maxLength: 3 })
    .map((values) => Float64Array.from(values.sort((a, b) => a - b)));
  return fc.record({
    people: fc.array(chooser, { maxLength: people }),
    sites: fc.record({
      capacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: sites, maxLength: sites }),
      steps: fc
        .uniqueArray(fc.tuple(fc.integer({ min: 0, max: sites - 1 }), list), { selector: ([s]) => s })
        .map((entries) => new Map(entries)),
    }),
  });
}

/** What a plan costs: by person the index of the choice taken, or -1. Infinity where it is not allowed. */
export function costOfPlan(market: SeatMarket, choice: ArrayLike<number>): number {
  const load = new Int32Array(market.capacity.length);
  let total = 0;
  for (let p = 0; p < market.out.length; p++) {
    const taken = choice[p]!;
    total += taken < 0 ? market.out[p]! : market.cost[taken]!;
    if (taken >= 0) load[market.site[taken]!]!++;
  }
  load.forEach((n, s) => {
    if (n > market.capacity[s]!) total = Number.POSITIVE_INFINITY;
    for (let k = 0; k < n; k++) total += market.steps?.get(s)?.[k] ?? 0;
  });
  return total;
}

/** The least cost of all plans there are. */
export function leastCost(market: SeatMarket, person = 0, choice: number[] = []): number {
  if (person === market.out.length) return costOfPlan(market, choice);
  let least = leastCost(market, person + 1, [...choice, -1]);
  for (let a = market.first[person]!; a < market.first[person + 1]!; a++)
    least = Math.min(least, leastCost(market, person + 1, [...choice, a]));
  return least;
}

/** What is wrong with a seating, by its own prices; nothing where it is proven to be cheapest. */
export function faultsOf(market: SeatMarket, { choice, price, total }: Seating): string[] {
  const faults: string[] = [];
  const load = new Int32Array(market.capacity.length);
  for (let p = 0; p < market.out.length; p++) {
    const taken = choice[p]!;
    let least = market.out[p]!;
    for (let a = market.first[p]!; a < market.first[p + 1]!; a++)
      least = Math.min(least, market.cost[a]! + price[market.site[a]!]!);
    if (taken >= 0 && (taken < market.first[p]! || taken >= market.first[p + 1]!))
      faults.push(`${p} takes another's choice`);
    if (taken >= 0) load[market.site[taken]!]!++;
    const pays = taken < 0 ? market.out[p]! : market.cost[taken]! + price[market.site[taken]!]!;
    if (pays !== least) faults.push(`person ${p} pays ${pays} instead of ${least}`);
  }
  load.forEach((n, s) => {
    const steps = market.steps?.get(s);
    if (n > 0 && price[s]! < (steps?.[n - 1] ?? 0)) faults.push(`site ${s} is too cheap`);
    if (n < market.capacity[s]! && price[s]! > (steps?.[n] ?? 0)) faults.push(`site ${s} is too dear`);
  });
  if (total !== costOfPlan(market, choice)) faults.push('the total is wrong');
  return faults;
}
