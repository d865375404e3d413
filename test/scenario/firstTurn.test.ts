import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeReport } from '../../src/actions/freezeReport.ts';
import { importAdCounts } from '../../src/actions/importAdCounts.ts';
import { importAds } from '../../src/actions/importAds.ts';
import { importBarometer } from '../../src/actions/importBarometer.ts';
import { importGeo } from '../../src/actions/importGeo.ts';
import { importOfferings, importSyllabi } from '../../src/actions/importOfferings.ts';
import { importTaxonomy } from '../../src/actions/importTaxonomy.ts';
import { prepareInstallation } from '../../src/actions/prepareInstallation.ts';
import { publishReport } from '../../src/actions/publishReport.ts';
import { startReport } from '../../src/actions/startReport.ts';
import { emptyOutline } from '../../src/evidence/reportOutline.ts';
import { parsePeriod } from '../../src/kernel/period.ts';
import type { Result } from '../../src/kernel/result.ts';
import { type Session, system } from '../../src/store/session.ts';
import { createWeb } from '../../src/web/app.tsx';
import { hasSharedData, SHARED_DATA } from '../officialServer.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const importer = system('test');
const TENANT = '11111111-1111-4111-8111-111111111111';
const PERSON = '22222222-2222-4222-8222-222222222222';
const analyst: Session = {
  kind: 'member',
  requestId: 'test',
  tenant: TENANT,
  person: PERSON,
  permissions: ['report-write', 'report-freeze', 'report-publish'],
};

/** Västra Götalands län, and the nine counties of En Bättre Matchning. */
const COUNTIES = ['14', '01', '03', '04', '05', '17', '18', '19', '20', '21'];

describe.skipIf(!hasSharedData())(
  'The loop turns once on real input, from files to a published report (needs ../shared/data)',
  () => {
    let test: TestStore;
    let web: ReturnType<typeof createWeb>;
    const home = mkdtempSync(join(tmpdir(), 'kraftsam-turn-'));
    const at = (path: string) => ({ input: join(SHARED_DATA, path), home });
    const page = async (path: string) => {
      const answer = await web.request(path);
      return { status: answer.status, text: await answer.text() };
    };

    beforeAll(async () => {
      test = await openTestStore();
      const { store } = test;
      await prepareInstallation(store);
      done(await importTaxonomy(store, importer, { ...at('taxonomy'), version: '31' }));
      done(await importGeo(store, importer, at('geo/swedish_municipalities.geojson')));
      done(await importGeo(store, importer, at('geo/swedish_regions.geojson')));
      done(await importGeo(store, importer, at('geo/places.json')));
      done(await importAdCounts(store, importer, { ...at('ad-counts-2024'), year: 2024 }));
      done(await importAds(store, importer, at('ads/ads-2020.jsonl')));
      done(await importBarometer(store, importer, at('barometer/occupations-by-region.json')));
      done(await importOfferings(store, importer, at('education/offerings-with-ssyk4.jsonl')));
      done(
        await importSyllabi(store, importer, { ...at('syllabi/miun-syllabi.jsonl'), provider: 'Mittuniversitetet' }),
      );
      await store.writing({ ...analyst, kind: 'member' }, async ({ db }) => {
        await db
          .insertInto('app.organisations')
          .values({ tenant_id: TENANT, name: 'Region Provvik', kind: 'region' })
          .execute();
        await db
          .insertInto('app.people')
          .values({
            tenant_id: TENANT,
            id: PERSON,
            display_name: 'Prov Person',
            title_sv: 'Analytiker',
            title_en: 'Analyst',
            permissions: [],
          })
          .execute();
      });
      web = createWeb(
        { store, demonstration: false, signingKey: 'k'.repeat(43), now: () => new Date('2026-11-21T12:00:00Z') },
        {
          personas: [],
          report: (error) => {
            throw error;
          },
        },
      );
    }, 240_000);
    afterAll(async () => {
      await test?.close();
      rmSync(home, { recursive: true, force: true });
    });

    it('shows 697,030 ads for the country and the county sums of the file', async () => {
      const sums = await test.facts.query<{ level: string; ads: number }>(
        "select level, toUInt32(sum(ads)) as ads from demand where source_id = 'ad-counts' group by level order by level",
      );
      expect(sums.map((row) => row.ads)).toEqual([697_030, 697_030, 697_030]);
      const counties = await test.facts.query<{ area: string; ads: number }>(
        "select area, toUInt32(sum(ads)) as ads from demand where source_id = 'ad-counts' and level = 'county' group by area",
      );
      const byCounty = new Map(counties.map((row) => [row.area, row.ads]));
      for (const code of COUNTIES) expect([code, byCounty.get(code)]).toEqual([code, sumOf(code)]);
    });

    it('opens Behov for Västra Götalands län and for the nine counties of En Bättre Matchning', async () => {
      for (const area of ['14', 'ebm']) {
        const list = await page(`/behov?area=${area}&period=2024`);
        expect(list.status).toBe(200);
        expect(list.text).toContain(area === '14' ? 'Västra Götalands län' : 'En Bättre Matchning');
        expect(list.text).toMatch(/href="\/behov\/\d{4}/);
        const nurses = await page(`/behov/2221?area=${area}&period=2024`);
        expect(nurses.status).toBe(200);
        expect(nurses.text).toContain('Källor');
      }
    });

    it('shows offerings with the concepts marked in their text', async () => {
      const list = await page('/utbud?area=00&period=2024');
      expect(list.status).toBe(200);
      const first = /href="(\/utbud\/[^"?]+)/.exec(list.text)?.[1] ?? '';
      expect((await page(first)).text).toContain('<mark');
    });

    it('builds, freezes, publishes and exports a report that a later import does not change', async () => {
      const { store } = test;
      const period = value(parsePeriod('2024'));
      const outline = {
        ...emptyOutline({ kind: 'occupations', ssyk4: ['2221', '7212', '2512'] }),
        summary: 'Läget 2024.',
      };
      const draft = value(
        await startReport(store, analyst, { title: 'Läget i Väst', language: 'sv', area: '14', period, outline }),
      );
      const frozen = value(
        await freezeReport(
          store,
          analyst,
          { report: draft.id, version: draft.version },
          new Date('2026-11-21T12:00:00Z'),
        ),
      );
      const published = value(await publishReport(store, analyst, { report: draft.id, version: draft.version + 1 }));
      const before = await page(`/rapport/${published.slug}`);
      expect(before.status).toBe(200);
      expect(before.text).toContain(frozen.hash.slice(0, 8));

      done(await importAdCounts(store, importer, { ...at('ad-counts-2024'), year: 2023, force: true }));
      expect((await page(`/rapport/${published.slug}`)).text).toBe(before.text);

      for (const [ending, type, start] of [
        ['xlsx', 'spreadsheet', 'PK'],
        ['csv', 'text/csv', ''],
        ['json', 'application/json', '{'],
        ['pdf', 'application/pdf', '%PDF-'],
      ] as const) {
        const answer = await web.request(`/rapport/${published.slug}.${ending}`);
        expect([ending, answer.status]).toEqual([ending, 200]);
        expect(answer.headers.get('content-type')).toContain(type);
        expect((await answer.text()).startsWith(start)).toBe(true);
      }
    });
  },
);

/** What a county's column adds up to in the file, found without the product's own reader. */
function sumOf(code: string): number {
  const read = (path: string) => JSON.parse(readFileSync(join(SHARED_DATA, path), 'utf8'));
  const concept = read('taxonomy/legacy-codes-to-concepts.json').region[code].conceptId as string;
  const groups = Object.values(read('ad-counts-2024/ssyk4-by-region.json') as Record<string, Record<string, number>>);
  return groups.reduce((sum, group) => sum + (group[concept] ?? 0), 0);
}

function done<T>(result: Result<T>): T {
  return value(result);
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map((problem) => `${problem.code}: ${problem.detail}`).join('\n'));
  return result.value;
}
