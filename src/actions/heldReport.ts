import { type ReportStepName, takeStep } from '../evidence/reportSteps.ts';
import { type Refused, type Result, ok, refused } from '../kernel/result.ts';
import { type Report, holdReport, saveReportState } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { WriteTransaction } from '../store/transaction.ts';

/** Which report, and the version that the one who asks has seen; without it the present one will do. */
export interface ReportRef {
  readonly report: string;
  readonly version?: number;
}

/**
 * The report held for a step that its state allows, until the transaction ends.
 * Refuses with `report-unknown` (not there or not yours), `report-stale` (somebody saved meanwhile) or `report-state`.
 */
export async function heldReport(tx: WriteTransaction, ref: ReportRef, step: ReportStepName): Promise<Result<Report>> {
  const report = await holdReport(tx, ref.report);
  if (!report) return reportUnknown();
  if (ref.version !== undefined && ref.version !== report.version) return reportStale(report);
  const next = takeStep(report.state, step);
  return next.ok ? ok(report) : next;
}

/** Takes a step on a held report and records the state that the table leads to. */
export async function stepped(tx: WriteTransaction, report: Report, step: ReportStepName): Promise<Result<Report>> {
  const next = takeStep(report.state, step);
  return next.ok ? ok(await saveReportState(tx, report, next.value)) : next;
}

/** The signed-in person, whom a report and its links are made by. */
export function personOf(session: Session): Result<string> {
  if (session.kind === 'member') return ok(session.person);
  return refused('person-missing', 'Reports are written by a signed-in person of an organisation');
}

export function reportUnknown(): Refused {
  return refused('report-unknown', 'There is no such report, or it is not yours');
}

export function reportStale(now: Report): Refused {
  return refused('report-stale', `Somebody saved version ${now.version} of the report meanwhile; nothing was saved`, {
    data: { version: now.version },
  });
}
