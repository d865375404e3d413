import { describe, expect, it } from 'vitest';
import type { Settled } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { blockingPairs, hasTies } from './stability.ts';
import { openingsOf } from './openings.ts';
import { Register } from './register.ts';
import { seatsOf } from './seats.ts';

interface Case {
  /** By person: wishes, one place a tier, and where they sit. */
  readonly people: Readonly<Record<string, readonly [wishes: string, seat?: string]>>;
  /** Seats of the places p and q. */
  readonly seats?: readonly [number, number];
  readonly ranking?: readonly (readonly string[])[];
  /** Joint seats of both. */
  readonly joint?: number;
  readonly pinned?: readonly Settled[];
}

const STRICT = [['s1'], ['s2'], ['s3']];

const CASES: readonly (readonly [what: string, of: Case, pairs: readonly string[]])[] = [
  ['a free seat', { people: { s1: ['p'] } }, ['s1 p']],
  ['a better place with a free seat', { people: { s1: ['pq', 'q'] } }, ['s1 p']],
  ['no better place', { people: { s1: ['pq', 'p'] } }, []],
  ['somebody ranked lower', { people: { s1: ['p'], s2: ['p', 'p'] } }, ['s1 p']],
  ['somebody ranked higher', { people: { s1: ['p', 'p'], s2: ['p'] } }, []],
  ['somebody ranked alike', { people: { s1: ['p'], s2: ['p', 'p'] }, ranking: [['s1', 's2']] }, []],
  ['the lowest of several', { people: { s1: ['p', 'p'], s2: ['p'], s3: ['p', 'p'] }, seats: [2, 0] }, ['s2 p']],
  ['somebody who is pinned', { people: { s1: ['p'], s2: ['p', 'p'] }, pinned: [['s2', 'p']] }, []],
  ['a place that does not rank the person', { people: { s4: ['p'] } }, []],
  ['place and host free', { people: { s1: ['p', 'p'], s2: ['q'] }, joint: 2 }, ['s2 q']],
  ['the host full of people ranked higher', { people: { s1: ['p', 'p'], s2: ['q'] }, joint: 1 }, []],
  ['the host full of somebody ranked lower', { people: { s1: ['q'], s2: ['p', 'p'] }, joint: 1 }, ['s1 q']],
  ['the host full, sitting with it already', { people: { s1: ['qp', 'p'] }, joint: 1 }, ['s1 q']],
  ['the place full of somebody lower, the host too', { people: { s1: ['p'], s2: ['p', 'p'] }, joint: 1 }, ['s1 p']],
  [
    'the place full, the lowest with the host elsewhere',
    { people: { s1: ['p', 'p'], s2: ['p'], s3: ['q', 'q'] }, joint: 2 },
    [],
  ],
  ['the host full of somebody pinned', { people: { s1: ['q'], s2: ['p', 'p'] }, joint: 1, pinned: [['s2', 'p']] }, []],
];

function problemOf({ people, seats = [1, 1], ranking = STRICT, joint, pinned = [] }: Case): Problem {
  return {
    people: Object.entries(people).map(([id, [wishes]]) => ({ id, wishes: wishes.split('').map((place) => [place]) })),
    places: ['p', 'q'].map((id, i) => ({ id, capacity: seats[i]!, host: 'h' })),
    hosts: [{ id: 'h', ranking, ...(joint !== undefined && { capacity: joint }) }],
    pinned,
  };
}

describe('blocking pairs', () => {
  it.each(CASES)('with %s', (_, of, pairs) => {
    const register = new Register(problemOf(of));
    const entries = Object.entries(of.people);
    const seats = seatsOf(register, {
      mode: 'stable',
      assignments: entries.flatMap(([person, [wishes, place]]) =>
        place ? [{ person, place, rank: wishes.indexOf(place) + 1 }] : [],
      ),
      unplaced: entries.flatMap(([person, [, place]]) => (place ? [] : [{ person }])),
    });
    expect(seats.violations).toEqual([]);
    expect(
      blockingPairs(register, seats, openingsOf(register, seats)).map(({ person, place }) => `${person} ${place}`),
    ).toEqual(pairs);
  });
});

describe('ties', () => {
  const strict = problemOf({ people: { s1: ['pq'] } });
  it.each([
    ['none', strict, false],
    ['in a wish', { ...strict, people: [{ id: 's1', wishes: [['p', 'q']] }] }, true],
    ['in going anywhere', { ...strict, people: [{ id: 's1', wishes: [], anywhere: true }] }, true],
    ['in a ranking', problemOf({ people: { s1: ['p'] }, ranking: [['s1', 's2']] }), true],
    ['in no ranking', { ...strict, hosts: [] }, true],
    ['in the others', { ...strict, places: strict.places.map((place) => ({ ...place, others: true })) }, true],
  ] as const)('%s', (_, problem, expected) => {
    expect(hasTies(new Register(problem))).toBe(expected);
  });
});
