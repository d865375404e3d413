import type { Instance } from '../instance.ts';
import { overlap, weeksOf } from '../unmet.ts';
import type { Several, Weeks } from './jointMarket.ts';

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

/** People whose periods have to do with each other: some overlap, or there are weeks to reach; `lacking` as in Weeks. */
export function severalOf(instance: Instance, lacking: (unit: number) => Float64Array): readonly Several[] {
  if (instance.problem.periods === undefined) return [];
  const people = unitsByPerson(instance).map((units, person) => severalOfPerson(instance, { units, person, lacking }));
  return people.filter((several) => several !== undefined).sort((a, b) => a.units[0]! - b.units[0]!);
}

function severalOfPerson(
  { problem, periods, unitPeriod }: Instance,
  { units, person, lacking }: { units: readonly number[]; person: number; lacking: (unit: number) => Float64Array },
): Several | undefined {
  const own = units.map((unit) => periods[unitPeriod[unit]!]!);
  const clashes = own.flatMap((a, i) => own.flatMap((b, j) => (i < j && overlap(a, b) ? [[i, j] as const] : [])));
  const wanted = problem.people[person]!.weeks;
  if (units.length === 0 || (clashes.length === 0 && wanted === undefined)) return undefined;
  const several = { units: Int32Array.from(units), clashes };
  if (wanted === undefined) return several;
  const weeks: Weeks = { wanted, each: Int32Array.from(own, weeksOf), lacking: lacking(units[0]!) };
  return { ...several, weeks };
}
