import { randomUUID } from 'node:crypto';
import { checkOutline } from '../evidence/reportOutline.ts';
import { type Result, ok, refused } from '../kernel/result.ts';
import { findArea } from '../store/areas.ts';
import { type Report, type ReportText, addReport } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { ReadTransaction } from '../store/transaction.ts';
import { act } from './act.ts';
import { personOf } from './heldReport.ts';

/** Begins a draft. Refuses with the problems of `checkOutline` or `area-unknown`. */
export async function startReport(store: Store, session: Session, text: ReportText): Promise<Result<Report>> {
  return act(
    store,
    session,
    { action: 'report-start', permission: 'report-write', subjectKind: 'report' },
    async (tx) => {
      const author = personOf(session);
      if (!author.ok) return author;
      const checked = await checkedText(tx, text);
      if (!checked.ok) return checked;
      const value = await addReport(tx, { ...checked.value, id: randomUUID(), author: author.value, replaces: null });
      return ok({ value, subjectId: value.id, facts: { area: value.area, parts: value.outline.parts.length } });
    },
  );
}

/** What was written, tidied and found to speak of an area that there is. */
export async function checkedText(tx: ReadTransaction, text: ReportText): Promise<Result<ReportText>> {
  const written = checkOutline(text.title, text.outline);
  const area = await findArea(tx, text.area);
  const unknown = area ? [] : refused('area-unknown', `No area has the code ${text.area}`, { field: 'area' }).problems;
  const problems = [...(written.ok ? [] : written.problems), ...unknown];
  if (!written.ok || problems.length > 0) return { ok: false, problems };
  return ok({ ...text, ...written.value });
}
