import { type Result, ok } from '../kernel/result.ts';
import { removeDraft } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { type ReportRef, heldReport, reportUnknown } from './heldReport.ts';

/** Removes a report that nobody has been asked about yet. From consultation on a report stays. */
export async function deleteDraft(store: Store, session: Session, ref: ReportRef): Promise<Result<null>> {
  return act(
    store,
    session,
    { action: 'report-delete', permission: 'report-write', subjectKind: 'report' },
    async (tx) => {
      const held = await heldReport(tx, ref, 'delete');
      if (!held.ok) return held;
      return (await removeDraft(tx, held.value.id)) ? ok({ value: null, subjectId: held.value.id }) : reportUnknown();
    },
  );
}
