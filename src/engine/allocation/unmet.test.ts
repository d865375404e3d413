import { describe, expect, it } from 'vitest';
import { instanceOf } from './instance.ts';
import type { Problem } from './problem.ts';
import { unmetOf } from './unmet.ts';

const PERIODS = [
  { id: 'v1', from: '2027-01-04', to: '2027-01-17' },
  { id: 'v2', from: '2027-01-17', to: '2027-01-31' },
  { id: 'v3', from: '2027-02-01', to: '2027-02-07', weeks: 2 },
];

/** What is unmet when people sit as `seats` says: person → places, by period (`-`: unplaced). */
function unmet(problem: Problem, seats: Record<string, string>) {
  const instance = instanceOf(problem, 'x');
  const choice = Int32Array.from(instance.unitPerson, (person, unit) => {
    const wanted = seats[problem.people[person]!.id]!.split(' ')[instance.unitPeriod[unit]!]!;
    for (let a = instance.first[unit]!; a < instance.first[unit + 1]!; a++)
      if (problem.places[instance.sitePlace[instance.site[a]!]!]!.id === wanted) return a;
    return -1;
  });
  return unmetOf(instance, choice);
}

const people = ['p', 'q', 'r'].map((id) => ({ id, wishes: [['a', 'b']] }));
const places = ['a', 'b'].map((id) => ({ id, capacity: 3, host: 'h', minimum: 2 }));

describe('what a plan leaves unmet', () => {
  it.each([
    [{ p: 'a', q: 'a', r: '-' }, []],
    [{ p: '-', q: '-', r: '-' }, []],
    [{ p: 'a', q: 'b', r: 'b' }, [{ kind: 'minimum', place: 'a', minimum: 2, seated: 1 }]],
  ])('minimum numbers: %j', (seats, expected) => {
    expect(unmet({ people, places }, seats)).toEqual(expected);
  });

  it.each([
    [{ p: 'a', q: 'a', r: 'a' }, [{ kind: 'apart', group: 0 }]],
    [{ p: 'a', q: 'a', r: '-' }, []],
    [{ p: 'a', q: '-', r: 'b' }, [{ kind: 'together', group: 0 }]],
    [{ p: '-', q: '-', r: '-' }, []],
  ])('groups: %j', (seats, expected) => {
    const free = places.map((place) => ({ ...place, minimum: 0 }));
    expect(unmet({ people, places: free, together: [['p', 'q']], apart: [['p', 'r']] }, seats)).toEqual(expected);
  });

  it('joint seats of a host', () => {
    const free = places.map((place) => ({ ...place, minimum: 0 }));
    const problem = { people, places: free, hosts: [{ id: 'h', capacity: 2 }] };
    expect(unmet(problem, { p: 'a', q: 'b', r: 'b' })).toEqual([{ kind: 'host', host: 'h', capacity: 2, seated: 3 }]);
    expect(unmet(problem, { p: 'a', q: 'b', r: '-' })).toEqual([]);
  });

  it('overlapping periods and weeks that are not reached', () => {
    const free = places.map((place) => ({ ...place, minimum: 0 }));
    const problem = { people: [{ id: 'p', wishes: [['a']], weeks: 5 }], places: free, periods: PERIODS };
    expect(unmet(problem, { p: 'a a -' })).toEqual([{ kind: 'overlap', person: 'p', periods: ['v1', 'v2'] }]);
    expect(unmet(problem, { p: 'a - a' })).toEqual([{ kind: 'weeks', person: 'p', wanted: 5, reached: 4 }]);
    expect(unmet(problem, { p: '- a a' })).toEqual([]);
  });

  it('a group that sits at one place in one period and at two in another', () => {
    const free = places.map((place) => ({ ...place, minimum: 0 }));
    const problem = { people, places: free, periods: PERIODS, together: [['p', 'q']] };
    expect(unmet(problem, { p: 'a - b', q: 'a - b', r: '- - -' })).toEqual([]);
    expect(unmet(problem, { p: 'a - b', q: 'a - -', r: '- - -' })).toEqual([{ kind: 'together', group: 0 }]);
  });
});
