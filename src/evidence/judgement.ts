import type { LocalText } from '../kernel/text.ts';
import type { Figure } from './provenance.ts';

/** What may be concluded about an occupation in an area. Swedish: brist, balans, överskott, otillräckligt underlag. */
export const OUTCOMES = ['shortage', 'balance', 'surplus', 'insufficient'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What one source says by itself. Signals stand side by side and are never averaged. */
export interface Signal {
  readonly sourceId: string;
  readonly outcome: Outcome;
  /** Where the development points, when the source says so. */
  readonly outlook?: 'increase' | 'unchanged' | 'decrease';
  /** Code of the rule applied, see `RULE_TEXTS`. */
  readonly rule: string;
  readonly explanation: LocalText;
  readonly inputs: readonly Figure[];
  /** Outcomes per part of the area when the source speaks of smaller areas than the one asked for. */
  readonly parts?: readonly { readonly area: string; readonly outcome: Outcome }[];
  readonly synthetic: boolean;
}

/** Where the judged situation is heading; Statistics Sweden's start judgement and development, see `ahead.ts`. */
export interface Ahead {
  readonly towards: Outcome;
  readonly development: 'increase' | 'unchanged' | 'decrease';
  readonly explanation: LocalText;
}

export interface Judgement {
  readonly outcome: Outcome;
  /** `agree`: two or more signals say the same; `single`: one says something; `disagree`: side by side; `none`. */
  readonly agreement: 'agree' | 'single' | 'disagree' | 'none';
  readonly reason: LocalText;
  readonly signals: readonly Signal[];
  /** Absent where no source says how the demand develops. */
  readonly ahead?: Ahead;
}
