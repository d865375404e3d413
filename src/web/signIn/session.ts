import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { type DemonstrationPerson, sessionOfPersona } from '../../actions/demonstrationPeople.ts';
import type { Session } from '../../store/session.ts';
import { keep, readKept } from '../cookies.ts';
import type { Site } from '../site.ts';

/** Somebody who signed in, and the nonce that their forms are bound to. */
export interface SignedIn {
  readonly persona: DemonstrationPerson;
  readonly nonce: string;
}

const HOURS = 8;

/** Who is signed in by the request's cookie; null where nobody is, or the time is out. */
export function signedInBy(c: Context, site: Site, personas: readonly DemonstrationPerson[]): SignedIn | null {
  if (!site.demonstration) return null;
  const [id, expires, nonce] = readKept(c, site, 'session')?.split(' ') ?? [];
  const persona = personas.find((one) => one.id === id);
  if (!persona || !nonce || !(Number(expires) > site.now().getTime())) return null;
  return { persona, nonce };
}

/** Signs the persona in for a working day. */
export function beginSession(c: Context, site: Site, persona: DemonstrationPerson): void {
  const expires = site.now().getTime() + HOURS * 3_600_000;
  keep(c, site, 'session', `${persona.id} ${expires} ${randomUUID()}`);
}

export function endSession(c: Context, site: Site): void {
  keep(c, site, 'session', '');
}

/** On whose behalf the store is asked. */
export function sessionOf(signedIn: SignedIn | null, requestId: string): Session {
  return signedIn ? sessionOfPersona(signedIn.persona, requestId) : { kind: 'visitor', requestId };
}
