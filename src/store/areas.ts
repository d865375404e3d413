import { type Area, type AreaKind, COUNTRY } from '../kernel/area.ts';
import type { ReadTransaction, WriteTransaction } from './transaction.ts';

/** An area with what a map needs. */
export interface MappedArea extends Area {
  readonly conceptId: string | null;
  readonly centroid: readonly [longitude: number, latitude: number] | null;
  readonly geometry: unknown;
}

/** Order in which kinds of area are offered to choose from. */
const KIND_ORDER: readonly AreaKind[] = [
  'country',
  'macro-region',
  'county',
  'functional-region',
  'teknikcollege-region',
  'named-area',
  'municipality',
];

const COLUMNS = ['code', 'kind', 'name', 'counties', 'municipalities', 'synthetic'] as const;

/** All areas without their outlines, kinds in order of size, codes in order. */
export async function listAreas({ db }: ReadTransaction): Promise<Area[]> {
  const rows = await db.selectFrom('open.areas').select(COLUMNS).orderBy('code').execute();
  return rows.map(areaOf).sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
}

/** The area with that code, or undefined. */
export async function findArea({ db }: ReadTransaction, code: string): Promise<Area | undefined> {
  const row = await db.selectFrom('open.areas').select(COLUMNS).where('code', '=', code).executeTakeFirst();
  return row && areaOf(row);
}

/** Areas with outline and centre, of one level, for a map; all of them or those with the given codes. */
export async function listMappedAreas(
  { db }: ReadTransaction,
  kind: AreaKind,
  codes?: readonly string[],
): Promise<MappedArea[]> {
  let query = db.selectFrom('open.areas').selectAll().where('kind', '=', kind).orderBy('code');
  if (codes) query = query.where('code', 'in', codes.length > 0 ? [...codes] : ['']);
  const rows = await query.execute();
  return rows.map((row) => ({
    ...areaOf(row),
    conceptId: row.concept_id,
    centroid: row.longitude === null || row.latitude === null ? null : ([row.longitude, row.latitude] as const),
    geometry: row.geometry,
  }));
}

/** Area code by taxonomy concept id, for counties and municipalities. */
export async function areaCodesByConcept({ db }: ReadTransaction): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('open.areas')
    .select(['concept_id', 'code'])
    .where('concept_id', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [row.concept_id ?? '', row.code]));
}

/** An area as it is taken in; what is absent keeps its former value. */
export interface AreaIntake {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly counties: readonly string[];
  readonly municipalities: readonly string[];
  readonly conceptId?: string;
  readonly centroid?: readonly [longitude: number, latitude: number];
  readonly geometry?: unknown;
  readonly sourceUrl?: string;
  readonly validFrom?: string;
  /** The organisation that put the area together; absent for areas from a source. */
  readonly definedBy?: string;
  readonly synthetic: boolean;
}

/** Adds an area or brings it up to date. */
export async function saveArea({ db }: WriteTransaction, area: AreaIntake): Promise<void> {
  const always = {
    kind: area.kind,
    name: area.name,
    counties: [...area.counties],
    municipalities: [...area.municipalities],
    synthetic: area.synthetic,
  };
  const known = {
    ...(area.conceptId && { concept_id: area.conceptId }),
    ...(area.centroid && { longitude: area.centroid[0], latitude: area.centroid[1] }),
    ...(area.geometry ? { geometry: JSON.stringify(area.geometry) } : {}),
    ...(area.sourceUrl && { source_url: area.sourceUrl }),
    ...(area.validFrom && { valid_from: area.validFrom }),
    ...(area.definedBy && { defined_by: area.definedBy }),
  };
  await db
    .insertInto('open.areas')
    .values({ code: area.code, ...always, ...known })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ ...always, ...known }))
    .execute();
}

/** Municipality codes by lower-cased place name; a name that several municipalities share is left out. */
export async function municipalitiesByPlace({ db }: ReadTransaction): Promise<Map<string, string>> {
  const places = await db.selectFrom('open.places').select(['name', 'municipality']).execute();
  const own = await db.selectFrom('open.areas').select(['name', 'code']).where('kind', '=', 'municipality').execute();
  const found = new Map<string, string | null>();
  for (const { name, municipality } of places) {
    const key = name.toLowerCase();
    found.set(key, found.has(key) && found.get(key) !== municipality ? null : municipality);
  }
  for (const { name, code } of own) found.set(name.toLowerCase(), code);
  return new Map([...found].flatMap(([name, code]) => (code ? [[name, code] as const] : [])));
}

/** Puts in place names for the gazetteer; repeats change nothing. */
export async function savePlaces(
  { db }: WriteTransaction,
  places: readonly { name: string; municipality: string; longitude: number; latitude: number }[],
): Promise<void> {
  if (places.length === 0) return;
  await db
    .insertInto('open.places')
    .values([...places])
    .onConflict((conflict) => conflict.columns(['name', 'municipality']).doNothing())
    .execute();
}

function areaOf(row: {
  code: string;
  kind: string;
  name: string;
  counties: string[];
  municipalities: string[];
  synthetic: boolean;
}): Area {
  return {
    code: row.code,
    kind: row.code === COUNTRY ? 'country' : (row.kind as AreaKind),
    name: row.name,
    counties: row.counties,
    municipalities: row.municipalities,
    synthetic: row.synthetic,
  };
}
