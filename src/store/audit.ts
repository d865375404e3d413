import { randomUUID } from 'node:crypto';
import { actorOf, tenantOf } from './session.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** One thing done: codes and counts only, never content. */
export interface AuditEntry {
  readonly action: string;
  readonly permission: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** Writes the audit entry of an action, in the action's own transaction. */
export async function writeAudit({ db, session }: WriteTransaction, entry: AuditEntry): Promise<void> {
  const tenant = tenantOf(session);
  if (!tenant) throw new Error(`${entry.action} has no organisation to be recorded under`);
  await db
    .insertInto('app.audit_entries')
    .values({
      tenant_id: tenant,
      id: randomUUID(),
      actor: actorOf(session),
      action: entry.action,
      permission: entry.permission,
      subject_kind: entry.subjectKind,
      subject_id: entry.subjectId,
      request_id: session.requestId,
      facts: JSON.stringify(entry.facts ?? {}),
    })
    .execute();
}

/** What was done to one record of the session's organisation, newest first. */
export async function listAudit({ db }: ReadTransaction, subjectKind: string, subjectId: string) {
  return db
    .selectFrom('app.audit_entries')
    .select(['at', 'actor', 'action', 'permission', 'facts'])
    .where('subject_kind', '=', subjectKind)
    .where('subject_id', '=', subjectId)
    .orderBy('at', 'desc')
    .limit(200)
    .execute();
}
