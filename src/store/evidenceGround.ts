import { compareDemandSources, type DemandSpan } from '../evidence/coverage.ts';
import type { Provenance } from '../evidence/provenance.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { loadTaxonomy } from './currentTaxonomy.ts';
import { readDemandSpans } from './evidenceFacts.ts';
import type { Facts } from './facts.ts';
import { type CurrentVersions, currentVersions, listSources, provenanceOf } from './sources.ts';
import type { ReadTransaction } from './transaction.ts';

/** What is in force now, and how a figure of it is vouched for. */
export interface Ground {
  readonly taxonomy: Taxonomy | null;
  readonly versions: CurrentVersions;
  /** In the order of `compareDemandSources`. */
  readonly spans: readonly DemandSpan[];
  /** The pedigree of a figure of that source about `area`. */
  readonly pedigree: (sourceId: string, area: string, table: string) => Provenance;
}

/** Where figures of offerings come from: a table of Postgres, not of facts. */
export const OFFERINGS_TABLE = 'open.offerings';

/** Reads what is in force, once for each question. */
export async function readGround(tx: ReadTransaction, facts: Facts): Promise<Ground> {
  const versions = await currentVersions(tx);
  const sources = new Map((await listSources(tx)).map((source) => [source.id, source]));
  const taxonomy = await loadTaxonomy(tx);
  const spans = await readDemandSpans(facts, versions);
  return {
    taxonomy,
    versions,
    spans: spans.toSorted((a, b) => compareDemandSources(a.sourceId, b.sourceId)),
    pedigree: (sourceId, area, table) => {
      const source = sources.get(sourceId);
      const version = versions.get(sourceId);
      if (!source || !version) throw new Error(`No version of ${sourceId} is in force`);
      return provenanceOf(source, version, area, table);
    },
  };
}
