import type { Move } from '../explain/reasons.ts';

/** Why somebody sits elsewhere in the new plan than in the old, as codes: who shows them puts them into words. */
export const SHIFT_REASONS = [
  // The old seat is no longer there for this person.
  'place-closed', //      the place is gone, or has no seats in the period any more
  'fewer-seats', //       the place has fewer seats than it had people, and not all of them could stay
  'not-wished', //        the person no longer wishes for it
  'not-allowed', //       a rule, the place's ranking or a ban is against it now
  'pinned', //            a person has decided on another place
  // It is, but the plan as a whole is better this way.
  'made-room', //         person: who took the seat; chain: whose moves led to it, from there to the cause
  'requirement', //       nobody took the seat: a group, a minimum number, a host's joint seats, a period or weeks asked for it
  // There was none.
  'arrived', //           the person is new, or seeks a place in this period only now
  'seat-found', //        person: who left the seat, where it was taken
  // There is nobody any more.
  'withdrew', //          the person is gone, or no longer seeks a place in the period
] as const;
export type ShiftReason = (typeof SHIFT_REASONS)[number];

/** One person (in one period) whose seat is another in the new plan. */
export interface Shift extends Move {
  /** The rank of the place before and now. */
  readonly rankBefore?: number;
  readonly rankNow?: number;
  readonly reason: ShiftReason;
  readonly other?: string;
  readonly chain?: readonly Move[];
}

/** What a new plan changes in an old one. Each list by person, then period. */
export interface PlanDiff {
  /** From one place to another. */
  readonly moved: readonly Shift[];
  /** Placed now, and not before. */
  readonly placed: readonly Shift[];
  /** Placed before, and not now, though still seeking a place. */
  readonly lost: readonly Shift[];
  /** Placed before, and no longer seeking. */
  readonly gone: readonly Shift[];
  /** How many sit where they sat. */
  readonly unchanged: number;
}
