import type { Outcome } from '../outcome.ts';
import { type Mode, type Options, type Planned, PRESETS, type Solution } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { settingsFor, solve } from '../solve.ts';
import { diffOf } from './diffOf.ts';
import { inForce, replanGoals } from './inForce.ts';
import type { PlanDiff } from './shift.ts';

export interface Replan {
  /** The problem solved: the changed one, with the old plan as the one in force. */
  readonly problem: Problem;
  readonly solution: Solution;
  readonly diff: PlanDiff;
}

/**
 * A new plan after something has changed: a host drops out, a pupil comes, a wish changes, seats go, somebody is locked
 * to a place (`pinned`). As many as possible are placed; among all plans that place so many, as few as possible have to
 * move; among those the other goals decide in their order. A change that touches nobody changes nothing.
 *
 * The order *placed, moved, the rest* is what makes it a re-plan: a new best plan would move some twenty people for each
 * displaced one, for ranks and minutes that hardly anybody would notice, and they have told their employers.
 * In mode `stable` the new stable plan is taken: moving fewer would leave somebody with a claim to another's seat.
 *
 * Takes the old plan with its problem, and the whole problem as it is now. Mode and seed are those of the old plan
 * unless `options` say otherwise. Refused as `solve` refuses.
 */
export function replan({ problem, solution }: Planned, changed: Problem, options: Options = {}): Outcome<Replan> {
  const current = inForce(solution, changed);
  const goals = replanGoals(options.goals ?? PRESETS.standard);
  const now = { ...changed, current };
  const solved = solve(now, { mode: modeFor(problem, solution, changed), seed: solution.seed, ...options, goals });
  if (!solved.ok) return solved;
  const diff = diffOf(now, solution.plan, solved.value.plan);
  return { ok: true, value: { problem: now, solution: solved.value, diff } };
}

/** The mode of the old plan; where that was the problem's own, what the changed problem asks for. */
function modeFor(problem: Problem, { plan }: Solution, changed: Problem): Mode {
  return plan.mode === settingsFor(problem, {}).mode ? settingsFor(changed, {}).mode : plan.mode;
}
