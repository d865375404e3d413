import type { Instance } from './instance.ts';
import type { Unmet } from './plan.ts';
import { placeAt } from './planOf.ts';
import type { Period } from './problem.ts';
import { lengthInWeeks } from './weeks.ts';

/**
 * What the problem asks for and `choice` (by unit: index into the instance's choices, or -1) does not keep. The hard
 * rules, the capacities and the pins are not here: a choice that breaks one does not exist. Linear in units.
 */
export function unmetOf(instance: Instance, choice: Int32Array): readonly Unmet[] {
  const siteOf = (unit: number) => (choice[unit]! < 0 ? -1 : instance.site[choice[unit]!]!);
  const site = Int32Array.from(choice, (_, unit) => siteOf(unit));
  return [...minimums(instance, site), ...groups(instance, site), ...hosts(instance, site), ...people(instance, site)];
}

/** Two periods overlap when they share a day. */
export function overlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Weeks that a period counts for. */
export function weeksOf(period: Period): number {
  return period.weeks ?? lengthInWeeks(period.from, period.to);
}

function loads(instance: Instance, site: Int32Array): Int32Array {
  const load = new Int32Array(instance.capacity.length);
  for (const at of site) if (at >= 0) load[at]!++;
  return load;
}

function whenOf(instance: Instance, period: number): { readonly period?: string } {
  const id = instance.periods[period]?.id;
  return id === undefined ? {} : { period: id };
}

function* minimums(instance: Instance, site: Int32Array): Generator<Unmet> {
  for (const [at, seated] of loads(instance, site).entries()) {
    const minimum = instance.minimum[at]!;
    if (seated === 0 || seated >= minimum) continue;
    yield {
      kind: 'minimum',
      place: placeAt(instance, at),
      ...whenOf(instance, instance.sitePeriod[at]!),
      minimum,
      seated,
    };
  }
}

function* hosts(instance: Instance, site: Int32Array): Generator<Unmet> {
  const load = loads(instance, site);
  const { problem, periods } = instance;
  const seatedAt = new Map<string, number[]>();
  for (const [at, seated] of load.entries()) {
    const host = problem.places[instance.sitePlace[at]!]!.host;
    if (host === undefined) continue;
    const byPeriod = seatedAt.get(host) ?? periods.map(() => 0);
    byPeriod[instance.sitePeriod[at]!]! += seated;
    seatedAt.set(host, byPeriod);
  }
  for (const { id, capacity } of problem.hosts ?? [])
    for (const [period, seated] of (seatedAt.get(id) ?? []).entries())
      if (capacity !== undefined && seated > capacity)
        yield { kind: 'host', host: id, ...whenOf(instance, period), capacity, seated };
}

function* groups(instance: Instance, site: Int32Array): Generator<Unmet> {
  const { problem } = instance;
  const unitsOf = unitsByPerson(instance);
  for (const [group, ids] of (problem.together ?? []).entries())
    if (
      !byPeriod(
        instance,
        ids.flatMap((id) => unitsOf.get(id) ?? []),
      ).every((units) => units.every((unit) => site[unit] === site[units[0]!]))
    )
      yield { kind: 'together', group };
  for (const [group, ids] of (problem.apart ?? []).entries()) {
    const taken = ids
      .flatMap((id) => unitsOf.get(id) ?? [])
      .map((unit) => site[unit]!)
      .filter((at) => at >= 0);
    if (new Set(taken).size < taken.length) yield { kind: 'apart', group };
  }
}

function byPeriod(instance: Instance, units: readonly number[]): readonly (readonly number[])[] {
  return instance.periods.map((_, period) => units.filter((unit) => instance.unitPeriod[unit] === period));
}

/** By id of person: the units. */
export function unitsByPerson(instance: Instance): ReadonlyMap<string, readonly number[]> {
  const units = new Map<string, number[]>();
  for (const [unit, person] of instance.unitPerson.entries()) {
    const { id } = instance.problem.people[person]!;
    const known = units.get(id);
    if (known === undefined) units.set(id, [unit]);
    else known.push(unit);
  }
  return units;
}

function* people(instance: Instance, site: Int32Array): Generator<Unmet> {
  if (instance.periods[0] === undefined) return;
  for (const [person, units] of unitsByPerson(instance)) {
    const placed = units
      .filter((unit) => site[unit]! >= 0)
      .map((unit) => instance.periods[instance.unitPeriod[unit]!]!);
    for (const [i, a] of placed.entries())
      for (const b of placed.slice(i + 1)) if (overlap(a, b)) yield { kind: 'overlap', person, periods: [a.id, b.id] };
    const wanted = instance.problem.people[instance.unitPerson[units[0]!]!]!.weeks;
    const reached = placed.reduce((sum, period) => sum + weeksOf(period), 0);
    if (wanted !== undefined && reached < wanted) yield { kind: 'weeks', person, wanted, reached };
  }
}
