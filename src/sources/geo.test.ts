import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHARED_DATA, hasSharedData } from '../../test/officialServer.ts';
import { all, records, rejects } from '../../test/sourceOf.ts';
import { readGeo } from './geo.ts';
import { type Position, centroidOf, simplifiedRing } from './simplify.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftsam-geo-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown, tolerance = 0) {
  const path = join(folder, 'geo.json');
  await writeFile(path, JSON.stringify(content));
  return all(readGeo(path, { tolerance }));
}

const square = [
  [10, 58],
  [11, 58],
  [11, 59],
  [10, 59],
  [10, 58],
];
const islet = [
  [12, 58],
  [12.001, 58],
  [12.001, 58.001],
  [12, 58.001],
  [12, 58],
];
const feature = (properties: object, geometry: unknown = { type: 'Polygon', coordinates: [square] }) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

describe('readGeo', () => {
  it('reads municipalities and counties', async () => {
    const rows = await read(
      collection(
        feature({ lan_code: '14', kom_namn: 'Vara', id: '1470', geo_point_2d: [58.26, 12.95] }),
        feature({ name: 'Stockholm', l_id: 1 }),
      ),
    );
    expect(records(rows)).toEqual([
      {
        level: 'municipality',
        code: '1470',
        name: 'Vara',
        centroid: [12.95, 58.26],
        geometry: { type: 'Polygon', coordinates: [square] },
      },
      {
        level: 'county',
        code: '01',
        name: 'Stockholm',
        centroid: [10.5, 58.5],
        geometry: { type: 'Polygon', coordinates: [square] },
      },
    ]);
  });

  it('drops islets below the tolerance, never the main part', async () => {
    const [area] = records(
      await read(
        collection(feature({ kom_namn: 'Ö', id: '0001' }, { type: 'MultiPolygon', coordinates: [[islet], [square]] })),
        0.01,
      ),
    );
    expect(area?.geometry).toEqual({ type: 'Polygon', coordinates: [square] });
    const [tiny] = records(
      await read(collection(feature({ kom_namn: 'Ö', id: '0001' }, { type: 'Polygon', coordinates: [islet] })), 0.01),
    );
    expect(tiny?.geometry).toEqual({ type: 'Polygon', coordinates: [islet] });
  });

  it('reads places, and not those at 0,0', async () => {
    const rows = await read([
      { label: 'Vara', latitud: 58.26, longitud: 12.95, kommunkod: '1470', type: 'place' },
      { label: 'X', latitud: 0, longitud: 0, kommunkod: '1292' },
    ]);
    expect(records(rows)).toEqual([
      { level: 'place', code: '1470', name: 'Vara', centroid: [12.95, 58.26], geometry: null },
    ]);
    expect(rejects(rows)).toMatchObject([{ line: 2, reason: 'position-unknown' }]);
  });

  it.each([
    [feature({ kom_namn: 'Vara' }), 'properties.id'],
    [feature({ id: '1470' }), 'properties.kom_namn'],
    [feature({ kom_namn: 'Vara', id: '1470' }, { type: 'Point', coordinates: [1, 2] }), 'geometry'],
    [
      feature({ kom_namn: 'Vara', id: '1470' }, { type: 'Polygon', coordinates: [[[10, 'x']]] }),
      'geometry.coordinates',
    ],
    [feature({ kom_namn: 'Vara', id: '1470' }, { type: 'Polygon', coordinates: [[[500, 1]]] }), 'geometry.coordinates'],
    [feature({ kom_namn: 'Vara', id: '1470' }, { type: 'MultiPolygon', coordinates: [] }), 'geometry.coordinates'],
    ['x', ''],
  ])('rejects %#', async (bad, field) => {
    expect(rejects(await read(collection(bad)))).toMatchObject([{ line: 1, field }]);
  });

  it('refuses another document', async () => {
    await expect(read({ type: 'Topology' })).rejects.toMatchObject({ code: 'shape-unknown' });
  });

  it.skipIf(!hasSharedData())('gives all municipalities in less than 400 kB (needs ../shared/data)', async () => {
    const municipalities = records(await all(readGeo(join(SHARED_DATA, 'geo', 'swedish_municipalities.geojson'))));
    expect(municipalities).toHaveLength(290);
    expect(JSON.stringify(municipalities).length).toBeLessThan(400_000);
    expect(records(await all(readGeo(join(SHARED_DATA, 'geo', 'swedish_regions.geojson'))))).toHaveLength(21);
    const places = await all(readGeo(join(SHARED_DATA, 'geo', 'places.json')));
    expect([records(places).length, rejects(places).length]).toEqual([1942, 70]);
  });
});

describe('simplifiedRing', () => {
  const coordinate = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  const ring = fc
    .array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 40 })
    .map((points): Position[] => [...points, points[0] as Position]);

  it('gives a closed part of the ring, or nothing', () => {
    fc.assert(
      fc.property(ring, fc.double({ min: 0, max: 0.3, noNaN: true }), (points, tolerance) => {
        const kept = simplifiedRing(points, tolerance);
        if (kept === null) return;
        expect(kept.length).toBeGreaterThanOrEqual(4);
        expect(kept.at(-1)).toEqual(kept[0]);
        for (const point of kept) expect(points).toContainEqual(point);
      }),
    );
  });

  it('leaves no point of the ring farther from the outline than the tolerance', () => {
    fc.assert(
      fc.property(ring, fc.double({ min: 0.001, max: 0.2, noNaN: true }), (points, tolerance) => {
        const kept = simplifiedRing(points, tolerance);
        if (kept === null) return;
        const nearest = (p: Position) => Math.min(...kept.slice(1).map((b, i) => distance(p, kept[i] as Position, b)));
        for (const point of points) expect(nearest(point)).toBeLessThanOrEqual(tolerance + 1e-9);
      }),
    );
  });

  it('keeps only the corners of a square with many points on its sides', () => {
    const side = Array.from({ length: 10 }, (_, i) => i / 10);
    const points: Position[] = [
      ...side.map((t): Position => [t, 0]),
      ...side.map((t): Position => [1, t]),
      ...side.map((t): Position => [1 - t, 1]),
      ...side.map((t): Position => [0, 1 - t]),
      [0, 0],
    ];
    expect(simplifiedRing(points, 0.001)).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]);
    expect(centroidOf(points)).toEqual([expect.closeTo(0.5), expect.closeTo(0.5)]);
  });
});

/** In plain degrees: near the equator a degree of longitude is one of latitude. */
function distance(p: Position, a: Position, b: Position): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}
