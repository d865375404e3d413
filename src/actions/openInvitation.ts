import { randomUUID } from 'node:crypto';
import { type Refused, type Result, ok, refused } from '../kernel/result.ts';
import { findLiveInvitation } from '../store/reportComments.ts';
import { type Session, visitor } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { secretHash } from './inviteToComment.ts';

/**
 * From a link's secret to a session that sees one report. It changes nothing, so a mail scanner may follow the link.
 * Unknown, expired and withdrawn links answer alike: `invitation-unknown`.
 */
export async function openInvitation(
  store: Store,
  secret: string,
  now: Date,
  requestId: string = randomUUID(),
): Promise<Result<Extract<Session, { kind: 'invited' }>>> {
  const found = await store.reading(visitor(requestId), (tx) => findLiveInvitation(tx, secretHash(secret), now));
  return found ? ok({ kind: 'invited', requestId, ...found }) : invitationUnknown();
}

export function invitationUnknown(): Refused {
  return refused('invitation-unknown', 'The link does not work: it is wrong, too old or taken back');
}
