import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../../src/kernel/area.ts';
import {
  listOccupationFields,
  readAreaEvidence,
  readAreaGap,
  readOccupationEvidence,
} from '../../src/store/evidence.ts';
import { visitor } from '../../src/store/session.ts';
import type { ReadTransaction } from '../../src/store/transaction.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { BOTH, COUNTRY, COUNTY, loadEvidence, TOWN, YEAR } from './evidenceFixture.ts';

let test: TestStore;
const read = <T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T> => test.store.reading(visitor(), fn);

beforeAll(async () => {
  test = await openTestStore();
  await loadEvidence(test);
}, 60_000);
afterAll(() => test.close());

describe('evidence of an area', () => {
  it('holds every group, with a figure a source that are never added', async () => {
    const { rows, sources, spans, synthetic } = await read((tx) =>
      readAreaEvidence(tx, test.facts, { area: COUNTY, period: YEAR }),
    );
    expect(rows.map((row) => row.group.ssyk4)).toEqual(['7212', '7223', '5120']);
    const [welders, turners, cooks] = rows;
    expect(welders?.demand.map((figure) => [figure.provenance[0]?.sourceId, figure.value])).toEqual([
      ['ads', 100],
      ['ad-counts', 111],
    ]);
    expect(welders?.vacancies.value).toBe(200);
    expect(welders?.offerings.value).toBe(2);
    expect(welders?.places.value).toBe(12);
    expect(welders?.group.field).toEqual({ id: 'field', label: 'Industri' });
    expect(turners?.demand.map(({ value }) => value)).toEqual([4, 0]);
    expect(cooks?.demand.map(({ value }) => value)).toEqual([0, 0]);
    expect(spans).toContainEqual({ sourceId: 'ads', from: '2023-01', to: '2024-12' });
    expect(sources.map(({ sourceId }) => sourceId)).toEqual(['ads', 'ad-counts', 'barometer', 'offerings']);
    expect(synthetic).toBe(false);
  });

  it('tells the change, and that it cannot be told', async () => {
    const { rows } = await read((tx) => readAreaEvidence(tx, test.facts, { area: COUNTY, period: YEAR }));
    expect(rows.map(({ change }) => [change.value, change.missing])).toEqual([
      [100, undefined],
      [null, 'too-few'],
      [null, 'too-few'],
    ]);
  });

  it('judges a shortage that two sources agree on, and says the way ahead', async () => {
    const { rows } = await read((tx) => readAreaEvidence(tx, test.facts, { area: COUNTY, period: YEAR }));
    expect(rows[0]?.judgement).toMatchObject({
      outcome: 'shortage',
      agreement: 'agree',
      ahead: { towards: 'shortage' },
    });
    expect(rows[1]?.judgement).toMatchObject({ outcome: 'insufficient', agreement: 'none' });
  });

  it('sets counties that differ side by side and takes no mean', async () => {
    const { rows } = await read((tx) =>
      readAreaEvidence(tx, test.facts, { area: BOTH, period: YEAR, ssyk4: ['7212'] }),
    );
    expect(rows[0]?.demand[0]?.value).toBe(130);
    expect(rows[0]?.judgement).toMatchObject({ outcome: 'insufficient', agreement: 'disagree' });
    expect(rows[0]?.judgement.signals[0]?.parts).toEqual([
      { area: '03', outcome: 'balance' },
      { area: '14', outcome: 'shortage' },
    ]);
    expect(rows[0]?.places).toMatchObject({ value: null, missing: 'not-published' });
  });

  it('says that a municipality got the barometer of its county', async () => {
    const { sources } = await read((tx) => readAreaEvidence(tx, test.facts, { area: TOWN, period: YEAR }));
    expect(sources.find(({ sourceId }) => sourceId === 'barometer')).toMatchObject({
      area: '14',
      note: { sv: expect.stringContaining('hela länet') },
    });
  });

  it('calls what was never collected missing, and never zero', async () => {
    const half = await read((tx) =>
      readAreaEvidence(tx, test.facts, { area: COUNTY, period: { from: '2024-01', to: '2024-06' }, ssyk4: ['7212'] }),
    );
    expect(half.rows[0]?.demand.map(({ value, missing }) => [value, missing])).toEqual([
      [40, undefined],
      [null, 'not-collected'],
    ]);
    const later = await read((tx) =>
      readAreaEvidence(tx, test.facts, { area: COUNTY, period: { from: '2025-01', to: '2025-12' } }),
    );
    for (const row of later.rows)
      expect([...row.demand, row.change, row.vacancies].every(({ value }) => value === null)).toBe(true);
  });

  it('can be asked for one field', async () => {
    const { rows } = await read((tx) =>
      readAreaEvidence(tx, test.facts, { area: COUNTY, period: YEAR, fieldId: 'field' }),
    );
    expect(rows.map((row) => row.group.ssyk4)).toEqual(['7212', '7223']);
    expect(await read(listOccupationFields)).toEqual([{ id: 'field', label: 'Industri' }]);
  });
});

describe('evidence of an occupation', () => {
  const ask = (asked: Area, ssyk4: string) =>
    read((tx) => readOccupationEvidence(tx, test.facts, { area: asked, period: YEAR, ssyk4 }));

  it('is undefined for a group that is not there', async () => {
    expect(await ask(COUNTY, '9999')).toBeUndefined();
  });

  it('shows time step by step, the map, and who gives what', async () => {
    const found = await ask(COUNTY, '7212');
    const [monthly, yearly] = found?.overTime ?? [];
    expect(monthly?.points).toHaveLength(24);
    expect(
      monthly?.points.filter(({ ads: count }) => count !== 0).map(({ period, ads: count }) => [period, count]),
    ).toEqual([
      ['2023-05', 50],
      ['2024-03', 40],
      ['2024-09', 60],
    ]);
    expect(yearly?.points).toEqual([{ period: '2024', ads: 111, vacancies: null }]);
    expect(found?.byArea.map(({ code, figure }) => [code, figure.value])).toEqual([
      ['1480', 100],
      ['1488', 0],
    ]);
    expect(found?.leadingOfferings.map(({ id }) => id).sort()).toEqual(['o:1', 'o:2']);
    expect(found?.occupations).toEqual([{ conceptId: 'welder', label: 'Licenssvetsare' }]);
    expect(found?.barometer).toMatchObject([{ county: '14', countyName: 'Område 14', situation: 'shortage' }]);
    expect(found?.related.map(({ group }) => group.ssyk4)).toEqual(['7223']);
  });

  it('maps the counties of the country and of a union of counties', async () => {
    const country = await ask(COUNTRY, '7212');
    expect(country?.byArea.map(({ code, figure }) => [code, figure.value])).toEqual([
      ['03', 30],
      ['14', 100],
    ]);
    expect((await ask(BOTH, '7212'))?.byArea.map(({ code }) => code)).toEqual(['03', '14']);
  });

  it('holds skills asked for against skills taught', async () => {
    const gap = (await ask(COUNTY, '7212'))?.gap;
    expect(gap).toMatchObject({ ads: 100, offerings: 2, enough: true });
    expect(gap?.rows.map((row) => [row.label, row.askedShare, row.taughtShare, row.verdict])).toEqual([
      ['TIG-svetsning', 100, 0, 'missing'],
      ['Ritningsläsning', 40, 100, 'met'],
    ]);
  });
});

describe('gaps of an area', () => {
  it('sums up each group as its own page does', async () => {
    const { rows } = await read((tx) => readAreaGap(tx, test.facts, { area: COUNTY, period: YEAR }));
    expect(rows.map((row) => [row.group.ssyk4, row.missing, row.thin, row.met, row.gap.note])).toEqual([
      ['7212', 1, 0, 1, 'enough'],
      ['7223', 0, 0, 0, 'too-few-ads'],
    ]);
    expect(rows[0]?.most.map(({ conceptId }) => conceptId)).toEqual(['tig']);
  });
});
