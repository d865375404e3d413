import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { LocalText } from '../../kernel/text.ts';
import type { Session } from '../../store/session.ts';
import { keep, readKept } from '../cookies.ts';
import type { Site } from '../site.ts';

/** An invented person that visitors of the demonstration may act as. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly title: LocalText;
  readonly organisation: string;
  readonly kind: 'region' | 'university' | 'employer';
  /** Ids of the organisation and the person in the store. */
  readonly tenant: string;
  readonly person: string;
  readonly permissions: readonly string[];
}

/** Somebody who signed in, and the nonce that their forms are bound to. */
export interface SignedIn {
  readonly persona: Persona;
  readonly nonce: string;
}

const HOURS = 8;

/** Who is signed in by the request's cookie; null where nobody is, or the time is out. */
export function signedInBy(c: Context, site: Site, personas: readonly Persona[]): SignedIn | null {
  if (!site.demonstration) return null;
  const [id, expires, nonce] = readKept(c, site, 'session')?.split(' ') ?? [];
  const persona = personas.find((one) => one.id === id);
  if (!persona || !nonce || !(Number(expires) > site.now().getTime())) return null;
  return { persona, nonce };
}

/** Signs the persona in for a working day. */
export function beginSession(c: Context, site: Site, persona: Persona): void {
  const expires = site.now().getTime() + HOURS * 3_600_000;
  keep(c, site, 'session', `${persona.id} ${expires} ${randomUUID()}`);
}

export function endSession(c: Context, site: Site): void {
  keep(c, site, 'session', '');
}

/** On whose behalf the store is asked. */
export function sessionOf(signedIn: SignedIn | null, requestId: string): Session {
  if (!signedIn) return { kind: 'visitor', requestId };
  const { tenant, person, permissions } = signedIn.persona;
  return { kind: 'member', requestId, tenant, person, permissions };
}
