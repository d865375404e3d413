import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instanceOf } from '../instance.ts';
import { GOALS, type Goal } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { layersOf } from './layers.ts';
import { type Best, bestSeating } from './lexicographic.ts';

/** Small problems with everything that plain goals look at: tiers, travel, rankings, groups, pins, a current plan. */
const PLACES = ['a', 'b', 'c', 'd'];
const person = fc.record({
  order: fc.shuffledSubarray(PLACES),
  tied: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  school: fc.constantFrom('north', 'south', undefined),
  minutes: fc.array(fc.option(fc.integer({ min: 0, max: 50 })), { minLength: 4, maxLength: 4 }),
  current: fc.option(fc.constantFrom(...PLACES)),
});
const problems = fc
  .record({
    people: fc.array(person, { minLength: 1, maxLength: 5 }),
    capacities: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
    ranked: fc.array(fc.option(fc.shuffledSubarray([0, 1, 2, 3, 4])), { minLength: 4, maxLength: 4 }),
  })
  .map(
    ({ people, capacities, ranked }): Problem => ({
      people: people.map((each, i) => ({
        id: `p${i}`,
        wishes: tiersOf(each.order, each.tied),
        ...(each.school && { attributes: { school: each.school } }),
      })),
      places: PLACES.map((id, i) => ({
        id,
        capacity: capacities[i]!,
        ...(ranked[i] && {
          ranking: ranked[i].filter((at) => at < people.length).map((at) => [`p${at}`]),
          others: i % 2 === 0,
        }),
      })),
      costs: people.flatMap((each, i) =>
        each.minutes.flatMap((minutes, at) => (minutes === null ? [] : [[`p${i}`, PLACES[at]!, minutes] as const])),
      ),
      current: people.flatMap((each, i) => (each.current === null ? [] : [[`p${i}`, each.current] as const])),
    }),
  );

function tiersOf(order: readonly string[], tied: readonly boolean[]): string[][] {
  const tiers: string[][] = [];
  order.forEach((place, i) => (i > 0 && tied[i] ? tiers.at(-1)!.push(place) : tiers.push([place])));
  return tiers;
}

const goalOrders = fc.shuffledSubarray([...GOALS], { minLength: 1 });

/** What a seating is worth, one number for each thing compared, less being better: written from the words of `GOALS`. */
function worth(instance: ReturnType<typeof instanceOf>, choice: readonly number[], goals: readonly Goal[]): number[] {
  const worst = (values: Int32Array) => Math.max(0, ...values);
  const taken = (unit: number, values: Int32Array, without: number) =>
    choice[unit]! < 0 ? without : values[choice[unit]!]!;
  const sum = (values: Int32Array, without: number) =>
    choice.reduce((total, _, unit) => total + Math.max(0, taken(unit, values, without)), 0);
  const atRank = (rank: number) =>
    choice.filter((_, unit) => taken(unit, instance.rank, worst(instance.rank) + 1) === rank).length;
  const ranks = Array.from({ length: worst(instance.rank) }, (_, i) => i + 1);
  return goals.flatMap((goal): number[] => {
    if (goal === 'placed') return [choice.filter((a) => a < 0).length];
    if (goal === 'ranks') return [sum(instance.rank, worst(instance.rank) + 1)];
    if (goal === 'firsts') return ranks.map((rank) => -atRank(rank));
    if (goal === 'regret') return [...ranks, ranks.length + 1].reverse().slice(0, -1).map(atRank);
    if (goal === 'travel') return [sum(instance.minutes, worst(instance.minutes) + 1)];
    if (goal === 'hosts') return [sum(instance.hostRank, worst(instance.hostRank) + 1)];
    if (goal === 'change')
      return [
        choice.filter(
          (a, unit) => instance.current[unit]! >= 0 && (a < 0 || instance.site[a] !== instance.current[unit]),
        ).length,
      ];
    return [unfairness(instance, choice)];
  });
}

function unfairness(instance: ReturnType<typeof instanceOf>, choice: readonly number[]): number {
  const schoolOf = (unit: number) => instance.problem.people[instance.unitPerson[unit]!]!.attributes?.['school'];
  const units = choice.map((_, unit) => unit);
  return [...new Set(units.map(schoolOf))]
    .map((school) => {
      const members = units.filter((unit) => schoolOf(unit) === school);
      const unplaced = members.filter((unit) => choice[unit]! < 0).length;
      return Array.from({ length: unplaced }, (_, k) => Math.round((10_000 * (2 * k + 1)) / members.length)).reduce(
        (a, b) => a + b,
        0,
      );
    })
    .reduce((a, b) => a + b, 0);
}

/** Every seating there is. */
function* seatings(
  instance: ReturnType<typeof instanceOf>,
  from: readonly number[] = [],
): Generator<readonly number[]> {
  const unit = from.length;
  if (unit === instance.unitPerson.length) {
    yield from;
    return;
  }
  if (instance.pinned[unit] === 0) yield* seatings(instance, [...from, -1]);
  for (let a = instance.first[unit]!; a < instance.first[unit + 1]!; a++) {
    const load = from.filter((b) => b >= 0 && instance.site[b] === instance.site[a]).length;
    if (load < instance.capacity[instance.site[a]!]!) yield* seatings(instance, [...from, a]);
  }
}

function lessThan(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at >= 0 && a[at]! < b[at]!;
}

function bestOf(problem: Problem, goals: readonly Goal[]): Best {
  const result = bestSeating(instanceOf(problem, 'seed'), { goals, fairBy: 'school' });
  if (result.kind !== 'best') throw new Error(result.kind);
  return result.best;
}

describe('the best seating for goals in order', () => {
  it('is the lexicographic optimum of all seatings, whatever the order of the goals', () => {
    fc.assert(
      fc.property(problems, goalOrders, (problem, goals) => {
        const instance = instanceOf(problem, 'seed');
        let best: number[] | undefined;
        for (const choice of seatings(instance)) {
          const value = worth(instance, choice, goals);
          if (best === undefined || lessThan(value, best)) best = value;
        }
        expect(worth(instance, [...bestOf(problem, goals).choice], goals)).toEqual(best);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(problems, goalOrders, fc.integer(), (problem, goals, turn) => {
        const turned = { ...problem, people: rotated(problem.people, turn), places: rotated(problem.places, turn) };
        const idsOf = (each: Problem) => {
          const instance = instanceOf(each, 'seed');
          return Array.from(bestOf(each, goals).choice, (a, unit) => [each.people[instance.unitPerson[unit]!]!.id, a]);
        };
        expect(idsOf(turned)).toEqual(idsOf(problem));
      }),
    );
  });

  it('leaves nobody without a place who had one, when a seat is added', () => {
    fc.assert(
      fc.property(
        problems,
        fc.integer({ min: 0, max: 3 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 1_000_000 })),
        (problem, at, minutes) => {
          // Journeys that all differ leave one optimum; where two are equally good, either may come out before and after.
          const costs = problem.people.flatMap(({ id }) =>
            PLACES.map((place) => [id, place, minutes.next().value!] as const),
          );
          const larger = problem.places.map((place, i) =>
            i === at ? { ...place, capacity: (place.capacity as number) + 1 } : place,
          );
          const placed = (each: Problem) =>
            [...bestOf(each, ['placed', 'ranks', 'travel']).choice].flatMap((a, unit) => (a < 0 ? [] : [unit]));
          expect(placed({ ...problem, costs, places: larger })).toEqual(
            expect.arrayContaining(placed({ ...problem, costs })),
          );
        },
      ),
    );
  });

  it('keeps what is pinned, and says whose pins cannot all be kept', () => {
    const people = ['p1', 'p2'].map((id) => ({ id, wishes: [['a']] }));
    const problem = { people, places: [{ id: 'a', capacity: 1 }], pinned: [['p2', 'a']] } as const;
    const instance = instanceOf(problem, '');
    const pinnedUnit = [...instance.pinned].indexOf(1);
    expect(bestOf(problem, ['placed']).choice[pinnedUnit]).toBeGreaterThanOrEqual(0);
    const both = {
      ...problem,
      pinned: [
        ['p1', 'a'],
        ['p2', 'a'],
      ],
    } as const;
    expect(bestSeating(instanceOf(both, ''), { goals: ['placed'], fairBy: '' })).toMatchObject({
      kind: 'impossible',
      people: [0, 1],
    });
  });

  it('uses one pack where weights fit, and several where they do not', () => {
    const people = Array.from({ length: 60 }, (_, i) => ({ id: `p${i}`, wishes: PLACES.map((place) => [place]) }));
    const places = PLACES.map((id) => ({ id, capacity: 10 }));
    expect(bestOf({ people, places }, ['placed', 'ranks', 'travel']).steps).toHaveLength(1);
    expect(
      bestOf({ people, places }, ['fairness', 'firsts', 'placed', 'regret', 'hosts', 'travel', 'ranks']).steps.length,
    ).toBeGreaterThan(1);
  });
});

function rotated<T>(items: readonly T[], turn: number): T[] {
  const at = ((turn % items.length) + items.length) % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

describe('the value of a step', () => {
  it('is exact where the rewards for filling add up to more than a double holds', () => {
    let state = 1;
    const draw = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state % below;
    };
    const people = Array.from({ length: 240 }, (_, i) => {
      const start = draw(60);
      return { id: `p${i}`, wishes: [0, 1, 2, 3].map((step) => [`a${(start + step * step) % 60}`]) };
    });
    const ranking = Array.from({ length: 12 }, (_, tier) =>
      people.filter((_, i) => i % 12 === tier).map(({ id }) => id),
    );
    const places = Array.from({ length: 60 }, (_, i) => ({ id: `a${i}`, capacity: 3, ranking }));
    const costs = people.flatMap(({ id, wishes }) =>
      wishes.map(([place]) => [id, place!, draw(2_000_000_000)] as const),
    );
    const instance = instanceOf({ people, places, costs }, '');
    const goals = ['placed', 'ranks', 'travel', 'hosts'] as const;
    const result = bestSeating(instance, { goals, fairBy: 'school' });
    if (result.kind !== 'best') throw new Error(result.kind);
    const layers = layersOf(instance, goals);
    const { choice, steps } = result.best;
    const sumOf = (goal: string) => {
      const layer = layers.find((each) => each.layer.goal === goal)!;
      return choice.reduce((sum, a, unit) => sum + (a < 0 ? layer.out(unit) : layer.choice(a, unit)), 0);
    };
    expect(steps.length).toBeGreaterThan(1);
    for (const step of steps)
      expect(step.value).toBe(step.layers.reduce((sum, { layer, weight }) => sum + weight * sumOf(layer.goal), 0));
  });
});
