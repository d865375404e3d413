import type { Solution } from '../../plan.ts';
import type { Person, Problem } from '../../problem.ts';

/** Every hard rule and promise at once: two overlapping periods and one apart, pins, bans, groups, a host. */
export const ruled: Problem = {
  people: [
    person('p1', { programme: 'care', born: '2009-05-01' }),
    person('p2', { programme: 'care', licence: ['c1'] }, ['spring', 'autumn', 'late']),
    person('p3', { programme: 'trade', busy: ['2027-W40'] }),
    person('p4', {}, ['spring']),
  ],
  places: [
    { id: 'a', capacity: 2, host: 'h', attributes: { programmes: ['care'], age: 17 } },
    { id: 'b', capacity: { spring: 2, autumn: 2, late: 2 }, host: 'h', attributes: { needs: ['c1'] } },
    { id: 'c', capacity: { spring: 1, late: 1 }, minimum: 1, ranking: [['p2', 'p3'], ['p4']] },
    { id: 'd', capacity: 4, minimum: 2, attributes: { staffed: ['2027-W12', '2027-W40', '2027-W41', '2027-W42'] } },
    { id: 'e', capacity: 4 },
  ],
  hosts: [{ id: 'h', capacity: 3 }],
  periods: [
    { id: 'spring', from: '2027-03-22', to: '2027-03-26' },
    { id: 'autumn', from: '2027-10-04', to: '2027-10-17' },
    { id: 'late', from: '2027-10-17', to: '2027-10-24' },
  ],
  costs: [
    ['p1', 'd', 61],
    ['p2', 'd', 60],
  ],
  rules: [
    { id: 'programme', kind: 'fits', person: 'programme', place: 'programmes' },
    { id: 'licence', kind: 'has', person: 'licence', place: 'needs' },
    { id: 'age', kind: 'age', person: 'born', place: 'age' },
    { id: 'way', kind: 'travel', limit: 60 },
    { id: 'staff', kind: 'staffed', place: 'staffed' },
    { id: 'exams', kind: 'free', person: 'busy' },
    { id: 'kin', kind: 'differs', person: 'employer', place: 'owner' },
  ],
  together: [['p2', 'p4']],
  apart: [['p2', 'p3']],
  pinned: [['p1', 'e', 'autumn']],
  forbidden: [['p4', 'e']],
};

function person(id: string, attributes: Person['attributes'] & {}, periods = ['spring', 'autumn']): Person {
  const wishes = [['a'], ['b'], ['c', 'd']];
  return { id, wishes, attributes, periods };
}

/**
 * A stable plan of `ruled`. It breaks three promises that stability knows nothing of: p4 sits alone where two should,
 * apart from p2, who is at work twice on 17 October.
 */
export const ruledSolution: Solution = {
  plan: {
    mode: 'stable',
    assignments: [
      { person: 'p1', place: 'e', period: 'autumn', rank: 4 },
      { person: 'p1', place: 'a', period: 'spring', rank: 1 },
      { person: 'p2', place: 'a', period: 'autumn', rank: 1 },
      { person: 'p2', place: 'a', period: 'late', rank: 1 },
      { person: 'p2', place: 'a', period: 'spring', rank: 1 },
      { person: 'p3', place: 'c', period: 'spring', rank: 3 },
      { person: 'p4', place: 'd', period: 'spring', rank: 3 },
    ],
    unplaced: [{ person: 'p3', period: 'autumn' }],
  },
  certificate: {
    kind: 'stable',
    ties: true,
    unmet: [
      { kind: 'minimum', place: 'd', period: 'spring', minimum: 2, seated: 1 },
      { kind: 'together', group: 0 },
      { kind: 'overlap', person: 'p2', periods: ['autumn', 'late'] },
    ],
  },
  profile: [4, 0, 2, 1],
  objectives: [{ goal: 'placed', value: 7 }],
  seed: '',
};
