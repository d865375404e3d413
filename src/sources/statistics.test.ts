import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHARED_DATA, hasSharedData } from '../../test/officialServer.ts';
import { all, records, rejects } from '../../test/sourceOf.ts';
import { readAdCounts, totalColumn } from './adCounts.ts';
import { readBarometer } from './barometer.ts';
import { shrunk } from './shrunk.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftsam-statistics-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('readAdCounts', () => {
  const table = { g1: { se: 10, a: 5, b: 3, c: 2 }, g2: { se: 4, a: 4 }, g3: { se: 3, b: 1, c: 2 } };

  it('finds the column of the country by its sums and leaves it out', async () => {
    expect(totalColumn(Object.values(table))).toBe('se');
    const rows = await all(readAdCounts(await file('ssyk4-by-region.json', table), { year: 2024 }));
    expect(records(rows).map((r) => `${r.ssyk4ConceptId} ${r.areaConceptId} ${r.ads}`)).toEqual([
      'g1 a 5',
      'g1 b 3',
      'g1 c 2',
      'g2 a 4',
      'g3 b 1',
      'g3 c 2',
    ]);
    expect(records(rows)[0]).toMatchObject({ level: 'county', year: 2024 });
  });

  it.each([
    ['no column is the sum of the others', [{ a: 5, b: 3, c: 1, d: 7 }]],
    ['two equal columns are no country with one county', [{ a: 5, b: 5 }]],
  ])('leaves nothing out when %s', (_name, rows) => expect(totalColumn(rows)).toBeNull());

  it('rejects a cell that is no count, and refuses another shape or an unknown level', async () => {
    const rows = await all(readAdCounts(await file('kommun.json', { g1: { a: 1, b: -2, c: '3' } }), { year: 2024 }));
    expect(rejects(rows).map((r) => r.field)).toEqual(['g1.b', 'g1.c']);
    await expect(all(readAdCounts(await file('region.json', [1]), { year: 2024 }))).rejects.toMatchObject({
      code: 'shape-unknown',
    });
    await expect(all(readAdCounts(await file('x.json', table), { year: 2024 }))).rejects.toMatchObject({
      code: 'level-unknown',
    });
  });

  it.skipIf(!hasSharedData())('sums to 697,030 ads on both levels (needs ../shared/data)', async () => {
    const rows = await all(readAdCounts(join(SHARED_DATA, 'ad-counts-2024'), { year: 2024 }));
    expect(rejects(rows)).toEqual([]);
    const sum = (level: string) =>
      records(rows)
        .filter((r) => r.level === level)
        .reduce((total, r) => total + r.ads, 0);
    expect([sum('county'), sum('municipality')]).toEqual([697_030, 697_030]);
    expect(
      new Set(
        records(rows)
          .filter((r) => r.level === 'county')
          .map((r) => r.areaConceptId),
      ).size,
    ).toBe(21);
  });
});

describe('readBarometer', () => {
  const row = {
    ...{ yb_yrke: 'Svetsare', yb_concept_id: 'b1', lan: '14', ssyk: '7212', del_av_ssyk: true, omgang: '2026-1' },
    ...{
      jobbmojligheter: 'stora',
      rekryteringssituation: 'paradox',
      paradox: ['Fel kompetens'],
      prognos: 'vara oförändrad',
    },
    ...{ text_jobbmojligheter: 'Goda.', text_rekryteringssituation: null },
  };

  it('reads the flat shape, nulls included', async () => {
    const rows = await all(
      readBarometer(
        await file('flat.json', [
          row,
          { ...row, lan: '00', jobbmojligheter: null, rekryteringssituation: null, prognos: null },
        ]),
      ),
    );
    expect(records(rows)).toEqual([
      {
        ...{
          barometerOccupationId: 'b1',
          label: 'Svetsare',
          ssyk4: ['7212'],
          partOfSsyk4: true,
          county: '14',
          countyConceptId: null,
        },
        ...{
          opportunities: 'large',
          situation: 'paradox',
          outlook: 'unchanged',
          paradoxReasons: ['Fel kompetens'],
          round: '2026-1',
        },
        ...{ textOpportunities: 'Goda.', textSituation: null, synthetic: false },
      },
      expect.objectContaining({ county: '00', opportunities: null, situation: null, outlook: null }),
    ]);
  });

  it.each([
    [{ jobbmojligheter: 'enorma' }, 'jobbmojligheter'],
    [{ prognos: 'constructor' }, 'prognos'],
    [{ lan: 'Skåne' }, 'lan'],
    [{ lan: null }, 'lan'],
    [{ yb_concept_id: '' }, 'yb_concept_id'],
  ])('rejects %j', async (change, field) => {
    const rows = await all(readBarometer(await file('bad.json', [{ ...row, ...change }])));
    expect(rejects(rows)).toMatchObject([{ line: 1, field }]);
  });

  it('reads the shape per region with names and codes from its companion', async () => {
    const path = await file('occupations-by-region.json', {
      b1: { r14: ['små', 'öka'], se: ['stora'] },
      b2: { r14: ['små', 'öka'] },
    });
    const part = { barometer_id: 'b1', barometer_name: 'Svetsare', barometer_part_of_ssyk: false };
    await file('occupations-with-education-background.json', {
      o1: { ...part, occupation_group: '7212 - Svetsare' },
      o2: { ...part, occupation_group: '7213 - Plåt' },
      o3: {},
    });
    const rows = await all(
      readBarometer(path, {
        countyCodes: new Map([
          ['r14', '14'],
          ['se', '00'],
        ]),
      }),
    );
    expect(records(rows)).toMatchObject([
      {
        label: 'Svetsare',
        ssyk4: ['7212', '7213'],
        county: '14',
        countyConceptId: 'r14',
        opportunities: 'small',
        outlook: 'increase',
        situation: null,
        round: null,
      },
      { county: '00', opportunities: 'large', outlook: null },
    ]);
    expect(rejects(rows)).toMatchObject([{ field: 'b2', reason: 'occupation-unknown' }]);
  });

  it('refuses another document', async () => {
    await expect(all(readBarometer(await file('other.json', { version: 4 })))).rejects.toMatchObject({
      code: 'shape-unknown',
    });
    await expect(all(readBarometer(await file('null.json', 'null')))).rejects.toMatchObject({ code: 'shape-unknown' });
  });

  it.skipIf(!hasSharedData())(
    'reads the real files: 164 named occupations in 22 areas (needs ../shared/data)',
    async () => {
      const rows = await all(readBarometer(join(SHARED_DATA, 'barometer', 'occupations-by-region.json')));
      expect(new Set(records(rows).map((r) => r.barometerOccupationId)).size).toBe(164);
      expect(new Set(records(rows).map((r) => r.countyConceptId)).size).toBe(22);
      expect(rejects(rows).map((r) => r.reason)).toEqual(Array(2).fill('occupation-unknown'));
      expect(records(rows).every((r) => r.ssyk4.length > 0)).toBe(true);
    },
  );
});

describe('shrunk', () => {
  it.each([
    [null, 0, true],
    [null, 1, false],
    [0, 0, false],
    [100, 0, true],
    [100, 94, true],
    [100, 95, false],
    [100, 250, false],
  ])('from %s to %i rows: stopped is %s', (before, now, stopped) => {
    expect(shrunk('barometer', before, now)?.code).toBe(stopped ? 'source-shrunk' : undefined);
  });
});
