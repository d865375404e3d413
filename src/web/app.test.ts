import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemonstrationPerson } from '../actions/demonstrationPeople.ts';
import { type TestStore, openTestStore } from '../../test/support/testStore.ts';
import { saveArea } from '../store/areas.ts';
import { openFacts } from '../store/facts.ts';
import { system } from '../store/session.ts';
import { createWeb } from './app.tsx';
import type { Site } from './site.ts';

/** What the header says of who is signed in. */
const SIGNED_IN = /Prov Provsson<[^>]*>, Analytiker/;
const ANALYST: DemonstrationPerson = {
  id: 'analyst',
  name: 'Prov Provsson',
  title: { sv: 'Analytiker', en: 'Analyst' },
  organisation: 'Region Prov',
  kind: 'region',
  tenant: '00000000-0000-0000-0000-0000000000a1',
  person: '00000000-0000-0000-0000-0000000000b1',
  permissions: ['report-write'],
};
const HOST = 'http://kraftsam.test';
const COUNTY = { kind: 'county', counties: [], municipalities: [], synthetic: false } as const;

let test: TestStore;
let now = new Date('2026-03-10T12:00:00Z');
const reported: unknown[] = [];
let web: ReturnType<typeof createWeb>;

function siteOf(demonstration: boolean): Site {
  return { store: test.store, demonstration, signingKey: 'prov', now: () => now };
}

function make(demonstration: boolean) {
  return createWeb(siteOf(demonstration), { personas: [ANALYST], report: (error) => reported.push(error) });
}

beforeAll(async () => {
  test = await openTestStore({ facts: false });
  await test.store.writing(system('test'), async (tx) => {
    await saveArea(tx, { ...COUNTY, code: '13', name: 'Hallands län' });
    await saveArea(tx, { ...COUNTY, code: '14', name: 'Västra Götalands län' });
  });
  web = make(true);
}, 60_000);
afterAll(() => test.close());

/** What a browser keeps between two requests. */
class Browser {
  readonly jar = new Map<string, string>();

  async get(path: string, headers: Record<string, string> = {}) {
    return this.ask(path, { headers });
  }

  async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
    const body = new URLSearchParams(fields);
    return this.ask(path, { method: 'POST', body, headers: { origin: HOST, host: 'kraftsam.test', ...headers } });
  }

  private async ask(path: string, init: RequestInit) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie);
    const answer = await web.request(HOST + path, { ...init, headers });
    for (const text of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      if (value) this.jar.set(name, value);
      else this.jar.delete(name);
    }
    return answer;
  }
}

function tokenIn(html: string): string {
  return /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

async function signedIn(): Promise<Browser> {
  const browser = new Browser();
  const token = tokenIn(await (await browser.get('/logga-in')).text());
  const answer = await browser.post('/logga-in', { _csrf: token, persona: 'analyst', next: '/finns-inte?a=1' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/finns-inte?a=1']);
  return browser;
}

describe('signing in', () => {
  it('is done with a form and ends with one', async () => {
    const browser = await signedIn();
    const page = await browser.get('/logga-in');
    const html = await page.text();
    expect(html).toMatch(SIGNED_IN);
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('vary')).toContain('Cookie');
    await browser.post('/logga-ut', { _csrf: tokenIn(html) });
    expect(browser.jar.has('kraftsam-session')).toBe(false);
  });

  it('keeps its cookie from scripts, other sites and, behind TLS, other hosts of the domain', async () => {
    const plain = (await web.request(`${HOST}/logga-in`)).headers.get('set-cookie') ?? '';
    expect(plain).toMatch(/^kraftsam-form=.+HttpOnly; SameSite=Lax$/);
    const secure = await web.request(`${HOST}/logga-in`, { headers: { 'x-forwarded-proto': 'https' } });
    expect(secure.headers.get('set-cookie')).toMatch(
      /^__Host-kraftsam-form=.+Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('ends by itself after a working day', async () => {
    const browser = await signedIn();
    now = new Date(now.getTime() + 8 * 3_600_000 + 1);
    expect(await (await browser.get('/logga-in')).text()).not.toMatch(SIGNED_IN);
  });

  it('cannot be done with a cookie of one’s own making', async () => {
    const browser = await signedIn();
    browser.jar.set('kraftsam-session', `analyst%209999999999999%20n.${'A'.repeat(43)}`);
    expect(await (await browser.get('/logga-in')).text()).not.toMatch(SIGNED_IN);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/ok\nSet-Cookie: a'])(
    'never leads away from the site: %j',
    async (next) => {
      const browser = new Browser();
      const token = tokenIn(await (await browser.get('/logga-in')).text());
      const answer = await browser.post('/logga-in', { _csrf: token, persona: 'analyst', next });
      expect(answer.headers.get('location')).toBe('/');
    },
  );

  it('keeps the secret of a link to comment out of the address of signing in', async () => {
    const page = await (await web.request(`${HOST}/kommentera/hemligheten/finns-inte`)).text();
    expect(page).toContain('href="/logga-in?next=%2F"');
    expect(page).not.toContain('next=%2Fkommentera');
  });

  it('does not exist outside the demonstration', async () => {
    const real = make(false);
    const page = await (await real.request(`${HOST}/logga-in`)).text();
    expect(page).not.toContain('name="persona"');
    expect(page).not.toContain('Syntetiska data:');
    const browser = await signedIn();
    const cookie = `kraftsam-session=${browser.jar.get('kraftsam-session')}`;
    expect(await (await real.request(`${HOST}/logga-in`, { headers: { cookie } })).text()).not.toContain('Logga ut');
  });
});

describe('a form', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, true],
    ['from a sibling site', { 'sec-fetch-site': 'same-site' }, true],
    ['from another origin', { origin: 'https://evil.example' }, true],
    ['from an origin that is hidden', { origin: 'null' }, true],
    ['without a token', {}, false],
    ['that is no form', { 'content-type': 'application/json' }, true],
  ])('is refused %s', async (_, headers, withToken) => {
    const browser = new Browser();
    const token = tokenIn(await (await browser.get('/logga-in')).text());
    const fields = { persona: 'analyst', ...(withToken && { _csrf: token }) };
    const answer = await browser.post('/logga-in', fields, headers);
    expect(answer.status).toBe(403);
    expect(browser.jar.has('kraftsam-session')).toBe(false);
  });

  it.each<[string, Record<string, string>]>([
    ['from a page that withholds its referrer', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
    ['from a browser that says where it comes from', { 'sec-fetch-site': 'same-origin' }],
    ['from one that says only its origin', {}],
  ])('is taken %s', async (_, headers) => {
    const browser = new Browser();
    const token = tokenIn(await (await browser.get('/logga-in')).text());
    expect((await browser.post('/logga-in', { _csrf: token, persona: 'analyst' }, headers)).status).toBe(303);
  });

  it('is refused with the token of somebody else', async () => {
    const token = tokenIn(await (await new Browser().get('/logga-in')).text());
    expect((await new Browser().post('/logga-in', { _csrf: token, persona: 'analyst' })).status).toBe(403);
  });

  it('may be one megabyte at most', async () => {
    const browser = new Browser();
    const token = tokenIn(await (await browser.get('/logga-in')).text());
    const answer = await browser.post('/logga-in', { _csrf: token, persona: 'x'.repeat(1024 * 1024) }, {});
    expect(answer.status).toBe(413);
  });

  it('holds no NUL, and neither does an address', async () => {
    const browser = new Browser();
    const token = tokenIn(await (await browser.get('/logga-in')).text());
    expect((await browser.post('/logga-in', { _csrf: token, persona: 'a\0' })).status).toBe(400);
    for (const path of ['/?area=%00', '/utbud/%00', '/behov?q=a%00b'])
      expect((await browser.get(path)).status).toBe(400);
  });
});

describe('area, period and language', () => {
  it('are the demonstration’s own until something is chosen', async () => {
    const page = await (await new Browser().get('/finns-inte')).text();
    expect(page).toContain('Västra Götalands län');
    expect(page).toContain('lang="sv"');
  });

  it('stay chosen on the next page', async () => {
    const browser = new Browser();
    await browser.get('/logga-in?area=13&period=2024&lang=en');
    const next = await (await browser.get('/finns-inte')).text();
    expect(next).toContain('<html lang="en">');
    expect(next).toMatch(/<option value="13" selected/);
    expect(next).toMatch(/<option value="2024" selected/);
  });

  it('leave no cookie with those who only read', async () => {
    expect((await web.request(`${HOST}/finns-inte`)).headers.getSetCookie()).toEqual([]);
  });

  it.each([
    ['de, en;q=0.8, sv;q=0.2', 'en'],
    ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
    ['fi', 'sv'],
    ['en;q=0, sv', 'sv'],
  ])('follow the browser’s languages %s: %s', async (header, language) => {
    const answer = await web.request(`${HOST}/logga-in`, { headers: { 'accept-language': header } });
    expect(await answer.text()).toContain(`<html lang="${language}">`);
  });

  it.each([
    ['/logga-in?area=zz', 404, 'Det finns inget område med koden ”zz”'],
    ['/logga-in?period=igår', 400, 'är ingen period'],
    ['/finns-inte', 404, 'Sidan finns inte'],
    ['/logga-in?area=%3Cscript%3E', 404, '&lt;script&gt;'],
  ])('that cannot be followed are said so: %s', async (path, status, text) => {
    const answer = await web.request(HOST + path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(text);
  });

  it('know an area from the moment that it exists', async () => {
    await web.request(`${HOST}/logga-in`);
    await test.store.writing(system('test'), (tx) => saveArea(tx, { ...COUNTY, code: 'ny1', name: 'Nyast' }));
    expect((await web.request(`${HOST}/logga-in?area=ny1`)).status).toBe(200);
  });
});

describe('the service', () => {
  it('says how it feels, and what is missing', async () => {
    const answer = await web.request(`${HOST}/halsa`);
    expect(await answer.json()).toEqual({ status: 'degraded', database: true, facts: false });
  });

  it('keeps the demonstration out of searches', async () => {
    expect(await (await web.request(`${HOST}/robots.txt`)).text()).toMatch(/^Disallow: \/$/m);
    expect(await (await make(false).request(`${HOST}/robots.txt`)).text()).not.toMatch(/^Disallow: \/$/m);
  });

  it('bears the security headers and a number to ask about on every answer', async () => {
    for (const path of ['/finns-inte', '/logga-in', '/halsa']) {
      const { headers } = await web.request(HOST + path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('answers without a database with a page, and notes no bug', async () => {
    const reading = () => Promise.reject(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));
    const store = { ...test.store, facts: openFacts(null), reading };
    const broken = createWeb({ ...siteOf(true), store }, { personas: [], report: (error) => reported.push(error) });
    const before = reported.length;
    const answer = await broken.request(`${HOST}/behov`);
    expect([answer.status, reported.length]).toEqual([503, before]);
    expect(await answer.text()).toContain('Databasen svarar inte');
  });

  it('shows nothing of a bug but its number', async () => {
    const reading = () => Promise.reject(new Error('secret detail'));
    const store = { ...test.store, reading };
    const broken = createWeb({ ...siteOf(true), store }, { personas: [], report: (error) => reported.push(error) });
    const answer = await broken.request(`${HOST}/behov`);
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).not.toContain('secret');
    expect(html).toContain(answer.headers.get('x-request-id'));
    expect(String(reported.at(-1))).toContain('secret detail');
  });
});
