import { type Area, COUNTRY, partsOf } from '../kernel/area.ts';
import { listMappedAreas } from '../store/areas.ts';
import type { ReadTransaction } from '../store/transaction.ts';
import type { MapPlace } from './kit/chart/mapShapes.ts';
import type { Site } from './site.ts';

/** Drawings are remembered by the list of places, so the same list is given for the same area. */
const FRESH_MS = 10 * 60_000;
const MOST_AREAS = 60;
interface Kept {
  readonly at: number;
  readonly places: MapPlace[];
}
const keptOf = new WeakMap<Site['store'], Map<string, Kept>>();

/** The parts of an area to draw: municipalities, or counties for the country and for sets of counties. */
export function mapLevel(area: Area): { level: 'county' | 'municipality'; codes: readonly string[] | undefined } {
  if (area.code === COUNTRY) return { level: 'county', codes: undefined };
  const { level, codes } = partsOf(area);
  if (level === 'county' && codes.length > 1) return { level: 'county', codes };
  return { level: 'municipality', codes: area.municipalities };
}

/** Places with outline or centre for a map of `area`; those without either cannot be drawn and are left out. */
export async function mapPlacesOf(site: Site, tx: ReadTransaction, area: Area): Promise<readonly MapPlace[]> {
  const { level, codes } = mapLevel(area);
  const key = `${level} ${codes?.join() ?? ''}`;
  const kept = keptOf.get(site.store) ?? new Map<string, Kept>();
  keptOf.set(site.store, kept);
  const now = site.now().getTime();
  const known = kept.get(key);
  if (known && now - known.at < FRESH_MS) return known.places;
  const places = await readPlaces(tx, level, codes);
  if (kept.size >= MOST_AREAS) kept.clear();
  // What is not there yet may come with the next import.
  if (places.length > 0) kept.set(key, { at: now, places });
  return places;
}

async function readPlaces(
  tx: ReadTransaction,
  level: 'county' | 'municipality',
  codes: readonly string[] | undefined,
): Promise<MapPlace[]> {
  const mapped = await listMappedAreas(tx, level, codes);
  return mapped.flatMap(({ code, name, centroid, geometry }) =>
    centroid ? [{ code, name, centroid, geometry: (geometry ?? null) as MapPlace['geometry'] }] : [],
  );
}
