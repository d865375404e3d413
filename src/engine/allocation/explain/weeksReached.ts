import { weeksOf } from '../unmet.ts';
import type { Reason } from './reasons.ts';
import type { Seating } from './seating.ts';

/**
 * For units without a place in mode `together`, which fills as few periods as a person's `weeks` need: the reason that
 * nothing more is asked for. Such a unit is no failure of the plan: it has no wishes to explain, waits for no seat and
 * counts in no group's outcome. The other modes fill every period they can, so there it decides nothing.
 *
 * @returns by unit: `weeks-reached` with the weeks placed and asked for; undefined for everybody else. Linear in units.
 */
export function weeksReached({ instance, choice }: Seating): (unit: number) => Reason | undefined {
  const { problem, periods, unitPerson, unitPeriod } = instance;
  /** By person: weeks in the periods that they have a place in. */
  const reached = new Float64Array(problem.people.length);
  choice.forEach((taken, unit) => {
    const period = periods[unitPeriod[unit]!];
    if (taken >= 0 && period !== undefined) reached[unitPerson[unit]!]! += weeksOf(period);
  });
  return (unit) => {
    const person = unitPerson[unit]!;
    const asked = problem.people[person]!.weeks;
    return choice[unit]! >= 0 || asked === undefined || reached[person]! < asked
      ? undefined
      : { code: 'weeks-reached', found: `${reached[person]!}`, asked: `${asked}` };
  };
}
