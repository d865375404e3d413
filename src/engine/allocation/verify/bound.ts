import type { Certificate, Goal, Objective, Solution } from '../plan.ts';
import type { LayerCost } from './goalCosts.ts';
import type { Openings } from './openings.ts';
import { checkProof } from './proof.ts';
import type { Register } from './register.ts';
import type { Seats } from './seats.ts';
import type { Violation } from './violations.ts';

interface BoundClaim {
  readonly solution: Solution;
  readonly goals: readonly Goal[];
  readonly fairBy: string;
  readonly openings: Openings;
  readonly certificate: Extract<Certificate, { readonly kind: 'bounded' }>;
}

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
  const { violations, excess, layers } = checkProof(register, seats, { ...claim, steps: certificate.relaxation });
  if (violations.length > 0) return violations;
  if (certificate.bound.map(({ goal }) => goal).join() !== goals.join())
    return [{ code: 'bound-wrong', about: 'goals' }];
  const units = seats.site.reduce((count, site) => count + (site >= -1 ? 1 : 0), 0);
  const isMet = certificate.bound.every(({ value }, i) => value === solution.objectives[i]!.value);
  const attains = excess.every((more) => more === 0n);
  if ((certificate.exact || attains) && !isMet)
    return [{ code: 'bound-wrong', about: certificate.exact ? 'exact' : 'relaxation' }];
  const order = compare(certificate.bound, solution.objectives, { units, layers });
  return order > 0 ? [{ code: 'bound-wrong', about: 'plan' }] : [];
}

interface Scale {
  readonly units: number;
  readonly layers: readonly LayerCost[];
}

/**
 * Below 0 where `a` is better than `b` in the first goal in which they differ; 0 where they do not, or where a goal's
 * value is too little to say: of equal firsts or worst ranks the rest of the profile is not known, and sums over those
 * placed can be compared only where it is known how many are.
 */
function compare(a: readonly Objective[], b: readonly Objective[], scale: Scale): number {
  for (const [i, { goal }] of a.entries()) {
    const first = costOf(a, i, scale);
    const second = costOf(b, i, scale);
    if (first === undefined || second === undefined) return 0;
    if (first !== second) return first - second;
    if (goal === 'firsts' || goal === 'regret') return 0;
  }
  return 0;
}

/** The value of goal `i` so that less is better and who is unplaced counts as in the goal's layer. */
function costOf(objectives: readonly Objective[], i: number, { units, layers }: Scale): number | undefined {
  const { goal, value } = objectives[i]!;
  switch (goal) {
    case 'placed':
    case 'firsts':
      return -value;
    case 'regret':
    case 'fairness':
    case 'change':
      return value;
    case 'ranks':
    case 'travel':
    case 'hosts': {
      const placed = objectives.find((each) => each.goal === 'placed')?.value;
      const unplaced = layers.find(({ layer }) => layer.goal === goal)!.staying(0);
      return placed === undefined ? undefined : value + (units - placed) * unplaced;
    }
  }
}
