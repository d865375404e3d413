import { brokenRules } from '../../rules.ts';
import type { Problem } from '../../problem.ts';

/** A seat for each person and period, in that order: a place's id, or null. */
type Seating = readonly { readonly person: number; readonly period: number; readonly place: string | null }[];

/**
 * Whether any plan at all keeps the requirements named by their paths (absent: all of them), found by trying every
 * plan: the plain meaning of a problem, for tests. Wishes that are not named bind too where a minimum number is at stake,
 * since nobody can be made to fill it; but not those of the person of the path `left`.
 */
export function canAllBeKept(problem: Problem, paths: ReadonlySet<string> | undefined, left = ''): boolean {
  const isOn = (path: string): boolean => paths === undefined || paths.has(path);
  const places = [null, ...problem.places.map((place) => place.id)];
  const seatsOf = problem.people.length * problem.periods!.length;
  for (let code = 0; code < places.length ** seatsOf; code++) {
    const seating = Array.from({ length: seatsOf }, (_, i) => ({
      person: Math.floor(i / problem.periods!.length),
      period: i % problem.periods!.length,
      place: places[Math.floor(code / places.length ** i) % places.length]!,
    }));
    if (keeps(problem, seating, { isOn, left })) return true;
  }
  return false;
}

interface Force {
  readonly isOn: (path: string) => boolean;
  readonly left: string;
}

function keeps(problem: Problem, seating: Seating, { isOn, left }: Force): boolean {
  const { people, pinned = [], together = [], apart = [], periods = [], hosts = [] } = problem;
  const at = (person: string, period: number): string | null =>
    seating.find((seat) => people[seat.person]!.id === person && seat.period === period)!.place;
  const isNamed = (period: string | undefined, p: number): boolean => period === undefined || period === periods[p]!.id;
  const every = periods.map((_, p) => p);
  const isPinned = (person: string, place: string, p: number): boolean =>
    pinned.some((pin, i) => isOn(`pinned[${i}]`) && pin[0] === person && pin[1] === place && isNamed(pin[2], p));
  return (
    pinned.every(
      (pin, i) => !isOn(`pinned[${i}]`) || every.every((p) => !isNamed(pin[2], p) || at(pin[0], p) === pin[1]),
    ) &&
    together.every(
      (group, g) => !isOn(`together[${g}]`) || group.every((id) => every.every((p) => at(id, p) === at(group[0]!, p))),
    ) &&
    apart.every(
      (group, g) =>
        !isOn(`apart[${g}]`) ||
        every.every((p) =>
          group.every((a) => group.every((b) => a === b || at(a, p) === null || at(a, p) !== at(b, p))),
        ),
    ) &&
    (!doOverlap(problem) ||
      !isOn('periods[1]') ||
      people.every(({ id }) => every.filter((p) => at(id, p) !== null).length < 2)) &&
    problem.places.every((place, i) =>
      every.every((p) => {
        const there = seating.filter((seat) => seat.place === place.id && seat.period === p).length;
        const isFew = there === 0 || there >= (place.minimum ?? 0) || !isOn(`places[${i}].minimum`);
        return isFew && (there <= (place.capacity as number) || !isOn(`places[${i}].capacity`));
      }),
    ) &&
    every.every((p) => {
      const all = seating.filter((seat) => seat.place !== null && seat.period === p).length;
      return all <= (hosts[0]!.capacity ?? Number.POSITIVE_INFINITY) || !isOn('hosts[0].capacity');
    }) &&
    seating.every(({ person, period, place: id }) => {
      if (id === null) return true;
      const who = people[person]!;
      const mayCome = who.anywhere === true || who.wishes.flat().includes(id) || isPinned(who.id, id, period);
      const path = `people[${person}].wishes`;
      const isBound = isOn(path) || (left !== path && problem.places.some((_, i) => isOn(`places[${i}].minimum`)));
      return (mayCome || !isBound) && pairIsKept(problem, { person, period, place: id }, isOn);
    })
  );
}

function pairIsKept(
  problem: Problem,
  seat: { person: number; period: number; place: string },
  isOn: Force['isOn'],
): boolean {
  const person = problem.people[seat.person]!;
  const placeAt = problem.places.findIndex((one) => one.id === seat.place);
  const place = problem.places[placeAt]!;
  const period = problem.periods![seat.period]!;
  const minutes = problem.costs?.find(([p, a]) => p === person.id && a === place.id)?.[2];
  const broken = brokenRules(problem.rules ?? [], { person, place, period, minutes });
  const isBanned = problem.forbidden?.some(
    ([p, a, when = period.id], j) => isOn(`forbidden[${j}]`) && p === person.id && a === place.id && when === period.id,
  );
  const isRanked = place.ranking?.flat().includes(person.id) ?? true;
  const isOut = !isRanked && place.others !== true && isOn(`places[${placeAt}].ranking`);
  return !broken.some(({ rule }) => isOn(`rules[${problem.rules!.indexOf(rule)}]`)) && isBanned !== true && !isOut;
}

function doOverlap({ periods = [] }: Problem): boolean {
  return periods[0]!.to >= periods[1]!.from;
}
