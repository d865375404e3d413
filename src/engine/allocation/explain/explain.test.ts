import { describe, expect, it } from 'vitest';
import type { Options } from '../plan.ts';
import type { Person, Place, Problem } from '../problem.ts';
import { solve } from '../solve.ts';
import { explain } from './explain.ts';
import type { Explanation, UnmetWish } from './explanation.ts';

const SPRING = { id: 'spring', from: '2027-03-22', to: '2027-04-04' };

function explained(problem: Problem, options: Options): Explanation {
  const outcome = solve(problem, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return explain(problem, outcome.value, options);
}

function person(id: string, wishes: string, attributes: Person['attributes'] = {}): Person {
  return { id, wishes: wishes.split('').map((place) => [place]), attributes };
}

function place(id: string, capacity: Place['capacity'], rest: Partial<Place> = {}): Place {
  return { id, capacity, ...rest };
}

/** One person who wishes for one place and cannot have it. */
const STRUCK: readonly (readonly [
  what: string,
  problem: Omit<Partial<Problem>, 'people' | 'places'>,
  attributes: readonly [person: Person['attributes'] & {}, place: Place['attributes'] & {}],
  wish: Pick<UnmetWish, 'reasons' | 'changes'>,
])[] = [
  [
    'a way too long',
    { costs: [['p', 'a', 94]], rules: [{ id: 'way', kind: 'travel', limit: 60 }] },
    [{}, {}],
    {
      reasons: [{ code: 'rule-broken', rule: 'way', found: '94', asked: '60' }],
      changes: [{ code: 'raise-limit', rule: 'way', from: '60', to: '94' }],
    },
  ],
  [
    'a limit of their own',
    { costs: [['p', 'a', 50]], rules: [{ id: 'way', kind: 'travel', limit: 60, person: 'limit' }] },
    [{ limit: 30 }, {}],
    {
      reasons: [{ code: 'rule-broken', rule: 'way', found: '50', asked: '30' }],
      changes: [{ code: 'raise-limit', rule: 'way', from: '30', to: '50' }],
    },
  ],
  [
    'no trained supervisor in week 12',
    { periods: [SPRING], rules: [{ id: 'staff', kind: 'staffed', place: 'weeks' }] },
    [{}, { weeks: ['2027-W13'] }],
    {
      reasons: [{ code: 'rule-broken', rule: 'staff', found: '', asked: '2027-W12' }],
      changes: [{ code: 'staff-weeks', rule: 'staff', to: '2027-W12' }],
    },
  ],
  [
    'exams in week 13',
    { periods: [SPRING], rules: [{ id: 'exams', kind: 'free', person: 'busy' }] },
    [{ busy: ['2027-W13', '2027-W20'] }, {}],
    {
      reasons: [{ code: 'rule-broken', rule: 'exams', found: '2027-W13', asked: '' }],
      changes: [{ code: 'free-weeks', rule: 'exams', to: '2027-W13' }],
    },
  ],
  [
    'too young by a year',
    { periods: [SPRING], rules: [{ id: 'age', kind: 'age', person: 'born', place: 'least' }] },
    [{ born: '2010-01-01' }, { least: 18 }],
    {
      reasons: [{ code: 'rule-broken', rule: 'age', found: '17', asked: '18' }],
      changes: [{ code: 'reach-age', rule: 'age', from: '17', to: '18' }],
    },
  ],
  [
    'two licences, one of them lacking, and another programme',
    {
      rules: [
        { id: 'licence', kind: 'has', person: 'licences', place: 'needs' },
        { id: 'programme', kind: 'fits', person: 'programme', place: 'programmes' },
      ],
    },
    [
      { licences: ['b'], programme: 'care' },
      { needs: ['b', 'c'], programmes: ['trade', 'sea'] },
    ],
    {
      reasons: [
        { code: 'rule-broken', rule: 'licence', found: 'b', asked: 'b, c' },
        { code: 'rule-broken', rule: 'programme', found: 'care', asked: 'trade, sea' },
      ],
      changes: [
        { code: 'gain-values', rule: 'licence', to: 'c' },
        { code: 'match-values', rule: 'programme', from: 'care', to: 'trade, sea' },
      ],
    },
  ],
  [
    'rules that no change satisfies together',
    {
      rules: [
        { id: 'needed', kind: 'has', person: 'member', place: 'unions' },
        { id: 'barred', kind: 'differs', person: 'member', place: 'unions' },
      ],
    },
    [{ member: [] }, { unions: ['u'] }],
    { reasons: [{ code: 'rule-broken', rule: 'needed', found: '', asked: 'u' }], changes: [] },
  ],
  [
    'a ban',
    { forbidden: [['p', 'a']] },
    [{}, {}],
    { reasons: [{ code: 'forbidden' }], changes: [{ code: 'lift-ban' }] },
  ],
];

describe('a wish struck out', () => {
  it.each(STRUCK)('for %s says so, and what would open it', (_, rest, [own, others], { reasons, changes }) => {
    const problem = { ...rest, people: [person('p', 'a', own)], places: [place('a', 1, { attributes: others })] };
    const [told] = explained(problem, { mode: 'best' }).people;
    expect(told?.notMet).toEqual([{ place: 'a', rank: 1, reasons, changes }]);
  });
});

describe('a wish weighed in a stable plan', () => {
  it('tells who comes before, who is next in line, and whom to be ranked above', () => {
    const problem = {
      people: ['p1', 'p2', 'p3', 'p4'].map((id) => person(id, 'a')),
      places: [place('a', 2, { ranking: [['p4'], ['p3'], ['p2'], ['p1']] })],
    };
    const [p1, p2] = explained(problem, { mode: 'stable' }).people;
    const reason = { code: 'full-ranked-higher', count: 2, person: 'p3', asked: '2' };
    const above = { code: 'rank-above', person: 'p3' };
    expect(p2?.notMet[0]).toMatchObject({
      reasons: [{ ...reason, found: '3' }],
      changes: [{ code: 'one-more-seat' }, above],
    });
    const next = { code: 'one-more-seat', person: 'p2' };
    expect(p1?.notMet[0]).toMatchObject({ reasons: [{ ...reason, found: '4' }], changes: [next, above] });
  });

  it('tells that the draw decided among equals, and the receipts show it', () => {
    const problem = { people: ['p1', 'p2', 'p3'].map((id) => person(id, 'a')), places: [place('a', 2)] };
    const { people, receipts } = explained(problem, { mode: 'stable', seed: 'spring 2027' });
    const last = receipts.find(({ drawn }) => drawn === 3)!.person;
    const second = receipts.find(({ drawn }) => drawn === 2)!.person;
    const told = people.find((each) => each.person === last);
    expect(told?.notMet[0]?.reasons).toEqual([
      { code: 'full-drawn-ahead', count: 2, person: second, found: '1', asked: '1' },
    ]);
    expect(receipts[0]).toMatchObject({
      person: 'p1',
      seed: 'spring 2027',
      of: 3,
      wishes: [{ place: 'a', rank: 1, struck: [] }],
    });
  });

  it('follows one more seat to whoever is placed by it', () => {
    const problem = {
      people: [person('p1', 'ab'), person('p2', 'b'), person('p3', 'a')],
      places: [place('a', 1, { ranking: [['p3'], ['p1']] }), place('b', 1, { ranking: [['p1'], ['p2']] })],
    };
    const { bottlenecks } = explained(problem, { mode: 'stable' });
    const chain = [
      { person: 'p1', from: 'b', to: 'a' },
      { person: 'p2', to: 'b' },
    ];
    expect(bottlenecks[0]).toEqual({ place: 'a', seats: 1, wanted: 1, gains: [{ goal: 'placed', amount: 1 }], chain });
  });
});

describe('a wish weighed in a best plan', () => {
  const problem = {
    people: [person('p1', 'ab'), person('p2', 'a')],
    places: [place('a', 1), place('b', 1)],
    costs: [['p1', 'b', 40]] as const,
  };
  const { people, bottlenecks } = explained(problem, { mode: 'best', goals: ['placed', 'ranks'] });

  it('tells what giving it would cost, and whom', () => {
    const chain = [
      { person: 'p1', from: 'b', to: 'a' },
      { person: 'p2', from: 'a' },
    ];
    const reasons = [{ code: 'worse-plan', goal: 'placed', amount: 1, chain }];
    expect(people[0]?.notMet).toEqual([{ place: 'a', rank: 1, reasons, changes: [{ code: 'one-more-seat' }] }]);
  });

  it('tells what one more seat is worth, and for whom', () => {
    const chain = [{ person: 'p1', from: 'b', to: 'a' }];
    expect(bottlenecks).toEqual([{ place: 'a', seats: 1, wanted: 1, gains: [{ goal: 'ranks', amount: 1 }], chain }]);
  });
});

describe('why somebody has their place', () => {
  it.each([
    ['pinned', { people: [person('p', 'ab')], pinned: [['p', 'b']] }],
    ['first-wish', { people: [person('p', 'ba')] }],
    ['best-allowed', { people: [person('p', 'ab')], forbidden: [['p', 'a']] }],
    ['anywhere', { people: [{ ...person('p', 'a'), anywhere: true }], forbidden: [['p', 'a']] }],
    ['serves-goals', { people: [person('o', 'a'), person('p', 'ab')] }],
  ] as const)('%s', (code, parts) => {
    const told = explained({ places: [place('a', 1), place('b', 1)], ...parts }, { mode: 'best' });
    expect(told.people.at(-1)).toMatchObject({ person: 'p', place: 'b', why: { code } });
  });

  it('says of who wished for nothing that there is nothing to give', () => {
    const [told] = explained({ people: [person('p', '')], places: [place('a', 1)] }, {}).people;
    expect(told).toEqual({ person: 'p', notMet: [], why: { code: 'no-wishes' } });
  });
});

const AUTUMN = { id: 'autumn', from: '2027-04-04', to: '2027-04-11' };

describe('a wish weighed in a plan of groups', () => {
  it.each([
    [
      'group-held',
      'p',
      { people: [person('p', 'ab'), person('q', 'b')], places: [place('a', 2), place('b', 2)], together: [['p', 'q']] },
    ],
    [
      'apart-from',
      'p',
      {
        people: [person('p', 'a'), person('q', 'a')],
        places: [place('a', 2)],
        apart: [['p', 'q']],
        pinned: [['q', 'a']],
      },
    ],
    ['below-minimum', 'p', { people: [person('p', 'ab')], places: [place('a', 3, { minimum: 2 }), place('b', 1)] }],
    [
      'host-full',
      'p',
      {
        people: [person('p', 'a'), person('q', 'b')],
        places: [place('a', 1, { host: 'h' }), place('b', 1, { host: 'h' })],
        hosts: [{ id: 'h', capacity: 1 }],
        pinned: [['q', 'b']],
      },
    ],
    [
      'overlap',
      'p',
      {
        people: [person('p', 'a')],
        places: [place('a', 1)],
        periods: [SPRING, AUTUMN],
        pinned: [['p', 'a', 'autumn']],
      },
    ],
  ] as const)('tells of: %s', (code, id, problem) => {
    const { people } = explained(problem, { mode: 'together' });
    const reasons = people
      .filter((each) => each.person === id)
      .flatMap(({ notMet }) => notMet.flatMap((wish) => wish.reasons));
    expect(reasons[0]?.code).toBe(code);
    expect(reasons).toHaveLength(2);
  });

  it('asks for no more of whom the weeks are reached: no wish to explain, no line to stand in, no group let down', () => {
    const ids = ['p', 'q', 'r', 's', 't'];
    const people = ids.map((id) => ({ ...person(id, 'a', { school: 'x' }), weeks: 2 }));
    const problem = { people, places: [place('a', { spring: 5, autumn: 0 })], periods: [SPRING, AUTUMN] };
    const open = { ...problem, places: [place('a', 5)], pinned: ids.map((id) => [id, 'a', 'spring'] as const) };
    for (const each of [problem, open]) {
      const { people: told, bottlenecks, fairness } = explained(each, { mode: 'together' });
      const why = { code: 'weeks-reached', found: '2', asked: '2' };
      expect(told.filter(({ period }) => period === 'autumn')).toEqual(
        ids.map((id) => ({ person: id, period: 'autumn', why, notMet: [] })),
      );
      expect(bottlenecks).toEqual([]);
      expect(fairness.attributes[0]?.groups).toMatchObject([{ sought: 5, placed: 1 }]);
    }
    expect(explained(open, { mode: 'best' }).people.some(({ why }) => why?.code === 'weeks-reached')).toBe(false);
  });

  it('tells what the best plan is like that gives it, groups and all', () => {
    const problem = {
      people: [person('p', 'ab'), person('q', 'ab'), person('r', 'ab')],
      places: [place('a', 2), place('b', 2)],
      together: [['q', 'r']],
    };
    const told = explained(problem, { mode: 'together', goals: ['placed', 'ranks'] }).people[0];
    const reasons = [{ code: 'worse-plan', goal: 'ranks', amount: 1 }];
    expect(told).toMatchObject({ place: 'b', notMet: [{ place: 'a', rank: 1, reasons }] });
  });

  it('says no more than it knows when no plan may be solved anew', () => {
    const problem = { people: [person('p', 'ab')], places: [place('a', 3, { minimum: 2 }), place('b', 1)] };
    const outcome = solve(problem, { mode: 'together' });
    const told = outcome.ok && explain(problem, outcome.value, { plans: 0 });
    const reasons = [{ code: 'below-minimum', asked: '2' }, { code: 'no-better-plan' }];
    expect(told).toMatchObject({ people: [{ place: 'b', notMet: [{ reasons }] }] });
  });
});
