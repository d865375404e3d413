import type { Assignment, Goal, Solution } from '../plan.ts';
import type { Problem, Settled } from '../problem.ts';

/** The assignments of the old plan that are still about somebody and something. */
export function inForce({ plan }: Solution, { people, places, periods }: Problem): readonly Settled[] {
  const sought = new Map(people.map((person) => [person.id, person.periods]));
  const placeIds = new Set(places.map((place) => place.id));
  const periodIds = new Set<string | undefined>(periods?.map((period) => period.id));
  const isStill = ({ person, place, period }: Assignment) =>
    sought.has(person) &&
    placeIds.has(place) &&
    (period === undefined
      ? periodIds.size === 0
      : periodIds.has(period) && sought.get(person)?.includes(period) !== false);
  return plan.assignments
    .filter(isStill)
    .map(({ person, place, period }) => (period === undefined ? [person, place] : [person, place, period]));
}

/** *Placed, changed*, then the goals as they were. */
export function replanGoals(goals: readonly Goal[]): readonly Goal[] {
  return ['placed', 'change', ...goals.filter((goal) => goal !== 'placed' && goal !== 'change')];
}
