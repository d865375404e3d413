import { randomUUID } from 'node:crypto';
import { CLOSING, isSectionKey } from '../evidence/reportOutline.ts';
import { takeStep } from '../evidence/reportSteps.ts';
import { type Problem, type Result, ok, refused } from '../kernel/result.ts';
import { type ReportComment, addComment, countComments, findInvitation } from '../store/reportComments.ts';
import { findReport } from '../store/reports.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { reportUnknown } from './heldReport.ts';
import { invitationUnknown } from './openInvitation.ts';

export const COMMENT_LIMITS = { body: 5000, author: 120, perInvitation: 100 };

export interface CommentText {
  /** Section that it is about; `conclusions` for the report as a whole. */
  readonly section: string;
  /** Name or role, as the commenter wants it to stand. */
  readonly author: string;
  readonly body: string;
}

/** Says something about a report through a link. Only the holder of a live link can; others are `invitation-unknown`. */
export async function commentOnReport(
  store: Store,
  session: Session,
  text: CommentText,
  now: Date,
): Promise<Result<ReportComment>> {
  return act(
    store,
    session,
    { action: 'report-comment', permission: 'report-comment', subjectKind: 'report' },
    async (tx) => {
      if (session.kind !== 'invited') return invitationUnknown();
      const invitation = await findInvitation(tx, session.invitation);
      if (!invitation || invitation.withdrawnAt || invitation.expiresAt <= now) return invitationUnknown();
      const report = await findReport(tx, session.report);
      if (!report) return reportUnknown();
      const open = takeStep(report.state, 'comment');
      if (!open.ok) return open;
      const comment = { section: text.section, author: text.author.trim(), body: text.body.trim() };
      const problems = problemsOf(comment, [...report.outline.parts, CLOSING]);
      if (problems.length > 0) return { ok: false, problems };
      if ((await countComments(tx, invitation.id)) >= COMMENT_LIMITS.perInvitation)
        return refused('comments-too-many', `A link takes at most ${COMMENT_LIMITS.perInvitation} comments`, {
          data: { most: COMMENT_LIMITS.perInvitation },
        });
      const value = await addComment(
        tx,
        { ...comment, id: randomUUID(), report: report.id, invitation: invitation.id },
        now,
      );
      return ok({ value, subjectId: report.id, facts: { comment: value.id, section: value.section } });
    },
  );
}

function problemsOf(comment: CommentText, sections: readonly string[]): readonly Problem[] {
  return [
    ...(isSectionKey(comment.section) && sections.includes(comment.section)
      ? []
      : refused('section-unknown', 'The report has no such section', { field: 'section' }).problems),
    ...(comment.author ? [] : refused('comment-author-missing', 'Say who comments', { field: 'author' }).problems),
    ...(comment.body ? [] : refused('comment-empty', 'There is nothing in the comment', { field: 'body' }).problems),
    ...tooLong(comment.author, COMMENT_LIMITS.author, 'author'),
    ...tooLong(comment.body, COMMENT_LIMITS.body, 'body'),
  ];
}

function tooLong(text: string, most: number, field: string): readonly Problem[] {
  if (text.length <= most) return [];
  return refused('comment-too-long', `At most ${most} characters`, { field, data: { most } }).problems;
}
