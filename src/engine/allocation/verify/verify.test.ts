import { describe, expect, it } from 'vitest';
import type { ProofStep, Solution } from '../plan.ts';
import { fair, inOne, inSteps, packed, type Solved } from './cases/solved.ts';
import { verify } from './verify.ts';

type Mutation = (solution: Solution) => Solution;

const planned =
  (plan: Partial<Solution['plan']>): Mutation =>
  (s) => ({ ...s, plan: { ...s.plan, ...plan } });
const certified =
  (certificate: object): Mutation =>
  (s) => ({
    ...s,
    certificate: { ...s.certificate, ...certificate },
  });
const step =
  (change: (step: ProofStep) => ProofStep): Mutation =>
  (s) =>
    certified({ steps: 'steps' in s.certificate ? s.certificate.steps.map(change) : [] })(s);

const p1a = { person: 'p1', place: 'a', rank: 1 };
const p2b = { person: 'p2', place: 'b', rank: 2 };
const p3 = { person: 'p3' };

const MUTANTS: readonly (readonly [what: string, of: Solved, mutation: Mutation, codes: readonly string[]])[] = [
  ['somebody nobody knows', inSteps, planned({ unplaced: [p3, { person: 'p4' }] }), ['person-unknown']],
  [
    'a place nobody knows',
    inSteps,
    planned({ assignments: [p1a, { ...p2b, place: 'c' }] }),
    ['place-unknown', 'left-out'],
  ],
  ['a period nobody knows', inSteps, planned({ unplaced: [{ ...p3, period: 'x' }] }), ['period-unknown', 'left-out']],
  [
    'somebody seated twice',
    inSteps,
    planned({ assignments: [p1a, { ...p1a, place: 'b', rank: 2 }, p2b] }),
    ['seated-twice'],
  ],
  ['seated and unplaced', inSteps, planned({ unplaced: [{ person: 'p2' }, p3] }), ['seated-twice']],
  ['somebody left out', inSteps, planned({ unplaced: [] }), ['left-out']],
  ['a rank that is not so', inSteps, planned({ assignments: [p1a, { ...p2b, rank: 1 }] }), ['rank-wrong']],
  [
    'a place not wished for',
    inSteps,
    planned({ assignments: [p1a, { person: 'p3', place: 'b', rank: 2 }], unplaced: [{ person: 'p2' }] }),
    ['not-wished'],
  ],
  [
    'too many at a place',
    inSteps,
    planned({ assignments: [p1a, p2b, { ...p3, place: 'a', rank: 1 }], unplaced: [] }),
    ['over-capacity'],
  ],
  ['assignments out of order', inSteps, planned({ assignments: [p2b, p1a] }), ['order-wrong']],
  ['a profile that is not so', inSteps, (s) => ({ ...s, profile: [2] }), ['profile-wrong']],
  ['a profile with a tail', inSteps, (s) => ({ ...s, profile: [1, 1, 0] }), ['profile-wrong']],
  [
    'a sum that is not so',
    inSteps,
    (s) => ({ ...s, objectives: [s.objectives[0]!, { goal: 'ranks', value: 2 }] }),
    ['objective-wrong'],
  ],
  ['a goal left out', inSteps, (s) => ({ ...s, objectives: s.objectives.slice(1) }), ['objective-wrong']],
  ['a broken promise that is none', inSteps, certified({ unmet: [{ kind: 'together', group: 0 }] }), ['unmet-untrue']],
  ['a certificate of another mode', inSteps, certified({ kind: 'stable', ties: true }), ['certificate-unfit']],
  ['no proof', inSteps, certified({ steps: [] }), ['proof-layers-wrong']],
  [
    'half a proof',
    inOne,
    certified({ steps: [inSteps.solution.certificate.kind === 'optimal' && inSteps.solution.certificate.steps[0]] }),
    ['proof-layers-wrong'],
  ],
  [
    'goals the other way',
    inSteps,
    (s) => certified({ steps: 'steps' in s.certificate ? s.certificate.steps.toReversed() : [] })(s),
    ['proof-layers-wrong'],
  ],
  ['a weight that can be outvoted', inOne, certified({ steps: [packed(6)] }), ['proof-weights-wrong']],
  [
    'no weight',
    inSteps,
    step(({ layers: [own], ...rest }) => ({ ...rest, layers: [{ ...own!, weight: 0 }] })),
    ['proof-weights-wrong'],
  ],
  ['a broken weight', inOne, certified({ steps: [packed(7.5)] }), ['proof-weights-wrong', 'proof-prices-wrong']],
  ['a price too few', inOne, step((own) => ({ ...own, prices: own.prices.slice(1) })), ['proof-prices-wrong']],
  ['a price too many', inOne, step((own) => ({ ...own, prices: [...own.prices, 0] })), ['proof-prices-wrong']],
  ['a broken price', inOne, step((own) => ({ ...own, prices: [8.5, 8] })), ['proof-prices-wrong']],
  ['a price beyond exact numbers', inOne, step((own) => ({ ...own, prices: [2 ** 60, 8] })), ['proof-prices-wrong']],
  ['prices that prove less', inOne, step((own) => ({ ...own, prices: [0, 0] })), ['proof-value-wrong']],
  ['prices that prove a little less', inOne, step((own) => ({ ...own, prices: [9, 9] })), ['proof-value-wrong']],
  ['a value that is not proven', inOne, step((own) => ({ ...own, value: own.value - 1 })), ['proof-value-wrong']],
  ['a value with nothing in it', inOne, step((own) => ({ ...own, value: Number.NaN })), ['proof-value-wrong']],
  [
    'a steps price that is wrong',
    fair,
    step((own) => ({ ...own, prices: [16667, 16667, 3333] })),
    ['proof-value-wrong'],
  ],
];

describe('a right solution', () => {
  it.each([
    ['in two steps', inSteps],
    ['in one step', inOne],
    ['with groups', fair],
  ])('is accepted %s', (_, { problem, solution, options }) => {
    expect(verify(problem, solution, options)).toEqual({ ok: true });
  });
});

describe('a solution with one thing wrong', () => {
  it.each(MUTANTS)('is refused for %s', (_, { problem, solution, options }, mutation, codes) => {
    const verdict = verify(problem, mutation(solution), options);
    expect(verdict.ok ? [] : [...new Set(verdict.violations.map(({ code }) => code))]).toEqual(codes);
  });

  it('tells by how much a plan misses the optimum, and in which step', () => {
    const worse = planned({
      assignments: [
        { person: 'p1', place: 'b', rank: 2 },
        { person: 'p2', place: 'a', rank: 1 },
      ],
    })(inSteps.solution);
    expect(verify(inSteps.problem, worse, inSteps.options)).toEqual({ ok: true });
    const lonely = {
      ...planned({
        assignments: [{ person: 'p3', place: 'a', rank: 1 }],
        unplaced: [{ person: 'p1' }, { person: 'p2' }],
      })(inSteps.solution),
      profile: [1],
      objectives: [
        { goal: 'placed' as const, value: 1 },
        { goal: 'ranks' as const, value: 1 },
      ],
    };
    const violation = { code: 'not-optimal', about: '0', found: '1', expected: '0' };
    expect(verify(inSteps.problem, lonely, inSteps.options)).toEqual({ ok: false, violations: [violation] });
  });
});
