import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Area } from '../../src/kernel/area.ts';
import {
  type AdFacts,
  dropGeneration,
  dropOlderGenerations,
  markAdsRemoved,
  readAdHashes,
  readStoredAds,
  saveAds,
  sumAds,
} from '../../src/store/ads.ts';
import { readDemand, readDemandByArea, readDemandOverTime } from '../../src/store/demand.ts';
import { readDemandSpans } from '../../src/store/evidenceFacts.ts';
import { FactsUnavailableError } from '../../src/store/facts.ts';
import { prepareFacts } from '../../src/store/factsSchema.ts';
import type { CurrentVersions } from '../../src/store/sources.ts';
import { readAskedSkills, readBarometer, saveBarometer, saveCountedAds } from '../../src/store/statistics.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const area = (code: string, more: Partial<Area> = {}): Area => ({
  code,
  kind: 'county',
  name: code,
  counties: [],
  municipalities: [],
  synthetic: true,
  ...more,
});
const COUNTRY = area('00', { kind: 'country' });
const COUNTY = area('14', { counties: ['14'] });
const PAIR = area('pair', { kind: 'named-area', municipalities: ['1480', '0180'] });
const YEAR = { from: '2024-01', to: '2024-12' };

const ad = (adId: string, more: Partial<AdFacts> = {}): AdFacts => ({
  adId,
  contentHash: 1n,
  published: '2024-03-15',
  county: '14',
  municipality: '1480',
  ssyk4: '2512',
  occupation: 'o1',
  occupationOrigin: 'stated',
  vacancies: 1,
  skills: [],
  removed: false,
  synthetic: true,
  ...more,
});

/** The generation of each source that the questions are about; the rest of a version is for showing. */
const current = (generations: Record<string, number>): CurrentVersions =>
  new Map(
    Object.entries(generations).map(([sourceId, generation]) => [
      sourceId,
      {
        sourceId,
        generation,
        state: 'current',
        label: 'v',
        contentHash: 'h',
        retrievedAt: new Date(0),
        input: 'test',
        rowsWritten: 0,
        periodFrom: null,
        periodTo: null,
      },
    ]),
  );

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
}, 120_000);
afterAll(() => test.close());

describe('ads', () => {
  it('are replaced by a later version, not doubled, and not by an earlier one that comes late', async () => {
    await saveAds(test.facts, 'replaced', 10, [ad('1', { vacancies: 5, contentHash: 2n ** 63n + 1n }), ad('2')]);
    await saveAds(test.facts, 'replaced', 20, [ad('1', { vacancies: 2, contentHash: 7n, published: '2024-04-01' })]);
    await saveAds(test.facts, 'replaced', 15, [ad('1', { vacancies: 9 })]);
    await sumAds(test.facts, 'replaced', 1);
    const rows = await readDemand(test.facts, current({ replaced: 1 }), { area: COUNTRY, period: YEAR });
    expect(rows).toEqual([{ sourceId: 'replaced', ssyk4: '2512', ads: 2, vacancies: 3 }]);
    expect(await readAdHashes(test.facts, 'replaced', ['1', '2', '3'])).toEqual(
      new Map([
        ['1', 7n],
        ['2', 1n],
      ]),
    );
    expect(await readStoredAds(test.facts, 'replaced')).toMatchObject({ ads: 2, from: '2024-03-15', to: '2024-04-01' });
  });

  it('are counted when they were taken down, too, and kept apart from other sources', async () => {
    await saveAds(test.facts, 'gone', 1, [ad('1', { removed: true }), ad('2', { contentHash: 2n ** 64n - 1n })]);
    await sumAds(test.facts, 'gone', 1);
    expect(await readDemand(test.facts, current({ gone: 1 }), { area: COUNTY, period: YEAR })).toMatchObject([
      { ads: 2 },
    ]);
    expect(await readAdHashes(test.facts, 'gone', ['2'])).toEqual(new Map([['2', 2n ** 64n - 1n]]));
    expect(await readStoredAds(test.facts, 'none')).toMatchObject({ ads: 0, from: null, to: null });
  });
});

describe('the digest of stored ads', () => {
  const digest = async (source: string) => (await readStoredAds(test.facts, source)).digest;

  it('does not depend on when and in which order they came, but on each of them', async () => {
    await saveAds(test.facts, 'one', 1, [ad('1'), ad('2', { ssyk4: '' })]);
    await saveAds(test.facts, 'two', 5, [ad('2', { ssyk4: '' })]);
    await saveAds(test.facts, 'two', 6, [ad('1')]);
    expect(await digest('two')).toBe(await digest('one'));
    expect(await readStoredAds(test.facts, 'one')).toMatchObject({ ads: 2, withoutOccupation: 1 });
    await saveAds(test.facts, 'two', 7, [ad('1', { contentHash: 2n })]);
    expect(await digest('two')).not.toBe(await digest('one'));
  });

  it('changes when an ad is taken down, which counts only ads that were not', async () => {
    const before = await digest('one');
    expect(await markAdsRemoved(test.facts, 'one', 2, ['1', '9'])).toBe(1);
    expect(await markAdsRemoved(test.facts, 'one', 3, ['1'])).toBe(0);
    expect(await readStoredAds(test.facts, 'one')).toMatchObject({ ads: 2 });
    expect(await digest('one')).not.toBe(before);
  });
});

describe('sums', () => {
  const ads = [
    ad('1', { skills: [{ conceptId: 's1', score: 0.9 }] }),
    ad('2', {
      published: '2024-03-31',
      vacancies: 4,
      skills: [
        { conceptId: 's1', score: 0.8 },
        { conceptId: 's2', score: 0.7 },
      ],
    }),
    ad('3', { published: '2024-04-01', municipality: '1481' }),
    ad('4', {
      county: '01',
      municipality: '0180',
      ssyk4: '2511',
      published: '2023-12-31',
      skills: [{ conceptId: 's1', score: 1 }],
    }),
    // Nowhere in particular: counted for the country only. The last two are counted nowhere.
    ad('5', { county: '', municipality: '' }),
    ad('6', { ssyk4: '' }),
    ad('7', { published: '1970-01-01' }),
  ];
  const ask = (where: Area, period = YEAR, generation = 1) =>
    readDemand(test.facts, current({ sums: generation }), { area: where, period });

  beforeAll(async () => {
    await saveAds(test.facts, 'sums', 1, ads);
    await sumAds(test.facts, 'sums', 1);
  });

  it('add up to the ads at each level', async () => {
    expect(await ask(COUNTRY)).toMatchObject([{ ssyk4: '2512', ads: 4, vacancies: 7 }]);
    expect(await ask(COUNTY)).toMatchObject([{ ads: 3, vacancies: 6 }]);
    expect(await ask(PAIR)).toMatchObject([{ ads: 2, vacancies: 5 }]);
    expect(await ask(COUNTRY, { from: '2023-12', to: '2024-04' })).toMatchObject([
      { ads: 4 },
      { ssyk4: '2511', ads: 1 },
    ]);
  });

  it('change nothing when they are made again', async () => {
    await sumAds(test.facts, 'sums', 1);
    expect(await ask(COUNTRY)).toMatchObject([{ ads: 4, vacancies: 7 }]);
  });

  it('are told by month, without the months that have none', async () => {
    const months = await readDemandOverTime(test.facts, current({ sums: 1 }), {
      area: COUNTRY,
      period: YEAR,
      ssyk4: ['2512'],
    });
    expect(months.map(({ from, to, ads: count }) => [from, to, count])).toEqual([
      ['2024-03-01', '2024-03-31', 3],
      ['2024-04-01', '2024-04-30', 1],
    ]);
  });

  it('are told by area, for the areas asked for', async () => {
    const query = { level: 'municipality', areas: ['1480', '0180', '9999'], period: YEAR } as const;
    expect(await readDemandByArea(test.facts, current({ sums: 1 }), query)).toEqual([
      { sourceId: 'sums', area: '1480', ads: 2 },
    ]);
  });

  it('count the ads that ask for a skill, each once', async () => {
    const query = { area: COUNTY, period: YEAR, ssyk4: ['2512', '2511'] };
    expect(await readAskedSkills(test.facts, current({ sums: 1 }), query)).toEqual([
      { sourceId: 'sums', ssyk4: '2512', conceptId: 's1', ads: 2 },
      { sourceId: 'sums', ssyk4: '2512', conceptId: 's2', ads: 1 },
    ]);
  });

  it('are made beside the old ones, which go when they are dropped', async () => {
    await saveAds(test.facts, 'sums', 2, [ad('8')]);
    await sumAds(test.facts, 'sums', 2);
    expect(await ask(COUNTRY, YEAR, 1)).toMatchObject([{ ads: 4 }]);
    expect(await ask(COUNTRY, YEAR, 2)).toMatchObject([{ ads: 5 }]);
    await dropOlderGenerations(test.facts, 'sums', 2);
    expect(await ask(COUNTRY, YEAR, 1)).toEqual([]);
    expect(await ask(COUNTRY, YEAR, 2)).toMatchObject([{ ads: 5 }]);
    await dropGeneration(test.facts, ['demand'], 'sums', 77);
    expect(await ask(COUNTRY, YEAR, 2)).toMatchObject([{ ads: 5 }]);
  });
});

describe('counts of whole years', () => {
  beforeAll(() =>
    saveCountedAds(test.facts, 'yearly', 3, [
      { level: 'county', area: '14', ssyk4: '2512', from: '2024-01-01', to: '2024-12-31', ads: 120 },
      { level: 'county', area: '01', ssyk4: '2512', from: '2024-01-01', to: '2024-12-31', ads: 30 },
    ]),
  );
  const ask = (period: { from: string; to: string }) =>
    readDemand(test.facts, current({ yearly: 3 }), { area: COUNTY, period });

  it('answer where the whole year is asked for, and say that vacancies are not known', async () => {
    expect(await ask(YEAR)).toEqual([{ sourceId: 'yearly', ssyk4: '2512', ads: 120, vacancies: null }]);
    expect(await ask({ from: '2023-07', to: '2025-06' })).toMatchObject([{ ads: 120 }]);
  });

  it.each([
    ['2024-01', '2024-11'],
    ['2024-02', '2024-12'],
    ['2024-06', '2024-06'],
  ])('do not answer for a part of it: %s to %s', async (from, to) => {
    expect(await ask({ from, to })).toEqual([]);
  });

  it('stand beside another source, never added to it', async () => {
    const rows = await readDemand(test.facts, current({ yearly: 3, replaced: 1 }), { area: COUNTY, period: YEAR });
    expect(rows.map(({ sourceId, ads }) => [sourceId, ads])).toEqual([
      ['yearly', 120],
      ['replaced', 2],
    ]);
  });

  it('tell the months each source covers', async () => {
    expect(await readDemandSpans(test.facts, current({ yearly: 3 }))).toMatchObject([
      { sourceId: 'yearly', from: '2024-01', to: '2024-12' },
    ]);
    expect(await readDemandSpans(test.facts, current({}))).toEqual([]);
  });
});

describe('the barometer', () => {
  const cell = {
    county: '14',
    ssyk4: '2512',
    barometerOccupation: 'b1',
    label: 'Programmers',
    partOfSsyk4: true,
    opportunities: 'large',
    situation: null,
    outlook: 'increase',
    paradoxReasons: ['pay'],
    round: '2026-1',
    textOpportunities: 'It\'s "good"\nindeed',
    textSituation: null,
  } as const;

  it('is read as it was written, for the counties that an area touches', async () => {
    await saveBarometer(test.facts, 'barometer', 1, [cell, { ...cell, county: '25' }]);
    const read = (where: Area) => readBarometer(test.facts, current({ barometer: 1 }), { area: where });
    expect(await read(PAIR)).toEqual([{ sourceId: 'barometer', ...cell }]);
    expect(await read(area('25', { counties: ['25'] }))).toMatchObject([{ county: '25' }]);
    expect(await read(COUNTRY)).toEqual([]);
  });
});

describe('the tables of facts', () => {
  it('refuse what is no question in ClickHouse’s own words', async () => {
    const failing = test.facts.query('select nothing from ads');
    await expect(failing).rejects.toThrow(/nothing/);
    await expect(failing).rejects.not.toBeInstanceOf(FactsUnavailableError);
  });

  it('are in the database that the address names, and making them again loses nothing', async () => {
    const tables = () =>
      test.facts.query<{ name: string }>('select name from system.tables where database = currentDatabase()');
    const before = await tables();
    await prepareFacts(test.facts);
    expect(await tables()).toEqual(before);
    expect(before.map(({ name }) => name).sort()).toEqual(['ads', 'asked_skills', 'barometer', 'demand']);
    expect(await test.facts.query('select 1 as one from demand limit 1')).toEqual([{ one: 1 }]);
    expect(await test.facts.problem()).toBeNull();
  });
});
