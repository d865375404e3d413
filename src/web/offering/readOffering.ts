import type { Provenance } from '../../evidence/provenance.ts';
import { listAreas } from '../../store/areas.ts';
import { loadTaxonomy } from '../../store/currentTaxonomy.ts';
import { type OfferingRecord, findOffering } from '../../store/offerings.ts';
import { listPeople } from '../../store/people.ts';
import { provenanceOf } from '../../store/sources.ts';
import type { ReadTransaction } from '../../store/transaction.ts';
import type { Names } from './readList.ts';

export type Mention = OfferingRecord['mentions'][number];

/** An offering with the names its page needs. */
export interface OfferingView extends Names {
  readonly record: OfferingRecord;
  /** Names of the reader's own colleagues, by the opaque id that corrections bear. */
  readonly people: ReadonlyMap<string, string>;
  readonly sources: readonly Provenance[];
}

/** The offering with that id, or undefined. */
export async function readOffering(tx: ReadTransaction, id: string): Promise<OfferingView | undefined> {
  const record = await findOffering(tx, id);
  if (!record) return undefined;
  const { source, version, offering } = record;
  return {
    record,
    taxonomy: await loadTaxonomy(tx),
    areas: new Map((await listAreas(tx)).map(({ code, name }) => [code, name])),
    people: await readNames(tx),
    sources: version ? [provenanceOf(source, version, offering.municipalities.join(', ') || '00', offering.id)] : [],
  };
}

/** Names of the people whom the session may see, keyed as corrections and the audit trail name who acted. */
export async function readNames(tx: ReadTransaction): Promise<Map<string, string>> {
  return new Map((await listPeople(tx)).map(({ id, name }) => [`person:${id}`, name]));
}

/** What a concept is called; its id where the taxonomy does not have it. */
export function labelOf(conceptId: string, taxonomy: Names['taxonomy']): string {
  return taxonomy?.byId.get(conceptId)?.label ?? conceptId;
}
