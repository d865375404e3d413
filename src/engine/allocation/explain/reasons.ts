import type { Goal } from '../plan.ts';

/**
 * The reasons an explanation may give, as codes with data: who shows them puts them into words of a language. Each is
 * a fact about the problem and the plan that whoever reads it can look up; none is given that did not decide the plan.
 */
export const REASONS = [
  // Why this place.
  'pinned', //            a person had decided it
  'first-wish', //        nothing was wished for more
  'best-allowed', //      every wish above is struck out by the reasons given at it
  'best-attainable', //   stable: everyone at the wishes above comes before this person there
  'serves-goals', //      best, together: every wish above would make the plan worse, as told at it, or no better
  'anywhere', //          no wish could be met; the person is content with any place
  // Why not: struck out before anything was weighed.
  'rule-broken', //       rule, found, asked
  'not-ranked', //        the place ranks people, and this one is not among them
  'forbidden', //         a person had ruled it out
  'pinned-elsewhere', //  place: the one decided on
  'no-seats', //          the place has no seats in the period
  // Why not: weighed, in any mode.
  'full-pinned', //       everyone there had been decided on by a person; count
  // Why not: stable.
  'full-ranked-higher', //everyone there is ranked higher; count: how many; person: the lowest of them; found, asked: tiers
  'full-drawn-ahead', //  as above, but some share the person's tier and came first in the draw; count: how many do; person: the last of them
  'host-full-ranked-higher', // the same of all places of the host together; host
  'host-full-drawn-ahead',
  // Why not: best and together.
  'worse-plan', //        giving it makes the plan worse; goal: the first that suffers; amount: by how much; chain: what would happen
  'equal-plan', //        giving it is neither better nor worse; the draw decided; chain: what would happen
  'worse-at-least', //    giving it makes the plan worse; goal: the first that may suffer; worked out from prices only
  // Why not: together.
  'group-held', //        group: the others of it cannot or do not come there; person: one who cannot
  'apart-from', //        group, person: who sits there and is to be kept apart
  'below-minimum', //     the place takes `asked` people or nobody; nobody sits there
  'host-full', //         host: its joint seats are taken, or held by people decided on; count
  'overlap', //           other: a period with a place that shares days with this one
  'no-better-plan', //    no plan that gives it is better, which is proven; whether one is as good was not worked out
  'none-better-found', // the search found no better plan with it; none is proven not to exist
  // Why unplaced, where there is nothing to give a reason for.
  'no-wishes',
  'weeks-reached', //     together: the person's weeks are reached without this period; found, asked
] as const;
export type ReasonCode = (typeof REASONS)[number];

export interface Reason {
  readonly code: ReasonCode;
  readonly rule?: string;
  /** What was there, and what is asked for: values, ages, minutes, weeks, tiers. */
  readonly found?: string;
  readonly asked?: string;
  readonly count?: number;
  readonly person?: string;
  readonly place?: string;
  readonly host?: string;
  readonly group?: number;
  /** The other period. */
  readonly other?: string;
  readonly goal?: Goal;
  /** In the goal's unit: people for `placed`, tiers for `ranks`, minutes for `travel` … */
  readonly amount?: number;
  readonly chain?: readonly Move[];
}

/** One move of an exchange: who would go from where to where. Absent place: none. */
export interface Move {
  readonly person: string;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What would have to change for a wish to be open, or to be met. */
export const CHANGES = [
  'raise-limit', //      rule: its limit (or the person's own) from `from` to `to` minutes
  'match-values', //     rule: the person has, or the place asks for, one of `to`
  'gain-values', //      rule: the person gains all of `to`
  'drop-values', //      rule: the person or the place drops `to`
  'reach-age', //        rule: the person is `to` years old, or the place's least age is `from`
  'staff-weeks', //      rule: the place has what the rule asks for in the weeks `to` too
  'free-weeks', //       rule: the person is free in the weeks `to`
  'rank-person', //      the place ranks the person
  'lift-ban', //         the pair is no longer forbidden
  'lift-pin', //         the person is no longer bound to the place `from`
  'open-seats', //       the place has a seat in the period
  'one-more-seat', //    the place has one seat more; person: who would take it, when that is another
  'rank-above', //       the place ranks the person above `person`
] as const;
export type ChangeCode = (typeof CHANGES)[number];

export interface Change {
  readonly code: ChangeCode;
  readonly rule?: string;
  readonly from?: string;
  readonly to?: string;
  readonly person?: string;
}
