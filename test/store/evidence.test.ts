import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../../src/kernel/area.ts';
import type { Offering } from '../../src/offering/offering.ts';
import { knownSource, type SourceId } from '../../src/sources/registry.ts';
import { type AdFacts, saveAds, sumAds } from '../../src/store/ads.ts';
import { saveArea } from '../../src/store/areas.ts';
import {
  listOccupationFields,
  readAreaEvidence,
  readAreaGap,
  readOccupationEvidence,
} from '../../src/store/evidence.ts';
import { saveOfferings } from '../../src/store/offeringIntake.ts';
import { prepareInstallation } from '../../src/actions/prepareInstallation.ts';
import { system, visitor } from '../../src/store/session.ts';
import { putInForce, registerSource } from '../../src/store/sources.ts';
import { saveBarometer, saveCountedAds } from '../../src/store/statistics.ts';
import { saveConcepts, saveRelations } from '../../src/store/taxonomy.ts';
import type { ReadTransaction, WriteTransaction } from '../../src/store/transaction.ts';
import type { Concept, ConceptRelation } from '../../src/taxonomy/concept.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const area = (code: string, more: Partial<Area> = {}): Area => ({
  code,
  kind: 'county',
  name: `Område ${code}`,
  counties: [],
  municipalities: [],
  synthetic: true,
  ...more,
});
const COUNTRY = area('00', { kind: 'country' });
const COUNTY = area('14', { counties: ['14'], municipalities: ['1480', '1488'] });
const OTHER = area('03', { counties: ['03'], municipalities: ['0380'] });
const BOTH = area('two', { kind: 'macro-region', counties: ['03', '14'], municipalities: ['0380', '1480', '1488'] });
const TOWN = area('1488', { kind: 'municipality', municipalities: ['1488'] });
const YEAR = { from: '2024-01', to: '2024-12' };

const concept = (id: string, type: Concept['type'], label: string, code?: string): Concept => ({
  id,
  type,
  label,
  ...(code && { code }),
  deprecated: false,
  replacedBy: [],
});
const CONCEPTS = [
  concept('field', 'occupation-field', 'Industri'),
  concept('welders', 'ssyk-level-4', 'Svetsare', '7212'),
  concept('turners', 'ssyk-level-4', 'Maskinställare', '7223'),
  concept('cooks', 'ssyk-level-4', 'Kockar', '5120'),
  concept('welder', 'occupation-name', 'Licenssvetsare'),
  concept('turner', 'occupation-name', 'CNC-operatör'),
  concept('cook', 'occupation-name', 'Kock'),
  concept('tig', 'skill', 'TIG-svetsning'),
  concept('drawing', 'skill', 'Ritningsläsning'),
  concept('sauce', 'skill', 'Såser'),
];
const relation = (from: string, kind: ConceptRelation['kind'], to: string): ConceptRelation => ({ from, kind, to });
const RELATIONS = [
  relation('welder', 'broader', 'welders'),
  relation('turner', 'broader', 'turners'),
  relation('cook', 'broader', 'cooks'),
  relation('welder', 'broader', 'field'),
  relation('turner', 'broader', 'field'),
  relation('welders', 'asks-skill', 'tig'),
  relation('welders', 'asks-skill', 'drawing'),
  relation('turners', 'asks-skill', 'drawing'),
  relation('cooks', 'asks-skill', 'sauce'),
];

let test: TestStore;
const session = system('test');
const read = <T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T> => test.store.reading(visitor(), fn);

async function inForce(tx: WriteTransaction, id: SourceId, label = '1'): Promise<void> {
  await registerSource(tx, knownSource(id));
  const version = { generation: 1, label, contentHash: label, retrievedAt: new Date('2026-11-01'), input: 'test' };
  await putInForce(tx, { sourceId: id, ...version, rowsWritten: 1, periodFrom: null, periodTo: null });
}

function ads(count: number, month: string, more: Partial<AdFacts>): AdFacts[] {
  return Array.from({ length: count }, () => ({
    adId: randomUUID(),
    contentHash: 1n,
    published: `${month}-10`,
    county: '14',
    municipality: '1480',
    ssyk4: '7212',
    occupation: 'welder',
    occupationOrigin: 'stated',
    vacancies: 2,
    skills: [],
    removed: false,
    synthetic: false,
    ...more,
  }));
}

function offering(id: string, more: Partial<Offering> = {}): Offering {
  return {
    id,
    kind: 'offering',
    level: 'upper-secondary',
    title: 'Svets',
    text: 'Svetsning',
    provider: 'Skolan',
    municipalities: ['1480'],
    towns: [],
    distance: false,
    places: 5,
    startsOn: null,
    endsOn: null,
    pace: null,
    credits: null,
    subject: null,
    url: null,
    language: 'sv',
    assignedSsyk4: ['7212'],
    cancelled: false,
    synthetic: false,
    ...more,
  };
}

beforeAll(async () => {
  test = await openTestStore();
  await prepareInstallation(test.store, session);
  const skill = { conceptId: 'tig', score: 1 };
  await saveAds(test.facts, 'ads', 1, [
    ...ads(40, '2024-03', { skills: [skill, { conceptId: 'drawing', score: 1 }] }),
    ...ads(60, '2024-09', { skills: [skill] }),
    ...ads(50, '2023-05', {}),
    ...ads(4, '2024-06', { ssyk4: '7223', municipality: '1488' }),
    ...ads(30, '2024-12', { county: '03', municipality: '0380' }),
    ...ads(1, '2023-01', { ssyk4: '5120', county: '03', municipality: '0380' }),
  ]);
  await sumAds(test.facts, 'ads', 1);
  const counted = { from: '2024-01-01', to: '2024-12-31', ssyk4: '7212' } as const;
  await saveCountedAds(test.facts, 'ad-counts', 1, [
    { level: 'county', area: '14', ads: 111, ...counted },
    { level: 'county', area: '03', ads: 7, ...counted },
  ]);
  const cell = {
    ssyk4: '7212',
    barometerOccupation: 'b1',
    label: 'Svetsare',
    partOfSsyk4: false,
    opportunities: 'large',
    outlook: 'increase',
    paradoxReasons: [],
    round: '2026-1',
    textOpportunities: null,
    textSituation: null,
  } as const;
  await saveBarometer(test.facts, 'barometer', 1, [
    { ...cell, county: '14', situation: 'shortage' },
    { ...cell, county: '03', situation: 'balance' },
  ]);
  await test.store.writing(session, async (tx) => {
    await saveConcepts(tx, CONCEPTS, 'v1');
    await saveRelations(tx, RELATIONS, 'v1');
    for (const each of [COUNTRY, COUNTY, OTHER, TOWN, area('1480', { kind: 'municipality', municipalities: ['1480'] })])
      await saveArea(tx, each);
    await inForce(tx, 'taxonomy', 'v1');
    for (const id of ['ads', 'ad-counts', 'barometer', 'offerings'] as const) await inForce(tx, id);
    const leads = { conceptId: 'welders', ssyk4: '7212', score: 1, origin: 'assigned' } as const;
    const linked = (each: Offering, skills: readonly string[]) => ({
      offering: each,
      contentHash: '1',
      linkedWith: '1',
      mentions: [],
      occupations: [leads],
      skills: skills.map((conceptId) => ({ conceptId, ssyk4: null, score: 1, origin: 'linked' as const })),
    });
    await saveOfferings(tx, { sourceId: 'offerings', run: randomUUID() }, [
      linked(offering('o:1'), ['drawing']),
      linked(offering('o:2', { places: 7 }), ['drawing']),
      linked(offering('o:3', { municipalities: ['0380'], places: null }), ['sauce']),
    ]);
  });
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
