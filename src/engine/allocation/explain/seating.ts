import type { Instance } from '../instance.ts';
import type { Plan } from '../plan.ts';
import type { Move } from './reasons.ts';

/** A plan in the numbers of a compiled problem. */
export interface Seating {
  readonly instance: Instance;
  /** By unit: the choice taken, or -1. */
  readonly choice: Int32Array;
  /** Units at site s: entries `start[s]` to `start[s + 1]` (exclusive) of `sitters`, in the order of the draw. */
  readonly start: Int32Array;
  readonly sitters: Int32Array;
}

/** `plan`, which must be one of the instance's problem (verify), as choices by unit and sitters by site. */
export function seatingOf(instance: Instance, plan: Plan): Seating {
  const choice = choicesOf(instance, plan);
  const start = new Int32Array(instance.capacity.length + 1);
  for (const taken of choice) if (taken >= 0) start[instance.site[taken]! + 1]!++;
  for (let site = 0; site + 1 < start.length; site++) start[site + 1]! += start[site]!;
  const next = start.slice();
  const sitters = new Int32Array(start.at(-1)!);
  choice.forEach((taken, unit) => {
    if (taken >= 0) sitters[next[instance.site[taken]!]!++] = unit;
  });
  return { instance, choice, start, sitters };
}

function choicesOf(instance: Instance, plan: Plan): Int32Array {
  const { problem, periods, unitPerson, unitPeriod, first, site, sitePlace } = instance;
  const placeAt = new Map(plan.assignments.map(({ person, period, place }) => [keyOf(person, period), place]));
  return Int32Array.from(unitPerson, (person, unit) => {
    const period = periods[unitPeriod[unit]!]?.id;
    const place = placeAt.get(keyOf(problem.people[person]!.id, period));
    if (place === undefined) return -1;
    for (let a = first[unit]!; a < first[unit + 1]!; a++)
      if (problem.places[sitePlace[site[a]!]!]!.id === place) return a;
    return -1;
  });
}

function keyOf(person: string, period: string | undefined): string {
  return period === undefined ? person : JSON.stringify([person, period]);
}

/** How many sit at a site. */
export function loadOf({ start }: Seating, site: number): number {
  return start[site + 1]! - start[site]!;
}

/** The units that sit at a site. */
export function sittersAt({ start, sitters }: Seating, site: number): Int32Array {
  return sitters.subarray(start[site], start[site + 1]);
}

/** Whether a site is full of people whose place had been decided on, so that nobody else could be there. */
export function isHeldByPins(seating: Seating, site: number): boolean {
  const { capacity, pinned } = seating.instance;
  return loadOf(seating, site) >= capacity[site]! && sittersAt(seating, site).every((unit) => pinned[unit] === 1);
}

/** The site that a unit sits at, or -1. */
export function siteOf({ instance, choice }: Seating, unit: number): number {
  return choice[unit]! < 0 ? -1 : instance.site[choice[unit]!]!;
}

/** The id of a unit's person. */
export function personIdOf({ problem, unitPerson }: Instance, unit: number): string {
  return problem.people[unitPerson[unit]!]!.id;
}

/** The id of a site's place; of none (-1) undefined. */
export function placeIdOf({ problem, sitePlace }: Instance, site: number): string | undefined {
  return site < 0 ? undefined : problem.places[sitePlace[site]!]!.id;
}

/** The period of a unit, as an entry of a plan names it. */
export function whenOf({ periods, unitPeriod }: Instance, unit: number): { readonly period?: string } {
  const id = periods[unitPeriod[unit]!]?.id;
  return id === undefined ? {} : { period: id };
}

/** A unit's move to one of its choices; -1: out. */
export interface Step {
  readonly unit: number;
  readonly choice: number;
}

/** Moves in the problem's own words. */
export function told(seating: Seating, moves: readonly Step[]): readonly Move[] {
  const { instance } = seating;
  return moves.map(({ unit, choice }) => {
    const from = placeIdOf(instance, siteOf(seating, unit));
    const to = placeIdOf(instance, choice < 0 ? -1 : instance.site[choice]!);
    const when = whenOf(instance, unit);
    return {
      person: personIdOf(instance, unit),
      ...when,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
  });
}
