import { parsePeriod } from '../kernel/period.ts';
import { type Result, ok, refused } from '../kernel/result.ts';
import { type ReportChange, compareReports } from '../reports/compare.ts';
import type { ReportDocument } from '../reports/document.ts';
import { outlineOf } from '../reports/evidenceReport.ts';
import { findPublished } from '../store/publishedReports.ts';
import { findReport, findSnapshot } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { compileRequest } from './compileReport.ts';
import { reportUnknown } from './heldReport.ts';

/** A frozen report beside the same report on the evidence in force now. */
export interface Rerun {
  readonly frozen: ReportDocument;
  readonly now: ReportDocument;
  /** What differs, the cover's date aside. Empty: the figures say today what they said then. */
  readonly changes: readonly ReportChange[];
}

/** Compiles one of the session's frozen reports again, with the words it was frozen with. Refuses with `report-not-frozen`. */
export async function rerunReport(store: Store, session: Session, id: string, now: Date): Promise<Result<Rerun>> {
  const [report, snapshot] = await store.reading(
    session,
    async (tx) => [await findReport(tx, id), await findSnapshot(tx, id)] as const,
  );
  if (!report) return reportUnknown();
  if (!snapshot) return refused('report-not-frozen', 'Only a frozen report can be compared with today');
  return rerunDocument(store, session, JSON.parse(snapshot.document) as ReportDocument, now);
}

/** The same for a published report: anybody may ask. */
export async function rerunPublished(store: Store, session: Session, slug: string, now: Date): Promise<Result<Rerun>> {
  const published = await store.reading(session, (tx) => findPublished(tx, slug));
  return published
    ? rerunDocument(store, session, JSON.parse(published.document) as ReportDocument, now)
    : reportUnknown();
}

/** The same for a document alone: it says itself what it was asked. Changes nothing. Refuses with `report-scope-missing`. */
export async function rerunDocument(
  store: Store,
  session: Session,
  frozen: ReportDocument,
  now: Date,
): Promise<Result<Rerun>> {
  const outline = outlineOf(frozen);
  if (!outline) return refused('report-scope-missing', 'The document does not say which occupations were asked for');
  const period = parsePeriod(frozen.period);
  if (!period.ok) return period;
  const { title, language, publisher } = frozen;
  const request = { title, language, publisher, outline, area: frozen.area.code, period: period.value };
  const today = await compileRequest(store, session, request, now);
  if (!today.ok) return today;
  const again = { ...today.value, date: frozen.date };
  return ok({ frozen, now: again, changes: compareReports(frozen, again) });
}
