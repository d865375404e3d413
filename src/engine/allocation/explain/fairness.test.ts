import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { solve } from '../solve.ts';
import { explain } from './explain.ts';
import type { FairnessReport } from './explanation.ts';

/** So many people of each school, who all wish for `a`, then `b`. */
function report(schools: Readonly<Record<string, number>>, seats: readonly [number, number]): FairnessReport {
  const people = Object.entries(schools).flatMap(([school, count]) =>
    Array.from({ length: count }, (_, i) => ({
      id: `${school}${i}`,
      wishes: [['a'], ['b']],
      attributes: { school, age: 17 },
    })),
  );
  const problem: Problem = {
    people,
    places: [
      {
        id: 'a',
        capacity: seats[0],
        ranking: Object.keys(schools).map((school) =>
          people.filter((each) => each.attributes.school === school).map(({ id }) => id),
        ),
      },
      { id: 'b', capacity: seats[1] },
    ],
    costs: people.map(({ id }) => [id, 'a', 30]),
  };
  const outcome = solve(problem, { mode: 'stable' });
  if (!outcome.ok) throw new Error('no plan');
  return explain(problem, outcome.value, { people: [] }).fairness;
}

describe('the fairness report', () => {
  it('counts each group by itself, and no measure as a group', () => {
    const { attributes } = report({ x: 6, y: 8 }, [6, 4]);
    expect(attributes).toEqual([
      {
        attribute: 'school',
        groups: [
          { value: 'x', tooFew: false, sought: 6, placed: 1, firstWish: 1, meanRank: 1, meanMinutes: 30 },
          { value: 'y', tooFew: false, sought: 8, placed: 0.5, firstWish: 0, meanRank: 2 },
        ],
      },
    ]);
  });

  it.each([
    ['no group is small', { x: 5, y: 5 }, []],
    ['two groups are small', { x: 5, y: 4, z: 1 }, ['y', 'z']],
    ['one group is small: another is silent with it, or the sum would tell', { x: 9, y: 6, z: 4 }, ['y', 'z']],
  ])('keeps silent about few people where %s', (_, schools, silent) => {
    const groups = report(schools, [3, 3]).attributes[0]!.groups;
    expect(groups.filter(({ tooFew }) => tooFew).map(({ value }) => value)).toEqual(silent);
  });

  it("shows places that go to one school, beside the school's share of those who want them", () => {
    const { lockIn } = report({ x: 6, y: 6 }, [6, 6]);
    expect(lockIn).toEqual([
      { place: 'a', attribute: 'school', value: 'x', seated: 6, share: 1, shareOfWishes: 0.5 },
      { place: 'b', attribute: 'school', value: 'y', seated: 6, share: 1, shareOfWishes: 0.5 },
    ]);
    expect(report({ x: 6, y: 6 }, [4, 4]).lockIn).toEqual([]);
  });
});
