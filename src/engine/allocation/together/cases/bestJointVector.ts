import { groupsBy } from '../../goals/face.ts';
import { layersOf } from '../../goals/layers.ts';
import type { Instance } from '../../instance.ts';
import type { Goal } from '../../plan.ts';
import { unmetOf, weeksOf } from '../../unmet.ts';

interface Striving {
  readonly goals: readonly Goal[];
  readonly fairBy: string;
}

/** The least vector of layer sums of all plans of a small problem that keep everything, by trying all. */
export function bestJointVector(instance: Instance, striving: Striving): readonly number[] | undefined {
  const choice = new Int32Array(instance.unitPerson.length).fill(-1);
  const load = new Int32Array(instance.capacity.length);
  let best: readonly number[] | undefined;
  const extend = (unit: number): void => {
    if (unit === choice.length) {
      if (!keepsEverything(instance, choice)) return;
      const vector = vectorOf(instance, choice, striving);
      if (best === undefined || isLess(vector, best)) best = vector;
      return;
    }
    if (instance.pinned[unit] === 0) extend(unit + 1);
    for (let a = instance.first[unit]!; a < instance.first[unit + 1]!; a++) {
      const site = instance.site[a]!;
      if (load[site] === instance.capacity[site]) continue;
      choice[unit] = a;
      load[site]!++;
      extend(unit + 1);
      load[site]!--;
      choice[unit] = -1;
    }
  };
  extend(0);
  return best;
}

/** Weeks not reached are a shortfall; more periods than they take are not allowed. */
export function keepsEverything(instance: Instance, choice: Int32Array): boolean {
  return (
    unmetOf(instance, choice).every(({ kind }) => kind === 'weeks') &&
    peopleWithWeeks(instance).every(({ wanted, units }) => {
      const had = units.filter(({ unit }) => choice[unit]! >= 0);
      const sum = had.reduce((all, { weeks }) => all + weeks, 0);
      return had.every(({ weeks }) => sum - weeks < wanted);
    })
  );
}

/** By layer of the goals: its sum over all units; people with weeks count for the fewest periods they lack. */
export function vectorOf(instance: Instance, choice: Int32Array, { goals, fairBy }: Striving): readonly number[] {
  const { group, size } = groupsBy(instance, fairBy);
  return layersOf(instance, goals).map((layer) => {
    const out = new Int32Array(size.length);
    let sum = 0;
    for (let unit = 0; unit < choice.length; unit++) {
      const own = group[unit]!;
      if (choice[unit]! >= 0) sum += layer.choice(choice[unit]!, unit);
      else sum += layer.out(unit) + (layer.step?.(out[own]!++, size[own]!) ?? 0);
    }
    if (layer.layer.goal === 'change' || layer.layer.goal === 'fairness') return sum;
    for (const person of peopleWithWeeks(instance)) sum += needless(person, choice) * layer.out(0);
    return sum;
  });
}

interface PersonWithWeeks {
  readonly wanted: number;
  readonly units: readonly { readonly unit: number; readonly weeks: number }[];
}

function peopleWithWeeks({ problem, periods, unitPerson, unitPeriod }: Instance): readonly PersonWithWeeks[] {
  return problem.people.flatMap(({ weeks }, person) => {
    if (weeks === undefined) return [];
    const units = [...unitPerson.keys()].filter((unit) => unitPerson[unit] === person);
    return [{ wanted: weeks, units: units.map((unit) => ({ unit, weeks: weeksOf(periods[unitPeriod[unit]!]!) })) }];
  });
}

/** Periods had and lacking, less the fewest that would have done. */
function needless({ wanted, units }: PersonWithWeeks, choice: Int32Array): number {
  const had = units.filter(({ unit }) => choice[unit]! >= 0);
  const others = units.filter(({ unit }) => choice[unit]! < 0);
  const reached = had.reduce((sum, { weeks }) => sum + weeks, 0);
  return had.length + fewest(others, wanted - reached) - fewest(units, wanted);
}

function fewest(units: readonly { weeks: number }[], wanted: number): number {
  let left = wanted;
  return units
    .toSorted((a, b) => b.weeks - a.weeks)
    .filter(({ weeks }) => {
      const isNeeded = left > 0;
      left -= weeks;
      return isNeeded;
    }).length;
}

export function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}
