import { createHash } from 'node:crypto';
import { type Result, ok, refused } from '../kernel/result.ts';
import type { OpenOptions } from '../sources/open.ts';
import type { Row } from '../sources/records.ts';
import type { KnownSource } from '../sources/registry.ts';
import { shrunk } from '../sources/shrunk.ts';
import { dropGeneration, dropOlderGenerations } from '../store/ads.ts';
import type { Facts } from '../store/facts.ts';
import type { Session } from '../store/session.ts';
import { nextGeneration, putInForce } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { type ImportOptions, type ImportSummary, type RunningImport, withRun } from './importRun.ts';

/** Why a record cannot be used: what stands in the rejects file beside its line. */
export interface Unusable {
  readonly field: string;
  readonly reason: string;
  readonly detail: string;
}

/** A source that is read whole and replaced whole: counted ads, the barometer. */
export interface StatisticsImport<Read, Fact> {
  readonly action: string;
  readonly source: KnownSource;
  /** Opens and reads the input; pass `open` on to the reader so that its bytes are counted. */
  rows(open: OpenOptions): AsyncIterable<Row<Read>>;
  /** The facts that one record gives, or why it gives none. */
  factsOf(record: Read): readonly Fact[] | Unusable;
  /** Where the facts are stored. */
  readonly table: 'demand' | 'barometer';
  save(facts: Facts, generation: number, batch: readonly Fact[]): Promise<void>;
  /** The source's own name of this version and the dates (ISO) it covers. */
  versionOf(facts: readonly Fact[]): {
    readonly label: string;
    readonly from: string | null;
    readonly to: string | null;
  };
}

const BATCH = 10_000;

/**
 * Imports a source whole: reads it, compares it with the version in force, writes a new generation beside the old and
 * puts it in force in one transaction. Equal content changes nothing; a source that shrank leaves the last version.
 */
export async function runStatisticsImport<Read, Fact>(
  store: Store,
  session: Session,
  job: StatisticsImport<Read, Fact>,
  options: ImportOptions,
): Promise<Result<ImportSummary>> {
  return withRun(store, session, { source: job.source, options }, async (run) => {
    const facts = await readFacts(job, run);
    const hash = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
    if (run.before?.contentHash === hash && !options.force) return endUnchanged(store, session, run, facts.length);
    const problem = options.force ? null : shrunk(job.source.id, run.before?.rowsWritten ?? null, facts.length);
    if (problem) return endKept(run, problem);
    return replace(store, session, { job, run, facts, hash });
  });
}

async function readFacts<Read, Fact>(job: StatisticsImport<Read, Fact>, run: RunningImport): Promise<Fact[]> {
  const all: Fact[] = [];
  for await (const row of job.rows(run.open)) {
    run.countRow();
    const found = row.kind === 'reject' ? row : job.factsOf(row.record);
    if ('reason' in found) await run.reject({ ...found, kind: 'reject', line: row.line, offset: row.offset });
    else all.push(...found);
  }
  return all;
}

interface Replacement<Read, Fact> {
  readonly job: StatisticsImport<Read, Fact>;
  readonly run: RunningImport;
  readonly facts: readonly Fact[];
  readonly hash: string;
}

async function replace<Read, Fact>(
  store: Store,
  session: Session,
  { job, run, facts, hash }: Replacement<Read, Fact>,
): Promise<Result<ImportSummary>> {
  const sourceId = job.source.id;
  const generation = await store.reading(session, (tx) => nextGeneration(tx, sourceId));
  // A run that died while it wrote may have left rows under the same number.
  await dropGeneration(store.facts, [job.table], sourceId, generation);
  for (let at = 0; at < facts.length; at += BATCH) await job.save(store.facts, generation, facts.slice(at, at + BATCH));
  run.written = facts.length;
  const { label, from, to } = job.versionOf(facts);
  const frame = { action: job.action, permission: 'facts-import', subjectKind: 'source' } as const;
  const done = await act(store, session, frame, async (tx) => {
    await putInForce(tx, {
      sourceId,
      generation,
      label,
      contentHash: hash,
      retrievedAt: new Date(),
      input: run.input,
      rowsWritten: facts.length,
      periodFrom: from,
      periodTo: to,
    });
    await run.finish(tx);
    return ok({ value: null, subjectId: sourceId, facts: { generation, rows: facts.length } });
  });
  if (!done.ok) return done;
  await dropOlderGenerations(store.facts, sourceId, generation);
  return ok(await run.summary('imported', { generation, label }));
}

/** Ends a run that found nothing new; `rows` of the input are as they were. */
export async function endUnchanged(
  store: Store,
  session: Session,
  run: RunningImport,
  rows: number,
): Promise<Result<ImportSummary>> {
  run.unchanged = rows;
  await store.writing(session, (tx) => run.finish(tx));
  return ok(await run.summary('unchanged', run.before));
}

/** Ends a run whose source shrank: noted as failed, the last good version stays in force. */
export async function endKept(
  run: RunningImport,
  problem: { readonly code: string; readonly detail: string; readonly data?: ImportSummary['facts'] },
): Promise<Result<ImportSummary>> {
  if (!run.before) return refused(problem.code, problem.detail, problem.data && { data: problem.data });
  await run.fail(problem);
  return ok(await run.summary('kept-last', run.before, problem.data));
}
