import type { Certificate, Goal, Objective } from '../plan.ts';
import { checkProof } from './proof.ts';
import type { Register } from './register.ts';
import type { Seats } from './seats.ts';
import type { Solution } from '../plan.ts';
import type { Violation } from './violations.ts';

interface BoundClaim {
  readonly solution: Solution;
  readonly goals: readonly Goal[];
  readonly fairBy: string;
  readonly certificate: Extract<Certificate, { readonly kind: 'bounded' }>;
}

/** Goals of which more is better. */
const MORE: ReadonlySet<Goal> = new Set(['placed', 'firsts']);

/**
 * Checks a certificate that says how good a plan can be at best.
 *
 * The relaxation leaves out groups, minimum numbers and joint seats, so its least cost bounds every plan; its prices
 * prove it (proof.ts). The plan cannot be below it, nor the stated bound be better than it or worse than the plan. What
 * a search found beyond the relaxation (a bound above it, `exact`) cannot be checked without searching again, unless
 * plan and relaxation meet.
 */
export function boundViolations(register: Register, seats: Seats, claim: BoundClaim): readonly Violation[] {
  const { solution, goals, certificate } = claim;
  const { violations, excess } = checkProof(register, seats, { ...claim, steps: certificate.relaxation });
  if (violations.length > 0) return violations;
  const named = certificate.bound.map(({ goal }) => goal).join() === goals.join();
  if (!named) return [{ code: 'bound-wrong', about: 'goals' }];
  const order = compare(certificate.bound, solution.objectives);
  const isOptimal = excess.every((more) => more === 0n);
  if (order > 0) return [{ code: 'bound-wrong', about: 'plan' }];
  if (certificate.exact && order !== 0) return [{ code: 'bound-wrong', about: 'exact' }];
  if (isOptimal && order !== 0) return [{ code: 'bound-wrong', about: 'relaxation' }];
  return [];
}

/** Goals that compare more than their one number says: where it is equal, what comes after need not be. */
const MANIFOLD: ReadonlySet<Goal> = new Set(['firsts', 'regret']);

/** Goals whose number leaves out who is unplaced, so it means the same in two plans only once `placed` does. */
const OF_PLACED: ReadonlySet<Goal> = new Set(['ranks', 'travel', 'hosts']);

/** Below 0 where `a` is better than `b` in the first goal in which they differ; 0 also where the numbers cannot tell. */
function compare(a: readonly Objective[], b: readonly Objective[]): number {
  let isPlacedEqual = false;
  for (const [i, { goal, value }] of a.entries()) {
    if (OF_PLACED.has(goal) && !isPlacedEqual) return 0;
    const difference = value - (b[i]?.value ?? value);
    if (difference !== 0) return MORE.has(goal) ? -difference : difference;
    if (MANIFOLD.has(goal)) return 0;
    isPlacedEqual ||= goal === 'placed';
  }
  return 0;
}
