import type { Judgement } from '../../src/evidence/judgement.ts';
import type { OccupationRow } from '../../src/evidence/occupationEvidence.ts';
import type { Figure, Provenance } from '../../src/evidence/provenance.ts';

/** A source that vouches for figures of tests. */
export function testSource(sourceId = 'ads'): Provenance {
  return {
    sourceId,
    publisher: 'Prov',
    title: { sv: `Källa ${sourceId}`, en: `Source ${sourceId}` },
    table: 'prov',
    version: '1',
    retrievedAt: '2026-01-01T00:00:00Z',
    area: '14',
    definition: { sv: 'Prov', en: 'Test' },
    licence: 'CC0-1.0',
    synthetic: true,
  };
}

export interface RowSketch {
  readonly ssyk4?: string;
  readonly label?: string;
  readonly field?: string;
  readonly ads?: number | null;
  /** Percent, with its interval. */
  readonly change?: readonly [value: number, low: number, high: number];
  readonly offerings?: number | null;
  readonly outcome?: Judgement['outcome'];
  readonly agreement?: Judgement['agreement'];
}

/** A row of the list of needs with what a test cares about; the rest is missing. */
export function testRow(sketch: RowSketch): OccupationRow {
  const { ssyk4 = '7212', label = `Yrke ${ssyk4}`, field, ads = null, change, offerings = null } = sketch;
  return {
    group: { ssyk4, conceptId: ssyk4, label, field: field === undefined ? null : { id: field, label: field } },
    demand: [testFigure('ads', ads)],
    vacancies: testFigure('vacancies', null),
    change: {
      ...testFigure('percent', change?.[0] ?? null),
      ...(change && { uncertainty: { low: change[1], high: change[2], method: 'poisson-ratio-95' as const } }),
    },
    offerings: testFigure('offerings', offerings),
    places: testFigure('places', null),
    judgement: {
      outcome: sketch.outcome ?? 'insufficient',
      agreement: sketch.agreement ?? 'none',
      reason: { sv: 'Därför', en: 'Because' },
      signals: [],
    },
  };
}

function testFigure(unit: Figure['unit'], value: number | null): Figure {
  const rest = { indicator: unit, unit, period: '2024', provenance: [testSource()] };
  return value === null ? { ...rest, value, missing: 'not-collected' } : { ...rest, value };
}
