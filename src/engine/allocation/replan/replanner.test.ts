import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomJointProblem } from '../../../../test/support/randomJointProblem.ts';
import type { Planned } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { solve } from '../solve.ts';
import { replan } from './replan.ts';
import { Replanner } from './replanner.ts';

/** A problem of mode `best`: nothing in it that only `together` keeps. */
function plain(problem: Problem): Problem {
  const people = problem.people.map(({ id, wishes, attributes = {} }) => ({ id, wishes, attributes }));
  const places = problem.places.map(({ id, capacity }) => ({ id, capacity: Math.max(1, capacity as number) }));
  return { people, places, ...(problem.periods && { periods: problem.periods }), costs: problem.costs ?? [] };
}

function planned(problem: Problem): Planned {
  const solved = solve(problem, { mode: 'best', seed: 's' });
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  return { problem, solution: solved.value };
}

describe('a plan held ready for questions', () => {
  it('answers as a re-plan from the plan in force does, whatever was asked before', () => {
    const steps = fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(randomJointProblem({ people: 9, periods: 2 }), steps, (drawn, changes) => {
        const before = planned(plain(drawn));
        const replanner = Replanner.of(before)!;
        expect(replanner.goals).toEqual(['placed', 'change', 'ranks', 'travel']);
        const seats = before.problem.places.map(({ capacity }) => capacity as number);
        for (const [place, now] of changes) {
          seats[place] = now;
          expect(replanner.setSeats(before.problem.places[place]!.id, now)).toEqual([]);
          const places = before.problem.places.map(({ id }, i) => ({ id, capacity: seats[i]! }));
          const anew = replan(before, { ...before.problem, places }, { mode: 'best', goals: replanner.goals });
          if (!anew.ok) throw new Error(JSON.stringify(anew.problems));
          expect(reached(before, replanner)).toEqual(anew.value.solution.objectives.map(({ value }) => value));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is back at the plan in force when everything is taken back', () => {
    fc.assert(
      fc.property(randomJointProblem({ people: 9, periods: 2 }), (drawn) => {
        const replanner = Replanner.of(planned(plain(drawn)))!;
        expect(replanner.moves()).toEqual([]);
        for (const place of ['a', 'b', 'c']) replanner.setSeats(place, 0);
        for (const place of ['c', 'a', 'b']) replanner.restoreSeats(place);
        expect(replanner.moves()).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('closes one period of a place, and names who must sit there', () => {
    const periods = [
      { id: 'one', from: '2027-01-11', to: '2027-01-15' },
      { id: 'two', from: '2027-01-18', to: '2027-01-22' },
    ];
    const problem: Problem = {
      people: [{ id: 'ada', wishes: [['a'], ['b']] }],
      places: [
        { id: 'a', capacity: 1 },
        { id: 'b', capacity: 1 },
      ],
      periods,
      pinned: [['ada', 'a', 'one']],
    };
    const replanner = Replanner.of(planned(problem))!;
    expect(replanner.setSeats('a', 0, 'two')).toEqual([]);
    expect(replanner.moves()).toEqual([{ person: 'ada', period: 'two', from: 'a', to: 'b' }]);
    expect(replanner.setSeats('a', 0, 'one')).toEqual(['ada']);
    expect(replanner.moves()).toHaveLength(1);
    expect(replanner.restoreSeats('a', 'two')).toEqual([]);
    expect(replanner.moves()).toEqual([]);
  });
});

/** Placed, changed, ranks, travel of the plan in force with the moves made. */
function reached({ problem, solution }: Planned, replanner: Replanner): readonly number[] {
  const keyOf = (person: string, period: string | undefined) => `${person} ${period}`;
  const seats = new Map(solution.plan.assignments.map((each) => [keyOf(each.person, each.period), each.place]));
  const moves = replanner.moves();
  for (const { person, period, to } of moves) {
    seats.delete(keyOf(person, period));
    if (to !== undefined) seats.set(keyOf(person, period), to);
  }
  let ranks = 0;
  let travel = 0;
  for (const [key, place] of seats) {
    const person = problem.people.find(({ id }) => key.startsWith(`${id} `))!;
    ranks += person.wishes.findIndex((tier) => tier.includes(place)) + 1;
    travel += problem.costs!.find(([id, at]) => id === person.id && at === place)![2];
  }
  return [seats.size, moves.filter(({ from }) => from !== undefined).length, ranks, travel];
}
