import { randomUUID } from 'node:crypto';

/** The installation's own organisation: imports and jobs act as it. */
export const INSTALLATION_TENANT = '00000000-0000-0000-0000-000000000001';

/**
 * On whose behalf a transaction runs. No session, no transaction: both doors of the store ask for one.
 * `visitor`: anybody, no tenant. `member`: a signed-in person of an organisation. `invited`: holder of a link,
 * confined to one report. `system`: imports, jobs and the command line.
 */
export type Session =
  | { readonly kind: 'visitor'; readonly requestId: string }
  | {
      readonly kind: 'member';
      readonly requestId: string;
      readonly tenant: string;
      readonly person: string;
      readonly permissions: readonly string[];
    }
  | {
      readonly kind: 'invited';
      readonly requestId: string;
      readonly tenant: string;
      readonly report: string;
      readonly invitation: string;
    }
  | { readonly kind: 'system'; readonly requestId: string; readonly tenant: string; readonly actor: string };

/** Somebody who has not said who they are. */
export function visitor(requestId: string = randomUUID()): Session {
  return { kind: 'visitor', requestId };
}

/** The product itself, named after the command or job that runs. */
export function system(actor: string, tenant: string = INSTALLATION_TENANT): Session {
  return { kind: 'system', requestId: randomUUID(), tenant, actor };
}

/** The organisation whose rows the session may see, or null. */
export function tenantOf(session: Session): string | null {
  return session.kind === 'visitor' ? null : session.tenant;
}

/** Whether the session holds `permission`. The system holds all; a visitor and a link holder only what is listed here. */
export function mayDo(session: Session, permission: string): boolean {
  if (session.kind === 'system') return true;
  if (session.kind === 'member') return session.permissions.includes(permission);
  if (session.kind === 'invited') return permission === 'report-comment';
  return false;
}

/** Who did it, for the audit trail: an opaque id, never a name. */
export function actorOf(session: Session): string {
  if (session.kind === 'member') return `person:${session.person}`;
  if (session.kind === 'invited') return `invitation:${session.invitation}`;
  return session.kind === 'system' ? `system:${session.actor}` : 'visitor';
}
