import type { Outcome } from '../outcome.ts';
import type { Problem } from '../problem.ts';
import { checkGroups } from './checkGroups.ts';
import { checkLists } from './checkLists.ts';
import { checkNumbers } from './checkNumbers.ts';
import { checkRules } from './checkRules.ts';
import { checkSettled } from './checkSettled.ts';
import type { Check } from './checked.ts';
import { Faults } from './faults.ts';
import { idListsOf } from './idNames.ts';
import { PROBLEM_SHAPE } from './problemShape.ts';
import { ShapeReader } from './readShape.ts';

const CHECKS: readonly Check[] = [checkLists, checkNumbers, checkRules, checkSettled, checkGroups];

/**
 * Checks that `value` (parsed JSON, say) is a problem that the solvers may be given.
 *
 * 1. The shape: types, fields, whole numbers (readShape.ts). What is malformed is mended, so that step 2 can go on.
 * 2. What belongs together: ids, lists, seats, rules, decisions, groups (check….ts).
 *
 * @returns the problem itself, or every fault with its path in the order of the steps; of more than 10,000 the first.
 *   Linear in the input; no input overflows the stack.
 */
export function readProblem(value: unknown): Outcome<Problem> {
  const faults = new Faults();
  const problem = new ShapeReader(faults).read(PROBLEM_SHAPE, value) as Problem;
  const ids = idListsOf(problem, faults);
  for (const check of CHECKS) check({ problem, ids, faults });
  return faults.list.length === 0 ? { ok: true, value: problem } : { ok: false, problems: faults.list };
}
