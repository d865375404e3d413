import { type Result, refused } from '../kernel/result.ts';
import { type AuditEntry, writeAudit } from '../store/audit.ts';
import { type Session, mayDo } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { WriteTransaction } from '../store/transaction.ts';

/** The permissions that exist, and what each lets one do. The list is closed: an action names one of these. */
export const PERMISSIONS = [
  'facts-import',
  'link-correct',
  'area-define',
  'report-write',
  'report-comment',
  'report-freeze',
  'report-publish',
  'installation-prepare',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What an action's body gives back: the value, and what the audit trail shall say was acted on. */
export interface Done<T> {
  readonly value: T;
  readonly subjectId: string;
  readonly facts?: AuditEntry['facts'];
}

export interface Act {
  readonly action: string;
  readonly permission: Permission;
  readonly subjectKind: string;
}

/**
 * The frame of every state-changing action: permission, then one transaction that holds both the change and its audit
 * entry. A refusal inside rolls everything back.
 */
export async function act<T>(
  store: Store,
  session: Session,
  frame: Act,
  body: (tx: WriteTransaction) => Promise<Result<Done<T>>>,
): Promise<Result<T>> {
  if (!mayDo(session, frame.permission))
    return refused('permission-missing', `${frame.action} needs ${frame.permission}`, {
      data: { permission: frame.permission },
    });
  try {
    return await store.writing(session, async (tx) => {
      const result = await body(tx);
      if (!result.ok) throw new Rollback(result);
      const { value, subjectId, facts } = result.value;
      await writeAudit(tx, { ...frame, subjectId, ...(facts && { facts }) });
      return { ok: true, value } as const;
    });
  } catch (error) {
    if (error instanceof Rollback) return error.result;
    throw error;
  }
}

/** Carries a refusal out through the transaction so that nothing of it stays. */
class Rollback extends Error {
  readonly result: Result<never>;
  constructor(result: Result<unknown>) {
    super('refused');
    this.result = result as Result<never>;
  }
}
