import { type Result, ok, refused } from '../kernel/result.ts';
import type { OpenOptions } from '../sources/open.ts';
import { type Hosts, hostsAt, OFFICIAL_HOSTS, type OfficialSource, officialSources } from '../sources/sweden.ts';
import { mayDo, type Session } from '../store/session.ts';
import { currentVersions, type SourceVersion } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { importAds } from './importAds.ts';
import { importBarometer } from './importBarometer.ts';
import { importOfferings } from './importOfferings.ts';
import type { ImportProgress } from './importProgress.ts';
import type { ImportOptions, ImportSummary } from './importRun.ts';
import { importTaxonomy } from './importTaxonomy.ts';

export interface SwedenImport {
  /** Folder in which the rejects files are left. */
  readonly home: string;
  /** The official ones unless told. */
  readonly hosts?: Hosts;
  /** Address of one host that has everything the official ones have; wins over them. */
  readonly mirror?: string;
  readonly taxonomyVersion?: string;
  /** In place of each source's own limit, for a mirror. */
  readonly callsPerMinute?: number;
  readonly force?: boolean;
  readonly open?: OpenOptions;
  /** Stops the import under way and asks no further source. */
  readonly signal?: AbortSignal;
  readonly onSource?: (source: OfficialSource) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How it went with one source. */
export interface SwedenOutcome {
  readonly sourceId: OfficialSource['id'];
  readonly location: string;
  readonly result: Result<ImportSummary>;
  /** What is in force afterwards: the new version, or the last good one; null where there never was any. */
  readonly inForce: SourceVersion | null;
}

/**
 * Imports every official source, one after the other and no faster than each allows. Each stands by itself: one that
 * is down, slow, empty or has changed its shape leaves its last good version in force, and the next is asked all the
 * same.
 */
export async function importSweden(
  store: Store,
  session: Session,
  options: SwedenImport,
): Promise<Result<SwedenOutcome[]>> {
  if (!mayDo(session, 'facts-import'))
    return refused('permission-missing', 'An import needs facts-import', { data: { permission: 'facts-import' } });
  const outcomes: SwedenOutcome[] = [];
  const hosts = options.mirror ? hostsAt(options.mirror) : (options.hosts ?? OFFICIAL_HOSTS);
  for (const source of officialSources(hosts, options.taxonomyVersion)) {
    if (options.signal?.aborted) break;
    options.onSource?.(source);
    const result = notEmpty(source, await importOne(store, session, { source, options }));
    const inForce = (await store.reading(session, currentVersions)).get(source.id) ?? null;
    outcomes.push({ sourceId: source.id, location: source.location, result, inForce });
  }
  return ok(outcomes);
}

async function importOne(
  store: Store,
  session: Session,
  { source, options }: { source: OfficialSource; options: SwedenImport },
): Promise<Result<ImportSummary>> {
  const { home, open, force, signal, onProgress } = options;
  const common: ImportOptions = {
    input: source.location,
    home,
    ...(open && { open }),
    ...(force && { force }),
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  };
  const callsPerMinute = options.callsPerMinute ?? source.callsPerMinute;
  switch (source.id) {
    case 'taxonomy':
      return importTaxonomy(store, session, { ...common, documents: source.documents, callsPerMinute });
    case 'barometer':
      return importBarometer(store, session, common);
    case 'offerings':
      return importOfferings(store, session, {
        ...common,
        emil: { callsPerMinute, ...(source.pageSize && { pageSize: source.pageSize }) },
      });
    case 'ads':
      return importAds(store, session, common);
  }
}

/** A list of ads only adds to what is stored, so an empty one would pass as nothing new. It is never true. */
function notEmpty(source: OfficialSource, result: Result<ImportSummary>): Result<ImportSummary> {
  if (!result.ok || result.value.counts.read > 0) return result;
  return refused('source-shrunk', `${source.location} gave no rows. The last good version stays.`, {
    data: { source: source.id, before: 0, now: 0 },
  });
}
