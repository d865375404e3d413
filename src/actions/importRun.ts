import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { type Refused, type Result, refused } from '../kernel/result.ts';
import type { OpenOptions } from '../sources/open.ts';
import { type Reject, SourceError } from '../sources/records.ts';
import type { KnownSource } from '../sources/registry.ts';
import { FactsUnavailableError } from '../store/facts.ts';
import type { Hold } from '../store/hold.ts';
import {
  type ImportCounts,
  type ImportRun,
  beginRun,
  endRun,
  importHold,
  interruptRun,
  listRuns,
  noteProgress,
  runOrdinal,
  takeUpRun,
} from '../store/importRuns.ts';
import { type Session, mayDo } from '../store/session.ts';
import { type SourceVersion, currentVersions, registerSource } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import type { WriteTransaction } from '../store/transaction.ts';
import { type ImportProgress, ProgressMeter } from './importProgress.ts';
import { RejectsFile } from './importRejects.ts';

/** What every import is told. */
export interface ImportOptions {
  /** File, folder, address, or `-` for standard input. */
  readonly input: string;
  /** Folder in which the rejects file is left, under `rejects/`. */
  readonly home: string;
  /** Takes the new version even where the source shrank or has not changed. */
  readonly force?: boolean;
  /** True for invented data, which is kept under a `demo-` source of its own. */
  readonly synthetic?: boolean;
  readonly open?: OpenOptions;
  /** Stops the import at the next row; the same import goes on where it was. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How an import ended. `kept-last`: the source shrank, so the last good version stays in force. */
export interface ImportSummary {
  readonly sourceId: string;
  readonly state: 'imported' | 'unchanged' | 'kept-last';
  readonly counts: ImportCounts;
  /** The version in force afterwards; null where there is none. */
  readonly generation: number | null;
  readonly label: string | null;
  readonly seconds: number;
  /** Null where nothing was rejected. */
  readonly rejectsFile: string | null;
  /** Anything else worth telling, e.g. how many ads have no occupation, or by how much a source shrank. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Rows between two reports of progress. */
const REPORT_EVERY = 500;

/** A run in progress: its counts, its rejects, its row in the database. */
export class RunningImport {
  readonly id: string;
  readonly source: KnownSource;
  /** The version that was in force when the run began. */
  readonly before: SourceVersion | null;
  readonly resumed: ImportRun | null;
  /** Counts the source's runs: what a later one says replaces what an earlier one said. */
  readonly ordinal: number;
  readonly rejects: RejectsFile;
  readonly meter: ProgressMeter;
  private readonly store: Store;
  private readonly session: Session;
  private readonly hold: Hold;
  private readonly options: ImportOptions;
  read: number;
  written: number;
  unchanged: number;
  rejected: number;

  constructor(
    begun: Begun,
    { store, session, hold }: { readonly store: Store; readonly session: Session; readonly hold: Hold },
    options: ImportOptions,
  ) {
    const { id, source, before, resumed, ordinal } = begun;
    this.id = id;
    this.source = source;
    this.before = before;
    this.resumed = resumed;
    this.ordinal = ordinal;
    this.store = store;
    this.session = session;
    this.hold = hold;
    this.options = options;
    this.read = resumed?.read ?? 0;
    this.written = resumed?.written ?? 0;
    this.unchanged = resumed?.unchanged ?? 0;
    this.rejected = resumed?.rejected ?? 0;
    this.rejects = new RejectsFile(options.home, source.id, id);
    this.meter = new ProgressMeter(this.read);
  }

  /** The input as it may be shown: without user and password. */
  get input(): string {
    return shownInput(this.options.input);
  }

  /** What to open the input with, so that its bytes are counted. */
  get open(): OpenOptions {
    return { ...this.options.open, onOpen: this.meter.watch };
  }

  get counts(): ImportCounts {
    const { read, written, unchanged, rejected } = this;
    return { read, written, unchanged, rejected };
  }

  /** Counts one row of the input, and tells how far it has come now and then. Throws where the import shall stop. */
  countRow(): void {
    if (this.options.signal?.aborted) throw new StoppedError();
    this.read += 1;
    if (this.read % REPORT_EVERY === 0) this.tell();
  }

  tell(): void {
    const { read: rows, written, unchanged, rejected } = this;
    this.options.onProgress?.(this.meter.at({ rows, written, unchanged, rejected }));
  }

  async reject(row: Reject): Promise<void> {
    this.rejected += 1;
    await this.rejects.write(row);
  }

  /** Notes that everything up to `at` is safely stored. */
  async checkpoint(at: { line: number; offset: number }): Promise<void> {
    this.mustBeHeld();
    await this.store.writing(this.session, (tx) => noteProgress(tx, this.id, at, this.counts));
  }

  /** Ends the run well, in the transaction that puts its version in force. */
  async finish(tx: WriteTransaction): Promise<void> {
    this.mustBeHeld();
    await endRun(tx, this.id, this.counts);
  }

  /** Throws where the database went away meanwhile: another process may have begun the same import. */
  private mustBeHeld(): void {
    if (!this.hold.isHeld()) throw new StoppedError();
  }

  /** Ends the run with the problem that stopped it; the last good version stays. */
  async fail(problem: { code: string; detail: string }): Promise<void> {
    await this.rejects.close();
    await this.store.writing(this.session, (tx) => endRun(tx, this.id, this.counts, problem));
  }

  /** Leaves the run as a crash would, to be taken up again. */
  async stop(): Promise<void> {
    await this.rejects.close();
    await this.store.writing(this.session, (tx) => interruptRun(tx, this.id));
  }

  async summary(
    state: ImportSummary['state'],
    inForce: { generation: number; label: string } | null,
    facts: ImportSummary['facts'] = {},
  ): Promise<ImportSummary> {
    await this.rejects.close();
    this.tell();
    return {
      sourceId: this.source.id,
      state,
      counts: this.counts,
      generation: inForce?.generation ?? null,
      label: inForce?.label ?? null,
      seconds: Math.round(this.meter.seconds * 10) / 10,
      rejectsFile: this.rejected > 0 ? this.rejects.path : null,
      facts,
    };
  }
}

/** Carries a stop out of whatever reads the rows. */
class StoppedError extends Error {
  override name = 'StoppedError';
}

interface Begun {
  readonly id: string;
  readonly source: KnownSource;
  readonly before: SourceVersion | null;
  readonly resumed: ImportRun | null;
  readonly ordinal: number;
}

export interface ImportFrame {
  readonly source: KnownSource;
  /** True where an interrupted run of the same input can be taken up at its checkpoint. */
  readonly resumable?: boolean;
}

/**
 * The frame of every import: permission, a registered source, one run at a time, and a run that ends whatever happens.
 * What a source refuses (`SourceError`) becomes a refusal with its code; bugs end the run and are thrown on.
 */
export async function withRun(
  store: Store,
  session: Session,
  frame: ImportFrame & { readonly options: ImportOptions },
  body: (run: RunningImport) => Promise<Result<ImportSummary>>,
): Promise<Result<ImportSummary>> {
  if (!mayDo(session, 'facts-import'))
    return refused('permission-missing', 'An import needs facts-import', { data: { permission: 'facts-import' } });
  const { id } = frame.source;
  const result = await store.holding(importHold(id), async (hold) => {
    const begun = await begin(store, session, frame);
    return carriedOut(new RunningImport(begun, { store, session, hold }, frame.options), frame, body);
  });
  return result ?? alreadyRunning(id, (await store.reading(session, (tx) => listRuns(tx, id, 1)))[0]);
}

/** Runs the import to its end, whichever that is. */
async function carriedOut(
  run: RunningImport,
  frame: ImportFrame,
  body: (run: RunningImport) => Promise<Result<ImportSummary>>,
): Promise<Result<ImportSummary>> {
  try {
    if (run.resumed) await run.rejects.keepUpTo(run.resumed.checkpointLine);
    const result = await body(run);
    if (!result.ok) await run.fail(result.problems[0] ?? { code: 'import-failed', detail: 'The import was refused' });
    return result;
  } catch (error) {
    if (error instanceof StoppedError) {
      await run.stop();
      return refused('import-stopped', `The import of ${frame.source.id} was stopped; the same import goes on`);
    }
    const problem = problemOf(error);
    await run.fail(problem ?? { code: 'import-failed', detail: 'An error in the program stopped the import' });
    if (!problem) throw error;
    return refused(problem.code, problem.detail, { data: problem.data });
  }
}

async function begin(
  store: Store,
  session: Session,
  { source, resumable, options }: ImportFrame & { options: ImportOptions },
): Promise<Begun> {
  const input = shownInput(options.input);
  const file = await stat(options.input).catch(() => null);
  const inputBytes = file?.isFile() ? file.size : null;
  return store.writing(session, async (tx) => {
    const [latest] = await listRuns(tx, source.id, 1);
    // Whoever says so is dead: the import of this source is held by this process.
    const wasLeft = latest?.state === 'running';
    if (wasLeft) await interruptRun(tx, latest.id);
    await registerSource(tx, source);
    const before = (await currentVersions(tx)).get(source.id) ?? null;
    // Only a file that is as it was can be taken up in the middle, and only when nothing was imported in between.
    const unmoved = latest && file?.isFile() && latest.inputBytes === inputBytes && file.mtime < latest.startedAt;
    const wasBrokenOff = wasLeft || latest?.state === 'interrupted';
    const resumed = resumable && unmoved && wasBrokenOff && latest.input === input ? latest : null;
    if (resumed) await takeUpRun(tx, resumed.id);
    const id = resumed?.id ?? randomUUID();
    const rejectsFile = new RejectsFile(options.home, source.id, id).path;
    if (!resumed) await beginRun(tx, { id, sourceId: source.id, input, inputBytes, rejectsFile });
    return { id, source, before, resumed, ordinal: await runOrdinal(tx, source.id, id) };
  });
}

function alreadyRunning(sourceId: string, run: ImportRun | undefined): Refused {
  const since = run?.startedAt.toISOString() ?? 'just now';
  return refused('import-running', `Another process is importing ${sourceId} (since ${since})`, {
    data: { source: sourceId, since },
  });
}

/** Addresses may hold passwords; they are not for the database. */
function shownInput(input: string): string {
  return input.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}

function problemOf(error: unknown): { code: string; detail: string; data: Record<string, string | number> } | null {
  if (error instanceof SourceError) return { code: error.code, detail: error.message, data: { ...error.data } };
  if (error instanceof FactsUnavailableError) return { code: error.code, detail: error.message, data: {} };
  return null;
}
