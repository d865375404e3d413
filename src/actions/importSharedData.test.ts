import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA } from '../../test/officialServer.ts';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import type { Result } from '../kernel/result.ts';
import { findArea } from '../store/areas.ts';
import { listOfferings, type OfferingQuery } from '../store/offerings.ts';
import { supplyByOccupation, taughtSkills } from '../store/offeringSupply.ts';
import { system, visitor } from '../store/session.ts';
import { currentVersions } from '../store/sources.ts';
import { readBarometer } from '../store/statistics.ts';
import type { ReadTransaction } from '../store/transaction.ts';
import { importAdCounts } from './importAdCounts.ts';
import { importBarometer } from './importBarometer.ts';
import { importOfferings, importSyllabi } from './importOfferings.ts';
import type { ImportSummary } from './importRun.ts';
import { importTaxonomy } from './importTaxonomy.ts';
import { prepareInstallation } from './prepareInstallation.ts';

const session = system('test');

describe.skipIf(!hasSharedData())('the import of real data (needs ../shared/data)', () => {
  let test: TestStore;
  const home = mkdtempSync(join(tmpdir(), 'kraftsam-imports-'));
  const at = (path: string) => ({ input: join(SHARED_DATA, path), home });
  const reading = <T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T> => test.store.reading(visitor(), fn);
  const area = async (code: string) => {
    const found = await reading((tx) => findArea(tx, code));
    if (!found) throw new Error(`No area ${code}`);
    return found;
  };
  const offeringImport = () => importOfferings(test.store, session, at('education/offerings-with-ssyk4.jsonl'));
  const syllabusImport = () =>
    importSyllabi(test.store, session, {
      ...at('syllabi/miun-syllabi.jsonl'),
      provider: 'Mittuniversitetet',
      prefix: 'miun',
    });

  beforeAll(async () => {
    test = await openTestStore();
    await prepareInstallation(test.store);
    done(await importTaxonomy(test.store, session, { ...at('taxonomy'), version: '31' }));
  }, 120_000);
  afterAll(async () => {
    await test?.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('takes in counted ads, whose three levels each add up to 697,030', async () => {
    const options = { ...at('ad-counts-2024'), year: 2024 };
    const first = done(await importAdCounts(test.store, session, options));
    expect(first).toMatchObject({ state: 'imported', label: '2024', counts: { rejected: 0 } });
    const sums = await test.facts.query(
      'select level, toUInt32(sum(ads)) as ads, count() as cells from demand group by level order by level',
    );
    expect(sums).toEqual([
      { level: 'country', ads: 697_030, cells: 400 },
      { level: 'county', ads: 697_030, cells: 7317 },
      { level: 'municipality', ads: 697_030, cells: 44_219 },
    ]);
    expect(done(await importAdCounts(test.store, session, options)).state).toBe('unchanged');
  }, 30_000);

  it('takes in the barometer per region: every county and the country, without a situation that it does not give', async () => {
    const summary = done(await importBarometer(test.store, session, at('barometer/occupations-by-region.json')));
    expect(summary).toMatchObject({ state: 'imported', counts: { read: 3596, written: 3910, rejected: 2 } });
    const current = await reading(currentVersions);
    const cells = await readBarometer(test.facts, current, { area: await area('00') });
    expect(cells).toHaveLength(177);
    const inCounty = await readBarometer(test.facts, current, { area: await area('14'), ssyk4: ['2221'] });
    expect(inCounty).not.toEqual([]);
    expect(inCounty.every((cell) => cell.county === '14' && cell.situation === null)).toBe(true);
  }, 30_000);

  it('takes in 211 offerings, with the codes that their source assigned, in their municipalities', async () => {
    expect(done(await offeringImport())).toMatchObject({ state: 'imported', counts: { written: 211, rejected: 0 } });
    expect(done(await offeringImport())).toMatchObject({ state: 'unchanged', counts: { written: 0, unchanged: 211 } });
    const all = await reading((tx) => listOfferings(tx, query({})));
    expect(all.total).toBe(211);
    const welders = await reading((tx) => listOfferings(tx, query({ text: 'svets', ssyk4: '7212' })));
    expect(welders.total).toBeGreaterThan(0);
    expect(welders.rows.every((row) => row.leadsTo.includes('7212'))).toBe(true);
    const county = await area('14');
    const near = await reading((tx) => listOfferings(tx, query({ area: county })));
    expect(near.total).toBeGreaterThan(0);
    expect(near.total).toBeLessThan(211);
    expect(near.rows.every((row) => row.distance || row.municipalities.some((code) => code.startsWith('14')))).toBe(
      true,
    );
    const supply = await reading(async (tx) => supplyByOccupation(tx, county));
    expect(supply.get('7212')).toMatchObject({ placesKnown: 0, places: 0, sources: ['offerings'] });
  }, 30_000);

  it('takes in 3,581 syllabi, which count where their university gives something', async () => {
    expect(done(await syllabusImport())).toMatchObject({ state: 'imported', counts: { written: 3581, rejected: 5 } });
    expect(done(await syllabusImport())).toMatchObject({ state: 'unchanged', counts: { unchanged: 3581 } });
    const country = await area('00');
    const county = await area('14');
    const syllabi = await reading((tx) => listOfferings(tx, query({ kind: 'syllabus', area: country })));
    expect(syllabi.total).toBe(3581);
    const elsewhere = await reading((tx) => listOfferings(tx, query({ kind: 'syllabus', area: county })));
    expect(elsewhere.total).toBe(0);
    const taught = await reading((tx) => taughtSkills(tx, { area: country, ssyk4: ['2512'] }));
    expect(taught.get('2512')?.offerings).toBeGreaterThan(5);
    expect(taught.get('2512')?.skills[0]?.offerings).toBeGreaterThan(0);
  }, 60_000);
});

function query(more: Partial<OfferingQuery>): OfferingQuery {
  return { sort: 'title', direction: 'asc', page: 1, pageSize: 500, ...more };
}

function done(result: Result<ImportSummary>): ImportSummary {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
