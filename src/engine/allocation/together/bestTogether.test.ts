import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomJointProblem } from '../../../../test/support/randomJointProblem.ts';
import { instanceOf } from '../instance.ts';
import { type Goal, PRESETS } from '../plan.ts';
import { objectivesOf } from '../planOf.ts';
import type { Problem } from '../problem.ts';
import { bestTogether } from './bestTogether.ts';
import { bestJointVector, isLess, keepsEverything, vectorOf } from './cases/bestJointVector.ts';

const ORDERS: readonly (readonly [string, readonly Goal[]])[] = [
  ['standard', PRESETS.standard],
  ['rank-maximal', PRESETS['rank-maximal']],
  ['minimum-regret', PRESETS['minimum-regret']],
  ['least change first', ['placed', 'change', 'hosts', 'ranks']],
  ['travel alone', ['travel']],
];

describe.each(ORDERS)('the best plan with groups, minimum numbers and periods (%s)', (_, goals) => {
  const striving = { goals, fairBy: 'school' };

  it.each([
    ['in one period', { people: 5, periods: 0 }, 150],
    ['in up to three that overlap', { people: 3, periods: 3 }, 150],
  ])('is as good as by trying every plan, %s', (__, size, numRuns) => {
    fc.assert(
      fc.property(randomJointProblem(size), (problem) => {
        const instance = instanceOf(problem, 'seed');
        const result = bestTogether(instance, { ...striving, effort: 10_000 });
        if (result.kind !== 'found') throw new Error(result.kind);
        expect(result.found.isExact).toBe(true);
        expect(keepsEverything(instance, result.found.choice)).toBe(true);
        expect(vectorOf(instance, result.found.choice, striving)).toEqual(bestJointVector(instance, striving));
        expect(result.found.bound).toEqual(objectivesOf(instance, result.found.choice, striving));
      }),
      { numRuns },
    );
  });

  it('is a plan, whatever the effort, never better than the one proven best', () => {
    let proven = 0;
    fc.assert(
      fc.property(randomJointProblem({ people: 8, periods: 3 }), fc.integer({ min: 2, max: 12 }), (problem, effort) => {
        const instance = instanceOf(problem, 'seed');
        const result = bestTogether(instance, { ...striving, effort });
        const full = bestTogether(instance, { ...striving, effort: 1_000 });
        if (result.kind !== 'found' || full.kind !== 'found') throw new Error('not found');
        expect(keepsEverything(instance, result.found.choice)).toBe(true);
        if (!full.found.isExact) return;
        proven++;
        const best = vectorOf(instance, full.found.choice, striving);
        const found = vectorOf(instance, result.found.choice, striving);
        expect(isLess(found, best)).toBe(false);
        if (result.found.isExact) expect(found).toEqual(best);
      }),
      { numRuns: 150 },
    );
    expect(proven).toBeGreaterThan(130);
  });
});

describe('the best joint plan', () => {
  it('is the same whatever the order of the input', () => {
    const turn = <T>(list: readonly T[] | undefined, by: number) => {
      const items = list ?? [];
      return [...items.slice(by % Math.max(1, items.length)), ...items.slice(0, by % Math.max(1, items.length))];
    };
    const turned = (problem: Problem, by: number): Problem => ({
      ...problem,
      people: turn(problem.people, by),
      places: turn(problem.places, by),
      ...(problem.periods && { periods: turn(problem.periods, by) }),
      together: turn(problem.together, by).map((group) => turn(group, by)),
      apart: turn(problem.apart, by).map((group) => turn(group, by)),
      costs: turn(problem.costs, by),
    });
    const named = (problem: Problem) => {
      const instance = instanceOf(problem, 'seed');
      const result = bestTogether(instance, { goals: PRESETS.standard, fairBy: 'school', effort: 40 });
      if (result.kind !== 'found') throw new Error(result.kind);
      return Array.from(result.found.choice, (a, unit) => {
        const person = problem.people[instance.unitPerson[unit]!]!.id;
        return `${person} ${instance.unitPeriod[unit]} ${a < 0 ? '' : problem.places[instance.sitePlace[instance.site[a]!]!]!.id}`;
      });
    };
    fc.assert(
      fc.property(randomJointProblem({ people: 8, periods: 3 }), fc.integer({ min: 1, max: 7 }), (problem, by) => {
        expect(named(turned(problem, by))).toEqual(named(problem));
      }),
      { numRuns: 200 },
    );
  });

  it('is given up when the watch says no', () => {
    const instance = instanceOf({ people: [{ id: 'p1', wishes: [['a']] }], places: [{ id: 'a', capacity: 1 }] }, '');
    const options = { goals: PRESETS.standard, fairBy: 'school', effort: 10 };
    expect(bestTogether(instance, { ...options, watch: () => false }).kind).toBe('cancelled');
  });

  it('is impossible where pins leave a minimum number unfilled', () => {
    const places = [{ id: 'a', capacity: 2, minimum: 2 }];
    const problem: Problem = { people: [{ id: 'p1', wishes: [['a']] }], places, pinned: [['p1', 'a']] };
    const options = { goals: PRESETS.standard, fairBy: 'school', effort: 10 };
    expect(bestTogether(instanceOf(problem, ''), options).kind).toBe('impossible');
  });
});
