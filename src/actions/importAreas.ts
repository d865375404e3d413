import { createHash } from 'node:crypto';
import { type Area, countyOf } from '../kernel/area.ts';
import { type Result, ok } from '../kernel/result.ts';
import { openSource } from '../sources/open.ts';
import { type NamedAreaRow, readNamedAreas } from '../sources/namedAreaTable.ts';
import { knownSource } from '../sources/registry.ts';
import { type AreaIntake, listAreas, saveArea } from '../store/areas.ts';
import { type Session, visitor } from '../store/session.ts';
import { nextGeneration, putInForce } from '../store/sources.ts';
import type { Store } from '../store/store.ts';
import { act } from './act.ts';
import { type ImportOptions, type ImportSummary, type RunningImport, withRun } from './importRun.ts';
import { type Unusable, endUnchanged } from './importStatistics.ts';

/**
 * Imports named areas and functional regions from a table: each is added or brought up to date, none is removed. Its
 * members must be areas that the taxonomy or the map gave.
 */
export async function importAreas(
  store: Store,
  session: Session,
  options: ImportOptions,
): Promise<Result<ImportSummary>> {
  return withRun(store, session, { source: knownSource('areas', options.synthetic), options }, async (run) => {
    const known = await store.reading(visitor(), listAreas);
    const areas = await readAreas(run, options, known);
    const contentHash = createHash('sha256').update(JSON.stringify(areas)).digest('hex');
    if (contentHash === run.before?.contentHash && !options.force)
      return endUnchanged(store, session, run, areas.length);
    const frame = { action: 'importAreas', permission: 'facts-import', subjectKind: 'source' } as const;
    const label = contentHash.slice(0, 8);
    const done = await act(store, session, frame, async (tx) => {
      for (const area of areas) await saveArea(tx, area);
      run.written = areas.length;
      const generation = await nextGeneration(tx, run.source.id);
      const version = { sourceId: run.source.id, generation, label, contentHash, retrievedAt: new Date() };
      const rowsWritten = areas.length;
      await putInForce(tx, { ...version, input: run.input, rowsWritten, periodFrom: null, periodTo: null });
      await run.finish(tx);
      return ok({ value: generation, subjectId: run.source.id, facts: { generation, rows: areas.length } });
    });
    return done.ok ? ok(await run.summary('imported', { generation: done.value, label })) : done;
  });
}

async function readAreas(run: RunningImport, options: ImportOptions, known: readonly Area[]): Promise<AreaIntake[]> {
  const byCode = new Map(known.map((area) => [area.code, area]));
  const areas: AreaIntake[] = [];
  for await (const row of readNamedAreas(await openSource(options.input, run.open))) {
    run.countRow();
    const found = row.kind === 'reject' ? row : intakeOf(row.record, byCode, options.synthetic ?? false);
    if ('reason' in found) await run.reject({ ...found, kind: 'reject', line: row.line, offset: row.offset });
    else areas.push(found);
  }
  return areas;
}

/** Whole counties bring their municipalities; with single municipalities beside them, the area is no union of counties. */
export function intakeOf(
  { code, kind, name, counties, municipalities }: NamedAreaRow,
  known: ReadonlyMap<string, Area>,
  synthetic: boolean,
): AreaIntake | Unusable {
  const stranger = [...counties, ...municipalities].find((member) => !known.has(member));
  if (stranger !== undefined)
    return {
      field: 'members',
      reason: 'area-unknown',
      detail: `${code} has the member ${stranger}, which is no known area`,
    };
  const taken = known.get(code);
  if (taken && taken.kind !== kind)
    return { field: 'code', reason: 'area-taken', detail: `${code} is already the ${taken.kind} ${taken.name}` };
  const within = counties.flatMap((county) => known.get(county)?.municipalities ?? []);
  const alone = municipalities.filter((member) => !counties.includes(countyOf(member)));
  return {
    code,
    kind,
    name,
    counties: alone.length === 0 ? counties : [],
    municipalities: [...new Set([...within, ...alone])].sort(),
    synthetic,
  };
}
