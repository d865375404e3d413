import { Taxonomy } from '../taxonomy/taxonomy.ts';
import { type SourceVersion, currentVersions } from './sources.ts';
import { loadConcepts } from './taxonomy.ts';
import type { ReadTransaction } from './transaction.ts';

/** Sources that may give the taxonomy in force; real before invented. */
const TAXONOMY_SOURCES = ['taxonomy', 'demo-taxonomy'] as const;

/** A taxonomy holds 50 MB: the one in force, and the one before while its last readers finish. */
const MOST_KEPT = 2;
const kept = new Map<string, Taxonomy>();

/** The version of the taxonomy that is in force, or null before the first import. */
export async function currentTaxonomyVersion(tx: ReadTransaction): Promise<SourceVersion | null> {
  const versions = await currentVersions(tx);
  return TAXONOMY_SOURCES.map((id) => versions.get(id)).find((version) => version !== undefined) ?? null;
}

/** The taxonomy in force, or null before the first import. Loaded once per version and shared: it is immutable. */
export async function loadTaxonomy(tx: ReadTransaction): Promise<Taxonomy | null> {
  const version = await currentTaxonomyVersion(tx);
  if (!version) return null;
  const key = taxonomyKey(version);
  const known = kept.get(key);
  if (known) return known;
  const { concepts, relations } = await loadConcepts(tx, version.label);
  const taxonomy = new Taxonomy(concepts, relations, version.label);
  kept.set(key, taxonomy);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
  return taxonomy;
}

/** Names one intake of the taxonomy, in one database: the instant tells databases with equal content apart. */
export function taxonomyKey(version: SourceVersion): string {
  return `${version.sourceId} ${version.generation} ${version.contentHash} ${version.retrievedAt.getTime()}`;
}
