import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomJointProblem } from '../../../../test/support/randomJointProblem.ts';
import { bestJointVector } from '../together/cases/bestJointVector.ts';
import { instanceOf } from '../instance.ts';
import type { Planned } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { readProblem } from '../read/readProblem.ts';
import { solve } from '../solve.ts';
import { type Replan, replan } from './replan.ts';

function planned(problem: Problem): Planned {
  const solved = solve(problem, { seed: 's' });
  if (!solved.ok) throw new Error(JSON.stringify(solved.problems));
  return { problem, solution: solved.value };
}

function replanned(before: Planned, changed: Problem): Replan {
  const outcome = replan(before, changed);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Ada, Bo and Cy sit at their first wishes a, b, c; each would also do with the next place. */
const ROW: Problem = {
  people: [
    { id: 'ada', wishes: [['a'], ['b']] },
    { id: 'bo', wishes: [['b'], ['c']] },
    { id: 'cy', wishes: [['c'], ['d']] },
  ],
  places: [
    { id: 'a', capacity: 1 },
    { id: 'b', capacity: 1 },
    { id: 'c', capacity: 1 },
    { id: 'd', capacity: 1 },
  ],
};

function places(changed: Partial<Record<string, object>>): Problem {
  return { ...ROW, places: ROW.places.map((place) => ({ ...place, ...changed[place.id] })) };
}

function people(...changed: readonly Problem['people'][number][]): Problem {
  const others = ROW.people.filter((person) => changed.every(({ id }) => id !== person.id));
  return { ...ROW, people: [...others, ...changed] };
}

const CASES: readonly (readonly [string, Problem, readonly string[]])[] = [
  ['nothing changed', ROW, []],
  [
    'a place drops out: its person and all who make room',
    places({ a: { capacity: 0 } }),
    ['ada a>b place-closed', 'bo b>c made-room ada', 'cy c>d made-room bo ada'],
  ],
  [
    'a place that nobody sat at is gone',
    { ...people({ id: 'cy', wishes: [['c']] }), places: ROW.places.slice(0, 3) },
    [],
  ],
  [
    'somebody new comes',
    people({ id: 'di', wishes: [['b']] }),
    ['bo b>c made-room di', 'cy c>d made-room bo di', 'di >b arrived'],
  ],
  ['somebody goes', { ...ROW, people: ROW.people.slice(1) }, ['ada a> withdrew']],
  ['a wish is changed', people({ id: 'cy', wishes: [['d']] }), ['cy c>d not-wished']],
  ['a pair is locked', { ...ROW, pinned: [['cy', 'd']] }, ['cy c>d pinned']],
  ['a pair is forbidden', { ...ROW, forbidden: [['cy', 'c']] }, ['cy c>d not-allowed']],
  ['a place asks for two', places({ c: { capacity: 2, minimum: 2 } }), ['bo b>c requirement']],
  [
    'nobody can make room: somebody loses their place',
    { ...places({ d: { capacity: 0 } }), pinned: [['ada', 'b']] },
    ['ada a>b pinned', 'bo b> made-room ada'],
  ],
];

describe('a re-plan', () => {
  it.each(CASES)('%s', (_, changed, expected) => {
    const { diff } = replanned(planned(ROW), changed);
    const shifts = [...diff.moved, ...diff.placed, ...diff.lost, ...diff.gone];
    const told = shifts.map(({ person, from = '', to = '', reason, chain = [] }) =>
      [`${person} ${from}>${to} ${reason}`, ...chain.map((move) => move.person)].join(' '),
    );
    expect(told.sort()).toEqual(expected);
    expect(diff.unchanged).toBe(ROW.people.length - shifts.filter(({ from }) => from !== undefined).length);
  });

  it('tells that seats have become fewer', () => {
    const two: Problem = {
      people: [
        { id: 'ada', wishes: [['a'], ['b']] },
        { id: 'bo', wishes: [['a'], ['b']] },
      ],
      places: [
        { id: 'a', capacity: 2 },
        { id: 'b', capacity: 2 },
      ],
    };
    const fewer = { ...two, places: [{ id: 'a', capacity: 1 }, two.places[1]!] };
    expect(replanned(planned(two), fewer).diff.moved).toMatchObject([{ from: 'a', to: 'b', reason: 'fewer-seats' }]);
  });

  it('tells who left the seat that somebody without one gets', () => {
    const two: Problem = {
      people: [
        { id: 'ada', wishes: [['a']] },
        { id: 'bo', wishes: [['a']] },
      ],
      places: [{ id: 'a', capacity: 1 }],
    };
    const before = planned(two);
    const [gone] = before.solution.plan.assignments;
    const { diff } = replanned(before, { ...two, people: two.people.filter(({ id }) => id !== gone!.person) });
    expect(diff.placed).toMatchObject([{ to: 'a', reason: 'seat-found', other: gone!.person }]);
  });

  it('places as many as can be, and of all such plans moves the fewest, as by trying every plan', () => {
    fc.assert(
      fc.property(randomJointProblem({ people: 4, periods: 1 }), fc.nat(2), fc.nat(3), (random, closed, left) => {
        const drawn = { ...random, together: random.together!.slice(0, 1) };
        fc.pre(readProblem(drawn).ok);
        const before = planned(drawn);
        const changed = {
          ...drawn,
          people: drawn.people.filter((_, i) => i !== left),
          places: drawn.places.map((place, i) => (i === closed ? { ...place, capacity: 0, minimum: 0 } : place)),
          costs: drawn.costs!.filter(([person]) => person !== drawn.people[left]?.id),
          current: [],
          together: [],
          apart: [],
        };
        fc.pre(readProblem(changed).ok);
        const { problem, solution, diff } = replanned(before, changed);
        const goals = ['placed', 'change', 'ranks', 'travel', 'fairness'] as const;
        const best = bestJointVector(instanceOf(problem, 's'), { goals, fairBy: 'school' })!;
        const value = (goal: string) => solution.objectives.find((objective) => objective.goal === goal)!.value;
        const seeking = solution.plan.assignments.length + solution.plan.unplaced.length;
        expect([seeking - value('placed'), value('change'), value('fairness')]).toEqual([best[0], best[1], best[4]]);
        expect(diff.moved.length + diff.lost.length).toBe(best[1]);
      }),
      { numRuns: 150 },
    );
  });

  it('changes nothing where nothing has changed, and its diff leads from the old plan to the new', () => {
    const seats = (plan: { assignments: readonly { person: string; period?: string; place: string }[] }) =>
      new Set(plan.assignments.map(({ person, period, place }) => `${person} ${period} ${place}`));
    fc.assert(
      fc.property(randomJointProblem({ people: 6, periods: 2 }), fc.nat(2), (random, closed) => {
        const problem = { ...random, together: random.together!.slice(0, 1) };
        fc.pre(readProblem(problem).ok);
        const before = planned(problem);
        const still = replanned(before, problem).diff;
        expect([still.moved, still.placed, still.lost, still.gone]).toEqual([[], [], [], []]);
        expect(still.unchanged).toBe(before.solution.plan.assignments.length);
        const places = problem.places.filter((_, i) => i !== closed);
        const people = problem.people.map((person) => ({
          ...person,
          wishes: person.wishes
            .map((tier) => tier.filter((id) => places.some((place) => place.id === id)))
            .filter((tier) => tier.length > 0),
        }));
        const changed = { ...problem, people, places, costs: [], current: [] };
        fc.pre(readProblem(changed).ok);
        const { diff, solution } = replanned(before, changed);
        const now = seats(before.solution.plan);
        for (const { person, period, from, to } of [...diff.moved, ...diff.placed, ...diff.lost, ...diff.gone]) {
          if (from !== undefined) now.delete(`${person} ${period} ${from}`);
          if (to !== undefined) now.add(`${person} ${period} ${to}`);
        }
        expect(now).toEqual(seats(solution.plan));
      }),
      { numRuns: 200 },
    );
  });
});
