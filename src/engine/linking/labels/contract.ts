/**
 * Ranking of labels: which labels of one list name what a label of another list names. Plain strings in, ids out;
 * nothing is known of either list, so that any two can be compared: occupations with ESCO's, an employer's own titles
 * with a taxonomy's, skills with skills.
 */
export interface Label {
  /** Unique, or shared by the labels of one concept. `C17_sv_000` and `C17_sv_001` are known for one concept too. */
  readonly id: string;
  readonly label: string;
}

/**
 * What else is known of the thing that a query names.
 * `name`: another name of it. `title`: narrower or everyday names, all in one text. `group`: a group that it belongs to.
 * `class`: a group of another classification in which it may belong.
 */
export const HINT_KINDS = ['name', 'title', 'group', 'class'] as const;
export type HintKind = (typeof HINT_KINDS)[number];

export interface Hint {
  readonly kind: HintKind;
  readonly text: string;
  /** 0–1: how sure it is that the hint holds; those of one kind may add up to more than 1. */
  readonly share: number;
}

export interface LabelQuery {
  readonly label: string;
  readonly hints?: readonly Hint[];
}

export interface RankedLabel {
  readonly id: string;
  /** Not negative; comparable within one query only. */
  readonly score: number;
}

/** What a score is made of. */
export interface LabelReason {
  /** What agreed: the query's own label, a hint of some kind, or all labels of the concept taken as one text. */
  readonly by: 'label' | 'concept' | HintKind;
  /** The query's label or the hint. */
  readonly text: string;
  /** The label of the list that `text` was compared with: this one's, or the sibling that speaks for their concept. */
  readonly agreed: string;
  readonly amount: number;
}

export interface LabelExplanation {
  readonly id: string;
  readonly label: string;
  readonly score: number;
  /** They add up to the score; the largest first. */
  readonly reasons: readonly LabelReason[];
}
