import type { ReportOutline } from '../evidence/reportOutline.ts';
import type { ReportState } from '../evidence/reportSteps.ts';
import { type Period, formatPeriod, parsePeriod } from '../kernel/period.ts';
import type { Language } from '../kernel/text.ts';
import type { Row } from './schema.ts';
import { tenantOf } from './session.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** An evidence report of an organisation, without its figures. */
export interface Report {
  readonly id: string;
  readonly tenant: string;
  readonly state: ReportState;
  readonly title: string;
  readonly language: Language;
  readonly area: string;
  readonly period: Period;
  readonly outline: ReportOutline;
  /** Grows with every save and every step; a save that knows an older one is refused. */
  readonly version: number;
  readonly author: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Id of the earlier report that this one is to replace. */
  readonly replaces: string | null;
}

/** What an author may change while the report is open. */
export type ReportText = Pick<Report, 'title' | 'language' | 'area' | 'period' | 'outline'>;

/** A frozen report: canonical JSON and its SHA-256. */
export interface Snapshot {
  readonly hash: string;
  readonly document: string;
  readonly frozenAt: Date;
}

/** Reports that the session may see, last changed first. */
export async function listReports({ db }: ReadTransaction): Promise<Report[]> {
  const rows = await db
    .selectFrom('app.reports')
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(reportOf);
}

/** The report with that id, or undefined when there is none or it is not the session's. */
export async function findReport({ db }: ReadTransaction, id: string): Promise<Report | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('app.reports').selectAll().where('id', '=', id).executeTakeFirst();
  return row && reportOf(row);
}

/** The same, held until the transaction ends so that nobody else changes it meanwhile. */
export async function holdReport({ db }: WriteTransaction, id: string): Promise<Report | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('app.reports').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && reportOf(row);
}

/** Adds a draft. */
export async function addReport(
  tx: WriteTransaction,
  report: ReportText & Pick<Report, 'id' | 'author' | 'replaces'>,
): Promise<Report> {
  const row = await tx.db
    .insertInto('app.reports')
    .values({
      tenant_id: ownTenant(tx),
      id: report.id,
      state: 'draft',
      ...textColumns(report),
      created_by: report.author,
      replaces: report.replaces,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return reportOf(row);
}

/** Saves what was written if nobody saved since `version`; undefined when somebody did. */
export async function saveReportText(
  { db }: WriteTransaction,
  id: string,
  version: number,
  text: ReportText,
): Promise<Report | undefined> {
  const row = await db
    .updateTable('app.reports')
    .set({ ...textColumns(text), version: version + 1, updated_at: new Date() })
    .where('id', '=', id)
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
  return row && reportOf(row);
}

/** Records the state that a step led to (`evidence/reportSteps.ts` alone decides which). */
export async function saveReportState({ db }: WriteTransaction, report: Report, state: ReportState): Promise<Report> {
  const row = await db
    .updateTable('app.reports')
    .set({ state, version: report.version + 1, updated_at: new Date() })
    .where('id', '=', report.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return reportOf(row);
}

/** Removes a draft with its invitations and comments. The database lets nothing but drafts go. */
export async function removeDraft({ db }: WriteTransaction, id: string): Promise<boolean> {
  const done = await db.deleteFrom('app.reports').where('id', '=', id).executeTakeFirst();
  return done.numDeletedRows > 0n;
}

/** Keeps a frozen document as it is. */
export async function addSnapshot(
  tx: WriteTransaction,
  report: string,
  snapshot: Pick<Snapshot, 'hash' | 'document'> & { readonly frozenBy: string },
): Promise<void> {
  await tx.db
    .insertInto('app.report_snapshots')
    .values({
      tenant_id: ownTenant(tx),
      report_id: report,
      hash: snapshot.hash,
      document: snapshot.document,
      frozen_by: snapshot.frozenBy,
    })
    .execute();
}

/** What was frozen of a report, or undefined while it is open. */
export async function findSnapshot({ db }: ReadTransaction, report: string): Promise<Snapshot | undefined> {
  if (!isId(report)) return undefined;
  const row = await db
    .selectFrom('app.report_snapshots')
    .selectAll()
    .where('report_id', '=', report)
    .executeTakeFirst();
  return row && { hash: row.hash, document: row.document, frozenAt: row.frozen_at };
}

/** Name of the session's organisation, as it stands on the cover. */
export async function findPublisher({ db }: ReadTransaction): Promise<string | undefined> {
  const row = await db.selectFrom('app.organisations').select('name').executeTakeFirst();
  return row?.name;
}

/** The form of an id; anything else cannot be in the tables. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** The organisation whose rows a transaction writes. */
export function ownTenant({ session }: WriteTransaction): string {
  const tenant = tenantOf(session);
  if (!tenant) throw new Error('A row of an organisation needs a session of an organisation');
  return tenant;
}

function textColumns(text: ReportText) {
  return {
    title: text.title,
    language: text.language,
    area_code: text.area,
    period: formatPeriod(text.period),
    outline: JSON.stringify(text.outline),
  };
}

function reportOf(row: Row<'app.reports'>): Report {
  const period = parsePeriod(row.period);
  if (!period.ok) throw new Error(`Report ${row.id} has a broken period: ${row.period}`);
  return {
    id: row.id,
    tenant: row.tenant_id,
    state: row.state as ReportState,
    title: row.title,
    language: row.language as Language,
    area: row.area_code,
    period: period.value,
    outline: row.outline as ReportOutline,
    version: row.version,
    author: row.created_by,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    replaces: row.replaces,
  };
}
