import { type Result, ok, refused } from '../kernel/result.ts';
import { findComment, saveAnswer } from '../store/reportComments.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { COMMENT_LIMITS } from './commentOnReport.ts';

/** Answers a partner's comment; a second answer takes the place of the first. Refuses with `comment-unknown` or a text problem. */
export async function answerComment(
  store: Store,
  session: Session,
  { comment, answer, now }: { readonly comment: string; readonly answer: string; readonly now: Date },
): Promise<Result<null>> {
  return act(
    store,
    session,
    { action: 'report-comment-answer', permission: 'report-write', subjectKind: 'report' },
    async (tx) => {
      const text = answer.trim();
      if (text === '') return refused('comment-empty', 'There is nothing in the answer', { field: 'answer' });
      if (text.length > COMMENT_LIMITS.body)
        return refused('comment-too-long', `At most ${COMMENT_LIMITS.body} characters`, {
          field: 'answer',
          data: { most: COMMENT_LIMITS.body },
        });
      const found = await findComment(tx, comment);
      if (!found) return refused('comment-unknown', 'There is no such comment, or it is not yours to answer');
      await saveAnswer(tx, found.id, text, now);
      return ok({ value: null, subjectId: found.report, facts: { comment: found.id } });
    },
  );
}
