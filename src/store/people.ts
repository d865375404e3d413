import type { LocalText } from '../kernel/text.ts';
import { tenantOf } from './session.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** Somebody who acts for the session's organisation. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: Required<LocalText>;
  readonly permissions: readonly string[];
  readonly synthetic: boolean;
}

/** The people of the session's organisation, by name. */
export async function listPeople({ db }: ReadTransaction): Promise<Person[]> {
  const rows = await db.selectFrom('app.people').selectAll().orderBy('display_name').orderBy('id').execute();
  return rows.map(personOf);
}

/** The person with that id in the session's organisation, or undefined. */
export async function readPerson({ db }: ReadTransaction, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('app.people').selectAll().where('id', '=', id).executeTakeFirst();
  return row && personOf(row);
}

/** Adds a person, and first the session's organisation where it is not there yet; repeats change nothing. */
export async function addPerson(
  { db, session }: WriteTransaction,
  organisation: { readonly name: string; readonly kind: string },
  person: Person,
): Promise<void> {
  const tenant = tenantOf(session);
  if (!tenant) throw new Error('People belong to an organisation; this session has none');
  const { synthetic } = person;
  await db
    .insertInto('app.organisations')
    .values({ tenant_id: tenant, ...organisation, synthetic })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto('app.people')
    .values({
      tenant_id: tenant,
      id: person.id,
      display_name: person.name,
      title_sv: person.title.sv,
      title_en: person.title.en,
      permissions: [...person.permissions],
      synthetic,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function personOf(row: {
  id: string;
  display_name: string;
  title_sv: string;
  title_en: string;
  permissions: string[];
  synthetic: boolean;
}): Person {
  const { id, permissions, synthetic } = row;
  return { id, name: row.display_name, title: { sv: row.title_sv, en: row.title_en }, permissions, synthetic };
}
