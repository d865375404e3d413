import { type Persona, personas } from '../sources/demonstration/personas.ts';
import type { Session } from '../store/session.ts';

/** A persona with the ids of its organisation and person in the store. */
export interface DemonstrationPerson extends Persona {
  readonly tenant: string;
  readonly person: string;
}

/** Fixed, so that a cookie, a test or a backup of one demonstration means the same person in another. */
const IDS: Readonly<Record<string, readonly [tenant: string, person: string]>> = {
  analyst: ['de300000-0000-4000-8000-000000000014', 'de300000-0000-4000-8000-000000001401'],
  'programme-leader': ['de300000-0000-4000-8000-000000000022', 'de300000-0000-4000-8000-000000002201'],
  employer: ['de300000-0000-4000-8000-000000000033', 'de300000-0000-4000-8000-000000003301'],
};

/** Whom one can sign in as in the demonstration. */
export const DEMONSTRATION_PEOPLE: readonly DemonstrationPerson[] = personas.map((persona) => {
  const ids = IDS[persona.id];
  if (!ids) throw new Error(`The persona ${persona.id} has no ids`);
  return { ...persona, tenant: ids[0], person: ids[1] };
});

/** The session of an invented person. */
export function sessionOfPersona({ tenant, person, permissions }: DemonstrationPerson, requestId: string): Session {
  return { kind: 'member', requestId, tenant, person, permissions };
}
