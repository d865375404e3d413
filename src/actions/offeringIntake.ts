import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Result, ok, refused } from '../kernel/result.ts';
import type { Offering } from '../offering/offering.ts';
import type { OpenOptions } from '../sources/open.ts';
import type { Row } from '../sources/records.ts';
import type { KnownSource } from '../sources/registry.ts';
import { shrunk } from '../sources/shrunk.ts';
import { municipalitiesByPlace } from '../store/areas.ts';
import { listCorrections, lockCorrections } from '../store/corrections.ts';
import {
  countOfferings,
  markSeen,
  type OfferingScope,
  readOfferingMarks,
  removeUnseen,
  saveOfferings,
} from '../store/offeringIntake.ts';
import type { Session } from '../store/session.ts';
import { nextGeneration, putInForce } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import type { WriteTransaction } from '../store/transaction.ts';
import { act } from './act.ts';
import { currentLinker, linkerIn, NO_TAXONOMY } from './currentLinker.ts';
import { type ImportOptions, type ImportSummary, type RunningImport, withRun } from './importRun.ts';
import { endKept } from './importStatistics.ts';
import { contentHashOf, linkedWith, linkOffering, type LinkingBasis } from './linkOffering.ts';

/** Offerings of one source, from wherever. */
export interface OfferingIntake {
  readonly action: 'importOfferings' | 'importSyllabi';
  readonly source: KnownSource;
  rows(open: OpenOptions): AsyncIterable<Row<Offering>>;
}

const BATCH = 200;

/**
 * Takes in a list of offerings. It is read to its end and set aside before anything is stored: a list that breaks off,
 * or that shrank, leaves the last good version untouched. Then what is new or changed, at the source or in the linking,
 * is stored batch by batch, and what the list no longer has is marked as removed. The same list twice changes nothing.
 */
export async function takeInOfferings(
  store: Store,
  session: Session,
  intake: OfferingIntake,
  options: ImportOptions,
): Promise<Result<ImportSummary>> {
  return withRun(store, session, { source: intake.source, options }, async (run) => {
    if (!(await currentLinker(store))) return refused('taxonomy-missing', NO_TAXONOMY);
    const towns = await store.reading(session, municipalitiesByPlace);
    const aside = await setAside(intake.rows(run.open), run, { towns, home: options.home });
    try {
      const scope = { sourceId: intake.source.id, prefixes: [...aside.prefixes] };
      const before = run.before && (await store.reading(session, (tx) => countOfferings(tx, scope)));
      const problem = options.force ? null : shrunk(scope.sourceId, before || null, aside.rows);
      if (problem) return await endKept(run, problem);
      await storeChanges(store, session, { file: aside.file, run });
      return await putOfferingsInForce(store, session, { intake, run, scope, hash: aside.hash });
    } finally {
      await rm(aside.file, { force: true });
    }
  });
}

interface Aside {
  readonly file: string;
  readonly rows: number;
  readonly hash: string;
  readonly prefixes: ReadonlySet<string>;
}

/** Reads the whole list into a file of JSON lines, so that memory stays bounded and nothing is stored too early. */
async function setAside(
  rows: AsyncIterable<Row<Offering>>,
  run: RunningImport,
  { towns, home }: { towns: ReadonlyMap<string, string>; home: string },
): Promise<Aside> {
  const folder = join(home, 'imports');
  const file = join(folder, `${run.id}.jsonl`);
  await mkdir(folder, { recursive: true });
  const hash = createHash('sha256');
  const prefixes = new Set<string>();
  let accepted = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const row of rows) {
      run.countRow();
      if (row.kind === 'reject') {
        await run.reject(row);
        continue;
      }
      accepted += 1;
      prefixes.add(row.record.id.split(':')[0] ?? '');
      const line = `${JSON.stringify(placed(row.record, towns))}\n`;
      hash.update(line);
      yield line;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file, { mode: 0o600 }));
  return { file, rows: accepted, hash: hash.digest('hex'), prefixes };
}

/** Finds the municipalities of town names; a name that no or several municipalities have stays a name. */
function placed(offering: Offering, towns: ReadonlyMap<string, string>): Offering {
  const found = offering.towns.flatMap((town) => towns.get(town.trim().toLowerCase()) ?? []);
  return {
    ...offering,
    municipalities: [...new Set([...offering.municipalities, ...found])].sort(),
    towns: offering.towns.filter((town) => !towns.has(town.trim().toLowerCase())),
  };
}

async function storeChanges(
  store: Store,
  session: Session,
  { file, run }: { file: string; run: RunningImport },
): Promise<void> {
  let batch: Offering[] = [];
  const storeBatch = async (): Promise<void> => {
    await storeOfferings(store, session, { offerings: batch, run });
    batch = [];
    run.tell();
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    batch.push(JSON.parse(line) as Offering);
    if (batch.length === BATCH) await storeBatch();
  }
  await storeBatch();
}

async function storeOfferings(
  store: Store,
  session: Session,
  { offerings, run }: { offerings: readonly Offering[]; run: RunningImport },
): Promise<void> {
  // A source may name an offering twice; the last one is meant.
  const distinct = [...new Map(offerings.map((offering) => [offering.id, offering])).values()];
  await store.writing(session, async (tx) => {
    const basis = await basisOf(tx);
    const stored = await readOfferingMarks(
      tx,
      distinct.map(({ id }) => id),
    );
    const isStale = (offering: Offering): boolean => {
      const marks = stored.get(offering.id);
      return (
        !marks ||
        marks.removed ||
        marks.contentHash !== contentHashOf(offering) ||
        marks.linkedWith !== linkedWith(offering, basis)
      );
    };
    const stale = distinct.filter(isStale);
    await saveOfferings(
      tx,
      { sourceId: run.source.id, run: run.id },
      stale.map((offering) => linkOffering(offering, basis)),
    );
    const same = distinct.filter((offering) => !stale.includes(offering));
    await markSeen(
      tx,
      run.id,
      same.map(({ id }) => id),
    );
    run.written += stale.length;
    run.unchanged += same.length;
  });
}

/** What is in force at this moment: a correction may have been made since the last batch. */
async function basisOf(tx: WriteTransaction): Promise<LinkingBasis> {
  await lockCorrections(tx);
  const current = await linkerIn(tx);
  if (!current) throw new Error('The taxonomy was taken away during an import');
  return { current, corrections: await listCorrections(tx, { inForce: true }) };
}

interface Ending {
  readonly intake: OfferingIntake;
  readonly run: RunningImport;
  readonly scope: OfferingScope;
  readonly hash: string;
}

async function putOfferingsInForce(
  store: Store,
  session: Session,
  { intake, run, scope, hash }: Ending,
): Promise<Result<ImportSummary>> {
  const { sourceId } = scope;
  const label = `sha256:${hash.slice(0, 12)}`;
  const frame = { action: intake.action, permission: 'facts-import', subjectKind: 'source' } as const;
  const done = await act(store, session, frame, async (tx) => {
    const removed = await removeUnseen(tx, scope, run.id);
    const isNew = run.written > 0 || removed > 0 || !run.before;
    const generation = isNew ? await nextGeneration(tx, sourceId) : (run.before?.generation ?? 0);
    if (isNew)
      await putInForce(tx, {
        sourceId,
        generation,
        label,
        contentHash: hash,
        retrievedAt: new Date(),
        input: run.input,
        rowsWritten: await countOfferings(tx, { sourceId, prefixes: [] }),
        periodFrom: null,
        periodTo: null,
      });
    await run.finish(tx);
    const facts = { generation, written: run.written, removed };
    return ok({ value: { generation, removed, isNew }, subjectId: sourceId, facts });
  });
  if (!done.ok) return done;
  const { generation, removed, isNew } = done.value;
  const inForce = isNew ? { generation, label } : run.before;
  return ok(await run.summary(isNew ? 'imported' : 'unchanged', inForce, { removed }));
}
