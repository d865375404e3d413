import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMONSTRATION_PEOPLE } from '../../src/actions/demonstrationPeople.ts';
import { canonicalJson } from '../../src/reports/canonical.ts';
import { openFacts } from '../../src/store/facts.ts';
import { createWeb } from '../../src/web/app.tsx';
import { HOST, Reader } from '../support/reader.ts';
import { DEMONSTRATION_DAY } from '../support/demonstrationDay.ts';
import { type TestStore, openTestStore } from '../support/testStore.ts';

/** A report's whole life through its pages: author, colleague of another organisation, partner by link, the public. */

const DAY = 24 * 60 * 60 * 1000;

let test: TestStore;
let web: ReturnType<typeof createWeb>;
let now = new Date(`${DEMONSTRATION_DAY}T12:00:00Z`);
const reported: unknown[] = [];

function webOn(store = test.store) {
  const site = { store, demonstration: true, signingKey: 'prov', now: () => now };
  return createWeb(site, { personas: DEMONSTRATION_PEOPLE, report: (error) => reported.push(error) });
}

/** Where an answer sends the reader, without what was just done. */
function sentTo(answer: Response): string {
  if (answer.status !== 303) throw new Error(`Expected a redirect, got ${answer.status}`);
  return new URL(answer.headers.get('location') ?? '', HOST).pathname;
}

async function started(author: Reader, title: string): Promise<string> {
  const answer = await author.send('/underlag/nytt', '/underlag/nytt', {
    title,
    area: '14',
    period: '2025',
    language: 'sv',
    scope: 'occupations',
    codes: '7223 7233',
    parts: ['overview', 'demand', 'judgement'],
  });
  return sentTo(answer);
}

async function linkFrom(author: Reader, report: string, days = '7'): Promise<string> {
  const answer = await author.send(`${report}/remiss`, `${report}/remiss`, { recipient: 'Verkstaden', days });
  const href = /value="http:\/\/kraftsam\.test(\/kommentera\/[\w-]+)"/.exec(await answer.text())?.[1];
  if (!href) throw new Error('No link was shown');
  return href;
}

/** Main content with what differs by nature taken out, to compare answers that must be alike. */
async function mainOf(answer: Response): Promise<string> {
  return (/<main.*<\/main>/s.exec(await answer.text())?.[0] ?? '').replace(/[\w-]{36,}/g, '…');
}

let analyst: Reader;
let leader: Reader;

beforeAll(async () => {
  test = await openTestStore({ demonstration: true });
  web = webOn();
  analyst = await new Reader(web).signedInAs('analyst');
  leader = await new Reader(web).signedInAs('programme-leader');
}, 180_000);
afterAll(() => test?.close());

describe('starting a report', () => {
  it('gives back what was typed, with what is wrong at each field', async () => {
    const answer = await analyst.send('/underlag/nytt', '/underlag/nytt', {
      title: '',
      scope: 'occupations',
      codes: 'svetsare',
      area: '14',
      period: '2025',
    });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Skriv en rubrik.');
    expect(html).toMatch(/<textarea[^>]*name="codes"[^>]*aria-invalid="true"[^>]*>svetsare</);
  });

  it('is offered with the occupation one comes from', async () => {
    expect(await analyst.text('/underlag/nytt?ssyk4=7223')).toMatch(/<textarea[^>]*name="codes"[^>]*>7223</);
  });

  it('is for those who may write', async () => {
    const employer = await new Reader(web).signedInAs('employer');
    expect((await employer.get('/underlag/nytt')).status).toBe(403);
    expect(await employer.text('/underlag')).not.toContain('Skapa ett underlag');
    expect(await employer.text('/samverkan')).toContain('Så går det till');
    const anonymous = await new Reader(web).get('/underlag/nytt');
    expect(sentTo(anonymous)).toBe('/logga-in');
  });
});

describe('a draft', () => {
  it('shows figures and keeps conclusions beside them', async () => {
    const report = await started(analyst, 'Utkast med slutsatser');
    await analyst.send(report, report, { summary: 'Kort sagt.', 'conclusions.demand': 'Fler maskinoperatörer.' });
    const html = await analyst.text(report);
    expect(html).toContain('>Fler maskinoperatörer.</textarea>');
    expect(html).toMatch(/href="\/behov\/7223\?area=14&amp;period=2025"/);
  });

  it('that two people write in loses nothing of either', async () => {
    const report = await started(analyst, 'Två skriver');
    const stale = /name="version" value="(\d+)"/.exec(await analyst.text(report))?.[1] ?? '';
    await analyst.send(report, report, { summary: 'Annas text.' });
    const refused = await analyst.send(report, report, { summary: 'Bos text.', version: stale });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain('Annas text.');
    expect(html).toMatch(/<textarea[^>]*name="summary"[^>]*>Bos text\.</);
    const current = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    await analyst.send(report, report, { summary: 'Annas och Bos text.', version: current });
    expect(await analyst.text(report)).toContain('>Annas och Bos text.</textarea>');
  });

  it('answers to strangers like a report that does not exist', async () => {
    const report = await started(analyst, 'Hemligt');
    const missing = '/underlag/00000000-0000-0000-0000-000000000000';
    for (const path of ['', '/urval', '/remiss', '/faststall', '/publicera', '/ta-bort', '/jamfor', '/rapport.json'])
      for (const stranger of [leader, new Reader(web)]) {
        const [own, none] = [await stranger.get(report + path), await stranger.get(missing + path)];
        expect([path, own.status, await mainOf(own)]).toEqual([path, none.status, await mainOf(none)]);
        expect([403, 404]).toContain(own.status);
      }
    expect(await leader.text('/underlag')).not.toContain('Hemligt');
    expect(await analyst.text('/underlag')).toContain('Hemligt');
  });

  it('is deleted only after a question', async () => {
    const report = await started(analyst, 'Ska bort');
    expect(await analyst.text(`${report}/ta-bort`)).toContain('Ska bort');
    expect((await analyst.get(report)).status).toBe(200);
    expect(sentTo(await analyst.send(`${report}/ta-bort`, `${report}/ta-bort`))).toBe('/underlag');
    expect((await analyst.get(report)).status).toBe(404);
  });

  it('can be written while the statistics are away', async () => {
    const without = webOn({ ...test.store, facts: openFacts(null) });
    const author = await new Reader(without).signedInAs('analyst');
    const report = await started(author, 'Utan siffror');
    expect(await author.text(report)).toContain('Siffrorna kunde inte läsas');
    await author.send(report, report, { summary: 'Skrivet ändå.' });
    expect(await author.text(report)).toContain('>Skrivet ändå.</textarea>');
    const frozen = await author.send(`${report}/faststall`, `${report}/faststall`);
    expect(frozen.status).toBe(422);
  });
});

describe('a link to comment', () => {
  it('takes comments by section from somebody without an account, and brings the answer back', async () => {
    const report = await started(analyst, 'På remiss');
    const link = await linkFrom(analyst, report);
    const guest = new Reader(web);
    const receipt = await guest.send(link, link, {
      author: 'Verkstaden',
      'comment-demand': 'Vi söker tre till.',
      'comment-conclusions': 'Bra underlag.',
    });
    const html = await receipt.text();
    expect(html).toContain('Tack, dina synpunkter är mottagna');
    expect(html).toContain('Vi söker tre till.');
    const waiting = await analyst.text('/samverkan');
    expect(waiting).toContain('Vi söker tre till.');
    const comment = /#synpunkt-([\da-f-]{36})/.exec(waiting)?.[1] ?? '';
    await analyst.send(`${report}/remiss`, `${report}/synpunkter/${comment}`, {
      [`answer-${comment}`]: 'Det tar vi med.',
    });
    expect(await guest.text(link)).toContain('Det tar vi med.');
  });

  it('gives back what could not be taken, and asks for what is missing', async () => {
    const link = await linkFrom(analyst, await started(analyst, 'Utan namn'));
    const answer = await new Reader(web).send(link, link, { 'comment-demand': 'Anonymt.' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toMatch(/<textarea[^>]*name="comment-demand"[^>]*>Anonymt\.</);
    expect(html).toContain('Skriv vem du är');
  });

  it('changes nothing by being opened, and goes nowhere else', async () => {
    const report = await started(analyst, 'Bara öppnad');
    const link = await linkFrom(analyst, report);
    const [first, second] = [await new Reader(web).get(link), await new Reader(web).get(link)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.headers.get('referrer-policy')).toBe('no-referrer');
    expect(first.headers.get('x-robots-tag')).toContain('noindex');
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    const html = await first.text();
    expect(html.replaceAll(`action="${link}`, '').replaceAll(`href="${link}`, '')).not.toContain(link.slice(12));
    expect(await analyst.text(`${report}/remiss`)).toContain('Väntar på svar');
  });

  it('is answered by browsers that tell no origin, as they do for pages without a referrer, and by no other site', async () => {
    const link = await linkFrom(analyst, await started(analyst, 'Utan avsändare'));
    const text = { author: 'Verkstaden', 'comment-demand': 'Hej.' };
    const statusOf = async (site: string) =>
      (await new Reader(web).send(link, link, text, { origin: 'null', 'sec-fetch-site': site })).status;
    expect([await statusOf('cross-site'), await statusOf('same-origin')]).toEqual([403, 200]);
  });

  it('is made for where the reader finds us, behind a proxy too', async () => {
    const proxy = {
      request: (address: string, init: RequestInit) => {
        const headers = new Headers(init.headers);
        headers.set('x-forwarded-proto', 'https');
        return web.request(address, { ...init, headers });
      },
    };
    const author = await new Reader(proxy).signedInAs('analyst');
    const report = await started(author, 'Bakom en proxy');
    const answer = await author.send(`${report}/remiss`, `${report}/remiss`, { recipient: 'A', days: '7' });
    expect(await answer.text()).toContain('value="https://kraftsam.test/kommentera/');
  });

  it('that is wrong, withdrawn or too old explains itself in the same words', async () => {
    const report = await started(analyst, 'Döda länkar');
    const [withdrawn, old] = [await linkFrom(analyst, report), await linkFrom(analyst, report, '7')];
    const actions = [...(await analyst.text(`${report}/remiss`)).matchAll(/action="([^"]+\/aterta)"/g)];
    await analyst.send(`${report}/remiss`, actions.at(-1)?.[1] ?? '');
    const before = now;
    const alive = await new Reader(web).get(old);
    now = new Date(before.getTime() + 8 * DAY);
    const late = await new Reader(web).get(old);
    now = before;
    const answers = [await new Reader(web).get(withdrawn), late, await new Reader(web).get('/kommentera/pahittad')];
    expect([alive.status, ...answers.map(({ status }) => status)]).toEqual([200, 404, 404, 404]);
    const [one, ...others] = await Promise.all(answers.map(mainOf));
    expect(one).toContain('Be den som skickade länken om en ny');
    for (const other of others) expect(other).toBe(one);
  });

  it('dies when the report is frozen', async () => {
    const report = await started(analyst, 'Stängs');
    const link = await linkFrom(analyst, report);
    await analyst.send(`${report}/faststall`, `${report}/faststall`);
    expect((await new Reader(web).get(link)).status).toBe(404);
  });
});

describe('a published report', () => {
  let report: string;
  let slug: string;

  beforeAll(async () => {
    report = await started(analyst, 'Öppet för alla');
    await analyst.send(report, report, { summary: 'Alla får läsa.', 'conclusions.conclusions': 'Det här följer.' });
    await analyst.send(`${report}/faststall`, `${report}/faststall`);
    await analyst.send(`${report}/publicera`, `${report}/publicera`);
    slug = /\/rapport\/(oppet-for-alla-[\da-f]+)/.exec(await analyst.text(report))?.[1] ?? '';
  }, 60_000);

  it('is read by anybody, in either language of the frame and always in its own', async () => {
    const [swedish, english] = [
      await new Reader(web).text(`/rapport/${slug}`),
      await new Reader(web).text(`/rapport/${slug}?lang=en`),
    ];
    expect(swedish).toContain('Det här följer.');
    expect(english).toMatch(/<html lang="en">/);
    expect(english).toMatch(/<article class="report" lang="sv">/);
  });

  it('may be kept by caches, with nothing of its reader in it', async () => {
    const answer = await new Reader(web).get(`/rapport/${slug}?area=13&period=2024`);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=300');
    const plain = await new Reader(web).get(`/rapport/${slug}`);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=300');
    expect(plain.headers.getSetCookie()).toEqual([]);
    expect(await plain.text()).toBe(await answer.text());
    const again = await new Reader(web).get(`/rapport/${slug}`, { 'if-none-match': plain.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('is private with those who are signed in', async () => {
    const answer = await leader.get(`/rapport/${slug}`);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await answer.text()).toContain('Logga ut');
  });

  it('can be taken home in every format, and its fingerprint holds', async () => {
    const formats = { pdf: '%PDF-', xlsx: 'PK', csv: 'section', json: '{' };
    for (const [format, start] of Object.entries(formats)) {
      const answer = await new Reader(web).get(`/rapport/${slug}.${format}`);
      expect([format, answer.status]).toEqual([format, 200]);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(0, 12).toString('latin1')).toContain(start);
    }
    const { sha256, document } = (await (await new Reader(web).get(`/rapport/${slug}.json`)).json()) as {
      sha256: string;
      document: unknown;
    };
    expect(createHash('sha256').update(canonicalJson(document)).digest('hex')).toBe(sha256);
    expect(await new Reader(web).text(`/rapport/${slug}`)).toContain(sha256);
  });

  it('can be compared with today by anybody', async () => {
    expect(await new Reader(web).text(`/rapport/${slug}/jamfor`)).toContain('Inga siffror har ändrats');
    expect(await new Reader(web).text('/uppfoljning')).toContain('Öppet för alla');
  });

  it('points to the one that took its place', async () => {
    const successor = sentTo(await analyst.send(report, `${report}/ersatt`));
    await analyst.send(successor, successor, { summary: 'Nyare.' });
    await analyst.send(`${successor}/faststall`, `${successor}/faststall`);
    await analyst.send(`${successor}/publicera`, `${successor}/publicera`);
    now = new Date(now.getTime() + 10_000);
    const html = await new Reader(web).text(`/rapport/${slug}`);
    expect(html).toContain('Det finns ett nyare underlag');
    expect(html).toContain('Alla får läsa.');
  });

  it('that does not exist is not found', async () => {
    for (const path of [
      '/rapport/finns-inte',
      '/rapport/finns-inte.pdf',
      '/rapport/finns-inte/jamfor',
      `/rapport/${slug}.exe`,
    ])
      expect([path, (await new Reader(web).get(path)).status]).toEqual([path, 404]);
  });
});

it('meets no bug on the way', () => {
  expect(reported).toEqual([]);
});
