import { type Goal, type Mode, type Options, PRESETS, type Solution } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { boundViolations } from './bound.ts';
import { type Openings, openingsOf } from './openings.ts';
import { checkProof } from './proof.ts';
import { brokenPromises, togetherViolations, unmetViolations } from './promises.ts';
import { Register } from './register.ts';
import { type Seats, seatsOf } from './seats.ts';
import { blockingPairs, hasTies } from './stability.ts';
import { tallyViolations } from './tally.ts';
import type { Violation } from './violations.ts';

/** All that is wrong with a solution, or nothing. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly violations: readonly Violation[] };

/**
 * Checks a solution against its problem as somebody would who does not trust the solver: not one line is shared with it,
 * types and the names of goals aside (a dependency rule holds that), and the certificate is believed only as far as it
 * proves itself.
 *
 * 1. The plan: everybody once, on seats that exist, under every hard rule, as pinned; ranks, profile and sums as stated.
 * 2. What the mode leaves aside and the plan breaks is all in the certificate's `unmet`, and nothing else is. `together`
 *    leaves nothing aside but weeks that cannot be reached.
 * 3. The certificate: no blocking pair (`stable`), prices that prove the optimum (`optimal`), or that prove the bound
 *    (`bounded`). Looked at only where 1 holds, since it is about the plan as read there.
 *
 * `problem` must be one that `readProblem` accepts; `options` are those it was solved with (goals and `fairBy` count).
 * Time and memory are linear in wishes, plus people × places for who goes anywhere.
 */
export function verify(problem: Problem, solution: Solution, options: Options = {}): Verdict {
  const register = new Register(problem);
  const seats = seatsOf(register, solution.plan);
  const goals = [...new Set(options.goals ?? PRESETS.standard)];
  const fairBy = options.fairBy ?? 'school';
  const violations = [...seats.violations];
  if (violations.length === 0) {
    const claim = { solution, goals, fairBy, openings: openingsOf(register, seats) };
    violations.push(...tallyViolations(register, seats, claim));
    const broken = brokenPromises(register, seats);
    violations.push(...unmetViolations(broken, solution.certificate.unmet));
    if (solution.plan.mode === 'together') violations.push(...togetherViolations(broken));
    violations.push(...certificateViolations(register, seats, claim));
  }
  return violations.length === 0 ? { ok: true } : { ok: false, violations };
}

const KINDS = {
  stable: 'stable',
  best: 'optimal',
  together: 'bounded',
} as const satisfies Record<Mode, Solution['certificate']['kind']>;

interface Claim {
  readonly solution: Solution;
  readonly goals: readonly Goal[];
  readonly fairBy: string;
  readonly openings: Openings;
}

function certificateViolations(register: Register, seats: Seats, claim: Claim): readonly Violation[] {
  const { certificate, plan } = claim.solution;
  if (KINDS[plan.mode] !== certificate.kind)
    return [{ code: 'certificate-unfit', found: certificate.kind, expected: KINDS[plan.mode] }];
  switch (certificate.kind) {
    case 'stable': {
      const isTied = hasTies(register);
      const pairs = blockingPairs(register, seats, claim.openings);
      return isTied === certificate.ties ? pairs : [...pairs, { code: 'ties-wrong', expected: `${isTied}` }];
    }
    case 'optimal': {
      const { violations, excess } = checkProof(register, seats, { ...claim, steps: certificate.steps });
      const at = excess.findIndex((more) => more !== 0n);
      return at < 0 ? violations : [{ code: 'not-optimal', about: `${at}`, found: `${excess[at]}`, expected: '0' }];
    }
    case 'bounded':
      return boundViolations(register, seats, { ...claim, certificate });
  }
}
