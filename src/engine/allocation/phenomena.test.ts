import { describe, expect, it } from 'vitest';
import { planText } from './cases/notation.ts';
import { PHENOMENA } from './cases/phenomena.ts';
import { solve } from './solve.ts';

describe('phenomena', () => {
  it.each(PHENOMENA)('$mode: $about → $plan', ({ problem, mode, goals, plan }) => {
    const plans = ['1', '2', '3', '4'].map((seed) => {
      const outcome = solve(problem, { mode, seed, ...(goals && { goals }) });
      return outcome.ok ? planText(outcome.value.plan) : outcome.problems;
    });
    for (const found of plans) expect(plan.split(' | ')).toContain(found);
  });
});
