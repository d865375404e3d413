import { HTTPException } from 'hono/http-exception';
import { mayDo } from '../../store/session.ts';
import type { Visit } from '../site.ts';

/** Whether the reader may write reports. */
export function isAuthor({ session }: Pick<Visit, 'session'>): boolean {
  return session.kind === 'member' && mayDo(session, 'report-write');
}

/** The pages of writing are for those who may write; the actions ask again. */
export function refuseUnlessAuthor(visit: Pick<Visit, 'session'>): void {
  if (!isAuthor(visit)) throw new HTTPException(403);
}
