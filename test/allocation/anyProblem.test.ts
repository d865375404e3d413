import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProblem } from './anyProblem.ts';
import { GOALS, MODES, type Mode } from '../../src/engine/allocation/plan.ts';
import { solve } from '../../src/engine/allocation/solve.ts';

const goalOrders = fc.shuffledSubarray([...GOALS], { minLength: 1 });

/** `solve` throws where its plan does not pass `verify`, which shares no code with it: to return at all is to be right. */
describe.each(MODES)('any problem, mode %s', (mode: Mode) => {
  it('gets a plan that verifies, or the one reason why there is none', () => {
    let solved = 0;
    fc.assert(
      fc.property(anyProblem, goalOrders, (problem, goals) => {
        const outcome = solve(problem, { mode, goals, seed: 's', effort: 60 });
        if (outcome.ok) solved++;
        else
          expect(outcome.problems.map(({ code }) => code)).toSatisfy((codes: string[]) =>
            codes.every((code) => KNOWN.has(code)),
          );
      }),
      { numRuns: 1_000 },
    );
    expect(solved).toBeGreaterThan(300);
  });

  it('gets the same plan for the same people in another order', () => {
    fc.assert(
      fc.property(anyProblem, goalOrders, (problem, goals) => {
        const turned = {
          ...problem,
          people: problem.people.toReversed(),
          places: problem.places.toReversed(),
          periods: problem.periods?.toReversed() ?? [],
        };
        const planOf = (each: typeof problem) => {
          const outcome = solve(each, { mode, goals, seed: 's', effort: 60 });
          return outcome.ok ? outcome.value.plan : undefined;
        };
        expect(planOf(turned)).toEqual(planOf(problem));
      }),
      { numRuns: 300 },
    );
  });
});

it('reaches the same goals whatever people and places are called', () => {
  fc.assert(
    fc.property(anyProblem, goalOrders, (problem, others) => {
      // Numbers of ranks and minutes leave out who is unplaced: they are the same in all optima where `placed` is first.
      const goals = ['placed', ...others] as const;
      const renamed = JSON.parse(JSON.stringify(problem), (_, value: unknown) =>
        isName(value) ? NEW_NAMES[value] : value,
      ) as typeof problem;
      const reached = (each: typeof problem) => {
        const outcome = solve(each, { mode: 'best', goals, seed: 's' });
        return outcome.ok ? outcome.value.objectives : undefined;
      };
      expect(reached(renamed)).toEqual(reached(problem));
    }),
    { numRuns: 300 },
  );
});

/** Other names in another order, for ids of people and places; attributes and rules have no such values. */
const NEW_NAMES: Readonly<Record<string, string>> = {
  p1: 'z',
  p2: 'y',
  p3: 'x',
  p4: 'p1',
  p5: 'å',
  p6: 'p10',
  a: 'd',
  b: 'c',
  c: 'b2',
  d: 'b1',
};

function isName(value: unknown): value is string {
  return typeof value === 'string' && value in NEW_NAMES;
}

/** A random problem may have pins that nobody can keep, or say something that contradicts itself. */
const KNOWN = new Set([
  'impossible',
  'pin-forbidden',
  'pin-outside-periods',
  'pins-clash',
  'groups-clash',
  'rule-attribute-missing',
  'minimum-above-capacity',
]);
