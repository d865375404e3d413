import type { ReportDocument } from '../reports/document.ts';
import { type Result, ok } from '../kernel/result.ts';
import {
  type PublishedReport,
  addPublished,
  findPublished,
  findPublishedOf,
  saveReplacement,
} from '../store/publishedReports.ts';
import { type Report, type Snapshot, findSnapshot, holdReport } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { WriteTransaction } from '../store/transaction.ts';
import { act } from './act.ts';
import { type ReportRef, heldReport, reportUnknown, stepped } from './heldReport.ts';

/** Puts a frozen report at a public address, in place of the one it replaces. */
export async function publishReport(store: Store, session: Session, ref: ReportRef): Promise<Result<PublishedReport>> {
  return act(
    store,
    session,
    { action: 'report-publish', permission: 'report-publish', subjectKind: 'report' },
    async (tx) => {
      const held = await heldReport(tx, ref, 'publish');
      if (!held.ok) return held;
      const snapshot = await findSnapshot(tx, held.value.id);
      if (!snapshot) throw new Error(`Report ${held.value.id} is frozen without a snapshot`);
      const slug = await freeSlug(tx, held.value, snapshot);
      await addPublished(tx, copyOf(held.value, snapshot, slug));
      const done = await stepped(tx, held.value, 'publish');
      if (!done.ok) return done;
      const retired = held.value.replaces ? await retire(tx, held.value.replaces, slug) : ok(null);
      if (!retired.ok) return retired;
      const value = await findPublishedOf(tx, held.value.id);
      return value ? ok({ value, subjectId: held.value.id, facts: { slug, hash: snapshot.hash } }) : reportUnknown();
    },
  );
}

/** A public address that says what the report is about and which text it is: `vard-och-omsorg-3f9a01bc`. */
export function slugOf(title: string, hash: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${plain || 'underlag'}-${hash.slice(0, 8)}`;
}

/** Two reports with the same words on the same day are one text; the id of the report then tells them apart. */
async function freeSlug(tx: WriteTransaction, report: Report, { hash }: Snapshot): Promise<string> {
  const slug = slugOf(report.title, hash);
  return (await findPublished(tx, slug)) ? `${slug}-${report.id.slice(0, 8)}` : slug;
}

function copyOf(report: Report, { hash, document }: Snapshot, slug: string) {
  const frozen = JSON.parse(document) as ReportDocument;
  return {
    slug,
    report: report.id,
    hash,
    document,
    title: frozen.title,
    publisher: frozen.publisher,
    area: frozen.area.code,
    period: frozen.period,
    language: frozen.language,
    synthetic: frozen.synthetic,
  };
}

/** Two successors of one report may be published; the first one retires it, and it goes on pointing there. */
async function retire(tx: WriteTransaction, id: string, by: string): Promise<Result<null>> {
  const old = await holdReport(tx, id);
  if (!old || old.state !== 'published') return ok(null);
  const done = await stepped(tx, old, 'replace');
  if (!done.ok) return done;
  await saveReplacement(tx, id, by);
  return ok(null);
}
