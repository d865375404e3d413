import type { Options, ProofStep, Solution } from '../../plan.ts';
import type { Problem } from '../../problem.ts';

/** A problem with a right solution, worked out by hand. */
export interface Solved {
  readonly problem: Problem;
  readonly solution: Solution;
  readonly options: Options;
}

/** Two seats, three who want them. Placed: a seat is worth one person. Ranks, on what is left: site a 2, site b 1. */
const scarce: Problem = {
  people: [
    { id: 'p1', wishes: [['a'], ['b']] },
    { id: 'p2', wishes: [['a'], ['b']] },
    { id: 'p3', wishes: [['a']] },
  ],
  places: [
    { id: 'a', capacity: 1 },
    { id: 'b', capacity: 1 },
  ],
};

const scarcePlan = {
  plan: {
    mode: 'best',
    assignments: [
      { person: 'p1', place: 'a', rank: 1 },
      { person: 'p2', place: 'b', rank: 2 },
    ],
    unplaced: [{ person: 'p3' }],
  },
  profile: [1, 1],
  objectives: [
    { goal: 'placed', value: 2 },
    { goal: 'ranks', value: 3 },
  ],
  seed: '',
} as const;

/** The two goals in two steps. */
export const inSteps: Solved = {
  problem: scarce,
  options: { goals: ['placed', 'ranks'] },
  solution: {
    ...scarcePlan,
    certificate: {
      kind: 'optimal',
      unmet: [],
      steps: [
        { layers: [{ layer: { goal: 'placed' }, weight: 1 }], prices: [1, 1], value: 1 },
        { layers: [{ layer: { goal: 'ranks' }, weight: 1 }], prices: [2, 1], value: 6 },
      ],
    },
  },
};

/** The same in one step: ranks differ by at most 2 a person, and a chain has at most 3, so 7 outweighs them. */
export const inOne: Solved = {
  ...inSteps,
  solution: { ...scarcePlan, certificate: { kind: 'optimal', unmet: [], steps: [packed(7)] } },
};

/** One step in which being placed weighs so much. */
export function packed(weight: number): ProofStep {
  const layers = [
    { layer: { goal: 'placed' }, weight },
    { layer: { goal: 'ranks' }, weight: 1 },
  ] as const;
  return { layers, prices: [weight + 2, weight + 1], value: weight + 6 };
}

/**
 * Two schools, one seat, fairness first: of four who want it (three of school x, one of y) the seat goes to y's only one:
 * 3²/3 = 3 against 2²/3 + 1²/1. Steps of x: 3333, 10000, 16667; of y: 10000. Prices: x 16667, y 10000, the seat 16667.
 */
export const fair: Solved = {
  problem: {
    people: ['x', 'x', 'x', 'y'].map((school, i) => ({ id: `p${i + 1}`, wishes: [['a']], attributes: { school } })),
    places: [{ id: 'a', capacity: 1 }],
  },
  options: { goals: ['fairness'] },
  solution: {
    plan: {
      mode: 'best',
      assignments: [{ person: 'p3', place: 'a', rank: 1 }],
      unplaced: [{ person: 'p1' }, { person: 'p2' }, { person: 'p4' }],
    },
    certificate: {
      kind: 'optimal',
      unmet: [],
      steps: [{ layers: [{ layer: { goal: 'fairness' }, weight: 1 }], prices: [16667, 16667, 16667], value: 23333 }],
    },
    profile: [1],
    objectives: [{ goal: 'fairness', value: 23333 }],
    seed: '',
  },
};
