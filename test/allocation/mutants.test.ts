import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODES, type ProofStep, type Solution } from '../../src/engine/allocation/plan.ts';
import { solve } from '../../src/engine/allocation/solve.ts';
import { verify } from '../../src/engine/allocation/verify/verify.ts';
import { anyProblem } from './anyProblem.ts';

const steps = (solution: Solution, change: (steps: readonly ProofStep[]) => readonly ProofStep[]): Solution => {
  const { certificate } = solution;
  if (certificate.kind === 'optimal')
    return { ...solution, certificate: { ...certificate, steps: change(certificate.steps) } };
  if (certificate.kind === 'bounded')
    return { ...solution, certificate: { ...certificate, relaxation: change(certificate.relaxation) } };
  return solution;
};

/** One thing of a right solution made wrong; the same solution where it has no such thing. */
const MUTATIONS: readonly (readonly [what: string, mutation: (solution: Solution) => Solution, code: string])[] = [
  [
    'a rank',
    (s) => assignments(s, ([first, ...rest]) => [{ ...first!, rank: first!.rank + 1 }, ...rest]),
    'rank-wrong',
  ],
  ['an entry lost', (s) => assignments(s, (all) => all.slice(1)), 'left-out'],
  ['an entry twice', (s) => assignments(s, ([first, ...rest]) => [first!, first!, ...rest]), 'seated-twice'],
  ['a count', (s) => ({ ...s, profile: s.profile.map((count) => count + 1) }), 'profile-wrong'],
  [
    'a sum',
    (s) => ({ ...s, objectives: s.objectives.map((each) => ({ ...each, value: each.value - 1 })) }),
    'objective-wrong',
  ],
  ['a value', (s) => steps(s, (all) => all.map((step) => ({ ...step, value: step.value + 1 }))), 'proof-value-wrong'],
  [
    'a price lost',
    (s) => steps(s, (all) => all.map((step) => ({ ...step, prices: step.prices.slice(1) }))),
    'proof-prices-wrong',
  ],
  ['a step lost', (s) => steps(s, (all) => all.slice(1)), 'proof-layers-wrong'],
];

function assignments(
  solution: Solution,
  change: (all: Solution['plan']['assignments']) => Solution['plan']['assignments'],
): Solution {
  const { plan } = solution;
  return plan.assignments.length === 0
    ? solution
    : { ...solution, plan: { ...plan, assignments: change(plan.assignments) } };
}

describe.each(MODES)('what solve returns in mode %s, with one thing wrong', (mode) => {
  it.each(MUTATIONS.filter(([, , code]) => mode !== 'stable' || !code.startsWith('proof')))(
    'is refused: %s',
    (_, mutation, code) => {
      fc.assert(
        fc.property(anyProblem, (problem) => {
          const options = { mode, seed: 's', effort: 60 };
          const outcome = solve(problem, options);
          if (!outcome.ok) return;
          const mutant = mutation(outcome.value);
          if (JSON.stringify(mutant) === JSON.stringify(outcome.value)) return;
          const verdict = verify(problem, mutant, options);
          expect(verdict.ok ? [] : verdict.violations.map((each) => each.code)).toContain(code);
        }),
        { numRuns: 100 },
      );
    },
  );
});
