import { figure } from './figure.ts';
import type { Figure, Provenance } from './provenance.ts';

/** Invented figures for the tests of this folder. */
export function provenance(more: Partial<Provenance> = {}): Provenance {
  return {
    sourceId: 'ads',
    publisher: 'P',
    title: { sv: 'Annonser' },
    table: 'demand',
    version: '1',
    retrievedAt: '2026-11-01T00:00:00.000Z',
    area: '14',
    definition: { sv: 'Annonser' },
    licence: 'CC0-1.0',
    synthetic: false,
    ...more,
  };
}

export function known(indicator: 'ads' | 'places', value: number, more: Partial<Provenance> = {}): Figure {
  return figure({ indicator, unit: indicator, value, period: '2024', provenance: [provenance(more)] });
}
