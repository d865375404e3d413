import { describe, expect, it } from 'vitest';
import { type Instance, instanceOf } from './instance.ts';
import type { Problem } from './problem.ts';

/** The choices of each person as text: `place@period rank/hostRank minutes`, by id of person. */
function choicesOf(problem: Problem): Record<string, string[]> {
  const instance = instanceOf(problem, 'x');
  const rows = Array.from(
    instance.unitPerson,
    (person, unit) => [problem.people[person]!.id, choicesOfUnit(instance, unit)] as const,
  );
  const all: Record<string, string[]> = {};
  for (const [id, choices] of rows) all[id] = [...(all[id] ?? []), ...choices];
  return all;
}

function choicesOfUnit(instance: Instance, unit: number): string[] {
  const entries = Array.from(
    { length: instance.first[unit + 1]! - instance.first[unit]! },
    (_, i) => instance.first[unit]! + i,
  );
  return entries.map((a) => {
    const site = instance.site[a]!;
    const place = instance.problem.places[instance.sitePlace[site]!]!.id;
    const period = instance.periods[instance.sitePeriod[site]!]?.id;
    return `${place}${period === undefined ? '' : `@${period}`} ${instance.rank[a]!}/${instance.hostRank[a]!} ${instance.minutes[a]!}`;
  });
}

const PLACES = ['c', 'b', 'a'].map((id) => ({ id, capacity: 1 }));

describe('the compiled problem', () => {
  it('has the wishes by rank and, within a tier, by place', () => {
    expect(choicesOf({ people: [{ id: 'p', wishes: [['c'], ['b', 'a']] }], places: PLACES })).toEqual({
      p: ['c 1/1 -1', 'a 2/1 -1', 'b 2/1 -1'],
    });
  });

  it('keeps who is not ranked away, unless others may come', () => {
    const people = ['p', 'q', 'r'].map((id) => ({ id, wishes: [['a'], ['b']] }));
    const places = [
      { id: 'a', capacity: 1, ranking: [['q'], ['p']] },
      { id: 'b', capacity: 1, ranking: [['q'], ['p']], others: true },
    ];
    expect(choicesOf({ people, places })).toEqual({
      p: ['a 1/2 -1', 'b 2/2 -1'],
      q: ['a 1/1 -1', 'b 2/1 -1'],
      r: ['b 2/3 -1'],
    });
  });

  it('takes the ranking of the host where the place has none', () => {
    const places = [
      { id: 'a', capacity: 1, host: 'h' },
      { id: 'b', capacity: 1, host: 'h', ranking: [['p']] },
    ];
    const people = ['p', 'q'].map((id) => ({ id, wishes: [['a'], ['b']] }));
    expect(choicesOf({ people, places, hosts: [{ id: 'h', ranking: [['q'], ['p']] }] })).toEqual({
      p: ['a 1/2 -1', 'b 2/1 -1'],
      q: ['a 1/1 -1'],
    });
  });

  it('lets people go anywhere the rules allow, in one tier after their wishes', () => {
    const problem: Problem = {
      people: [{ id: 'p', wishes: [['b']], anywhere: true }],
      places: [...PLACES, { id: 'd', capacity: 0 }],
      costs: [
        ['p', 'a', 90],
        ['p', 'c', 30],
      ],
      rules: [{ id: 'near', kind: 'travel', limit: 60 }],
    };
    expect(choicesOf(problem)).toEqual({ p: ['b 1/1 -1', 'c 2/1 30'] });
  });

  it('makes a unit of each period that a person is to fill, with the seats of that period', () => {
    const periods = [
      { id: 'v2', from: '2027-02-01', to: '2027-02-14' },
      { id: 'v1', from: '2027-01-04', to: '2027-01-17' },
    ];
    const people = [
      { id: 'p', wishes: [['a', 'b']] },
      { id: 'q', wishes: [['a']], periods: ['v2'] },
    ];
    const places = [
      { id: 'a', capacity: { v1: 1, v2: 2 } },
      { id: 'b', capacity: { v2: 1 } },
    ];
    expect(choicesOf({ people, places, periods })).toEqual({
      p: ['a@v1 1/1 -1', 'a@v2 1/1 -1', 'b@v2 1/1 -1'],
      q: ['a@v2 1/1 -1'],
    });
    const { capacity } = instanceOf({ people, places, periods }, 'x');
    expect([...capacity]).toEqual([1, 2, 0, 1]);
  });

  it('leaves a pinned person one choice, a wish or not, and takes a forbidden one away', () => {
    const people = ['p', 'q', 'r'].map((id) => ({ id, wishes: [['a'], ['b']] }));
    const problem: Problem = {
      people,
      places: PLACES,
      pinned: [
        ['p', 'b'],
        ['q', 'c'],
      ],
      forbidden: [['r', 'a']],
    };
    expect(choicesOf(problem)).toEqual({ p: ['b 2/1 -1'], q: ['c 3/1 -1'], r: ['b 2/1 -1'] });
  });

  it('leaves a pinned person none where a rule speaks against it', () => {
    const people = [{ id: 'p', wishes: [['a']], attributes: { programme: 'el' } }];
    const places = [{ id: 'a', capacity: 1, attributes: { programmes: ['bygg'] } }];
    const rules = [{ id: 'fit', kind: 'fits', person: 'programme', place: 'programmes' }] as const;
    expect(choicesOf({ people, places, rules, pinned: [['p', 'a']] })).toEqual({ p: [] });
  });

  it('knows the plan in force, and forgets a place that is gone', () => {
    const people = ['p', 'q', 'r'].map((id) => ({ id, wishes: [['a'], ['b']] }));
    const instance = instanceOf(
      {
        people,
        places: PLACES,
        current: [
          ['p', 'b'],
          ['q', 'gone'],
        ],
      },
      'x',
    );
    const currentOf = Object.fromEntries(
      Array.from(instance.unitPerson, (person, unit) => [people[person]!.id, instance.current[unit]]),
    );
    expect(currentOf).toEqual({ p: 1, q: -1, r: -1 });
  });
});
