import type { Area } from '../../kernel/area.ts';
import type { GeoFeature } from '../records.ts';
import { type PlaceFacts, counties, municipalities } from './facts/places.ts';

/** Counties and municipalities with their positions; the demonstration has no outlines. */
export function demonstrationGeo(): GeoFeature[] {
  return [...counties.map(feature('county')), ...municipalities.map(feature('municipality'))];
}

function feature(level: 'county' | 'municipality'): (place: PlaceFacts) => GeoFeature {
  return ({ code, name, longitude, latitude }) => ({
    level,
    code,
    name,
    centroid: [longitude, latitude],
    geometry: null,
  });
}

/**
 * Named areas. The nine counties of En Bättre Matchning are a fact (source: Mälardalsrådet); they are given as
 * counties only, since the demonstration does not know all their municipalities. The others are examples.
 */
export const namedAreas: readonly Area[] = [
  {
    code: 'ebm',
    kind: 'macro-region',
    name: 'En Bättre Matchning (nio län)',
    counties: ['01', '03', '04', '05', '17', '18', '19', '20', '21'],
    municipalities: [],
    synthetic: false,
  },
  example(
    'demo-goteborg',
    'Exempelområde Göteborg',
    '1401 1402 1407 1415 1419 1440 1441 1443 1462 1480 1481 1482 1489',
  ),
  example(
    'demo-nordvast',
    'Exempelområde Nordväst',
    '1421 1427 1430 1435 1438 1439 1460 1461 1484 1485 1486 1487 1488 1492',
  ),
  example(
    'demo-slatten',
    'Exempelområde Slätten',
    '1444 1445 1446 1447 1470 1471 1472 1473 1493 1494 1495 1496 1497 1498 1499',
  ),
  example('demo-sydost', 'Exempelområde Sydost', '1442 1452 1463 1465 1466 1490 1491'),
  {
    code: 'demo-teknikcollege',
    kind: 'teknikcollege-region',
    name: 'Teknikcollege Älv och slätt (exempel)',
    counties: [],
    municipalities: ['1470', '1485', '1487', '1488'],
    synthetic: true,
  },
];

function example(code: string, name: string, codes: string): Area {
  return { code, kind: 'functional-region', name, counties: [], municipalities: codes.split(' '), synthetic: true };
}
