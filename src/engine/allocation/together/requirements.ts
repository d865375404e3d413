import type { Instance } from '../instance.ts';
import { overlap, weeksOf } from '../unmet.ts';
import type { Clash, Several } from './jointMarket.ts';

/** Units by person (index in the problem), in the order of their periods. */
export function unitsByPerson({ problem, unitPerson }: Instance): readonly (readonly number[])[] {
  const units: number[][] = problem.people.map(() => []);
  unitPerson.forEach((person, unit) => units[person]!.push(unit));
  return units;
}

/**
 * The groups of people in `named`, period by period: of each, the units in that period, two or more. People named in
 * two groups join them, where `isJoined`: who is to sit with both sits with all.
 */
export function groupsOfUnits(
  instance: Instance,
  named: readonly (readonly string[])[],
  isJoined: boolean,
): readonly Int32Array[] {
  const units = unitsByPerson(instance);
  const indexOf = new Map(instance.problem.people.map((person, i) => [person.id, i]));
  const groups = named.map((ids) => new Set(ids.map((id) => indexOf.get(id)!)));
  const whole = isJoined ? joined(groups) : groups;
  const inPeriod = (group: ReadonlySet<number>, period: number) =>
    [...group].flatMap((person) => units[person]!.filter((unit) => instance.unitPeriod[unit] === period));
  return whole
    .flatMap((group) => instance.periods.map((_, period) => Int32Array.from(inPeriod(group, period)).sort()))
    .filter((group) => group.length > 1)
    .sort(byUnits);
}

/** In the drawn order of their units, so that the order in which groups are named does not matter. */
function byUnits(a: Int32Array, b: Int32Array): number {
  const at = a.findIndex((unit, i) => unit !== b[i]);
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1);
}

/** Groups that have a member in common, put together. */
function joined(groups: readonly ReadonlySet<number>[]): readonly ReadonlySet<number>[] {
  const whole = new Map<number, Set<number>>();
  for (const group of groups) {
    const all = new Set([...group].flatMap((person) => [person, ...(whole.get(person) ?? [])]));
    for (const person of all) whole.set(person, all);
  }
  return [...new Set(whole.values())];
}

/** Units of one person of which at most one can be placed, since their periods all overlap; most are alone. */
export type Seeker = Int32Array;

/**
 * Units put together where a person's periods overlap: of those that overlap all with each other at most one is filled,
 * so they are one seeker with the choices of all. A flow keeps that exactly. Periods on a line are put together from the
 * left, each with those before it as long as it overlaps all of them: the fewest cliques of an interval graph (Golumbic
 * 1980). What overlaps across two cliques is left as a clash.
 */
export function seekersOf(instance: Instance): readonly Seeker[] {
  const seekers: Seeker[] = [];
  const { periods, unitPeriod } = instance;
  for (const units of unitsByPerson(instance)) {
    const byStart = units.toSorted((a, b) => {
      const [one, other] = [periods[unitPeriod[a]!]?.from ?? '', periods[unitPeriod[b]!]?.from ?? ''];
      return one < other ? -1 : one > other ? 1 : a - b;
    });
    let clique: number[] = [];
    for (const unit of byStart) {
      const clashesWithAll = clique.every((other) => clashes(instance, other, unit));
      if (!clashesWithAll) {
        seekers.push(Int32Array.from(clique).sort());
        clique = [];
      }
      clique.push(unit);
    }
    if (clique.length > 0) seekers.push(Int32Array.from(clique).sort());
  }
  return seekers.sort((a, b) => a[0]! - b[0]!);
}

function clashes({ periods, unitPeriod }: Instance, a: number, b: number): boolean {
  return overlap(periods[unitPeriod[a]!]!, periods[unitPeriod[b]!]!);
}

/** People whose periods have to do with each other: some overlap, or there are weeks to reach; `lacking` as in Weeks. */
export function severalOf(
  instance: Instance,
  seekers: readonly Seeker[],
  lacking: (unit: number) => Float64Array,
): readonly Several[] {
  if (instance.problem.periods === undefined) return [];
  const own = instance.problem.people.map((): number[] => []);
  seekers.forEach((units, seeker) => own[instance.unitPerson[units[0]!]!]!.push(seeker));
  const people = own.map((ofPerson) => severalOfPerson(instance, { seekers, own: ofPerson, lacking }));
  return people.filter((several) => several !== undefined).sort((a, b) => a.units[0]! - b.units[0]!);
}

function severalOfPerson(
  instance: Instance,
  {
    seekers,
    own,
    lacking,
  }: { seekers: readonly Seeker[]; own: readonly number[]; lacking: (unit: number) => Float64Array },
): Several | undefined {
  const { problem, periods, unitPerson, unitPeriod } = instance;
  const across = own.flatMap((a, i) => own.slice(i + 1).flatMap((b) => clashesBetween(instance, seekers, [a, b])));
  const first = own.length === 0 ? undefined : seekers[own[0]!]![0]!;
  const wanted = first === undefined ? undefined : problem.people[unitPerson[first]!]!.weeks;
  if (first === undefined || (across.length === 0 && wanted === undefined)) return undefined;
  const several = { units: Int32Array.from(own), clashes: across };
  if (wanted === undefined) return several;
  const sought = own.flatMap((seeker) => Array.from(seekers[seeker]!, (unit) => unitPeriod[unit]!));
  const each = new Map(sought.map((period) => [period, weeksOf(periods[period]!)]));
  return { ...several, weeks: { wanted, each, lacking: lacking(first) } };
}

function clashesBetween(
  instance: Instance,
  seekers: readonly Seeker[],
  pair: readonly [number, number],
): readonly Clash[] {
  const [one, other] = pair.map((seeker) => [...seekers[seeker]!]) as [number[], number[]];
  return one.flatMap((a) =>
    other.flatMap((b) => {
      const periods = [instance.unitPeriod[a]!, instance.unitPeriod[b]!] as const;
      return clashes(instance, a, b) ? [{ units: pair, periods }] : [];
    }),
  );
}
