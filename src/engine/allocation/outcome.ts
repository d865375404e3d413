/** What is wrong with the input, at one place in it. Codes and data only; the doors hold the words. */
export interface InputProblem {
  readonly code: InputProblemCode;
  /** Where: a path into the problem such as `people[3].wishes[0][1]`, or `line 12, column 5` of a text. */
  readonly where: string;
  /** What was found there, as it stood. */
  readonly found?: string;
  /**
   * What would have been right, or what it clashes with: an id, a number, a name of a field. With `impossible`, whose
   * problems clash with one another: `smallest` where no fewer requirements do, else `irreducible`.
   */
  readonly expected?: string;
}

export const INPUT_PROBLEM_CODES = [
  'shape-wrong',
  'field-missing',
  'field-unknown',
  'number-wrong',
  'number-negative',
  'id-empty',
  'id-twice',
  'id-unknown',
  'wish-twice',
  'ranked-twice',
  'cost-twice',
  'period-backwards',
  'minimum-above-capacity',
  'pin-forbidden',
  'pins-clash',
  'pin-outside-periods',
  'group-too-small',
  'groups-in-circle',
  'groups-clash',
  'rule-attribute-missing',
  'count-wrong',
  'numbering-gap',
  'text-unreadable',
  'impossible',
  'cancelled',
] as const;
export type InputProblemCode = (typeof INPUT_PROBLEM_CODES)[number];

/** A result or all that is wrong with the input, at once. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };
