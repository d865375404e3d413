import type { Language } from '../../kernel/text.ts';
import type { Invitation } from '../../store/reportComments.ts';
import { consultationWords } from '../words/consultation.ts';

export type InvitationState = 'waiting' | 'answered' | 'expired' | 'withdrawn';

/** Where a link to comment stands. One that was answered stays answered when it dies. */
export function invitationState(invitation: Invitation, now: Date): InvitationState {
  if (invitation.answeredAt) return 'answered';
  if (invitation.withdrawnAt) return 'withdrawn';
  return invitation.expiresAt <= now ? 'expired' : 'waiting';
}

/** Whether the link still opens anything. */
export function isLive(invitation: Invitation, now: Date): boolean {
  return invitation.withdrawnAt === null && invitation.expiresAt > now;
}

export function invitationStateWords(state: InvitationState, language: Language): string {
  return consultationWords[language].states[state];
}
