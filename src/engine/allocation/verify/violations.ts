/**
 * What may be wrong with a plan or its certificate. Codes and data; the doors hold the words.
 */
export const VIOLATIONS = [
  // Who sits where.
  'person-unknown',
  'place-unknown',
  'period-unknown',
  'not-sought', //          a period that the person is not to be placed in
  'seated-twice', //        two places, or a place and unplaced, in one period
  'left-out', //            neither placed nor unplaced
  'not-wished',
  'not-ranked',
  'no-seats',
  'forbidden',
  'rule-broken', //         found: the rule's id
  'rank-wrong', //          found, expected
  'pin-broken', //          expected: the place
  'over-capacity', //       found, expected
  'order-wrong', //         the entry at `found` stands before its time
  // What the mode must keep, or own up to.
  'minimum-broken',
  'together-broken', //     found: index of the group
  'apart-broken',
  'host-over-capacity',
  'overlap',
  'weeks-short',
  'unmet-untrue', //        said to be broken, and is not
  // Sums.
  'profile-wrong',
  'objective-wrong', //     found, expected, goal in `about`
  // Certificates.
  'certificate-unfit', //   its kind does not go with the mode
  'blocking-pair', //       person and place, who would both rather have each other
  'ties-wrong',
  'proof-layers-wrong', //  not the goals asked for, in their order
  'proof-weights-wrong', // a layer may be outvoted by those below it
  'proof-prices-wrong', //  too few, too many, or not whole
  'proof-value-wrong', //   the prices prove another value than is said; found, expected
  'not-optimal', //         the plan costs more than the prices prove possible; found, expected
  'bound-wrong',
] as const;
export type ViolationCode = (typeof VIOLATIONS)[number];

export interface Violation {
  readonly code: ViolationCode;
  readonly person?: string;
  readonly place?: string;
  readonly period?: string;
  readonly host?: string;
  /** Rule, goal, or index of a group or of a step of the proof. */
  readonly about?: string;
  readonly found?: string;
  readonly expected?: string;
}
