import { sql } from 'kysely';
import { isId, ownTenant } from './reports.ts';
import type { Row } from './schema.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** A link that lets one partner read and comment one report. The secret itself is kept nowhere. */
export interface Invitation {
  readonly id: string;
  readonly report: string;
  /** Whom the link was made for, as the author wrote it. */
  readonly recipient: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
  /** When the first comment came through it. */
  readonly answeredAt: Date | null;
}

export interface ReportComment {
  readonly id: string;
  readonly report: string;
  readonly invitation: string;
  readonly section: string;
  readonly author: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** What a live link opens: asked with the SHA-256 of its secret, by anybody; undefined for every dead or unknown one. */
export async function findLiveInvitation(
  { db }: ReadTransaction,
  secretHash: string,
  now: Date,
): Promise<{ tenant: string; report: string; invitation: string } | undefined> {
  const found = await sql<{ tenant_id: string; report_id: string; invitation_id: string }>`
    select tenant_id, report_id, invitation_id from app.open_invitation(${secretHash}, ${now})`.execute(db);
  const row = found.rows[0];
  return row && { tenant: row.tenant_id, report: row.report_id, invitation: row.invitation_id };
}

/** Every link made for a report, newest first. */
export async function listInvitations({ db }: ReadTransaction, report: string): Promise<Invitation[]> {
  if (!isId(report)) return [];
  const rows = await db
    .selectFrom('app.report_invitations')
    .selectAll()
    .where('report_id', '=', report)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(invitationOf);
}

/** The link with that id, or undefined. */
export async function findInvitation({ db }: ReadTransaction, id: string): Promise<Invitation | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('app.report_invitations').selectAll().where('id', '=', id).executeTakeFirst();
  return row && invitationOf(row);
}

/** Keeps a new link: the hash of its secret only. */
export async function addInvitation(
  tx: WriteTransaction,
  invitation: Pick<Invitation, 'id' | 'report' | 'recipient' | 'expiresAt'> & {
    readonly secretHash: string;
    readonly madeBy: string;
  },
): Promise<Invitation> {
  const row = await tx.db
    .insertInto('app.report_invitations')
    .values({
      tenant_id: ownTenant(tx),
      id: invitation.id,
      report_id: invitation.report,
      token_hash: invitation.secretHash,
      recipient: invitation.recipient,
      created_by: invitation.madeBy,
      expires_at: invitation.expiresAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return invitationOf(row);
}

/** Takes a link back; the second time changes nothing. */
export async function saveWithdrawal({ db }: WriteTransaction, id: string, now: Date): Promise<void> {
  await db
    .updateTable('app.report_invitations')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Takes back every link of a report that still lives; @returns how many. */
export async function withdrawAllInvitations({ db }: WriteTransaction, report: string, now: Date): Promise<number> {
  const done = await db
    .updateTable('app.report_invitations')
    .set({ revoked_at: now })
    .where('report_id', '=', report)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
}

/** Comments on a report, oldest first. */
export async function listComments({ db }: ReadTransaction, report: string): Promise<ReportComment[]> {
  if (!isId(report)) return [];
  const rows = await db
    .selectFrom('app.report_comments')
    .selectAll()
    .where('report_id', '=', report)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(commentOf);
}

/** The comment with that id, or undefined. */
export async function findComment({ db }: ReadTransaction, id: string): Promise<ReportComment | undefined> {
  if (!isId(id)) return undefined;
  const row = await db.selectFrom('app.report_comments').selectAll().where('id', '=', id).executeTakeFirst();
  return row && commentOf(row);
}

/** How many comments came through one link. */
export async function countComments({ db }: ReadTransaction, invitation: string): Promise<number> {
  const row = await db
    .selectFrom('app.report_comments')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('invitation_id', '=', invitation)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Keeps a comment and marks its link as answered. */
export async function addComment(
  tx: WriteTransaction,
  comment: Pick<ReportComment, 'id' | 'report' | 'invitation' | 'section' | 'author' | 'body'>,
  now: Date,
): Promise<ReportComment> {
  const row = await tx.db
    .insertInto('app.report_comments')
    .values({
      tenant_id: ownTenant(tx),
      id: comment.id,
      report_id: comment.report,
      invitation_id: comment.invitation,
      section_key: comment.section,
      author: comment.author,
      body: comment.body,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx.db
    .updateTable('app.report_invitations')
    .set({ answered_at: now })
    .where('id', '=', comment.invitation)
    .where('answered_at', 'is', null)
    .execute();
  return commentOf(row);
}

/** Keeps the author's answer to a comment, in place of an earlier one. */
export async function saveAnswer({ db }: WriteTransaction, id: string, answer: string, now: Date): Promise<void> {
  await db.updateTable('app.report_comments').set({ answer, answered_at: now }).where('id', '=', id).execute();
}

function invitationOf(row: Omit<Row<'app.report_invitations'>, 'tenant_id' | 'created_by'>): Invitation {
  return {
    id: row.id,
    report: row.report_id,
    recipient: row.recipient,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    withdrawnAt: row.revoked_at,
    answeredAt: row.answered_at,
  };
}

function commentOf(row: Omit<Row<'app.report_comments'>, 'tenant_id'>): ReportComment {
  return {
    id: row.id,
    report: row.report_id,
    invitation: row.invitation_id,
    section: row.section_key,
    author: row.author,
    body: row.body,
    createdAt: row.created_at,
    answer: row.answer,
    answeredAt: row.answered_at,
  };
}
