import { type Result, ok, refused } from '../kernel/result.ts';
import { readAds } from '../sources/ads.ts';
import { openSource } from '../sources/open.ts';
import type { Ad, Reject } from '../sources/records.ts';
import { knownSource } from '../sources/registry.ts';
import { shrunk } from '../sources/shrunk.ts';
import {
  type StoredAds,
  dropOlderGenerations,
  markAdsRemoved,
  readAdHashes,
  readStoredAds,
  saveAds,
  sumAds,
} from '../store/ads.ts';
import { areaCodesByConcept, listAreas } from '../store/areas.ts';
import { type Session, visitor } from '../store/session.ts';
import { nextGeneration, putInForce } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { type AdBasis, adFactsOf, adHash } from './adFacts.ts';
import { NO_TAXONOMY, currentLinker } from './currentLinker.ts';
import { type ImportOptions, type ImportSummary, type RunningImport, withRun } from './importRun.ts';
import { endKept } from './importStatistics.ts';

export interface AdImportOptions extends ImportOptions {
  /** Ads to link and store at a time; 2,000 unless told. A crash repeats at most one chunk. */
  readonly chunkSize?: number;
}

const CHUNK = 2_000;
/** Versions of ads: one run's are above all earlier runs', one chunk's above those before it. Stays below 2^53. */
const VERSIONS_A_RUN = 1e11;

/**
 * Imports job ads as a stream: each new or changed ad is linked and stored, chunk by chunk, with a checkpoint after
 * each; at the end all stored ads are summed into a new generation of demand, which is put in force. A run that was
 * killed goes on after its last checkpoint. Ads that are stored as they come are left alone; where that was all, no new
 * generation is made.
 */
export async function importAds(
  store: Store,
  session: Session,
  options: AdImportOptions,
): Promise<Result<ImportSummary>> {
  const source = knownSource('ads', options.synthetic);
  return withRun(store, session, { source, resumable: true, options }, async (run) => {
    const basis = await readBasis(store);
    if (!basis) return refused('taxonomy-missing', NO_TAXONOMY);
    await storeAds(store, run, basis, options);
    if (run.read > 0 && run.read === run.rejected) return noAds(run);
    const stored = await readStoredAds(store.facts, source.id);
    if (stored.digest === run.before?.contentHash && !options.force) return endAsBefore(store, session, run);
    const problem = options.force ? null : shrunk(source.id, run.before?.rowsWritten ?? null, stored.ads);
    return problem ? endKept(run, problem) : putAdsInForce(store, session, run, stored);
  });
}

function noAds(run: RunningImport): Result<never> {
  const detail = `None of the ${run.read} rows of ${run.input} is a job ad; ${run.rejects.path} says why.`;
  return refused('shape-unknown', detail, { data: { rows: run.read, rejects: run.rejects.path } });
}

async function readBasis(store: Store): Promise<AdBasis | null> {
  const current = await currentLinker(store);
  if (!current) return null;
  return store.reading(visitor(), async (tx) => ({
    current,
    areaByConcept: await areaCodesByConcept(tx),
    areas: new Set((await listAreas(tx)).map(({ code }) => code)),
  }));
}

/** A piece of the input: the last that it says of each ad. */
interface Chunk {
  readonly ads: Map<string, Ad>;
  readonly removed: Set<string>;
  first: number;
  rows: number;
  last: { line: number; offset: number };
}

async function storeAds(store: Store, run: RunningImport, basis: AdBasis, options: AdImportOptions): Promise<void> {
  const source = await openSource(options.input, run.open);
  const after = run.resumed?.checkpointOffset ?? 0;
  const size = options.chunkSize ?? CHUNK;
  let chunk = emptyChunk();
  for await (const row of readAds(source, { after, synthetic: options.synthetic ?? false })) {
    // A page of search results is one row of the input with many ads: a checkpoint cannot fall inside it.
    if (chunk.rows >= size && row.offset !== chunk.last.offset) {
      await storeChunk(store, run, basis, chunk);
      chunk = emptyChunk();
    }
    run.countRow();
    if (chunk.rows === 0) chunk.first = row.line;
    chunk.rows += 1;
    chunk.last = row;
    if (row.kind === 'reject') await run.reject(row);
    else if (row.record.synthetic && !options.synthetic) await run.reject(invented(row));
    else put(chunk, row.record, run);
  }
  if (chunk.rows > 0) await storeChunk(store, run, basis, chunk);
}

/** Real and invented ads are never kept under one name. */
function invented({ line, offset }: { line: number; offset: number }): Reject {
  const detail = 'The ad says that it is invented, and the import is of real ads';
  return { kind: 'reject', line, offset, field: 'synthetic', reason: 'record-synthetic', detail };
}

function emptyChunk(): Chunk {
  return { ads: new Map(), removed: new Set(), first: 0, rows: 0, last: { line: 0, offset: 0 } };
}

/** What comes later of the same ad counts; what it replaces changes nothing. */
function put({ ads, removed }: Chunk, ad: Ad, run: RunningImport): void {
  if (ad.removed) {
    if (removed.has(ad.id)) run.unchanged += 1;
    removed.add(ad.id);
    return;
  }
  if (ads.has(ad.id)) run.unchanged += 1;
  if (removed.delete(ad.id)) run.unchanged += 1;
  ads.set(ad.id, ad);
}

/** Facts first, then the checkpoint: a crash between the two repeats the chunk, which then is found unchanged. */
async function storeChunk(store: Store, run: RunningImport, basis: AdBasis, chunk: Chunk): Promise<void> {
  const sourceId = run.source.id;
  const version = run.ordinal * VERSIONS_A_RUN + 2 * chunk.first;
  const known = await readAdHashes(store.facts, sourceId, [...chunk.ads.keys()]);
  const fresh = [...chunk.ads.values()].flatMap((ad) => {
    const hash = adHash(ad, basis);
    return known.get(ad.id) === hash ? [] : [adFactsOf(ad, hash, basis)];
  });
  await saveAds(store.facts, sourceId, version, fresh);
  const marked = await markAdsRemoved(store.facts, sourceId, version + 1, [...chunk.removed]);
  run.written += fresh.length + marked;
  run.unchanged += chunk.ads.size - fresh.length + chunk.removed.size - marked;
  await run.checkpoint(chunk.last);
  run.tell();
}

/** Nothing that is stored differs from what is in force: what an input says twice was written over and ended as before. */
async function endAsBefore(store: Store, session: Session, run: RunningImport): Promise<Result<ImportSummary>> {
  run.unchanged += run.written;
  run.written = 0;
  await store.writing(session, (tx) => run.finish(tx));
  return ok(await run.summary('unchanged', run.before));
}

async function putAdsInForce(
  store: Store,
  session: Session,
  run: RunningImport,
  stored: StoredAds,
): Promise<Result<ImportSummary>> {
  const sourceId = run.source.id;
  const generation = await store.reading(session, (tx) => nextGeneration(tx, sourceId));
  await sumAds(store.facts, sourceId, generation);
  const label = stored.digest.toLowerCase().slice(0, 8);
  const frame = { action: 'importAds', permission: 'facts-import', subjectKind: 'source' } as const;
  const done = await act(store, session, frame, async (tx) => {
    await putInForce(tx, {
      sourceId,
      generation,
      label,
      contentHash: stored.digest,
      retrievedAt: new Date(),
      input: run.input,
      rowsWritten: stored.ads,
      periodFrom: stored.from,
      periodTo: stored.to,
    });
    await run.finish(tx);
    return ok({ value: null, subjectId: sourceId, facts: { generation, rows: stored.ads, written: run.written } });
  });
  if (!done.ok) return done;
  await dropOlderGenerations(store.facts, sourceId, generation);
  const facts = { 'ads-stored': stored.ads, 'without-occupation': stored.withoutOccupation };
  return ok(await run.summary('imported', { generation, label }, facts));
}
