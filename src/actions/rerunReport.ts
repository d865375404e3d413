import { type Result, ok, refused } from '../kernel/result.ts';
import { type ReportChange, compareReports } from '../reports/compare.ts';
import type { ReportDocument } from '../reports/document.ts';
import { findPublished } from '../store/publishedReports.ts';
import { type Report, findReport, findSnapshot } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { compileReport } from './compileReport.ts';
import { reportUnknown } from './heldReport.ts';

/** A frozen report beside the same report on the evidence in force now. */
export interface Rerun {
  readonly report: Report;
  readonly frozen: ReportDocument;
  readonly now: ReportDocument;
  /** What differs, the cover's date aside. Empty: the figures say today what they said then. */
  readonly changes: readonly ReportChange[];
}

/** Compiles a frozen report again, with the words it was frozen with. Changes nothing. Refuses with `report-not-frozen`. */
export async function rerunReport(store: Store, session: Session, id: string, now: Date): Promise<Result<Rerun>> {
  const found = await store.reading(session, async (tx) => ({
    report: await findReport(tx, id),
    snapshot: await findSnapshot(tx, id),
  }));
  const { report, snapshot } = found;
  if (!report) return reportUnknown();
  if (!snapshot) return refused('report-not-frozen', 'Only a frozen report can be compared with today');
  const frozen = JSON.parse(snapshot.document) as ReportDocument;
  const today = await compileReport(store, session, report, now);
  if (!today.ok) return today;
  const again = { ...today.value, date: frozen.date };
  return ok({ report, frozen, now: again, changes: compareReports(frozen, again) });
}

/** The same for a published report, by its public address and its own organisation's session. */
export async function rerunPublished(store: Store, session: Session, slug: string, now: Date): Promise<Result<Rerun>> {
  const published = await store.reading(session, (tx) => findPublished(tx, slug));
  return published ? rerunReport(store, session, published.report, now) : reportUnknown();
}
