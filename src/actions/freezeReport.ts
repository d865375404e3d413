import { type Result, ok } from '../kernel/result.ts';
import { canonicalJson, documentHash } from '../reports/canonical.ts';
import { withdrawAllInvitations } from '../store/reportComments.ts';
import { type Report, addSnapshot, findReport } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { compileReport } from './compileReport.ts';
import { type ReportRef, heldReport, personOf, reportStale, reportUnknown, stepped } from './heldReport.ts';

export interface FrozenReport {
  readonly report: Report;
  /** SHA-256 of the document's canonical JSON. */
  readonly hash: string;
}

/**
 * Compiles the report on today's evidence and keeps that document for ever, byte for byte; links to comment die.
 * The evidence is read before the transaction, which would otherwise hold the report for as long; if somebody saves
 * meanwhile, nothing is frozen and `report-stale` says so.
 */
export async function freezeReport(
  store: Store,
  session: Session,
  ref: ReportRef,
  now: Date,
): Promise<Result<FrozenReport>> {
  const seen = await store.reading(session, (tx) => findReport(tx, ref.report));
  if (!seen) return reportUnknown();
  const document = await compileReport(store, session, seen, now);
  if (!document.ok) return document;
  const hash = documentHash(document.value);
  return act(
    store,
    session,
    { action: 'report-freeze', permission: 'report-freeze', subjectKind: 'report' },
    async (tx) => {
      const frozenBy = personOf(session);
      if (!frozenBy.ok) return frozenBy;
      const held = await heldReport(tx, { report: ref.report, version: ref.version ?? seen.version }, 'freeze');
      if (!held.ok) return held;
      if (held.value.version !== seen.version) return reportStale(held.value);
      await addSnapshot(tx, seen.id, { hash, document: canonicalJson(document.value), frozenBy: frozenBy.value });
      const links = await withdrawAllInvitations(tx, seen.id, now);
      const report = await stepped(tx, held.value, 'freeze');
      return report.ok
        ? ok({ value: { report: report.value, hash }, subjectId: seen.id, facts: { hash, links } })
        : report;
    },
  );
}
