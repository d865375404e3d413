import { type GeoProjection, geoTransverseMercator } from 'd3-geo';

/** An area on a map. Without a geometry it is drawn as a dot at its centroid. WGS 84 degrees. */
export interface MapPlace {
  readonly code: string;
  readonly name: string;
  readonly centroid: readonly [longitude: number, latitude: number];
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown } | null;
}

export interface MapShape {
  readonly place: MapPlace;
  /** SVG path data, or `null` for a place without geometry. */
  readonly path: string | null;
  readonly x: number;
  readonly y: number;
}

export interface MapDrawing {
  /** The corner of the drawing's `viewBox`. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
}

type Point = readonly [number, number];

const BOX = { width: 400, height: 560 };
/** Room at the edges, in pixels: for a border line, or for the largest dot. */
const MARGIN = { surfaces: 2, dots: 20 };
/** Corners nearer than this to the one before, in pixels, cannot be seen and are left out. */
const FINEST = 0.7;

/** Projecting hundreds of coastlines takes long; a list of places is drawn once and kept while the list lives. */
const drawings = new WeakMap<readonly MapPlace[], MapDrawing>();

/**
 * Projects places by the transverse Mercator of SWEREF 99 TM (central meridian 15° E), as Swedish maps are,
 * and scales them to fit a box. Rings may turn either way: shapes are drawn in the plane.
 */
export function drawMap(places: readonly MapPlace[]): MapDrawing {
  const known = drawings.get(places);
  if (known) return known;
  const corners = places.flatMap((place) => (place.geometry ? ringsOf(place.geometry).flat() : [place.centroid]));
  const margin = places.every((place) => place.geometry) ? MARGIN.surfaces : MARGIN.dots;
  const projection = projectionOf(corners, margin);
  const drawing = cropped(
    places.map((place) => shapeOf(place, projection)),
    corners.map((corner) => project(projection, corner)),
    margin,
  );
  drawings.set(places, drawing);
  return drawing;
}

/** A lone point cannot be scaled to fill anything: it stands where it is. */
function projectionOf(corners: readonly Point[], margin: number): GeoProjection {
  const projection = geoTransverseMercator().rotate([-15, 0]);
  const distinct = new Set(corners.map((corner) => corner.join(' ')));
  if (distinct.size < 2) return projection;
  return projection.fitExtent(
    [
      [margin, margin],
      [BOX.width - margin, BOX.height - margin],
    ],
    { type: 'MultiPoint', coordinates: corners.map(([longitude, latitude]) => [longitude, latitude]) },
  );
}

function shapeOf(place: MapPlace, projection: GeoProjection): MapShape {
  const [x, y] = project(projection, place.centroid);
  const rings = place.geometry && ringsOf(place.geometry);
  const path = rings && rings.map((ring) => pathOf(ring.map((corner) => project(projection, corner)))).join('');
  return { place, path, x: round(x), y: round(y) };
}

/** The part of the box that is drawn on, with a margin: fitting leaves two sides of it empty. */
function cropped(shapes: readonly MapShape[], corners: readonly Point[], margin: number): MapDrawing {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right] = extent(xs);
  const [top, bottom] = extent(ys);
  return {
    left: Math.floor(left) - margin,
    top: Math.floor(top) - margin,
    width: Math.ceil(right - left) + 2 * margin,
    height: Math.ceil(bottom - top) + 2 * margin,
    shapes,
  };
}

function extent(values: readonly number[]): [least: number, most: number] {
  return [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
}

function ringsOf(geometry: NonNullable<MapPlace['geometry']>): Point[][] {
  const { type, coordinates } = geometry;
  return type === 'Polygon' ? (coordinates as Point[][]) : (coordinates as Point[][][]).flat();
}

function project(projection: GeoProjection, point: Point): Point {
  return projection([point[0], point[1]]) ?? [0, 0];
}

/** Islands that shrink to less than a triangle disappear. */
function pathOf(ring: readonly Point[]): string {
  const kept: Point[] = [];
  for (const corner of ring) {
    const last = kept.at(-1);
    if (!last || Math.abs(corner[0] - last[0]) + Math.abs(corner[1] - last[1]) >= FINEST) kept.push(corner);
  }
  return kept.length < 3 ? '' : `M${kept.map(([x, y]) => `${round(x)},${round(y)}`).join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
