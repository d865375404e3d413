import { sql } from 'kysely';
import type { Concept, ConceptRelation, ConceptType, RelationKind } from '../taxonomy/concept.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** Rows per insert: below Postgres's limit of 65,535 parameters. */
const BATCH = 2_000;

/** Writes concepts of a version: new ones are added, known ones brought up to date, none is ever removed. */
export async function saveConcepts(
  { db }: WriteTransaction,
  concepts: readonly Concept[],
  version: string,
): Promise<void> {
  for (let at = 0; at < concepts.length; at += BATCH) {
    await db
      .insertInto('open.concepts')
      .values(
        concepts.slice(at, at + BATCH).map((concept) => ({
          id: concept.id,
          type: concept.type,
          label: concept.label,
          code: concept.code ?? null,
          definition: concept.definition ?? null,
          deprecated: concept.deprecated,
          replaced_by: [...concept.replacedBy],
          first_version: version,
          last_version: version,
        })),
      )
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((e) => ({
          type: e.ref('excluded.type'),
          label: e.ref('excluded.label'),
          code: e.fn.coalesce('excluded.code', 'open.concepts.code'),
          definition: e.fn.coalesce('excluded.definition', 'open.concepts.definition'),
          deprecated: e.ref('excluded.deprecated'),
          replaced_by: e.ref('excluded.replaced_by'),
          last_version: e.ref('excluded.last_version'),
        })),
      )
      .execute();
  }
}

/** Replaces every relation of a version. */
export async function saveRelations(
  { db }: WriteTransaction,
  relations: readonly ConceptRelation[],
  version: string,
): Promise<void> {
  await db.deleteFrom('open.concept_relations').where('version', '=', version).execute();
  for (let at = 0; at < relations.length; at += BATCH) {
    await db
      .insertInto('open.concept_relations')
      .values(
        relations
          .slice(at, at + BATCH)
          .map(({ from, kind, to, weight }) => ({ from_id: from, kind, to_id: to, weight: weight ?? null, version })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Concepts that older versions had and `version` has not: kept, marked deprecated, so that history stays readable. */
export async function deprecateMissing({ db }: WriteTransaction, version: string): Promise<number> {
  const result = await db
    .updateTable('open.concepts')
    .set({ deprecated: true })
    .where('last_version', '<>', version)
    .where('deprecated', '=', false)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Every concept ever seen, and the relations of `version`. */
export async function loadConcepts(
  { db }: ReadTransaction,
  version: string,
): Promise<{ concepts: Concept[]; relations: ConceptRelation[] }> {
  const concepts = await db.selectFrom('open.concepts').selectAll().orderBy('id').execute();
  const relations = await db
    .selectFrom('open.concept_relations')
    .select(['from_id', 'kind', 'to_id', 'weight'])
    .where('version', '=', version)
    .orderBy('from_id')
    .orderBy('kind')
    .orderBy('to_id')
    .execute();
  return {
    concepts: concepts.map((row) => ({
      id: row.id,
      type: row.type as ConceptType,
      label: row.label,
      ...(row.code !== null && { code: row.code }),
      ...(row.definition !== null && { definition: row.definition }),
      deprecated: row.deprecated,
      replacedBy: row.replaced_by,
    })),
    relations: relations.map((row) => ({
      from: row.from_id,
      kind: row.kind as RelationKind,
      to: row.to_id,
      ...(row.weight !== null && { weight: row.weight }),
    })),
  };
}

/** Removes the relations of every version but the given ones. */
export async function forgetRelationsExcept({ db }: WriteTransaction, versions: readonly string[]): Promise<void> {
  await sql`delete from open.concept_relations where not (version = any(${versions}))`.execute(db);
}
