import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMONSTRATION_PEOPLE } from '../../src/actions/demonstrationPeople.ts';
import { openFacts } from '../../src/store/facts.ts';
import { createWeb } from '../../src/web/app.tsx';
import { DEMONSTRATION_DAY } from '../support/demonstrationDay.ts';
import { HOST, Reader } from '../support/reader.ts';
import { type TestStore, openTestStore } from '../support/testStore.ts';

let test: TestStore;
let web: ReturnType<typeof createWeb>;
const reported: unknown[] = [];

function webOf(store = test.store) {
  const now = () => new Date(`${DEMONSTRATION_DAY}T12:00:00Z`);
  const site = { store, demonstration: true, signingKey: 'prov', now };
  return createWeb(site, { personas: DEMONSTRATION_PEOPLE, report: (error) => reported.push(error) });
}

beforeAll(async () => {
  test = await openTestStore({ demonstration: true });
  web = webOf();
});
afterAll(() => test?.close());

async function page(path: string): Promise<string> {
  const answer = await web.request(HOST + path);
  expect([path, answer.status, reported]).toEqual([path, 200, []]);
  return answer.text();
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

  it('shows the last page where the address asks for one beyond it', async () => {
    expect(await page('/behov?page=999')).toMatch(/26–\d+ av \d+/);
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
    const analyst = await new Reader(web).signedInAs('analyst');
    const employer = await new Reader(web).signedInAs('employer');
    expect(await analyst.text('/behov/7212')).toMatch(start);
    expect(await employer.text('/behov/7212')).not.toMatch(start);
    expect(await page('/behov/7212')).not.toMatch(start);
  });

  it.each(['/behov/0000', '/behov/<b>', '/behov/72121'])('is not found for %s', async (path) => {
    const answer = await web.request(HOST + encodeURI(path));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Yrkesgruppen finns inte');
  });
});
