import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStore, openTestStore } from '../../../test/support/testStore.ts';
import { beginRun, endRun } from '../../store/importRuns.ts';
import { system } from '../../store/session.ts';
import { putInForce, registerSource } from '../../store/sources.ts';
import { createWeb } from '../app.tsx';
import type { SiteEnv } from '../site.ts';

const NOW = new Date('2026-11-21T12:00:00Z');
let test: TestStore;
let web: Hono<SiteEnv>;

const source = (id: string, title: string) => ({
  id,
  publisher: 'Provverket',
  title: { sv: title, en: `${title} (en)` },
  definition: { sv: 'Vad den säger.', en: 'What it says.' },
  licence: 'CC0-1.0',
  url: 'https://example.se/',
  synthetic: false,
});

beforeAll(async () => {
  test = await openTestStore({ facts: false });
  const site = { store: test.store, demonstration: false, signingKey: 'prov', now: () => NOW };
  web = createWeb(site, { personas: [], report: (error) => console.error(error) });
}, 60_000);
afterAll(() => test.close());

async function read(path: string): Promise<string> {
  const answer = await web.request(path);
  expect(answer.status).toBe(200);
  return answer.text();
}

describe('the pages of sources', () => {
  it('say what to do first where there is no source', async () => {
    expect(await read('/kallor')).toContain('kraftsam import sweden');
  });

  describe('with an old source, a failed one and one being read', () => {
    const COUNTS = { read: 12, written: 5, unchanged: 4, rejected: 3 };

    beforeAll(async () => {
      await test.store.writing(system('test'), async (tx) => {
        for (const [id, title] of [
          ['ads', 'Annonser'],
          ['barometer', 'Barometern'],
          ['offerings', 'Utbildningar'],
        ] as const)
          await registerSource(tx, source(id, title));
        await putInForce(tx, {
          sourceId: 'ads',
          generation: 1,
          label: 'v-2026-10',
          contentHash: 'ab'.repeat(32),
          retrievedAt: new Date('2026-10-01T00:00:00Z'),
          input: '/home/somebody/secret/ads.jsonl',
          rowsWritten: 9,
          periodFrom: '2025-01-01',
          periodTo: '2025-12-31',
        });
        const run = { input: '/home/somebody/secret/b.json', inputBytes: null, rejectsFile: null };
        const failed = await beginRun(tx, { sourceId: 'barometer', ...run });
        await endRun(tx, failed, COUNTS, { code: 'html-instead-of-data', detail: 'no' });
        await beginRun(tx, { sourceId: 'offerings', ...run });
      });
    });

    it('warn of age, say what failed and what to do, and show progress', async () => {
      const page = await read('/kallor');
      expect(page).toContain('hämtades för 51 dagar sedan');
      expect(page).toContain('En webbsida kom i stället för data.');
      expect(page).toContain('Öppna adressen i en webbläsare');
      expect(page).toContain('<progress');
    });

    it('say what a source cannot say', async () => {
      expect(await read('/kallor/ads')).toContain('inte hela behovet');
    });

    it('show no folder of the machine', async () => {
      expect(await read('/kallor/ads')).toContain('ads.jsonl');
      for (const path of ['/kallor', '/kallor/ads', '/kallor/barometer', '/kallor/ads?format=csv&lista=versioner'])
        expect(await read(path)).not.toContain('somebody');
    });

    it('give the versions and the imports as CSV', async () => {
      expect(await read('/kallor/ads?format=csv&lista=versioner')).toContain(
        'v-2026-10;current;2026-10-01T00:00:00.000Z;9;2025;ads.jsonl',
      );
      expect(await read('/kallor/barometer?format=csv&lista=inlasningar')).toMatch(
        /;failed;[\d,]+;12;5;4;3;html-instead-of-data;b\.json/,
      );
    });

    it('speak English', async () => {
      expect(await read('/kallor/barometer?lang=en')).toContain('A web page came instead of data.');
    });

    it('know no other source', async () => {
      expect((await web.request('/kallor/nothing')).status).toBe(404);
    });
  });
});
