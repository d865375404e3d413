import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Result, ok } from '../kernel/result.ts';
import { type Demonstration, generateDemonstration } from '../sources/demonstration/generate.ts';
import { DEMONSTRATION_TAXONOMY } from '../sources/demonstration/taxonomy.ts';
import { writeDemonstration } from '../sources/demonstration/writeFiles.ts';
import { findArea, saveArea } from '../store/areas.ts';
import { listAudit } from '../store/audit.ts';
import { addPerson, readPerson } from '../store/people.ts';
import { type Session, system } from '../store/session.ts';
import { currentVersions } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { DEMONSTRATION_PEOPLE } from './demonstrationPeople.ts';
import { writeDemonstrationReports } from './demonstrationReports.ts';
import { importAdCounts } from './importAdCounts.ts';
import { importAds } from './importAds.ts';
import { importBarometer } from './importBarometer.ts';
import { importGeo } from './importGeo.ts';
import { importOfferings, importSyllabi } from './importOfferings.ts';
import type { ImportSummary } from './importRun.ts';
import { importTaxonomy } from './importTaxonomy.ts';

export interface DemonstrationOptions {
  /** Another seed gives another region with other figures. */
  readonly seed: number;
  /** ISO date at which the data end. */
  readonly today: string;
  /** Where files are put meanwhile. */
  readonly folder: string;
  readonly onStep?: (step: string) => void;
}

export interface LoadedDemonstration {
  readonly state: 'loaded' | 'unchanged';
  /** How each import ended; empty when there was nothing to do. */
  readonly imports: readonly ImportSummary[];
  readonly reports: number;
  /** Why there are no facts and no reports; null where there are. */
  readonly factsProblem: string | null;
}

const SUBJECT = ['demonstration', 'region'] as const;

/**
 * Loads the invented region: taxonomy, areas, forecasts, ads, educations, people and their reports, through the same
 * imports and actions as the real ones. What was loaded with this seed stays as it is, whatever the day. A load that
 * was broken off goes on. Where a real taxonomy is in force, that one is used.
 */
export async function loadDemonstration(
  store: Store,
  session: Session,
  options: DemonstrationOptions,
): Promise<Result<LoadedDemonstration>> {
  const { seed, today } = options;
  const done = await store.reading(session, (tx) => listAudit(tx, ...SUBJECT));
  if (done[0]?.facts.seed === seed) return ok({ state: 'unchanged', imports: [], reports: 0, factsProblem: null });
  const factsProblem = await store.facts.problem();
  const demonstration = generateDemonstration({ seed, today });
  await addPeople(store);
  const loaded = await loadSources(store, session, { demonstration, options, withFacts: factsProblem === null });
  if (!loaded.ok) return loaded;
  const value = { state: 'loaded', imports: loaded.value, reports: 0, factsProblem } as const;
  if (factsProblem !== null) return ok(value);
  options.onStep?.('reports');
  const reports = await writeDemonstrationReports(store, { requestId: session.requestId, today });
  if (!reports.ok) return reports;
  const frame = { action: 'loadDemonstration', permission: 'facts-import', subjectKind: SUBJECT[0] } as const;
  return act(store, session, frame, async () =>
    ok({ value: { ...value, reports: reports.value }, subjectId: SUBJECT[1], facts: { seed, today } }),
  );
}

/** Each person is added under their own organisation, once. */
async function addPeople(store: Store): Promise<void> {
  const frame = {
    action: 'addDemonstrationPerson',
    permission: 'installation-prepare',
    subjectKind: 'person',
  } as const;
  for (const { tenant, person, name, title, organisation, kind, permissions } of DEMONSTRATION_PEOPLE) {
    const session = system('demo', tenant);
    if (await store.reading(session, (tx) => readPerson(tx, person))) continue;
    await act(store, session, frame, async (tx) => {
      await addPerson(
        tx,
        { name: organisation, kind: kind === 'employer' ? 'company' : kind },
        { id: person, name, title: { sv: title.sv, en: title.en ?? title.sv }, permissions, synthetic: true },
      );
      return ok({ value: null, subjectId: person });
    });
  }
}

interface Load {
  readonly demonstration: Demonstration;
  readonly options: DemonstrationOptions;
  readonly withFacts: boolean;
}

async function loadSources(store: Store, session: Session, load: Load): Promise<Result<ImportSummary[]>> {
  const folder = join(load.options.folder, 'demonstration');
  const imports: ImportSummary[] = [];
  try {
    for await (const [step, importing] of stepsOf(store, session, load, folder)) {
      load.options.onStep?.(step);
      const summary = await importing();
      if (!summary.ok) return summary;
      imports.push(summary.value);
    }
    return ok(imports);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Step = readonly [name: string, importing: () => Promise<Result<ImportSummary>>];

async function* stepsOf(store: Store, session: Session, load: Load, folder: string): AsyncGenerator<Step> {
  const { demonstration, options, withFacts } = load;
  // A demonstration of another seed may be smaller than the one before: that is no broken source.
  const given = { input: 'generated', home: options.folder, synthetic: true, force: true } as const;
  const { taxonomy, geo } = demonstration;
  if (!(await store.reading(session, currentVersions)).has('taxonomy')) {
    const version = DEMONSTRATION_TAXONOMY;
    yield ['taxonomy', () => importTaxonomy(store, session, { ...given, force: false, version, records: taxonomy })];
    yield ['geo', () => importGeo(store, session, { ...given, force: false, features: geo })];
  }
  await addAreas(store, session, demonstration);
  const all = [...demonstration.offerings()];
  const offerings = all.filter(({ kind }) => kind === 'offering');
  const syllabi = all.filter(({ kind }) => kind === 'syllabus');
  yield ['offerings', () => importOfferings(store, session, { ...given, records: offerings })];
  yield ['syllabi', () => importSyllabi(store, session, { ...given, provider: '', records: syllabi })];
  if (!withFacts) return;
  const files = await writeDemonstration(demonstration, folder);
  yield ['barometer', () => importBarometer(store, session, { ...given, input: files.barometer })];
  const counts = { ...given, input: files.adCounts, year: files.adCountsYear };
  yield ['ad-counts', () => importAdCounts(store, session, counts)];
  yield ['ads', () => importAds(store, session, { ...given, input: files.ads })];
}

/** Named areas of the demonstration; one that a source gave already stays as it is. */
async function addAreas(store: Store, session: Session, { areas }: Demonstration): Promise<void> {
  const frame = { action: 'addDemonstrationAreas', permission: 'area-define', subjectKind: SUBJECT[0] } as const;
  await act(store, session, frame, async (tx) => {
    for (const area of areas) if (!(await findArea(tx, area.code))) await saveArea(tx, area);
    return ok({ value: null, subjectId: 'areas', facts: { areas: areas.length } });
  });
}
