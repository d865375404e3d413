import type { Goal } from '../plan.ts';
import type { Change, Move, Reason } from './reasons.ts';

/** Everything that can be said of a plan: to each person, and to whoever is responsible for the whole. */
export interface Explanation {
  /** One for each person and period to be filled, by id of the person, then period. */
  readonly people: readonly PersonExplanation[];
  readonly receipts: readonly Receipt[];
  readonly bottlenecks: readonly Bottleneck[];
  readonly fairness: FairnessReport;
}

export interface PersonExplanation {
  readonly person: string;
  readonly period?: string;
  /** Absent: unplaced. */
  readonly place?: string;
  readonly rank?: number;
  /** Why this place. For who is unplaced absent, since every wish says why not; unless there is none to say it of. */
  readonly why?: Reason;
  /** The wishes above the place, best first; all of them for who is unplaced. */
  readonly notMet: readonly UnmetWish[];
}

export interface UnmetWish {
  readonly place: string;
  readonly rank: number;
  /** At least one. */
  readonly reasons: readonly Reason[];
  /**
   * For a wish struck out: what would open it, all together. For one that was weighed: what would give it, each alone;
   * a seat with a `person` goes to them first. None where nothing is known to.
   */
  readonly changes: readonly Change[];
}

/** What a person's wishes were read as, and where the draw put them. */
export interface Receipt {
  readonly person: string;
  readonly seed: string;
  /** Place in the draw, from 1, and among how many. */
  readonly drawn: number;
  readonly of: number;
  readonly wishes: readonly ReadWish[];
}

export interface ReadWish {
  readonly place: string;
  readonly rank: number;
  readonly period?: string;
  /** Why it was struck out; none: it was weighed. */
  readonly struck: readonly Reason[];
}

/** A place of which one more seat would do most. */
export interface Bottleneck {
  readonly place: string;
  readonly period?: string;
  readonly seats: number;
  /** How many would rather be there than where they are, and may. */
  readonly wanted: number;
  /** What one more seat changes, in the order of the goals; worked out exactly. In `stable` only who is placed. */
  readonly gains: readonly Gain[];
  /** Who would move if it were there. */
  readonly chain: readonly Move[];
}

/** How much better a goal gets, in its unit; `firsts` and `regret` with the rank that it concerns. Who is unplaced counts as one step worse than the worst. */
export interface Gain {
  readonly goal: Goal;
  readonly rank?: number;
  readonly amount: number;
}

export interface FairnessReport {
  readonly attributes: readonly AttributeReport[];
  /** Places that mostly go to one group, most first. */
  readonly lockIn: readonly LockIn[];
}

export interface AttributeReport {
  readonly attribute: string;
  readonly groups: readonly GroupReport[];
}

/** Groups of fewer than five people say nothing but their name; where only one would be silent, the next smallest is too. */
export type GroupReport =
  | { readonly value: string; readonly tooFew: true }
  | {
      readonly value: string;
      readonly tooFew: false;
      /** Places sought: people times periods, without those that `weeks` made needless. */
      readonly sought: number;
      /** Shares from 0 to 1; means over those placed, absent where there are none. */
      readonly placed: number;
      readonly firstWish: number;
      readonly meanRank?: number;
      readonly meanMinutes?: number;
    };

/** A place with at least five people, at least two thirds of them of one group. */
export interface LockIn {
  readonly place: string;
  readonly attribute: string;
  readonly value: string;
  readonly seated: number;
  /** The group's share of those seated, and of all who may come and wish to. */
  readonly share: number;
  readonly shareOfWishes: number;
}
