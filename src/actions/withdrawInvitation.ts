import { type Result, ok } from '../kernel/result.ts';
import { findInvitation, saveWithdrawal } from '../store/reportComments.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { invitationUnknown } from './openInvitation.ts';

/** Takes a link back: it opens nothing from now on. What was said through it stays. Refuses with `invitation-unknown`. */
export async function withdrawInvitation(
  store: Store,
  session: Session,
  invitation: string,
  now: Date,
): Promise<Result<null>> {
  return act(
    store,
    session,
    { action: 'report-invitation-withdraw', permission: 'report-write', subjectKind: 'report' },
    async (tx) => {
      const found = await findInvitation(tx, invitation);
      if (!found) return invitationUnknown();
      await saveWithdrawal(tx, found.id, now);
      return ok({ value: null, subjectId: found.report, facts: { invitation: found.id } });
    },
  );
}
