import type { Problem } from './problem.ts';

/**
 * `stable`: nobody and no place would both rather have each other. `best`: the lexicographic optimum of the ordered
 * goals. `together`: the same with groups, minimum numbers, hosts' joint seats and weeks over overlapping periods.
 */
export const MODES = ['stable', 'best', 'together'] as const;
export type Mode = (typeof MODES)[number];

/**
 * What to strive for; the order of the list is the order of importance.
 * `placed`: as many as possible. `ranks`: the least sum of ranks. `firsts`: as many first wishes as possible, then
 * second ones, and so on (rank-maximal). `regret`: as few as possible at the worst rank, then at the next worst, and so
 * on (minimum regret, then generous). `travel`: the least sum of minutes. `fairness`: the unplaced spread evenly over
 * groups of people, by their size. `hosts`: the least sum of the places' own ranks. `change`: as few as possible moved
 * from the current plan. Wherever a goal stands, who is unplaced counts as one step worse than the worst assignment.
 */
export const GOALS = ['placed', 'ranks', 'firsts', 'regret', 'travel', 'fairness', 'hosts', 'change'] as const;
export type Goal = (typeof GOALS)[number];

/** Orders of goals that have a name. */
export const PRESETS = {
  standard: ['placed', 'ranks', 'travel', 'fairness', 'change'],
  'rank-maximal': ['firsts', 'placed', 'travel', 'fairness', 'change'],
  'minimum-regret': ['placed', 'regret', 'travel', 'fairness', 'change'],
} as const satisfies Record<string, readonly Goal[]>;
export type Preset = keyof typeof PRESETS;

export interface Options {
  /** Absent: `together` where the problem asks for something that only it can keep, else `best`. */
  readonly mode?: Mode;
  /** Absent: the preset `standard`. */
  readonly goals?: readonly Goal[];
  /** Breaks ties; drawn after the wishes close and published. Absent: the empty text. */
  readonly seed?: string;
  /** The attribute of people whose groups the goal `fairness` evens out. Absent: `school`. */
  readonly fairBy?: string;
  /** Told of the progress, every few milliseconds of work; answers false to cancel. */
  readonly watch?: Watch;
  /** How much `together` may search before it settles for a proven bound: relaxations solved. Absent: 2,000. */
  readonly effort?: number;
}

/** Called with the share done (0 to 1) and what is being done; answers false to cancel. */
export type Watch = (share: number, phase: Phase) => boolean;
export const PHASES = ['reading', 'placing', 'improving', 'verifying', 'explaining'] as const;
export type Phase = (typeof PHASES)[number];

export interface Assignment {
  readonly person: string;
  readonly place: string;
  /** Absent where the problem has no periods. */
  readonly period?: string;
  /** The number of the tier, from 1; `anywhere` places come one below the last tier. */
  readonly rank: number;
}

/** Somebody without a place in a period that was to be filled. Reasons are added by `explain`. */
export interface Unplaced {
  readonly person: string;
  readonly period?: string;
}

export interface Plan {
  readonly mode: Mode;
  /** By person, then period, both in code point order. */
  readonly assignments: readonly Assignment[];
  readonly unplaced: readonly Unplaced[];
}

/** How far a plan reaches a goal. */
export interface Objective {
  readonly goal: Goal;
  /**
   * In the goal's own unit: people (units), sum of ranks, minutes, sum of the places' ranks, people moved; for `firsts`
   * how many have rank 1, for `regret` the worst rank given (one above the worst wish where somebody is unplaced), for
   * `fairness` the sum over the groups of unplaced² / size in ten-thousandths, each step rounded.
   */
  readonly value: number;
}

/**
 * One step of the proof of optimality. The step's cost is the weighted sum of `layers`; the prices of the sites are a
 * feasible dual solution of equal value (strong duality), and what is tight under them is all that later steps may use.
 */
export interface ProofStep {
  readonly layers: readonly { readonly layer: Layer; readonly weight: number }[];
  /** By site: places in code point order of their ids and, within one, periods in code point order; then, with `fairness`, the groups' own *unplaced* sites in code point order of the group's value (a list of values joined by `, `; no value is the empty text and comes first). Whole numbers. */
  readonly prices: readonly number[];
  /** The step's least cost. */
  readonly value: number;
}

/** A goal as costs; `firsts` and `regret` are one layer for each rank. */
export interface Layer {
  readonly goal: Goal;
  /** For `firsts` and `regret`: the rank that this layer counts (for `regret` one above the worst rank means unplaced). */
  readonly rank?: number;
}

/**
 * Why a plan may be believed. `verify` checks it without any of the solver's code. `unmet` lists what the mode leaves
 * aside and this plan breaks; nothing that the problem asks for is broken in silence.
 */
export type Certificate = { readonly unmet: readonly Unmet[] } & (
  | {
      readonly kind: 'stable';
      /** Whether there were ties to break: then the plan is weakly stable, and another draw may place another number. */
      readonly ties: boolean;
    }
  | { readonly kind: 'optimal'; readonly steps: readonly ProofStep[] }
  | {
      readonly kind: 'bounded';
      /** True: the search was exhausted, so the plan is optimal. */
      readonly exact: boolean;
      /** Values by goal in order that no plan can be lexicographically better than. */
      readonly bound: readonly Objective[];
      /** The proof of the bound: the relaxation without groups and minimum numbers. */
      readonly relaxation: readonly ProofStep[];
      /** Relaxations solved. */
      readonly searched: number;
    }
);

/** A wish of the problem that a plan does not keep. `minimum`: a host gets some people, but fewer than it takes. */
export type Unmet =
  | {
      readonly kind: 'minimum';
      readonly place: string;
      readonly period?: string;
      readonly minimum: number;
      readonly seated: number;
    }
  | { readonly kind: 'together' | 'apart' /** Index in the problem's list. */; readonly group: number }
  | {
      readonly kind: 'host';
      readonly host: string;
      readonly period?: string;
      readonly capacity: number;
      readonly seated: number;
    }
  | { readonly kind: 'overlap'; readonly person: string; readonly periods: readonly [string, string] }
  | { readonly kind: 'weeks'; readonly person: string; readonly wanted: number; readonly reached: number };

/** What `solve` returns; only ever with a certificate that `verify` has accepted. */
export interface Solution {
  readonly plan: Plan;
  readonly certificate: Certificate;
  /** How many have rank 1, 2, …; entry 0 is rank 1. Those unplaced are not in it. */
  readonly profile: readonly number[];
  readonly objectives: readonly Objective[];
  readonly seed: string;
}

/** A plan and the problem it is for. */
export interface Planned {
  readonly problem: Problem;
  readonly solution: Solution;
}
