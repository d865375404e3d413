import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStore, openTestStore } from '../../test/support/testStore.ts';
import { DEMONSTRATION_PEOPLE } from '../actions/demonstrationPeople.ts';
import { loadDemonstration } from '../actions/loadDemonstration.ts';
import { prepareInstallation } from '../actions/prepareInstallation.ts';
import { openFacts } from '../store/facts.ts';
import { system } from '../store/session.ts';
import { createWeb } from './app.tsx';

const HOST = 'http://kraftsam.test';
/** The demonstration is made for a day, so that the test says the same on every day. */
const TODAY = '2026-11-21';

let test: TestStore;
let web: ReturnType<typeof createWeb>;
const folder = mkdtempSync(join(tmpdir(), 'kraftsam-pages-'));
const reported: unknown[] = [];

function webOf(store = test.store) {
  const site = { store, demonstration: true, signingKey: 'prov', now: () => new Date(`${TODAY}T12:00:00Z`) };
  return createWeb(site, { personas: DEMONSTRATION_PEOPLE, report: (error) => reported.push(error) });
}

beforeAll(async () => {
  test = await openTestStore();
  await prepareInstallation(test.store);
  const loaded = await loadDemonstration(test.store, system('test'), { seed: 1, today: TODAY, folder });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  web = webOf();
}, 120_000);
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function page(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await web.request(HOST + path, { headers });
  expect([path, answer.status, reported]).toEqual([path, 200, []]);
  return answer.text();
}

async function signedInAs(persona: string): Promise<Record<string, string>> {
  const form = await web.request(`${HOST}/logga-in`);
  const cookie = form.headers.get('set-cookie')?.split(';')[0] ?? '';
  const _csrf = /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const answer = await web.request(`${HOST}/logga-in`, {
    method: 'POST',
    body: new URLSearchParams({ _csrf, persona }),
    headers: { cookie },
  });
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; '),
  };
}

const PATHS = ['/', '/behov', '/behov/7212', '/behov/5321', '/matchning', '/matchning?view=skills'];

describe('every page of need', () => {
  it.each(PATHS.flatMap((path) => ['sv', 'en'].map((language) => [path, language] as const)))(
    '%s in %s leads each of its sources to where it is described, and runs nothing inline',
    async (path, language) => {
      const html = await page(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
      const anchors = [...html.matchAll(/href="#(kalla-[^"]+)"/g)].map(([, id]) => id);
      expect(anchors.length).toBeGreaterThan(0);
      for (const id of anchors) expect(html).toContain(`id="${id}"`);
      expect(html).not.toMatch(/\sstyle="|<script>|\son\w+="/);
      expect(html).not.toMatch(/undefined|NaN|\[object/);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).toContain(language === 'sv' ? 'Syntetiska data' : 'Synthetic data');
    },
  );

  it.each(['/', '/behov', '/behov/7212', '/matchning'])('%s says what to do without facts', async (path) => {
    const answer = await webOf({ ...test.store, facts: openFacts(null) }).request(HOST + path);
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain('kraftsam doctor');
  });

  it.each(['/', '/behov', '/matchning'])('%s works for a set of counties and for one municipality', async (path) => {
    expect(await page(`${path}?area=ebm`)).toContain('En Bättre Matchning');
    expect(await page(`${path}?area=1480`)).toContain('Göteborg');
  });
});

describe('the list of needs', () => {
  it('gives all rows that the filters let through as a file, whatever the page', async () => {
    const shown = /(?:\d+–\d+) av (\d+)/.exec(await page('/behov?outcome=shortage&page=2'))?.[1];
    const rows = JSON.parse(await page('/behov?outcome=shortage&page=2&format=json')) as Record<string, unknown>[];
    expect(rows).toHaveLength(Number(shown ?? Number.NaN));
    expect(new Set(rows.map((row) => row['judgement']))).toEqual(new Set(['Brist']));
    const csv = await page('/behov?outcome=shortage&format=csv');
    expect(csv.trim().split('\r\n')).toHaveLength(rows.length + 1);
    const xlsx = await web.request(`${HOST}/behov?format=xlsx`);
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(xlsx.headers.get('content-disposition')).toMatch(/filename="behov-14-[\d-]+\.xlsx"/);
  });

  it('leads to a page for every row', async () => {
    const links = [...(await page('/behov')).matchAll(/href="(\/behov\/\d{4})"/g)].map(([, path]) => path ?? '');
    expect(links.length).toBeGreaterThan(20);
    for (const path of links.slice(0, 8)) expect(await page(path)).toContain('id="bedomning"');
  });
});

describe('the page of an occupation group', () => {
  it('shows every signal with its rule, and the source’s own words', async () => {
    const html = await page('/behov/7212');
    expect(html).toContain('Så kom källan fram till det');
    expect(html).toContain('Yrkesbarometern per län');
    expect(html).toContain('Kompetenser: efterfrågade och utlärda');
  });

  it('says that the barometer speaks of the county where a municipality was chosen', async () => {
    expect(await page('/behov/7212?area=1480')).toContain('Gäller hela länet (14)');
  });

  it('lets those who may start a report on it, and nobody else', async () => {
    const start = /href="\/underlag\/nytt\?ssyk4=7212/;
    expect(await page('/behov/7212', await signedInAs('analyst'))).toMatch(start);
    expect(await page('/behov/7212', await signedInAs('employer'))).not.toMatch(start);
    expect(await page('/behov/7212')).not.toMatch(start);
  });

  it.each(['/behov/0000', '/behov/<b>', '/behov/72121'])('is not found for %s', async (path) => {
    const answer = await web.request(HOST + encodeURI(path));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Yrkesgruppen finns inte');
  });
});
