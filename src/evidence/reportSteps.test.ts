import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canTakeStep,
  REPORT_STATES,
  REPORT_STEP_NAMES,
  REPORT_STEPS,
  type ReportState,
  type ReportStepName,
  reportStep,
  takeStep,
} from './reportSteps.ts';

describe('the steps of a report', () => {
  it('have one row each', () => {
    expect(REPORT_STEPS.map(({ name }) => name)).toEqual([...REPORT_STEP_NAMES]);
  });

  it.each<[ReportState, ReportStepName, ReportState | null]>([
    ['draft', 'revise', 'draft'],
    ['draft', 'consult', 'consultation'],
    ['draft', 'comment', null],
    ['draft', 'freeze', 'frozen'],
    ['draft', 'publish', null],
    ['draft', 'delete', 'draft'],
    ['consultation', 'revise', 'consultation'],
    ['consultation', 'consult', 'consultation'],
    ['consultation', 'comment', 'consultation'],
    ['consultation', 'freeze', 'frozen'],
    ['consultation', 'delete', null],
    ['frozen', 'revise', null],
    ['frozen', 'comment', null],
    ['frozen', 'freeze', null],
    ['frozen', 'publish', 'published'],
    ['frozen', 'replace', null],
    ['published', 'publish', null],
    ['published', 'replace', 'replaced'],
    ['replaced', 'replace', null],
    ['replaced', 'revise', null],
  ])('from %s by %s lead to %s', (state, step, to) => {
    expect(canTakeStep(state, step)).toBe(to !== null);
    expect(takeStep(state, step)).toMatchObject(
      to === null
        ? { ok: false, problems: [{ code: 'report-state', data: { state, step } }] }
        : { ok: true, value: to },
    );
  });

  it('never lead back from what is frozen, whatever is tried', () => {
    const tried = fc.array(fc.constantFrom(...REPORT_STEP_NAMES), { maxLength: 30 });
    fc.assert(
      fc.property(tried, (names) => {
        let state: ReportState = 'draft';
        for (const name of names) {
          const next = takeStep(state, name);
          if (!next.ok) continue;
          expect(REPORT_STATES.indexOf(next.value)).toBeGreaterThanOrEqual(REPORT_STATES.indexOf(state));
          state = next.value;
        }
      }),
    );
  });

  it('throw for a step that is none', () => {
    expect(() => reportStep('approve' as ReportStepName)).toThrow(RangeError);
  });
});
