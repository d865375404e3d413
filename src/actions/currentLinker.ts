import { createHash } from 'node:crypto';
import {
  type Correction,
  ENGINE_VERSION,
  type LexiconSource,
  type Linker,
  buildLinker,
} from '../engine/linking/index.ts';
import { type LinkCorrection, listCorrections } from '../store/corrections.ts';
import { currentTaxonomyVersion, loadTaxonomy, taxonomyKey } from '../store/currentTaxonomy.ts';
import { visitor } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { ReadTransaction } from '../store/transaction.ts';
import { loadConcepts } from '../store/taxonomy.ts';
import { lexiconFrom } from '../taxonomy/lexiconFrom.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { LinkerPlan } from './linkAnswer.ts';

/** The linker that is in force: taxonomy, people's corrections and engine. */
export interface CurrentLinker {
  readonly linker: Linker;
  readonly taxonomy: Taxonomy;
  /** Equal keys, equal links: what is stored with links to know whether they are stale. */
  readonly key: string;
}

/** Building takes a second; the one in force is kept, and the one before while texts are still being linked with it. */
const MOST_KEPT = 2;
const kept = new Map<string, CurrentLinker>();

/** The linker in force, or null before the first taxonomy was imported. Shared: it is immutable. */
export async function currentLinker(store: Store): Promise<CurrentLinker | null> {
  return store.reading(visitor(), linkerIn);
}

/** The same as a transaction sees it, with the corrections that it made itself. */
export async function linkerIn(tx: ReadTransaction): Promise<CurrentLinker | null> {
  const version = await currentTaxonomyVersion(tx);
  const taxonomy = await loadTaxonomy(tx);
  if (!version || !taxonomy) return null;
  const corrections = (await listCorrections(tx, { inForce: true })).flatMap((each) => everywhere(each, taxonomy));
  const key = keyOf(version.contentHash, corrections);
  const place = `${taxonomyKey(version)} ${key}`;
  const known = kept.get(place);
  if (known) return known;
  const linker = buildLinker(await lexiconIn(tx, version.label), corrections);
  const current = { linker, taxonomy, key };
  kept.set(place, current);
  for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
  return current;
}

async function lexiconIn(tx: ReadTransaction, version: string): Promise<LexiconSource> {
  const { concepts, relations } = await loadConcepts(tx, version);
  return lexiconFrom(concepts, relations, version);
}

/** What the linker in force is made from, or null before the first taxonomy was imported. */
export async function currentPlan(store: Store): Promise<LinkerPlan | null> {
  return store.reading(visitor(), async (tx) => {
    const version = await currentTaxonomyVersion(tx);
    const taxonomy = await loadTaxonomy(tx);
    if (!version || !taxonomy) return null;
    const corrections = (await listCorrections(tx, { inForce: true })).flatMap((each) => everywhere(each, taxonomy));
    return { lexicon: await lexiconIn(tx, version.label), corrections };
  });
}

/** What an import that links is told where there is nothing to link with. */
export const NO_TAXONOMY = 'No taxonomy has been imported. Run kraftsam import taxonomy first.';

/** A correction of one text is no business of the lexicon. Concepts that were replaced since are followed. */
function everywhere({ scope, surface, fromId, toId }: LinkCorrection, taxonomy: Taxonomy): Correction[] {
  if (scope !== 'everywhere' || surface === null) return [];
  const current = (id: string): string[] => [...new Set([...taxonomy.current(id).map((concept) => concept.id), id])];
  const to = toId === null ? null : (current(toId)[0] ?? toId);
  return (fromId === null ? [null] : current(fromId)).map((from) => ({ surface, from, to }));
}

function keyOf(taxonomyHash: string, corrections: readonly Correction[]): string {
  const text = JSON.stringify([
    taxonomyHash,
    ENGINE_VERSION,
    corrections.map(({ surface, from, to }) => [surface, from, to]),
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
