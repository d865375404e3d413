import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place, Problem, Rule, Settled } from '../problem.ts';
import { readProblem } from '../read/readProblem.ts';
import { type Clash, clashOf, problemsOf } from './clash.ts';
import { canAllBeKept } from './cases/everyPlan.ts';

const PERIODS = [
  { id: 'v1', from: '2027-03-01', to: '2027-03-12' },
  { id: 'v2', from: '2027-03-12', to: '2027-03-26' },
  { id: 'v3', from: '2027-04-05', to: '2027-04-09' },
];
const everybody = (...ids: string[]): Problem['people'] => ids.map((id) => ({ id, wishes: [['a', 'b']] }));
const seats = (a: number, b: number, more: Partial<Place> = {}): Problem['places'] => [
  { id: 'a', capacity: a, ...more },
  { id: 'b', capacity: b },
];
const TRAVEL: Rule = { id: 'r', name: 'Högst 30 minuter', kind: 'travel', limit: 30 };

/** The paths of what clashes. */
function told(problem: Problem, mode: 'together' | 'best' = 'together'): readonly string[] {
  expect(readProblem(problem)).toMatchObject({ ok: true });
  return clashOf(problem, mode)?.requirements.map(({ where }) => where) ?? [];
}

describe('clashOf', () => {
  it.each<[string, Problem, readonly string[]]>([
    [
      'a pin that breaks a rule',
      { people: everybody('p'), places: seats(1, 1), pinned: [['p', 'a']], costs: [['p', 'a', 45]], rules: [TRAVEL] },
      ['pinned[0]', 'rules[0]'],
    ],
    [
      'a pin at a place that does not rank its person',
      { people: everybody('p', 'q'), places: seats(1, 1, { ranking: [['q']] }), pinned: [['p', 'a']] },
      ['pinned[0]', 'places[0].ranking'],
    ],
    [
      "a pin that the host's ranking leaves out",
      {
        people: everybody('p'),
        places: seats(1, 1, { host: 'h' }),
        hosts: [{ id: 'h', ranking: [] }],
        pinned: [['p', 'a']],
      },
      ['pinned[0]', 'hosts[0].ranking'],
    ],
    [
      'more pins than seats',
      {
        people: everybody('p', 'q', 'r'),
        places: seats(1, 3),
        pinned: [
          ['p', 'a'],
          ['q', 'b'],
          ['r', 'a'],
        ],
      },
      ['pinned[0]', 'pinned[2]', 'places[0].capacity'],
    ],
    [
      'a pin where there are no seats in the period',
      {
        people: everybody('p'),
        places: [
          { id: 'a', capacity: { v1: 1 } },
          { id: 'b', capacity: 1 },
        ],
        periods: PERIODS,
        pinned: [['p', 'a', 'v3']],
      },
      ['pinned[0]', 'places[0].capacity.v3'],
    ],
    [
      "more pins than the host's seats",
      {
        people: everybody('p', 'q'),
        places: [
          { id: 'a', capacity: 1, host: 'h' },
          { id: 'b', capacity: 1, host: 'h' },
        ],
        hosts: [{ id: 'h', capacity: 1 }],
        pinned: [
          ['p', 'a'],
          ['q', 'b'],
        ],
      },
      ['pinned[0]', 'pinned[1]', 'hosts[0].capacity'],
    ],
    [
      'pins in periods that share a day',
      {
        people: everybody('p'),
        places: seats(1, 1),
        periods: PERIODS,
        pinned: [
          ['p', 'a', 'v1'],
          ['p', 'a', 'v2'],
        ],
      },
      ['pinned[0]', 'pinned[1]', 'periods[1]'],
    ],
    [
      'apart, pinned at one place',
      {
        people: everybody('p', 'q'),
        places: seats(2, 1),
        apart: [['p', 'q']],
        pinned: [
          ['p', 'a'],
          ['q', 'a'],
        ],
      },
      ['pinned[0]', 'pinned[1]', 'apart[0]'],
    ],
    [
      'together, pinned at two places',
      {
        people: everybody('p', 'q'),
        places: seats(2, 1),
        together: [['p', 'q']],
        pinned: [
          ['p', 'a'],
          ['q', 'b'],
        ],
      },
      ['pinned[0]', 'together[0]', 'pinned[1]'],
    ],
    [
      'together through another with somebody who is banned',
      {
        people: everybody('p', 'q', 'r'),
        places: seats(3, 3),
        together: [
          ['p', 'q'],
          ['q', 'r'],
        ],
        pinned: [['p', 'a']],
        forbidden: [['r', 'a']],
      },
      ['pinned[0]', 'together[0]', 'together[1]', 'forbidden[0]'],
    ],
    [
      'together with somebody who does not wish for the place',
      {
        people: [...everybody('p'), { id: 'q', wishes: [['b']] }],
        places: seats(2, 2),
        together: [['p', 'q']],
        pinned: [['p', 'a']],
      },
      ['pinned[0]', 'together[0]', 'people[1].wishes'],
    ],
    [
      'together with somebody who is not placed in the period',
      {
        people: [...everybody('p'), { id: 'q', wishes: [['a']], periods: ['v3'] }],
        places: seats(2, 2),
        periods: PERIODS,
        together: [['p', 'q']],
        pinned: [['p', 'a', 'v1']],
      },
      ['pinned[0]', 'together[0]', 'people[1].periods'],
    ],
    [
      'together at a place with one seat',
      { people: everybody('p', 'q'), places: seats(1, 2), together: [['p', 'q']], pinned: [['p', 'a']] },
      ['pinned[0]', 'together[0]', 'places[0].capacity'],
    ],
    [
      'a minimum that nobody else wishes to fill',
      {
        people: [...everybody('p'), { id: 'q', wishes: [['b']] }],
        places: seats(2, 2, { minimum: 2 }),
        pinned: [['p', 'a']],
      },
      ['pinned[0]', 'places[0].minimum'],
    ],
    [
      'a minimum that a rule keeps the others from',
      {
        people: everybody('p', 'q'),
        places: seats(2, 2, { minimum: 2 }),
        pinned: [['p', 'a']],
        costs: [['q', 'a', 31]],
        rules: [TRAVEL],
      },
      ['pinned[0]', 'places[0].minimum', 'rules[0]'],
    ],
    [
      'two minimums that one person cannot both fill',
      {
        people: everybody('p', 'q', 'r'),
        places: [
          { id: 'a', capacity: 2, minimum: 2 },
          { id: 'b', capacity: 2, minimum: 2 },
        ],
        pinned: [
          ['p', 'a'],
          ['q', 'b'],
        ],
      },
      ['pinned[0]', 'pinned[1]', 'places[0].minimum', 'places[1].minimum'],
    ],
    [
      'weeks that the periods do not hold, as two of them overlap',
      { people: [{ id: 'p', wishes: [['a']], weeks: 5 }], places: seats(1, 1), periods: PERIODS },
      ['people[0].weeks', 'periods'],
    ],
    [
      'weeks in the periods of one person',
      { people: [{ id: 'p', wishes: [['a']], weeks: 2, periods: ['v3'] }], places: seats(1, 1), periods: PERIODS },
      ['people[0].weeks', 'people[0].periods'],
    ],
  ])('tells of %s', (_, problem, paths) => {
    expect(told(problem).toSorted()).toEqual(paths.toSorted());
  });

  it('finds nothing where everything can be kept', () => {
    const problem: Problem = {
      people: [...everybody('p', 'q', 'r'), { id: 's', wishes: [['a']], weeks: 4 }],
      places: seats(3, 1, { minimum: 3 }),
      periods: PERIODS,
      together: [['p', 'q']],
      apart: [['p', 'r']],
      pinned: [['p', 'a', 'v1']],
    };
    expect(told(problem)).toEqual([]);
  });

  it('leaves aside what the other modes leave aside', () => {
    const problem: Problem = {
      people: everybody('p', 'q'),
      places: seats(2, 2, { minimum: 3 }),
      together: [['p', 'q']],
      pinned: [
        ['p', 'a'],
        ['q', 'b'],
      ],
    };
    expect(clashOf({ ...problem, places: seats(2, 2) }, 'best')).toBeUndefined();
    expect(clashOf({ ...problem, places: seats(2, 2) }, 'together')).toBeDefined();
  });

  it('says when a smaller set may have been missed', () => {
    const ids = Array.from({ length: 41 }, (_, i) => `p${i}`);
    const many: Problem = {
      people: everybody(...ids),
      places: seats(40, 1),
      pinned: ids.map((id) => [id, 'a'] as const),
    };
    const clash = clashOf(many, 'best');
    expect(clash).toMatchObject({ smallest: false, requirements: { length: 42 } });
    const last = { code: 'impossible', where: 'places[0].capacity', found: '40', expected: 'irreducible' };
    expect(clash && problemsOf(clash)).toContainEqual(last);
  });
});

describe('against every plan of small problems', () => {
  const people = ['p', 'q', 'r'];
  const who = fc.constantFrom(...people);
  const where = fc.constantFrom('a', 'b');
  const when = fc.constantFrom('v1', 'v2');
  const settled = fc.oneof(fc.tuple(who, where), fc.tuple(who, where, when)) as fc.Arbitrary<Settled>;
  const group = fc.uniqueArray(who, { minLength: 2, maxLength: 3 });
  const place = (id: string) =>
    fc.record({
      id: fc.constant(id),
      capacity: fc.nat(3),
      minimum: fc.nat(3),
      host: fc.constant('h'),
      ...(id === 'a' ? { ranking: fc.constant([['p', 'q']]), others: fc.boolean() } : {}),
    });
  const problems = fc.record({
    people: fc.tuple(
      ...people.map((id) =>
        fc.record({
          id: fc.constant(id),
          wishes: fc.constantFrom([['a']], [['b']], [['a'], ['b']]),
          anywhere: fc.boolean(),
        }),
      ),
    ),
    places: fc.tuple(place('a'), place('b')),
    hosts: fc.constantFrom([{ id: 'h' }], [{ id: 'h', capacity: 2 }]),
    periods: fc.constantFrom(PERIODS.slice(0, 2), [PERIODS[0]!, { ...PERIODS[2]!, id: 'v2' }]),
    costs: fc.uniqueArray(fc.tuple(who, where, fc.constantFrom(20, 40)), { selector: ([p, a]) => `${p}${a}` }),
    rules: fc.constantFrom([], [TRAVEL]),
    together: fc.array(group, { maxLength: 1 }),
    apart: fc.array(group, { maxLength: 1 }),
    pinned: fc.array(settled, { minLength: 1, maxLength: 3 }),
    forbidden: fc.array(settled, { maxLength: 2 }),
  }) as fc.Arbitrary<Problem>;

  it('what is told really clashes, cannot do with less, and nothing else is silent', () => {
    let clashes = 0;
    fc.assert(
      fc.property(problems, (problem) => {
        fc.pre(readProblem(problem).ok);
        const clash = clashOf(problem, 'together');
        if (clash === undefined) return canAllBeKept(problem, undefined) || mayBeMissed(problem);
        clashes++;
        return isClash(problem, clash);
      }),
      { numRuns: 600 },
    );
    expect(clashes).toBeGreaterThan(50);
  });

  /** Whether somebody free would have to fill a minimum number, where groups, hosts and overlaps are left to the solver. */
  const mayBeMissed = ({ places, together = [], apart = [], hosts = [], periods = [] }: Problem): boolean =>
    places.some((one) => (one.minimum ?? 0) > 1) &&
    (together.length + apart.length > 0 || hosts[0]?.capacity !== undefined || periods[0]!.to >= periods[1]!.from);

  function isClash(problem: Problem, { requirements }: Clash): boolean {
    const all = new Set(requirements.map((one) => one.where));
    if (canAllBeKept(problem, all)) return false;
    if (requirements.some((one) => one.kind === 'minimum') && mayBeMissed(problem)) return true;
    return [...all].every((left) => canAllBeKept(problem, new Set([...all].filter((one) => one !== left)), left));
  }
});
