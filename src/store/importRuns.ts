import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { isHeldByAnybody } from './hold.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

export interface ImportCounts {
  readonly read: number;
  readonly written: number;
  readonly unchanged: number;
  readonly rejected: number;
}

export interface ImportRun extends ImportCounts {
  readonly id: string;
  readonly sourceId: string;
  readonly state: 'running' | 'finished' | 'failed' | 'interrupted';
  readonly input: string;
  readonly inputBytes: number | null;
  readonly startedAt: Date;
  readonly updatedAt: Date;
  readonly finishedAt: Date | null;
  /** Last line, and bytes up to its end, whose effect is stored. */
  readonly checkpointLine: number;
  readonly checkpointOffset: number;
  readonly problemCode: string | null;
  readonly problemDetail: string | null;
  readonly rejectsFile: string | null;
}

/** Begins a run; returns its id. */
export async function beginRun(
  { db }: WriteTransaction,
  run: { id?: string; sourceId: string; input: string; inputBytes: number | null; rejectsFile: string | null },
): Promise<string> {
  const id = run.id ?? randomUUID();
  await db
    .insertInto('open.import_runs')
    .values({
      id,
      source_id: run.sourceId,
      state: 'running',
      input: run.input,
      input_bytes: run.inputBytes,
      rejects_file: run.rejectsFile,
    })
    .execute();
  return id;
}

/** Notes that everything up to `line` is stored. Called after the chunk's rows are safe, so that a crash repeats at most one chunk. */
export async function noteProgress(
  { db }: WriteTransaction,
  id: string,
  at: { line: number; offset: number },
  counts: ImportCounts,
): Promise<void> {
  await db
    .updateTable('open.import_runs')
    .set({ ...counted(counts), checkpoint_line: at.line, checkpoint_offset: at.offset, updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

/** Ends a run well, or with the problem that stopped it. */
export async function endRun(
  { db }: WriteTransaction,
  id: string,
  counts: ImportCounts,
  problem?: { code: string; detail: string },
): Promise<void> {
  await db
    .updateTable('open.import_runs')
    .set({
      ...counted(counts),
      state: problem ? 'failed' : 'finished',
      problem_code: problem?.code ?? null,
      problem_detail: problem?.detail ?? null,
      finished_at: new Date(),
      updated_at: new Date(),
    })
    .where('id', '=', id)
    .execute();
}

/** How many runs of the source have begun up to and including this one: later intakes have higher numbers. */
export async function runOrdinal({ db }: ReadTransaction, sourceId: string, id: string): Promise<number> {
  const { count } = await db
    .selectFrom('open.import_runs')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('source_id', '=', sourceId)
    .where('started_at', '<=', (e) => e.selectFrom('open.import_runs').select('started_at').where('id', '=', id))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The name that the process of an import holds while it runs. */
export function importHold(sourceId: string): string {
  return `import ${sourceId}`;
}

/** Marks every run whose process is dead: nobody holds the import of its source. */
export async function markInterrupted({ db }: WriteTransaction): Promise<number> {
  const result = await db
    .updateTable('open.import_runs')
    .set({ state: 'interrupted' })
    .where('state', '=', 'running')
    .where(sql<boolean>`not ${isHeldByAnybody(sql`${importHold('')} || source_id`)}`)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Notes that a run was stopped, or that its process died; it can be taken up again. */
export async function interruptRun({ db }: WriteTransaction, id: string): Promise<void> {
  await db
    .updateTable('open.import_runs')
    .set({ state: 'interrupted', updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

/** Takes an interrupted run up again. */
export async function takeUpRun({ db }: WriteTransaction, id: string): Promise<void> {
  await db
    .updateTable('open.import_runs')
    .set({ state: 'running', updated_at: new Date() })
    .where('id', '=', id)
    .execute();
}

/** The newest runs, of all sources or of one. */
export async function listRuns({ db }: ReadTransaction, sourceId?: string, limit = 20): Promise<ImportRun[]> {
  let query = db.selectFrom('open.import_runs').selectAll().orderBy('started_at', 'desc').limit(limit);
  if (sourceId) query = query.where('source_id', '=', sourceId);
  return (await query.execute()).map(runOf);
}

function counted(counts: ImportCounts) {
  return {
    rows_read: counts.read,
    rows_written: counts.written,
    rows_unchanged: counts.unchanged,
    rows_rejected: counts.rejected,
  };
}

function runOf(row: {
  id: string;
  source_id: string;
  state: ImportRun['state'];
  input: string;
  input_bytes: number | null;
  started_at: Date;
  updated_at: Date;
  finished_at: Date | null;
  checkpoint_line: number;
  checkpoint_offset: number;
  rows_read: number;
  rows_written: number;
  rows_unchanged: number;
  rows_rejected: number;
  problem_code: string | null;
  problem_detail: string | null;
  rejects_file: string | null;
}): ImportRun {
  return {
    id: row.id,
    sourceId: row.source_id,
    state: row.state,
    input: row.input,
    inputBytes: row.input_bytes,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    finishedAt: row.finished_at,
    checkpointLine: row.checkpoint_line,
    checkpointOffset: row.checkpoint_offset,
    read: row.rows_read,
    written: row.rows_written,
    unchanged: row.rows_unchanged,
    rejected: row.rows_rejected,
    problemCode: row.problem_code,
    problemDetail: row.problem_detail,
    rejectsFile: row.rejects_file,
  };
}
