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
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly MapShape[];
}

type Point = readonly [number, number];

const BOX = { width: 400, height: 560, margin: 8 };
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
  const projection = geoTransverseMercator()
    .rotate([-15, 0])
    .fitExtent(
      [
        [BOX.margin, BOX.margin],
        [BOX.width - BOX.margin, BOX.height - BOX.margin],
      ],
      { type: 'MultiPoint', coordinates: corners.map(([longitude, latitude]) => [longitude, latitude]) },
    );
  const drawing = cropped(
    places.map((place) => shapeOf(place, projection)),
    corners.map((corner) => project(projection, corner)),
  );
  drawings.set(places, drawing);
  return drawing;
}

function shapeOf(place: MapPlace, projection: GeoProjection): MapShape {
  const [x, y] = project(projection, place.centroid);
  const rings = place.geometry && ringsOf(place.geometry);
  const path = rings && rings.map((ring) => pathOf(ring.map((corner) => project(projection, corner)))).join('');
  return { place, path, x: round(x), y: round(y) };
}

/** The box without the empty margins that the fitting leaves on two sides. */
function cropped(shapes: readonly MapShape[], corners: readonly Point[]): MapDrawing {
  const right = corners.reduce((most, [x]) => Math.max(most, x), 0);
  const left = corners.reduce((least, [x]) => Math.min(least, x), BOX.width);
  const bottom = corners.reduce((most, [, y]) => Math.max(most, y), 0);
  const top = corners.reduce((least, [, y]) => Math.min(least, y), BOX.height);
  // Fitting centres the drawing, so what is empty on one side is empty on the other: the size grows by neither.
  return {
    width: Math.ceil(right + Math.max(left, BOX.margin)),
    height: Math.ceil(bottom + Math.max(top, BOX.margin)),
    shapes,
  };
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
