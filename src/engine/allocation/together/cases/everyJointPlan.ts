import { type JointMarket, lackingPeriods, type Seats, type Several } from '../jointMarket.ts';

/** Every way to seat the units of a small market that keeps all that it asks for: the measure of the search. */
export function* everyJointPlan(market: JointMarket): Generator<Seats> {
  const seats = new Int32Array(market.mustSit.length);
  yield* extend(market, seats, 0);
}

function* extend(market: JointMarket, seats: Seats, unit: number): Generator<Seats> {
  if (unit === seats.length) {
    if (isJointPlan(market, seats)) yield seats.slice();
    return;
  }
  for (let a = market.first[unit]!; a < market.first[unit + 1]!; a++) {
    seats[unit] = a;
    yield* extend(market, seats, unit + 1);
  }
  if (market.mustSit[unit] === 1) return;
  seats[unit] = -1;
  yield* extend(market, seats, unit + 1);
}

/** Whether `seats` keeps everything, told anew and plainly. */
export function isJointPlan(market: JointMarket, seats: Seats): boolean {
  const siteOf = (unit: number) => (seats[unit]! < 0 ? -1 : market.site[seats[unit]!]!);
  const at = Array.from(seats, (_, unit) => siteOf(unit));
  const load = Array.from(market.capacity, (_, site) => at.filter((s) => s === site).length);
  return (
    at.every((site, unit) => site >= 0 || market.mustSit[unit] === 0) &&
    load.every((n, s) => n <= market.capacity[s]! && n >= market.least[s]! && (n === 0 || n >= market.minimum[s]!)) &&
    market.hostCapacity.every(
      (room, h) => room >= load.reduce((sum, n, s) => sum + (market.host[s] === h ? n : 0), 0),
    ) &&
    market.together.every(({ units, period }) => {
      const sites = [...units].map((unit) => (market.period[at[unit]!] === period ? at[unit] : -1));
      return new Set(sites).size === 1;
    }) &&
    market.apart.every((group) => {
      const taken = [...group].map((unit) => at[unit]!).filter((site) => site >= 0);
      return new Set(taken).size === taken.length;
    }) &&
    market.several.every((person) => fitsTogether(market, person, at))
  );
}

function fitsTogether({ period }: JointMarket, { units, clashes, weeks }: Several, at: readonly number[]): boolean {
  const isIn = (unit: number, when: number) => at[unit]! >= 0 && period[at[unit]!] === when;
  if (clashes.some((clash) => clash.units.every((unit, i) => isIn(unit, clash.periods[i]!)))) return false;
  if (weeks === undefined) return true;
  const taken = [...new Set([...units].filter((unit) => at[unit]! >= 0).map((unit) => period[at[unit]!]!))];
  const reached = (periods: readonly number[]) =>
    periods.reduce((sum, i) => sum + weeks.each.get(i)!, 0) >= weeks.wanted;
  return taken.every((spared) => !reached(taken.filter((i) => i !== spared)));
}

/** What `seats` costs: units, groups of those out, and each period that somebody still lacks. */
export function costOfJointPlan(market: JointMarket, seats: Seats): number[] {
  const { width } = market;
  const sum = Array.from({ length: width }, () => 0);
  const add = (rows: Float64Array, row: number, times = 1) => {
    for (let i = 0; i < width; i++) sum[i]! += times * rows[row * width + i]!;
  };
  const out = market.steps.map(() => 0);
  seats.forEach((taken, unit) => {
    add(taken < 0 ? market.out : market.cost, taken < 0 ? unit : taken);
    const group = market.outGroup[unit]!;
    if (taken < 0 && group >= 0) add(market.steps[group]!, out[group]!++);
  });
  for (const { units, weeks } of market.several) {
    if (weeks === undefined) continue;
    const seated = [...units].filter((unit) => seats[unit]! >= 0);
    const taken = new Set(seated.map((unit) => market.period[market.site[seats[unit]!]!]!));
    add(weeks.lacking, 0, lackingPeriods(weeks, taken) - lackingPeriods(weeks, new Set()) + taken.size);
  }
  return sum;
}
