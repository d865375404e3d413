import { ok, type Result, refused } from '../kernel/result.ts';
import { type CorrectionLine, readCorrectionLines } from '../sources/correctionLines.ts';
import { openSource } from '../sources/open.ts';
import type { Reject, Row } from '../sources/records.ts';
import { reject } from '../sources/reject.ts';
import { type LinkCorrection, listCorrections, lockCorrections, saveCorrection } from '../store/corrections.ts';
import { actorOf, type Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { WriteTransaction } from '../store/transaction.ts';
import { act } from './act.ts';
import { correctionProblems, relink } from './correctLink.ts';
import { currentLinker, NO_TAXONOMY } from './currentLinker.ts';

export interface ImportedCorrections {
  readonly written: number;
  /** Those that are here already: the same id, or the same in force. */
  readonly known: number;
  /** Those that somebody has taken back; they are left out. */
  readonly undone: number;
  /** Offerings that were linked again; one that several corrections concern counts several times. */
  readonly relinked: number;
  /** Lines that cannot be read, or that do not fit the taxonomy in force. */
  readonly rejects: readonly Reject[];
}

/**
 * Brings in corrections that were taken out elsewhere, or written by hand. They take effect at once, in the order of
 * the file. The same file twice changes nothing. Whoever imports them answers for them: they stand as made by
 * `session`. A correction of one text is kept also where that offering is not here yet.
 */
export async function importCorrections(
  store: Store,
  session: Session,
  { input, stdin }: { readonly input: string; readonly stdin?: AsyncIterable<Buffer> },
): Promise<Result<ImportedCorrections>> {
  const current = await currentLinker(store);
  if (!current) return refused('taxonomy-missing', NO_TAXONOMY);
  const rejects: Reject[] = [];
  const lines: CorrectionLine[] = [];
  for await (const row of readCorrectionLines(await openSource(input, stdin ? { stdin } : {}))) {
    const line = row.kind === 'reject' ? row : fitting(row, (each) => correctionProblems(each, current.taxonomy));
    if ('kind' in line) rejects.push(line);
    else lines.push(line);
  }
  const wanted = lines.filter((line) => !line.undone);
  const frame = { action: 'importCorrections', permission: 'link-correct', subjectKind: 'correction' } as const;
  return act(store, session, frame, async (tx) => {
    await lockCorrections(tx);
    const written = await saveNew(tx, wanted, actorOf(session));
    let relinked = 0;
    for (const line of written) relinked += await relink(tx, line);
    const counts = { written: written.length, known: wanted.length - written.length, relinked };
    const value = { ...counts, undone: lines.length - wanted.length, rejects };
    return ok({ value, subjectId: input, facts: counts });
  });
}

function fitting(
  row: Exclude<Row<CorrectionLine>, Reject>,
  problemsOf: (line: CorrectionLine) => ReturnType<typeof correctionProblems>,
): CorrectionLine | Reject {
  const [problem] = row.record.undone ? [] : problemsOf(row.record);
  return problem ? reject(row, problem.field ?? '', problem.code, problem.detail) : row.record;
}

/** Saves the lines that are not here yet; returns those. */
async function saveNew(
  tx: WriteTransaction,
  lines: readonly CorrectionLine[],
  madeBy: string,
): Promise<CorrectionLine[]> {
  const here = await listCorrections(tx);
  const ids = new Set(here.map(({ id }) => id));
  const inForce = new Set(here.filter(({ undoneAt }) => undoneAt === null).map(sayingOf));
  const written: CorrectionLine[] = [];
  for (const line of lines) {
    const { id, undone: _, ...correction } = line;
    if ((id !== null && ids.has(id)) || inForce.has(sayingOf(line))) continue;
    await saveCorrection(tx, { ...correction, reason: correction.reason.trim(), madeBy }, id ?? undefined);
    if (id !== null) ids.add(id);
    inForce.add(sayingOf(line));
    written.push(line);
  }
  return written;
}

/** Equal for corrections that say the same of the same. */
function sayingOf({ scope, offeringId, surface, link, fromId, toId }: CorrectionLine | LinkCorrection): string {
  return JSON.stringify([scope, offeringId, surface?.toLowerCase() ?? null, link, fromId, toId]);
}
