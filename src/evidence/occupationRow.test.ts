import { describe, expect, it } from 'vitest';
import type { DemandSpan } from './coverage.ts';
import { changeOf, type CountedDemand, occupationRow, type RowInput } from './occupationRow.ts';
import { provenance } from './testFigures.ts';

const YEAR = { from: '2024-01', to: '2024-12' };
const span = (sourceId: string, more: Partial<DemandSpan> = {}): DemandSpan => ({
  sourceId,
  from: '2020-01',
  to: '2024-12',
  step: 'month',
  years: [],
  countsVacancies: true,
  ...more,
});
const source = (ads: number, adsBefore: number, more: Partial<DemandSpan> = {}, sourceId = 'ads'): CountedDemand => ({
  span: span(sourceId, more),
  provenance: provenance({ sourceId }),
  ads,
  vacancies: ads * 2,
  adsBefore,
});
const row = (more: Partial<RowInput> = {}) =>
  occupationRow({
    group: { ssyk4: '7212', conceptId: 'g', label: 'Svetsare', field: null },
    period: YEAR,
    demand: [source(100, 50)],
    supply: { offerings: 2, places: 12, withoutPlaces: 0, provenance: [provenance({ sourceId: 'offerings' })] },
    barometers: [],
    counties: ['14'],
    ...more,
  });

describe('the change', () => {
  it.each([
    ['a rise', [source(100, 50)], 100, undefined],
    ['a fall to nothing', [source(0, 40)], -100, undefined],
    ['too few', [source(8, 8)], null, 'too-few'],
    ['from nothing', [source(100, 0)], null, 'not-applicable'],
    ['nothing before', [source(100, 50, { from: '2024-01' })], null, 'not-collected'],
    ['the second source has both', [source(1, 1, { from: '2024-01' }), source(60, 40, {}, 'other')], 50, undefined],
    ['no source', [], null, 'not-collected'],
  ] as const)('%s', (_, demand, value, missing) => {
    const change = changeOf(demand, YEAR);
    expect([change.value, change.missing]).toEqual([value, missing]);
    expect(change.uncertainty === undefined).toBe(value === null);
  });

  it('says with what it is compared', () => {
    expect(changeOf([source(100, 50)], YEAR).provenance[0]?.note?.sv).toBe('Jämfört med 2023.');
  });
});

describe('a row', () => {
  it('has one figure a source, each with its interval', () => {
    const { demand } = row({ demand: [source(100, 50), source(90, 0, { step: 'year', years: [2024] }, 'ad-counts')] });
    expect(demand.map(({ value, provenance: [from] }) => [from?.sourceId, value])).toEqual([
      ['ads', 100],
      ['ad-counts', 90],
    ]);
    expect(demand[0]?.uncertainty?.method).toBe('poisson-95');
  });

  it('weighs one source only, the first with enough: two counts of the same ads do not confirm each other', () => {
    const { judgement } = row({ demand: [source(3, 0), source(200, 0, {}, 'ad-counts')] });
    expect(judgement.signals.map(({ sourceId, outcome }) => [sourceId, outcome])).toEqual([['ad-counts', 'shortage']]);
    expect(judgement.agreement).toBe('single');
  });

  it('shows the few ads there are and concludes nothing from them', () => {
    const { demand, judgement } = row({ demand: [source(3, 0)] });
    expect(demand[0]?.value).toBe(3);
    expect(judgement).toMatchObject({ outcome: 'insufficient', agreement: 'none' });
    expect(judgement.reason.sv).toContain('3 annonser är för få');
  });

  it('has no places where one offering hides its number, and no offerings where none were collected', () => {
    const from = [provenance({ sourceId: 'offerings' })];
    expect(row({ supply: { offerings: 2, places: 5, withoutPlaces: 1, provenance: from } }).places).toMatchObject({
      value: null,
      missing: 'not-published',
    });
    expect(row({ supply: { offerings: 0, places: 0, withoutPlaces: 0, provenance: from } }).offerings.value).toBe(0);
    const never = row({ supply: { offerings: 0, places: 0, withoutPlaces: 0, provenance: [] } });
    expect([never.offerings, never.places].map(({ value, missing }) => [value, missing])).toEqual([
      [null, 'not-collected'],
      [null, 'not-collected'],
    ]);
  });

  it('takes vacancies from the first source that counts them', () => {
    const counts = source(90, 0, { countsVacancies: false }, 'ad-counts');
    expect(row({ demand: [counts, source(100, 0)] }).vacancies.value).toBe(200);
    expect(row({ demand: [counts] }).vacancies).toMatchObject({ value: null, missing: 'not-collected' });
  });
});
