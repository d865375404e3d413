import { type Result, ok } from '../kernel/result.ts';
import { type Report, type ReportText, saveReportText } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { type ReportRef, heldReport, reportUnknown } from './heldReport.ts';
import { checkedText } from './startReport.ts';

/**
 * Saves what was written. A save that does not know the latest version is refused with `report-stale` and its number:
 * the stored text stays as it is, and the door shows it beside what was typed.
 */
export async function reviseReport(
  store: Store,
  session: Session,
  ref: Required<ReportRef>,
  text: ReportText,
): Promise<Result<Report>> {
  return act(
    store,
    session,
    { action: 'report-revise', permission: 'report-write', subjectKind: 'report' },
    async (tx) => {
      const held = await heldReport(tx, ref, 'revise');
      if (!held.ok) return held;
      const checked = await checkedText(tx, text);
      if (!checked.ok) return checked;
      const value = await saveReportText(tx, ref.report, ref.version, checked.value);
      return value ? ok({ value, subjectId: value.id, facts: { version: value.version } }) : reportUnknown();
    },
  );
}
