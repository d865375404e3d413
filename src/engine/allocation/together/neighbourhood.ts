import { type JointMarket, needlessPeriods, periodsTaken, type Seats, type Several } from './jointMarket.ts';
import { addRow } from './rows.ts';

/** What the plan `seats` costs, a row. It must keep the market's requirements. */
export function costOf(market: JointMarket, seats: Seats): Float64Array {
  const { width, steps, outGroup } = market;
  const sum = new Float64Array(width);
  const out = new Int32Array(steps.length);
  seats.forEach((taken, unit) => {
    addRow(sum, taken < 0 ? { rows: market.out, from: unit * width } : { rows: market.cost, from: taken * width });
    const group = outGroup[unit]!;
    if (taken < 0 && group >= 0) addRow(sum, { rows: steps[group]!, from: out[group]!++ * width });
  });
  const siteOf = (unit: number) => (seats[unit]! < 0 ? -1 : market.site[seats[unit]!]!);
  for (const person of market.several)
    if (person.weeks !== undefined)
      addRow(
        sum,
        { rows: person.weeks.lacking, from: 0 },
        needlessPeriods(person, periodsTaken(person, market, siteOf)),
      );
  return sum;
}

/** The market that is left to some units while all others keep their seats. */
export interface Neighbourhood {
  readonly market: JointMarket;
  /** By unit and by choice of the small market: the large one's. */
  readonly units: Int32Array;
  readonly choice: Int32Array;
  /** The plan as it is, in the small market. */
  readonly seats: Seats;
}

/**
 * The neighbourhood in which only `units` (ascending) move from the plan `seats`: a joint market of its own, so what
 * solves the whole also improves a part. Whoever is tied to somebody in `units`, in a group or as the same person in
 * another period, must be among them.
 *
 * Seats taken by others are gone; a minimum number that others begin to fill must now be filled to the rest; a group of
 * those out goes on counting from how many are out. Only what the units reach is copied, but to count the others takes
 * a pass over all units.
 */
export function neighbourhoodOf(market: JointMarket, seats: Seats, units: Int32Array): Neighbourhood {
  const held = heldBy(market, seats, units);
  const isOff = keptOff(market, seats, units);
  const sites = new Numbering();
  const hosts = new Numbering();
  const groups = new Numbering();
  const first = [0];
  const choice: number[] = [];
  const inside = new Map(Array.from(units, (unit, i) => [unit, i]));
  for (const unit of units) {
    for (let a = market.first[unit]!; a < market.first[unit + 1]!; a++) {
      if (isOff(unit, market.site[a]!)) continue;
      sites.of(market.site[a]!);
      choice.push(a);
    }
    first.push(choice.length);
  }
  const host = sites.map((s) => hosts.of(market.host[s]!));
  const outGroup = units.map((unit) => groups.of(market.outGroup[unit]!));
  const within = (group: Int32Array) => group.filter((unit) => inside.has(unit)).map((unit) => inside.get(unit)!);
  const { width } = market;
  const small: JointMarket = {
    width,
    first: Int32Array.from(first),
    site: Int32Array.from(choice, (a) => sites.of(market.site[a]!)),
    cost: rowsOf(market.cost, choice, width),
    out: rowsOf(market.out, units, width),
    mustSit: Uint8Array.from(units, (unit) => market.mustSit[unit]!),
    outGroup,
    steps: [...groups.map((g) => g)].map((g) => market.steps[g]!.subarray(held.out[g]! * width)),
    capacity: sites.map((s) => market.capacity[s]! - held.load[s]!),
    least: sites.map((s) =>
      Math.max(
        0,
        (held.load[s]! > 0 ? Math.max(market.least[s]!, market.minimum[s]!) : market.least[s]!) - held.load[s]!,
      ),
    ),
    minimum: sites.map((s) => (held.load[s]! > 0 ? 0 : market.minimum[s]!)),
    period: sites.map((s) => market.period[s]!),
    host,
    hostCapacity: hosts.map((h) => market.hostCapacity[h]! - held.host[h]!),
    together: market.together
      .filter(({ units: all }) => inside.has(all[0]!))
      .map(({ units: all, period }) => ({ units: within(all), period })),
    apart: market.apart.map(within).filter((group) => group.length > 1),
    several: market.several.filter((person) => inside.has(person.units[0]!)).map((person) => moved(person, inside)),
  };
  const at = new Map(choice.map((a, i) => [a, i]));
  const own = Int32Array.from(units, (unit) => (seats[unit]! < 0 ? -1 : at.get(seats[unit]!)!));
  return { market: small, units, choice: Int32Array.from(choice), seats: own };
}

function moved(person: Several, numbers: ReadonlyMap<number, number>): Several {
  const clashes = person.clashes.map(({ units: [a, b], periods }) => ({
    units: [numbers.get(a)!, numbers.get(b)!] as const,
    periods,
  }));
  return { ...person, units: person.units.map((unit) => numbers.get(unit)!), clashes };
}

/** Numbers things anew from 0 in the order in which they are first asked for; -1 stays -1. */
class Numbering {
  private readonly numbers = new Map<number, number>();

  of(old: number): number {
    if (old < 0) return -1;
    const known = this.numbers.get(old) ?? this.numbers.size;
    this.numbers.set(old, known);
    return known;
  }

  /** By new number: what `valueOf` the old one is. */
  map(valueOf: (old: number) => number): Int32Array {
    return Int32Array.from(this.numbers.keys(), valueOf);
  }
}

/** How many units outside `units` sit at each site and with each host, and are out in each group. */
function heldBy(market: JointMarket, seats: Seats, units: Int32Array): Record<'load' | 'host' | 'out', Int32Array> {
  const load = new Int32Array(market.capacity.length);
  const host = new Int32Array(market.hostCapacity.length);
  const out = new Int32Array(market.steps.length);
  const count = (unit: number, by: 1 | -1) => {
    const taken = seats[unit]!;
    if (taken < 0) {
      if (market.outGroup[unit]! >= 0) out[market.outGroup[unit]!]! += by;
      return;
    }
    const site = market.site[taken]!;
    load[site]! += by;
    if (market.host[site]! >= 0) host[market.host[site]!]! += by;
  };
  for (let unit = 0; unit < seats.length; unit++) count(unit, 1);
  for (const unit of units) count(unit, -1);
  return { load, host, out };
}

/** Whether a unit must keep off a site, since somebody who is to be apart from it and does not move sits there. */
function keptOff(market: JointMarket, seats: Seats, units: Int32Array): (unit: number, site: number) => boolean {
  const moving = new Set(units);
  const off = new Map<number, Set<number>>();
  for (const group of market.apart) {
    const taken = group
      .filter((unit) => !moving.has(unit) && seats[unit]! >= 0)
      .map((unit) => market.site[seats[unit]!]!);
    for (const unit of group) if (moving.has(unit)) off.set(unit, new Set([...(off.get(unit) ?? []), ...taken]));
  }
  return (unit, site) => off.get(unit)?.has(site) === true;
}

function rowsOf(rows: Float64Array, indices: ArrayLike<number>, width: number): Float64Array {
  const own = new Float64Array(indices.length * width);
  for (let i = 0; i < indices.length; i++)
    own.set(rows.subarray(indices[i]! * width, (indices[i]! + 1) * width), i * width);
  return own;
}
