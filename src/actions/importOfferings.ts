import type { Result } from '../kernel/result.ts';
import type { Offering } from '../offering/offering.ts';
import type { EmilOptions } from '../sources/emilPages.ts';
import { type OpenOptions, openSource } from '../sources/open.ts';
import { readOfferings } from '../sources/offerings.ts';
import type { Row } from '../sources/records.ts';
import { knownSource } from '../sources/registry.ts';
import { readSyllabi } from '../sources/syllabi.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { ImportOptions, ImportSummary } from './importRun.ts';
import { takeInOfferings } from './offeringIntake.ts';

export interface OfferingImport extends ImportOptions {
  /** How the EMIL 3 API is asked. */
  readonly emil?: Pick<EmilOptions, 'callsPerMinute' | 'pageSize' | 'schoolTypes'>;
  /** The offerings themselves, for those that are in no file; `input` then only names them. */
  readonly records?: Iterable<Offering>;
}

/**
 * Imports what education offers: a folder of EMIL 3 pages, the base address of its API, or JSON lines
 * `{type, title, description, ssyk4[], towns[]}`.
 */
export async function importOfferings(
  store: Store,
  session: Session,
  options: OfferingImport,
): Promise<Result<ImportSummary>> {
  const { input, emil, records, synthetic = false } = options;
  const rows = (open: OpenOptions) =>
    records ? given(records) : readOfferings(input, { ...open, ...emil, synthetic });
  const source = knownSource('offerings', synthetic);
  return takeInOfferings(store, session, { action: 'importOfferings', source, rows }, options);
}

export interface SyllabusImport extends ImportOptions {
  /** The university whose syllabi these are; the file does not say. */
  readonly provider: string;
  /** Short name in their ids that keeps one university's apart from another's, e.g. `miun`. */
  readonly prefix?: string;
  readonly records?: Iterable<Offering>;
}

/** Imports syllabi as JSON lines. Of several versions of a course only the newest is kept. */
export async function importSyllabi(
  store: Store,
  session: Session,
  options: SyllabusImport,
): Promise<Result<ImportSummary>> {
  const { input, provider, prefix, records, synthetic = false } = options;
  const rows = (open: OpenOptions) =>
    records ? given(records) : syllabi(input, open, { provider, synthetic, ...(prefix && { source: prefix }) });
  const source = knownSource('syllabi', synthetic);
  return takeInOfferings(store, session, { action: 'importSyllabi', source, rows }, options);
}

async function* syllabi(
  input: string,
  open: OpenOptions,
  options: Parameters<typeof readSyllabi>[1],
): AsyncGenerator<Row<Offering>> {
  yield* readSyllabi(await openSource(input, open), options);
}

async function* given(records: Iterable<Offering>): AsyncGenerator<Row<Offering>> {
  let line = 0;
  for (const record of records) {
    line += 1;
    yield { kind: 'record', line, offset: 0, record };
  }
}
