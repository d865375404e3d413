import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { reportStep } from '../evidence/reportSteps.ts';
import { type Result, ok, refused } from '../kernel/result.ts';
import { type Invitation, addInvitation, listInvitations } from '../store/reportComments.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { type ReportRef, heldReport, personOf, stepped } from './heldReport.ts';

const LONGEST_RECIPIENT = 200;
const LONGEST_DAYS = 90;
const MOST_INVITATIONS = 200;
const DAY = 24 * 60 * 60 * 1000;

export interface InvitationRequest extends ReportRef {
  /** Whom the link is for: an organisation or a role. */
  readonly recipient: string;
  /** Days until the link is dead; what the step's row says when absent. */
  readonly days?: number;
}

/** A new link. The secret is given here and never again: only its hash is kept. */
export interface NewInvitation {
  readonly invitation: Invitation;
  readonly secret: string;
}

/**
 * Makes a link by which one partner may read the report and comment on it; the first one sends the draft on consultation.
 * Refuses with `recipient-missing`, `recipient-too-long`, `invitation-days`, `invitations-too-many` and those of `heldReport`.
 */
export async function inviteToComment(
  store: Store,
  session: Session,
  request: InvitationRequest,
  now: Date,
): Promise<Result<NewInvitation>> {
  return act(
    store,
    session,
    { action: 'report-invite', permission: 'report-write', subjectKind: 'report' },
    async (tx) => {
      const madeBy = personOf(session);
      if (!madeBy.ok) return madeBy;
      const terms = termsOf(request);
      if (!terms.ok) return terms;
      const held = await heldReport(tx, request, 'consult');
      if (!held.ok) return held;
      if ((await listInvitations(tx, held.value.id)).length >= MOST_INVITATIONS)
        return refused('invitations-too-many', `A report has at most ${MOST_INVITATIONS} links`, {
          data: { most: MOST_INVITATIONS },
        });
      const sent = held.value.state === 'consultation' ? held : await stepped(tx, held.value, 'consult');
      if (!sent.ok) return sent;
      const secret = randomBytes(32).toString('base64url');
      const invitation = await addInvitation(tx, {
        id: randomUUID(),
        report: held.value.id,
        recipient: terms.value.recipient,
        expiresAt: new Date(now.getTime() + terms.value.days * DAY),
        secretHash: secretHash(secret),
        madeBy: madeBy.value,
      });
      return ok({
        value: { invitation, secret },
        subjectId: held.value.id,
        facts: { invitation: invitation.id, days: terms.value.days },
      });
    },
  );
}

/** What is kept of a link's secret. The secret has 256 random bits, so that a plain hash is enough. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}

function termsOf(request: InvitationRequest): Result<{ recipient: string; days: number }> {
  const recipient = request.recipient.trim();
  const days = request.days ?? reportStep('consult').days ?? LONGEST_DAYS;
  if (recipient === '') return refused('recipient-missing', 'Say whom the link is for', { field: 'recipient' });
  if (recipient.length > LONGEST_RECIPIENT)
    return refused('recipient-too-long', `At most ${LONGEST_RECIPIENT} characters`, {
      field: 'recipient',
      data: { most: LONGEST_RECIPIENT },
    });
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS)
    return refused('invitation-days', `A link lives 1 to ${LONGEST_DAYS} days`, {
      field: 'days',
      data: { most: LONGEST_DAYS },
    });
  return ok({ recipient, days });
}
