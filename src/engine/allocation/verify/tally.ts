import type { Goal, Solution } from '../plan.ts';
import { type Groups, groupsOf, layerCosts } from './goalCosts.ts';
import type { Openings } from './openings.ts';
import type { Register } from './register.ts';
import type { Seats } from './seats.ts';
import type { Violation } from './violations.ts';

/** What a solution says of itself. */
export interface TallyClaim {
  readonly solution: Solution;
  readonly goals: readonly Goal[];
  readonly fairBy: string;
  readonly openings: Openings;
}

/** Counts the plan again: its profile, and how far it reaches each goal, against what the solution says. */
export function tallyViolations(
  register: Register,
  seats: Seats,
  { solution, goals, fairBy, openings }: TallyClaim,
): readonly Violation[] {
  const violations: Violation[] = [];
  const profile = profileOf(seats);
  const said = solution.profile;
  if (profile.length !== said.length || profile.some((count, i) => count !== said[i]))
    violations.push({ code: 'profile-wrong', found: said.join(' '), expected: profile.join(' ') });
  const names = solution.objectives.map(({ goal }) => goal);
  if (names.join() !== goals.join())
    violations.push({ code: 'objective-wrong', found: names.join(' '), expected: goals.join(' ') });
  const count = counter(register, seats, { fairBy, openings });
  for (const { goal, value } of solution.objectives) {
    const expected = count(goal);
    if (value !== expected)
      violations.push({ code: 'objective-wrong', about: goal, found: `${value}`, expected: `${expected}` });
  }
  return violations;
}

/** How many have each rank, from 1 to the worst that anybody has. */
function profileOf({ site, rank }: Seats): readonly number[] {
  const worst = rank.reduce((sofar, each) => Math.max(sofar, each), 0);
  const profile = Array.from({ length: worst }, () => 0);
  for (let slot = 0; slot < site.length; slot++) if (site[slot]! >= 0) profile[rank[slot]! - 1]! += 1;
  return profile;
}

/** The value of a goal in its own unit, as `Objective` tells it. */
function counter(
  register: Register,
  seats: Seats,
  { fairBy, openings }: Pick<TallyClaim, 'fairBy' | 'openings'>,
): (goal: Goal) => number {
  const slots = Array.from(seats.site.keys()).filter((slot) => seats.site[slot]! >= -1);
  const taken = slots.map((slot) => openings.taken[slot]!).filter((a) => a >= 0);
  const sum = (values: Int32Array): number => taken.reduce((total, a) => total + Math.max(0, values[a]!), 0);
  const worstWish = (): number => 1 + openings.rank.reduce((worst, rank) => Math.max(worst, rank), 0);
  const counts: Record<Goal, () => number> = {
    placed: () => taken.length,
    ranks: () => sum(openings.rank),
    hosts: () => sum(openings.tier),
    travel: () => sum(openings.minutes),
    firsts: () => taken.filter((a) => openings.rank[a] === 1).length,
    regret: () => (taken.length < slots.length ? worstWish() : profileOf(seats).length),
    change: () => slots.filter((slot) => hasMoved(register.currentOf(slot), seats.site[slot]!)).length,
    fairness: () => unevenness(register, seats, { openings, groups: groupsOf(register, seats, fairBy) }),
  };
  return (goal) => counts[goal]();
}

function hasMoved(current: number, site: number): boolean {
  return current >= 0 && current !== site;
}

/** Over the groups: the steps of as many as are unplaced. */
function unevenness(
  register: Register,
  { site }: Seats,
  { openings, groups }: { readonly openings: Openings; readonly groups: Groups },
): number {
  const [fairness] = layerCosts(register, openings, ['fairness']);
  const unplaced = groups.size.map(() => 0);
  for (let slot = 0; slot < site.length; slot++) if (site[slot] === -1) unplaced[groups.of[slot]!]! += 1;
  return unplaced.reduce((sum, count, group) => {
    for (let k = 0; k < count; k++) sum += fairness!.step(k, groups.size[group]!);
    return sum;
  }, 0);
}
