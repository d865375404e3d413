import { type Result, ok, refused } from '../kernel/result.ts';
import { removeOwnArea } from '../store/namedAreas.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';

/**
 * Takes away a named area that one's own organisation put together. Reports keep what they say of it.
 * @returns `area-unknown` where there is none of that code, or it is not one's own: both answer alike.
 */
export async function removeArea(store: Store, session: Session, code: string): Promise<Result<string>> {
  const frame = { action: 'removeArea', permission: 'area-define', subjectKind: 'area' } as const;
  return act(store, session, frame, async (tx) =>
    (await removeOwnArea(tx, code))
      ? ok({ value: code, subjectId: code })
      : refused('area-unknown', `No area ${code} of the organisation's own`, { data: { code } }),
  );
}
