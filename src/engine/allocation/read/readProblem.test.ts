import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { readProblem } from './readProblem.ts';

/** Every feature, nothing wrong. */
const GOOD = {
  people: [
    {
      id: 'p1',
      wishes: [['a'], ['b', 'c']],
      attributes: { school: 'Ek', born: '2009-05-01', busy: ['2027-W12'], limit: 60, licence: [] },
    },
    { id: 'p2', wishes: [], anywhere: true, periods: ['v1'], weeks: 4, attributes: { programme: 'EE' } },
    { id: 'p3', wishes: [['a']] },
  ],
  places: [
    { id: 'a', capacity: 2, minimum: 2, ranking: [['p1'], ['p2', 'p3']], others: true, host: 'h' },
    { id: 'b', capacity: { v1: 1, v2: 0 }, attributes: { programmes: ['EE'], least: 16, staffed: ['2027-W10'] } },
    { id: 'c', capacity: 0, minimum: 3, attributes: { licence: 'B', relatives: [] } },
  ],
  periods: [
    { id: 'v1', from: '2027-03-01', to: '2027-03-26' },
    { id: 'v2', from: '2027-04-01', to: '2027-04-01', weeks: 1 },
  ],
  hosts: [{ id: 'h', capacity: 2, ranking: [['p1']] }],
  costs: [
    ['p1', 'a', 35],
    ['p1', 'b', 0],
    ['p2', 'a', 35],
  ],
  rules: [
    { id: 'r1', kind: 'fits', person: 'programme', place: 'programmes', name: 'Rätt program' },
    { id: 'r2', kind: 'has', person: 'licence', place: 'licence' },
    { id: 'r3', kind: 'differs', person: 'school', place: 'relatives' },
    { id: 'r4', kind: 'age', person: 'born', place: 'least', on: '2027-03-01' },
    { id: 'r5', kind: 'travel', limit: 60, person: 'limit' },
    { id: 'r6', kind: 'staffed', place: 'staffed' },
    { id: 'r7', kind: 'free', person: 'busy' },
  ],
  together: [['p1', 'p2']],
  apart: [['p1', 'p3']],
  pinned: [['p1', 'a', 'v1']],
  forbidden: [['p1', 'a', 'v2']],
  current: [['p2', 'b']],
};

/** The good problem with some fields of its own replaced. */
const having = (changes: object): unknown => ({ ...structuredClone(GOOD), ...changes });
/** A small problem of one person and one place, with something more. */
const small = (changes: object): unknown => ({
  people: [{ id: 'p', wishes: [] }],
  places: [{ id: 'a', capacity: 1 }],
  ...changes,
});
const person = (more: object): unknown => small({ people: [{ id: 'p', wishes: [], ...more }] });
const place = (more: object): unknown => small({ places: [{ id: 'a', capacity: 1, ...more }] });
const three = (more: object): unknown =>
  small({ people: ['p', 'q', 'r'].map((id) => ({ id, wishes: [] })), places: [{ id: 'a', capacity: 1 }], ...more });
const PERIODS = ['v1', 'v2'].map((id) => ({ id, from: '2027-03-01', to: '2027-03-05' }));

/** Each fault as one line: code, place, what was found, what was expected. */
function faultsOf(value: unknown): string[] {
  const read = readProblem(value);
  if (read.ok) return [];
  return read.problems.map(({ code, where, found = '', expected = '' }) => `${code} ${where}: ${found} → ${expected}`);
}

describe('readProblem', () => {
  it('gives a problem without faults back as it is', () => {
    const problem = having({});
    const read = readProblem(problem);
    expect(read).toEqual({ ok: true, value: GOOD });
    expect(read.ok && read.value).toBe(problem);
  });

  it.each<[string, unknown, string]>([
    // The shape.
    ['no object', 7, 'shape-wrong : 7 → object'],
    ['no problem at all', null, 'shape-wrong : null → object'],
    ['a list of people missing', { places: [] }, 'field-missing people:  → list'],
    ['an id of a number', person({ id: 7 }), 'shape-wrong people[0].id: 7 → id'],
    ['an empty id', person({ id: '' }), 'id-empty people[0].id:  → '],
    ['wishes without tiers', person({ wishes: ['a'] }), 'shape-wrong people[0].wishes[0]: "a" → list'],
    ['a misspelt field', person({ wihses: [] }), 'field-unknown people[0].wihses: wihses → wishes'],
    ['an unknown field', person({ shoes: 43 }), 'field-unknown people[0].shoes: shoes → '],
    [
      'an attribute of an object',
      person({ attributes: { 'v. 1': {} } }),
      'shape-wrong people[0].attributes["v. 1"]: object → text | number | true-or-false | list',
    ],
    ['a fractional number of seats', place({ capacity: 1.5 }), 'number-wrong places[0].capacity: 1.5 → ≥ 0'],
    ['a negative number of seats', place({ capacity: -1 }), 'number-negative places[0].capacity: -1 → ≥ 0'],
    [
      'more seats than can be counted',
      place({ capacity: 1e12 }),
      'number-wrong places[0].capacity: 1000000000000 → ≤ 2147483647',
    ],
    ['seats in words', place({ capacity: 'two' }), 'shape-wrong places[0].capacity: "two" → whole-number | object'],
    ['a negative minimum', place({ minimum: -2 }), 'number-negative places[0].minimum: -2 → ≥ 0'],
    ['a travel time of two', small({ costs: [['p', 'a']] }), 'shape-wrong costs[0]: 2 entries → 3 entries'],
    ['a pin of one', small({ pinned: [['p']] }), 'shape-wrong pinned[0]: 1 entries → 2–3 entries'],
    [
      'a pin of four',
      small({ periods: PERIODS, pinned: [['p', 'a', 'v1', 'y']] }),
      'shape-wrong pinned[0]: 4 entries → 2–3 entries',
    ],
    [
      'a day that does not exist',
      having({ periods: [{ ...GOOD.periods[0], to: '2027-02-30' }, GOOD.periods[1]] }),
      'shape-wrong periods[0].to: "2027-02-30" → day',
    ],
    [
      'an unknown kind of rule',
      small({ rules: [{ id: 'r', kind: 'travels', limit: 3 }] }),
      'shape-wrong rules[0].kind: "travels" → travel',
    ],
    [
      'a rule without kind',
      small({ rules: [{ id: 'r' }] }),
      'field-missing rules[0].kind:  → fits | has | differs | age | travel | staffed | free',
    ],
    [
      'a rule without its limit',
      small({ rules: [{ id: 'r', kind: 'travel' }] }),
      'field-missing rules[0].limit:  → whole-number',
    ],
    // Ids.
    [
      'two people of one id',
      small({
        people: [
          { id: 'p', wishes: [] },
          { id: 'p', wishes: [] },
        ],
      }),
      'id-twice people[1].id: p → people[0].id',
    ],
    [
      'two rules of one id',
      small({
        rules: [
          { id: 'r', kind: 'travel', limit: 1 },
          { id: 'r', kind: 'travel', limit: 2 },
        ],
      }),
      'id-twice rules[1].id: r → rules[0].id',
    ],
    ['a wish for nowhere', person({ wishes: [['x']] }), 'id-unknown people[0].wishes[0][0]: x → places'],
    ['a wish in other letters', person({ wishes: [['A ']] }), 'id-unknown people[0].wishes[0][0]: A  → a'],
    ['a ranking of nobody', place({ ranking: [['p'], ['x']] }), 'id-unknown places[0].ranking[1][0]: x → people'],
    ['an unknown host', place({ host: 'x' }), 'id-unknown places[0].host: x → hosts'],
    ['seats in an unknown period', place({ capacity: { v9: 1 } }), 'id-unknown places[0].capacity.v9: v9 → periods'],
    ['an unknown period sought', person({ periods: ['v9'] }), 'id-unknown people[0].periods[0]: v9 → periods'],
    ['a travel time of nobody', small({ costs: [['x', 'a', 1]] }), 'id-unknown costs[0][0]: x → people'],
    ['a forbidden period unknown', small({ forbidden: [['p', 'a', 'x']] }), 'id-unknown forbidden[0][2]: x → periods'],
    ['a stranger in a group', small({ together: [['p', 'x']] }), 'id-unknown together[0][1]: x → people'],
    // Twice.
    ['a wish twice in a tier', person({ wishes: [['a', 'a']] }), 'wish-twice people[0].wishes[0][1]: a → '],
    ['a wish twice in two tiers', person({ wishes: [['a'], ['a']] }), 'wish-twice people[0].wishes[1][0]: a → '],
    ['a person ranked twice', place({ ranking: [['p'], ['p']] }), 'ranked-twice places[0].ranking[1][0]: p → '],
    [
      'a person ranked twice by a host',
      small({ hosts: [{ id: 'h', ranking: [['p', 'p']] }] }),
      'ranked-twice hosts[0].ranking[0][1]: p → ',
    ],
    [
      'two travel times of a pair',
      small({
        costs: [
          ['p', 'a', 1],
          ['p', 'a', 2],
        ],
      }),
      'cost-twice costs[1]: p, a, 2 → costs[0]',
    ],
    // Numbers against each other.
    [
      'a minimum above the seats',
      place({ minimum: 2 }),
      'minimum-above-capacity places[0].minimum: 2 → ≤ 1 (places[0].capacity)',
    ],
    [
      "a minimum above the host's seats",
      small({ places: [{ id: 'a', capacity: 4, minimum: 3, host: 'h' }], hosts: [{ id: 'h', capacity: 2 }] }),
      'minimum-above-capacity places[0].minimum: 3 → ≤ 2 (hosts)',
    ],
    [
      'a period backwards',
      small({ periods: [{ id: 'v', from: '2027-03-02', to: '2027-03-01' }] }),
      'period-backwards periods[0].to: 2027-03-01 → ≥ 2027-03-02',
    ],
    ['weeks without periods', person({ weeks: 4 }), 'field-missing periods:  → people[0].weeks'],
    // Decisions.
    [
      'a pin that is forbidden',
      small({ pinned: [['p', 'a']], forbidden: [['p', 'a']] }),
      'pin-forbidden pinned[0]: p, a → forbidden[0]',
    ],
    [
      'a pin forbidden in its period',
      small({ periods: PERIODS, pinned: [['p', 'a', 'v1']], forbidden: [['p', 'a']] }),
      'pin-forbidden pinned[0]: p, a, v1 → forbidden[0]',
    ],
    [
      'two pins',
      small({
        places: [
          { id: 'a', capacity: 1 },
          { id: 'b', capacity: 1 },
        ],
        pinned: [
          ['p', 'a'],
          ['p', 'b'],
        ],
      }),
      'pins-clash pinned[1]: p, b → pinned[0]',
    ],
    [
      'two places at present',
      small({
        periods: PERIODS,
        current: [
          ['p', 'a', 'v1'],
          ['p', 'a'],
        ],
      }),
      'pins-clash current[1]: p, a → current[0]',
    ],
    [
      'a pin outside the periods sought',
      small({ people: [{ id: 'p', wishes: [], periods: ['v1'] }], periods: PERIODS, pinned: [['p', 'a', 'v2']] }),
      'pin-outside-periods pinned[0][2]: v2 → people[0].periods',
    ],
    // Groups.
    ['a group of one', small({ together: [['p']] }), 'group-too-small together[0]: p → ≥ 2'],
    ['a member twice', small({ apart: [['p', 'p']] }), 'id-twice apart[0][1]: p → '],
    [
      'groups in a circle',
      three({
        together: [
          ['p', 'q'],
          ['q', 'r'],
          ['r', 'p'],
        ],
      }),
      'groups-in-circle together[2]: r, p → together[0]',
    ],
    [
      'the same group twice',
      three({
        together: [
          ['p', 'q'],
          ['q', 'p'],
        ],
      }),
      'groups-in-circle together[1]: q, p → together[0]',
    ],
    [
      'apart who are joined by others',
      three({
        together: [
          ['p', 'q'],
          ['q', 'r'],
        ],
        apart: [['p', 'r']],
      }),
      'groups-clash apart[0]: p, r → together[1]',
    ],
    // Rules.
    [
      'an attribute nobody has',
      small({
        people: [{ id: 'p', wishes: [], attributes: { programme: 'EE' } }],
        places: [{ id: 'a', capacity: 1, attributes: { programmes: 'EE' } }],
        rules: [{ id: 'r', kind: 'fits', person: 'program', place: 'programmes' }],
      }),
      'rule-attribute-missing rules[0].person: program → programme',
    ],
    [
      'an attribute of no place',
      small({ rules: [{ id: 'r', kind: 'staffed', place: 'weeks' }], periods: PERIODS }),
      'rule-attribute-missing rules[0].place: weeks → places',
    ],
    [
      'a birthday in words',
      small({
        people: [{ id: 'p', wishes: [], attributes: { born: 'May' } }],
        places: [{ id: 'a', capacity: 1, attributes: { least: 16 } }],
        periods: PERIODS,
        rules: [{ id: 'r', kind: 'age', person: 'born', place: 'least' }],
      }),
      'shape-wrong people[0].attributes.born: "May" → day',
    ],
    [
      'a week in words',
      small({
        people: [{ id: 'p', wishes: [], attributes: { busy: ['v12'] } }],
        periods: PERIODS,
        rules: [{ id: 'r', kind: 'free', person: 'busy' }],
      }),
      'shape-wrong people[0].attributes.busy: ["v12"] → week',
    ],
    [
      'weeks compared without periods',
      small({
        people: [{ id: 'p', wishes: [], attributes: { busy: '2027-W12' } }],
        rules: [{ id: 'r', kind: 'free', person: 'busy' }],
      }),
      'field-missing periods:  → rules[0]',
    ],
  ])('tells of %s', (_, value, fault) => {
    expect(faultsOf(value)).toEqual([fault]);
  });

  it('lets groups share a person, where no circle closes', () => {
    expect(
      faultsOf(
        three({
          together: [
            ['p', 'q'],
            ['q', 'r'],
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('tells of everything at once, what is malformed beside what does not belong together', () => {
    const value = {
      people: [{ id: 'p', wishes: [['nowhere'], 7] }, 'q', { id: 'p', wishes: [['a', 'a']] }],
      places: [{ id: 'a', capacity: -2 }, { capacity: 1 }],
      pinned: [['p', 'a', 3]],
      extra: true,
    };
    expect(faultsOf(value).map((fault) => fault.split(':')[0])).toEqual([
      'shape-wrong people[0].wishes[1]',
      'shape-wrong people[1]',
      'number-negative places[0].capacity',
      'field-missing places[1].id',
      'shape-wrong pinned[0][2]',
      'field-unknown extra',
      'id-twice people[2].id',
      'id-unknown people[0].wishes[0][0]',
      'wish-twice people[2].wishes[0][1]',
    ]);
  });

  it('takes names that objects have by themselves for names like others', () => {
    const odd = JSON.parse(
      '{"people":[{"id":"__proto__","wishes":[["toString"]],"__proto__":1}],"places":[]}',
    ) as unknown;
    expect(faultsOf(odd)).toEqual([
      'field-unknown people[0].__proto__: __proto__ → ',
      'id-unknown people[0].wishes[0][0]: toString → places',
    ]);
  });

  it('does not overflow the stack, however long the chain, and keeps a bounded number of faults', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `p${i}`);
    const problem = {
      people: ids.map((id) => ({ id, wishes: [['a']] })),
      places: [{ id: 'a', capacity: 1, ranking: [ids] }],
      together: ids.slice(1).map((id, i) => [ids[i]!, id]),
    };
    expect(faultsOf({ ...problem, apart: [['p0', 'p49999']] })).toEqual([
      'groups-clash apart[0]: p0, p49999 → together[49998]',
    ]);
    expect(faultsOf({ ...problem, places: [] })).toHaveLength(10_000);
  });

  it('answers to any JSON with the problem or with faults, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(GOOD)), (value, name) => {
        const problem = having({ [name]: value });
        const read = readProblem(problem);
        if (read.ok) expect(read.value).toBe(problem as Problem);
        else expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
