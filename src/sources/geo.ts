import { type Fields, codeOrNull, fieldsOf, isFields, requiredText } from './fields.ts';
import { readJsonDocument } from './jsonArray.ts';
import { type OpenOptions, openSource } from './open.ts';
import { FieldError, reject, shaped } from './reject.ts';
import { type GeoFeature, type Row, SourceError } from './records.ts';
import { type Position, centroidOf, doubleArea, simplifiedRing } from './simplify.ts';

export interface GeoOptions extends OpenOptions {
  /** Greatest error of the outlines in degrees of latitude; 0.004 (about 450 m) unless told. 0 keeps every point. */
  readonly tolerance?: number;
}

type Geometry = NonNullable<GeoFeature['geometry']>;

/**
 * Reads areas or places: GeoJSON with municipalities (`id`, `kom_namn`) or counties (`l_id`, `name`), or a list of
 * places (`label`, `latitud`, `longitud`, `kommunkod`). Outlines are simplified. A place at 0,0 has no known position
 * and is rejected with `position-unknown`.
 * @throws SourceError `shape-unknown`
 */
export async function* readGeo(location: string, options: GeoOptions = {}): AsyncGenerator<Row<GeoFeature>> {
  const source = await openSource(location, options);
  const document = await readJsonDocument(source);
  const items = Array.isArray(document) ? document : fieldsOf(document).features;
  if (!Array.isArray(items))
    throw new SourceError(
      'shape-unknown',
      `${source.location} is neither GeoJSON with features nor a list of places. Check that it is the right file.`,
      { location: source.location },
    );
  const offset = source.progress().content;
  for (const [i, item] of items.entries()) {
    const place = { line: i + 1, offset };
    if (!isFields(item)) yield reject(place, '', 'shape-unknown', 'A feature should be a JSON object');
    else if (Array.isArray(document)) yield isNowhere(item) ? nowhere(place, item) : shaped(place, () => placeOf(item));
    else yield shaped(place, () => areaOf(item, options.tolerance ?? 0.004));
  }
}

function isNowhere(item: Fields): boolean {
  return item.latitud === 0 && item.longitud === 0;
}

function nowhere(place: { line: number; offset: number }, item: Fields): Row<GeoFeature> {
  return reject(place, 'latitud', 'position-unknown', `${String(item.label)} stands at 0,0: its position is not known`);
}

function placeOf(item: Fields): GeoFeature {
  const code = codeOrNull(item.kommunkod, 4, 'kommunkod');
  if (code === null) throw new FieldError('kommunkod', 'field-missing', 'kommunkod is missing or empty');
  const centroid = position([item.longitud, item.latitud], 'longitud');
  return { level: 'place', code, name: requiredText(item.label, 'label'), centroid, geometry: null };
}

function areaOf(feature: Fields, tolerance: number): GeoFeature {
  const properties = fieldsOf(feature.properties);
  const isCounty = properties.l_id !== undefined;
  const code = isCounty
    ? codeOrNull(properties.l_id, 2, 'properties.l_id')
    : codeOrNull(properties.id, 4, 'properties.id');
  if (code === null) throw new FieldError('properties.id', 'field-missing', 'The feature has no area code');
  const name = requiredText(
    isCounty ? properties.name : properties.kom_namn,
    isCounty ? 'properties.name' : 'properties.kom_namn',
  );
  const polygons = polygonsOf(feature.geometry);
  return {
    level: isCounty ? 'county' : 'municipality',
    code,
    name,
    centroid: givenCentre(properties.geo_point_2d) ?? centroidOf(largest(polygons)),
    geometry: simplified(polygons, tolerance),
  };
}

type Polygon = readonly (readonly Position[])[];

function polygonsOf(value: unknown): Polygon[] {
  const { type, coordinates } = fieldsOf(value);
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null;
  if (!Array.isArray(polygons))
    throw new FieldError('geometry', 'field-malformed', 'The geometry should be a Polygon or a MultiPolygon');
  return list(polygons).map((polygon) =>
    list(polygon).map((ring) => list(ring).map((point) => position(point, 'geometry.coordinates'))),
  );
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new FieldError('geometry.coordinates', 'field-malformed', 'The coordinates should be lists');
  return value;
}

function position(value: unknown, field: string): Position {
  const [x, y] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof x !== 'number' || typeof y !== 'number' || Math.abs(x) > 180 || Math.abs(y) > 90)
    throw new FieldError(field, 'field-malformed', `${field} should be degrees of longitude and latitude`);
  return [x, y];
}

/** `geo_point_2d` is latitude first, unlike GeoJSON. */
function givenCentre(value: unknown): Position | null {
  return Array.isArray(value) && value.length === 2 ? position([value[1], value[0]], 'properties.geo_point_2d') : null;
}

function largest(polygons: readonly Polygon[]): readonly Position[] {
  const outlines = polygons.map((polygon) => polygon[0] as readonly Position[]);
  return outlines.reduce((best, ring) => (Math.abs(doubleArea(ring)) > Math.abs(doubleArea(best)) ? ring : best));
}

/** Islets and holes that the tolerance swallows disappear; the largest part always stays. */
function simplified(polygons: readonly Polygon[], tolerance: number): Geometry {
  const main = largest(polygons);
  const kept = polygons.flatMap((polygon): Position[][][] => {
    const [outline, ...holes] = polygon;
    if (outline === undefined) return [];
    const ring = simplifiedRing(outline, tolerance) ?? (outline === main ? [...outline] : null);
    return ring === null
      ? []
      : [[ring, ...holes.map((hole) => simplifiedRing(hole, tolerance)).filter((hole) => hole !== null)]];
  });
  return kept.length === 1 ? { type: 'Polygon', coordinates: kept[0] } : { type: 'MultiPolygon', coordinates: kept };
}
