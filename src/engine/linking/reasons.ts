/**
 * The reasons an explanation may give, as codes: who shows them puts them into words of a language. A reason is only
 * given when the engine used it. `times` factors are multiplied into a mention's score, `plus` amounts are added to a
 * ranking's sum. `about` names what the reason concerns, where there is something to name.
 */
export const REASONS = [
  // Mentions.
  'rule', //            times; about: the `Rule`
  'role', //            times; about: the role of the term (`preferred`, `synonym`, `title`)
  'everyday-word', //   times
  'label-held', //      times; the part of the concept's label that the text holds
  'shared', //          times; about: the number of meanings that share the words; the nearer 1, the clearer the choice
  'fits-none', //       times; no leading occupation asks for a skill of which the text has only a part of the name
  'fits-occupation', // no factor of its own: how far the leading group named in about decided the choice, 0–1
  'said', //            times; about: the `Stance` that lowers it
  // The stance of a mention: amounts are the weight of the evidence for it, and no part of the score.
  'stance-passage', //  about: the passage it stands in (`PASSAGES`); the heading, where there is one
  'stance-opening', //  it stands before the first heading, where employers speak of themselves
  'stance-cue', //      words of its sentence that say so
  'stance-role', //     *som* or *as* before an occupation
  'stance-colleague', //people at the place, named beside the reader
  'stance-person', //   a person's name beside the occupation: somebody's title
  'stance-denied', //   a negation right before it
  'stance-kind', //     about: the kind, which is hardly named but to be asked for
  // Rankings.
  'headline-names', //  plus; about: the concept's label
  'text-names', //      plus; about: the concept's label
  'asks-for', //        plus; about: the label of a skill that the group asks for
  'field-word', //      plus; a word of the occupation's field
  'label-words', //     plus; words of the skill's label stand together
  'asked-by', //        plus; about: the label of a leading group that asks for the skill
] as const;
export type ReasonCode = (typeof REASONS)[number];

/** One part of an explanation. */
export interface Reason {
  readonly reason: ReasonCode;
  /** A factor for mentions, an addend for rankings; three decimals. */
  readonly amount: number;
  /** The words of the text behind it. */
  readonly surface?: string;
  readonly about?: string;
}
