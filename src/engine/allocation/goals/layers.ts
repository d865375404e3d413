import type { Instance } from '../instance.ts';
import type { Goal, Layer } from '../plan.ts';

/**
 * A goal as whole-number costs of single choices, so that the best plan is the cheapest one.
 *
 * Every goal but `fairness` is a sum over people. `firsts` and `regret` compare whole profiles; each is as many layers
 * as there are ranks, compared one after the other (rank-maximal: Irving, Kavitha, Mehlhorn, Michail and Paluch 2006).
 * `fairness` is a sum over groups of a convex cost of how many of them are unplaced; it costs nothing by choice and has
 * `steps` instead.
 */
export interface LayerCosts {
  readonly layer: Layer;
  /** Cost of choice `a` (index into the instance's choices) for `unit`. */
  choice(a: number, unit: number): number;
  /** Cost of staying out. */
  out(unit: number): number;
  /** What the k-th unplaced member (from 0) of a group of `size` costs; only `fairness` has it. */
  readonly step?: (k: number, size: number) => number;
  /** Largest less least of all these costs. */
  readonly range: number;
}

/** In the goal `fairness`, one unplaced of one costs this much: ten thousandths, so that rounding is too small to see. */
const FAIRNESS_SCALE = 10_000;

/** The layers of `goals`, in their order. *Worst* is the worst among all choices that the rules leave open to anybody. */
export function layersOf(instance: Instance, goals: readonly Goal[]): readonly LayerCosts[] {
  const worst = {
    rank: largest(instance.rank),
    minutes: Math.max(0, largest(instance.minutes)),
    hostRank: largest(instance.hostRank),
  };
  return goals.flatMap((goal) => layersOfGoal(instance, goal, worst));
}

interface Worst {
  readonly rank: number;
  readonly minutes: number;
  readonly hostRank: number;
}

function layersOfGoal(instance: Instance, goal: Goal, worst: Worst): readonly LayerCosts[] {
  const { rank, minutes, hostRank, current, site } = instance;
  switch (goal) {
    case 'placed':
      return [{ layer: { goal }, choice: () => 0, out: () => 1, range: 1 }];
    case 'ranks':
      return [{ layer: { goal }, choice: (a) => rank[a]!, out: () => worst.rank + 1, range: worst.rank }];
    case 'firsts':
      return downFrom(worst.rank)
        .reverse()
        .map((r) => ({ layer: { goal, rank: r }, choice: (a) => (rank[a] === r ? -1 : 0), out: () => 0, range: 1 }));
    case 'regret':
      return downFrom(worst.rank + 1)
        .slice(0, -1)
        .map((r) => ({
          layer: { goal, rank: r },
          choice: (a) => (rank[a] === r ? 1 : 0),
          out: () => (r > worst.rank ? 1 : 0),
          range: 1,
        }));
    case 'travel':
      return [
        {
          layer: { goal },
          choice: (a) => Math.max(0, minutes[a]!),
          out: () => worst.minutes + 1,
          range: worst.minutes + 1,
        },
      ];
    case 'hosts':
      return [{ layer: { goal }, choice: (a) => hostRank[a]!, out: () => worst.hostRank + 1, range: worst.hostRank }];
    case 'change':
      return [
        {
          layer: { goal },
          choice: (a, unit) => (current[unit]! < 0 || current[unit] === site[a] ? 0 : 1),
          out: (unit) => (current[unit]! < 0 ? 0 : 1),
          range: 1,
        },
      ];
    case 'fairness':
      return [
        {
          layer: { goal },
          choice: () => 0,
          out: () => 0,
          step: (k, size) => Math.round((FAIRNESS_SCALE * (2 * k + 1)) / size),
          range: 2 * FAIRNESS_SCALE,
        },
      ];
  }
}

/** `n`, …, 2, 1. */
function downFrom(n: number): number[] {
  return Array.from({ length: n }, (_, i) => n - i);
}

function largest(values: Int32Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
