import { compileReport } from '../../actions/compileReport.ts';
import { CLOSING, type ReportOutline, type ReportSectionKey } from '../../evidence/reportOutline.ts';
import type { ReportState } from '../../evidence/reportSteps.ts';
import type { ReportDocument } from '../../reports/document.ts';
import { type PublishedReport, findPublishedOf } from '../../store/publishedReports.ts';
import { type Invitation, type ReportComment, listComments, listInvitations } from '../../store/reportComments.ts';
import { type Report, type Snapshot, findReport, findSnapshot } from '../../store/reports.ts';
import type { Session } from '../../store/session.ts';
import type { Site } from '../site.ts';
import { reportPartName } from '../words/reportForm.ts';

/** All that is known of a report by those who write it. */
export interface Workroom {
  readonly report: Report;
  /** As it stands today, or as it was frozen; null where the figures cannot be read. */
  readonly document: ReportDocument | null;
  readonly snapshot: Snapshot | undefined;
  readonly published: PublishedReport | undefined;
  readonly invitations: readonly Invitation[];
  readonly comments: readonly ReportComment[];
}

/** The report with everything around it; undefined where there is none or it is not the session's. */
export async function readWorkroom(site: Site, session: Session, id: string): Promise<Workroom | undefined> {
  const room = await readRoom(site, session, id);
  if (!room) return undefined;
  if (room.snapshot) return { ...room, document: JSON.parse(room.snapshot.document) as ReportDocument };
  const compiled = await compileReport(site.store, session, room.report, site.now());
  return { ...room, document: compiled.ok ? compiled.value : null };
}

/** The same without its figures, which take the longest to read. */
export async function readRoom(
  site: Site,
  session: Session,
  id: string,
): Promise<Omit<Workroom, 'document'> | undefined> {
  if (session.kind !== 'member') return undefined;
  return site.store.reading(session, async (tx) => {
    const report = await findReport(tx, id);
    return (
      report && {
        report,
        snapshot: await findSnapshot(tx, id),
        published: await findPublishedOf(tx, id),
        invitations: await listInvitations(tx, id),
        comments: await listComments(tx, id),
      }
    );
  });
}

/** The sections that have a text of their own, in order: the chosen parts and the closing one. */
export function sectionKeysOf(outline: ReportOutline): readonly ReportSectionKey[] {
  return [...outline.parts, CLOSING];
}

/** The report with its last section, which holds conclusions alone and is left out while there are none. */
export function withClosing(document: ReportDocument): ReportDocument {
  if (document.sections.some((section) => section.key === CLOSING)) return document;
  const closing = { key: CLOSING, heading: reportPartName(CLOSING, document.language), blocks: [] };
  return { ...document, sections: [...document.sections, closing] };
}

/** Texts may be changed until the report is frozen. */
export function isOpen(state: ReportState): boolean {
  return state === 'draft' || state === 'consultation';
}

/** Comments that nobody has answered. */
export function unanswered(comments: readonly ReportComment[]): ReportComment[] {
  return comments.filter((comment) => comment.answer === null);
}
