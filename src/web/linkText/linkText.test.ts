import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStore, openTestStore } from '../../../test/support/testStore.ts';
import { loadDemonstration } from '../../actions/loadDemonstration.ts';
import { prepareInstallation } from '../../actions/prepareInstallation.ts';
import { system } from '../../store/session.ts';
import { createWeb } from '../app.tsx';
import type { SiteEnv } from '../site.ts';

const HOST = 'http://kraftsam.test';
const TODAY = '2026-11-21';

let test: TestStore;
let web: Hono<SiteEnv>;
let cookie = '';
const folder = mkdtempSync(join(tmpdir(), 'kraftsam-lanka-'));

beforeAll(async () => {
  test = await openTestStore({ facts: false });
  const site = {
    store: test.store,
    demonstration: true,
    signingKey: 'prov',
    now: () => new Date(`${TODAY}T12:00:00Z`),
  };
  web = createWeb(site, { personas: [], report: (error) => console.error(error) });
}, 60_000);
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

async function ask(path: string, body?: URLSearchParams): Promise<Response> {
  const headers = { host: 'kraftsam.test', origin: HOST, cookie };
  const answer = await web.request(HOST + path, body ? { method: 'POST', body, headers } : { headers });
  cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
  return answer;
}

async function send(fields: Record<string, string>, query = ''): Promise<Response> {
  const token = /name="_csrf" value="([^"]+)"/.exec(await (await ask('/lanka')).text())?.[1] ?? '';
  return ask(`/lanka${query}`, new URLSearchParams({ _csrf: token, ...fields }));
}

it('says what to import where there is no taxonomy', async () => {
  expect(await (await ask('/lanka')).text()).toContain('kraftsam import taxonomy');
});

describe('with a taxonomy', () => {
  beforeAll(async () => {
    await prepareInstallation(test.store);
    await loadDemonstration(test.store, system('demo'), { seed: 1, today: TODAY, folder });
  }, 60_000);

  it('marks what a pasted text names, ranks it, and gives the reasons', async () => {
    const answer = await send({ headline: 'Svetsare sökes', text: 'Vi söker en erfaren svetsare.' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toMatch(/<mark class="mark-occupation[^>]*>\s*<a href="#traff-1">Svetsare<\/a>/);
    expect(html).toContain('/behov/7212');
    expect(html).toContain('Rubriken nämner');
    expect(html).toContain('Hur orden kändes igen');
  });

  it('keeps what was typed and says what is wrong with it', async () => {
    const empty = await send({ headline: '', text: '   ' });
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('Skriv eller klistra in en text');
    const long = await send({ headline: 'Kvar', text: 'svetsare '.repeat(6_000) });
    expect(long.status).toBe(422);
    const html = await long.text();
    expect(html).toContain('54');
    expect(html).toContain('value="Kvar"');
  });

  it('escapes what was typed', async () => {
    const html = await (await send({ headline: '', text: '<script>alert(1)</script> svetsare' })).text();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;');
  });

  it('says so when no word is known', async () => {
    expect(await (await send({ headline: '', text: 'qwx zzv' })).text()).toContain('Inget ord i texten kändes igen');
  });

  it.each(['csv', 'json', 'xlsx'])('saves the mentions as %s', async (format) => {
    const answer = await send({ headline: 'Svetsare', text: '', format });
    expect(answer.headers.get('content-disposition')).toContain(`lankad-text.${format}`);
    if (format !== 'xlsx') expect(await answer.text()).toContain('Svetsare');
  });

  it('shows invented examples, in both languages', async () => {
    for (const key of ['annons', 'utbildning', 'kursmal'])
      expect(await (await ask(`/lanka?exempel=${key}`)).text()).toContain('id="traff-1"');
    expect(await (await ask('/lanka?exempel=annons&lang=en')).text()).toContain('Link a text');
    expect(await (await ask('/lanka?exempel=constructor')).text()).not.toContain('id="traff-1"');
  });
});
