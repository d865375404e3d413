import { type Result, ok, refused } from '../kernel/result.ts';
import type { LocalText } from '../kernel/text.ts';

/** Where an evidence report stands. */
export const REPORT_STATES = ['draft', 'consultation', 'frozen', 'published', 'replaced'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What the states are called; the terms of docs/glossary.md. */
export const REPORT_STATE_NAMES: Readonly<Record<ReportState, LocalText>> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  consultation: { sv: 'Remiss', en: 'Consultation' },
  frozen: { sv: 'Fastställt', en: 'Frozen' },
  published: { sv: 'Publicerat', en: 'Published' },
  replaced: { sv: 'Ersatt', en: 'Replaced' },
};

export const REPORT_STEP_NAMES = ['revise', 'consult', 'comment', 'freeze', 'publish', 'replace', 'delete'] as const;
export type ReportStepName = (typeof REPORT_STEP_NAMES)[number];

/** One thing that may be done to a report, and what it needs. */
export interface ReportStep {
  readonly name: ReportStepName;
  /** States it may be taken from. */
  readonly from: readonly ReportState[];
  /** State it leads to; null leaves the state as it is, or the report gone (`delete`). */
  readonly to: ReportState | null;
  readonly permission: 'report-write' | 'report-comment' | 'report-freeze' | 'report-publish';
  /** Days that a partner has, where the step asks somebody for something. */
  readonly days?: number;
}

/** The steps of a report. No other code sets a state. */
export const REPORT_STEPS: readonly ReportStep[] = [
  { name: 'revise', from: ['draft', 'consultation'], to: null, permission: 'report-write' },
  { name: 'consult', from: ['draft', 'consultation'], to: 'consultation', permission: 'report-write', days: 21 },
  { name: 'comment', from: ['consultation'], to: null, permission: 'report-comment' },
  { name: 'freeze', from: ['draft', 'consultation'], to: 'frozen', permission: 'report-freeze' },
  { name: 'publish', from: ['frozen'], to: 'published', permission: 'report-publish' },
  { name: 'replace', from: ['published'], to: 'replaced', permission: 'report-publish' },
  { name: 'delete', from: ['draft'], to: null, permission: 'report-write' },
];

/** The row of the table with that name. */
export function reportStep(name: ReportStepName): ReportStep {
  const step = REPORT_STEPS.find((row) => row.name === name);
  if (!step) throw new RangeError(`No such step of a report: ${name}`);
  return step;
}

/** Whether the step may be taken from `state`. */
export function canTakeStep(state: ReportState, name: ReportStepName): boolean {
  return reportStep(name).from.includes(state);
}

/**
 * The state after the step.
 * @returns the new state (the old one where the step changes none), or the problem `report-state` that names both.
 */
export function takeStep(state: ReportState, name: ReportStepName): Result<ReportState> {
  if (canTakeStep(state, name)) return ok(reportStep(name).to ?? state);
  return refused('report-state', `A report that is ${state} cannot take the step ${name}`, {
    data: { state, step: name },
  });
}
