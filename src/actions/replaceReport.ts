import { randomUUID } from 'node:crypto';
import { type Result, ok } from '../kernel/result.ts';
import { type Report, addReport } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { type ReportRef, heldReport, personOf } from './heldReport.ts';

/**
 * Begins a draft that shall take a published report's place, with the same words. The published one stays in force
 * until the new one is published; `publishReport` then takes the step `replace` on it.
 */
export async function replaceReport(store: Store, session: Session, ref: ReportRef): Promise<Result<Report>> {
  return act(
    store,
    session,
    { action: 'report-replace', permission: 'report-write', subjectKind: 'report' },
    async (tx) => {
      const author = personOf(session);
      if (!author.ok) return author;
      const held = await heldReport(tx, ref, 'replace');
      if (!held.ok) return held;
      const value = await addReport(tx, {
        ...held.value,
        id: randomUUID(),
        author: author.value,
        replaces: held.value.id,
      });
      return ok({ value, subjectId: value.id, facts: { replaces: held.value.id } });
    },
  );
}
