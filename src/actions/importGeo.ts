import { createHash } from 'node:crypto';
import { type Area, countyOf } from '../kernel/area.ts';
import { type Result, ok, refused } from '../kernel/result.ts';
import { readGeo } from '../sources/geo.ts';
import type { GeoFeature, Row } from '../sources/records.ts';
import { knownSource } from '../sources/registry.ts';
import { type AreaIntake, listAreas, saveArea, savePlaces } from '../store/areas.ts';
import { type Session, visitor } from '../store/session.ts';
import { nextGeneration, putInForce } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { type ImportOptions, type ImportSummary, type RunningImport, withRun } from './importRun.ts';
import { endUnchanged } from './importStatistics.ts';

export interface GeoImportOptions extends ImportOptions {
  /** The features themselves, for a map that is in no file; `input` then only names it. */
  readonly features?: Iterable<GeoFeature>;
}

/**
 * Imports a map: outlines and centres of counties or municipalities, or places for the gazetteer. Areas that the
 * taxonomy named keep their names; areas that nobody named yet are made. A file brings up to date what it holds and
 * removes nothing, so that counties, municipalities and places may come in three files.
 */
export async function importGeo(
  store: Store,
  session: Session,
  options: GeoImportOptions,
): Promise<Result<ImportSummary>> {
  const source = knownSource('geo', options.synthetic);
  return withRun(store, session, { source, options }, async (run) => {
    const features = await readFeatures(run, options);
    if (features.length === 0) return refused('source-shrunk', 'The map has no feature that can be used');
    const hash = createHash('sha256').update(JSON.stringify(features)).digest('hex');
    const parts = partsOf(run.before?.label ?? '');
    const part = features[0]?.level ?? 'place';
    if (parts.get(part) === hash.slice(0, 8) && !options.force)
      return endUnchanged(store, session, run, features.length);
    const label = labelOf(parts.set(part, hash.slice(0, 8)));
    const known = await store.reading(visitor(), listAreas);
    return putMapInForce(store, session, run, { features, label, known });
  });
}

/** The version's name says of which file each part of the map is: `county 1a2b3c4d, municipality 5e6f7a8b`. */
function partsOf(label: string): Map<string, string> {
  return new Map(
    [...label.matchAll(/(county|municipality|place) ([0-9a-f]{8})/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

function labelOf(parts: ReadonlyMap<string, string>): string {
  return [...parts]
    .map(([part, hash]) => `${part} ${hash}`)
    .sort()
    .join(', ');
}

async function readFeatures(run: RunningImport, options: GeoImportOptions): Promise<GeoFeature[]> {
  const features: GeoFeature[] = [];
  const rows = options.features ? given(options.features) : readGeo(options.input, run.open);
  for await (const row of rows) {
    run.countRow();
    if (row.kind === 'reject') await run.reject(row);
    else features.push(row.record);
  }
  return features;
}

function* given(features: Iterable<GeoFeature>): Generator<Row<GeoFeature>> {
  let line = 0;
  for (const record of features) yield { kind: 'record', line: ++line, offset: 0, record };
}

async function putMapInForce(
  store: Store,
  session: Session,
  run: RunningImport,
  { features, label, known }: { features: readonly GeoFeature[]; label: string; known: readonly Area[] },
): Promise<Result<ImportSummary>> {
  const areas = areasOf(features, known);
  const places = features.filter(({ level }) => level === 'place');
  run.written = areas.length + places.length;
  const frame = { action: 'importGeo', permission: 'facts-import', subjectKind: 'source' } as const;
  const sourceId = run.source.id;
  const done = await act(store, session, frame, async (tx) => {
    for (const area of areas) await saveArea(tx, area);
    await savePlaces(
      tx,
      places.map(({ name, code, centroid: [longitude, latitude] }) => ({
        name,
        municipality: code,
        longitude,
        latitude,
      })),
    );
    const generation = await nextGeneration(tx, sourceId);
    const version = { sourceId, generation, label, contentHash: label, retrievedAt: new Date(), input: run.input };
    await putInForce(tx, { ...version, rowsWritten: run.written, periodFrom: null, periodTo: null });
    await run.finish(tx);
    return ok({ value: generation, subjectId: sourceId, facts: { generation, rows: run.written } });
  });
  return done.ok ? ok(await run.summary('imported', { generation: done.value, label })) : done;
}

/** A county's municipalities are those known before and those of the file, whether or not the file has the county. */
export function areasOf(features: readonly GeoFeature[], known: readonly Area[]): AreaIntake[] {
  const byCode = new Map(known.map((area) => [area.code, area]));
  const ofFile = features.filter(({ level }) => level === 'municipality').map(({ code }) => code);
  const within = (county: string): string[] => {
    const before = byCode.get(county)?.municipalities ?? [];
    return [...new Set([...before, ...ofFile.filter((code) => countyOf(code) === county)])].sort();
  };
  const grown = known.filter(
    ({ kind, code, municipalities }) =>
      kind === 'county' && ofFile.some((each) => countyOf(each) === code && !municipalities.includes(each)),
  );
  const own = features.flatMap(({ level, code, name, centroid, geometry }): AreaIntake[] => {
    if (level === 'place') return [];
    const area = byCode.get(code);
    return [
      {
        code,
        kind: level,
        name: area?.name ?? name,
        counties: level === 'county' ? [code] : [],
        municipalities: level === 'county' ? within(code) : [code],
        centroid,
        ...(geometry && { geometry }),
        synthetic: area?.synthetic ?? false,
      },
    ];
  });
  return [...own, ...grown.map((county) => ({ ...county, municipalities: within(county.code) }))];
}
