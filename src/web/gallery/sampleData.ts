import type { Figure, Provenance } from '../../evidence/provenance.ts';
import { monthsOf } from '../../kernel/period.ts';
import type { MapPlace } from '../kit/chart/mapShapes.ts';
import type { LinePoint } from '../kit/chart/monthScale.ts';

/** Everything here is invented. */
export const ADS_SOURCE: Provenance = {
  sourceId: 'exempel-annonser',
  publisher: 'Exempelverket',
  title: { sv: 'Exempelverkets annonser', en: 'Ads of the Example Agency' },
  table: 'annonser per yrke och månad',
  version: '2024-12',
  retrievedAt: '2025-01-07T06:30:00Z',
  area: '14',
  definition: {
    sv: 'Antal annonser som publicerades under perioden. En annons kan gälla flera platser.',
    en: 'Number of ads published in the period. An ad may concern several vacancies.',
  },
  url: 'https://exempel.example/annonser',
  licence: 'CC0 1.0',
  synthetic: true,
};

export const FORECAST_SOURCE: Provenance = {
  ...ADS_SOURCE,
  sourceId: 'exempel-prognos',
  title: { sv: 'Exempelprognosen', en: 'The Example Forecast' },
  table: 'prognos per yrke och län',
  version: '2025-1',
  definition: { sv: 'Bedömd tillgång på arbetskraft om fem år.', en: 'Assessed supply of labour in five years.' },
};

export const ADS_FIGURE: Figure = {
  indicator: 'demand-ads',
  value: 1284,
  unit: 'ads',
  uncertainty: { low: 1215, high: 1356, method: 'poisson-95' },
  period: '2024',
  provenance: [ADS_SOURCE],
};

export const TAUGHT_FIGURE: Figure = {
  indicator: 'skills-taught',
  value: 62,
  unit: 'percent',
  period: '2024',
  provenance: [ADS_SOURCE, FORECAST_SOURCE],
};

export const MISSING_FIGURE: Figure = {
  indicator: 'supply-places',
  value: null,
  missing: 'not-published',
  unit: 'places',
  period: '2024',
  provenance: [FORECAST_SOURCE],
};

/** Two years that rise and fall with the seasons, from a fixed formula. */
export function sampleMonths(level: number, missing: readonly number[] = []): LinePoint[] {
  return monthsOf({ from: '2023-01', to: '2024-12' }).map((month, at) => {
    if (missing.includes(at)) return { month, value: null };
    const value = Math.round(level * (1 + at / 60 + 0.22 * Math.sin(at / 1.9) + 0.06 * Math.cos(at * 2.3)));
    return { month, value };
  });
}

/** With an interval of twice the square root, as counts have. */
export function withIntervals(points: readonly LinePoint[]): LinePoint[] {
  return points.map((point) => {
    if (point.value === null) return point;
    const half = Math.round(2 * Math.sqrt(point.value));
    return { ...point, low: Math.max(0, point.value - half), high: point.value + half };
  });
}

/** An invented county of twelve municipalities on a grid of slanted cells. */
export const GRID_PLACES: readonly MapPlace[] = Array.from({ length: 12 }, (_, i) => {
  const [column, row] = [i % 3, Math.floor(i / 3)];
  const [west, south] = [12 + column * 0.8 + row * 0.12, 57 + row * 0.42];
  const slant = column % 2 === 0 ? 0.09 : -0.05;
  return {
    code: `99${String(i + 1).padStart(2, '0')}`,
    name: `${['Norr', 'Mellan', 'Söder'][column]}${['ås', 'berga', 'hult', 'vik'][row]}`,
    centroid: [west + 0.4, south + 0.2] as const,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, south],
          [west + 0.8, south + slant],
          [west + 0.92, south + 0.42 + slant],
          [west + 0.12, south + 0.42],
          [west, south],
        ],
      ],
    },
  };
});

export const DOT_PLACES: readonly MapPlace[] = GRID_PLACES.map((place) => ({ ...place, geometry: null }));

export const PLACE_VALUES: ReadonlyMap<string, number | null> = new Map(
  GRID_PLACES.map(({ code }, i) => [code, i === 7 ? null : Math.round(14 + i * i * 9.7 + (i % 4) * 31)]),
);
