import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestStore, openTestStore } from '../../../test/support/testStore.ts';
import { DEMONSTRATION_PEOPLE } from '../../actions/demonstrationPeople.ts';
import { importOfferings } from '../../actions/importOfferings.ts';
import { loadDemonstration } from '../../actions/loadDemonstration.ts';
import { prepareInstallation } from '../../actions/prepareInstallation.ts';
import { generateDemonstration } from '../../sources/demonstration/generate.ts';
import { type OfferingRecord, findOffering, listOfferings } from '../../store/offerings.ts';
import { system, visitor } from '../../store/session.ts';
import { createWeb } from '../app.tsx';
import type { SiteEnv } from '../site.ts';
import { offeringHref } from './offeringParts.tsx';

const HOST = 'http://kraftsam.test';
const TODAY = '2026-11-21';
const SEED = 1;

let test: TestStore;
let web: Hono<SiteEnv>;
let record: OfferingRecord;
const folder = mkdtempSync(join(tmpdir(), 'kraftsam-offerings-'));

beforeAll(async () => {
  test = await openTestStore({ facts: false });
  const site = {
    store: test.store,
    demonstration: true,
    signingKey: 'prov',
    now: () => new Date(`${TODAY}T12:00:00Z`),
  };
  web = createWeb(site, { personas: DEMONSTRATION_PEOPLE, report: (error) => console.error(error) });
}, 60_000);
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

/** A browser of one person: keeps cookies between requests. */
class Person {
  private readonly jar = new Map<string, string>();

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await web.request(HOST + path, {
      ...init,
      headers: { host: 'kraftsam.test', origin: HOST, cookie },
    });
    for (const text of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      this.jar.set(name, value);
    }
    return answer;
  }

  async read(path: string): Promise<string> {
    const answer = await this.ask(path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    return answer.text();
  }

  /** Fills in the form that stands at `page` and sends it to `action`. */
  async send(page: string, action: string, fields: Record<string, string>): Promise<Response> {
    const token = /name="_csrf" value="([^"]+)"/.exec(await this.read(page))?.[1] ?? '';
    return this.ask(action, { method: 'POST', body: new URLSearchParams({ _csrf: token, ...fields }) });
  }

  async signIn(persona: string): Promise<this> {
    await this.send('/logga-in', '/logga-in', { persona, next: '/utbud' });
    return this;
  }
}

describe('the list of education', () => {
  it('says what to import where there is nothing', async () => {
    expect(await new Person().read('/utbud')).toContain('kraftsam import offerings');
  });
});

describe('with the demonstration', () => {
  beforeAll(async () => {
    await prepareInstallation(test.store);
    await loadDemonstration(test.store, system('demo'), { seed: SEED, today: TODAY, folder });
    record = await someOffering();
  }, 60_000);

  /** One whose text is linked to an occupation and to several skills. */
  async function someOffering(): Promise<OfferingRecord> {
    return test.store.reading(visitor(), async (tx) => {
      const query = { sort: 'title', direction: 'asc', page: 1, pageSize: 500, kind: 'offering' } as const;
      for (const row of (await listOfferings(tx, query)).rows) {
        const found = await findOffering(tx, row.id);
        if (found && found.occupations.some(({ origin }) => origin === 'linked') && found.skills.length > 2)
          return found;
      }
      throw new Error('The demonstration has no offering that is linked to an occupation and to skills');
    });
  }

  const person = new Person();
  const rowsIn = (html: string) => html.split('<tbody>')[1]?.split('</tbody>')[0]?.match(/<tr>/g)?.length ?? 0;

  it('narrows the list by level, kind, text and provider', async () => {
    const all = rowsIn(await person.read('/utbud?area=00'));
    expect(all).toBe(25);
    expect(await person.read('/utbud?area=00&level=higher-vocational')).not.toContain('>Gymnasieskola</td>');
    expect(await person.read('/utbud?area=00&kind=syllabus')).toContain('Kursplan');
    const { title, provider } = record.offering;
    const found = await person.read(
      `/utbud?area=00&q=${encodeURIComponent(title)}&provider=${encodeURIComponent(provider ?? '')}`,
    );
    expect(found).toContain(offeringHref(record.offering.id));
    expect(rowsIn(found)).toBeLessThan(all);
  });

  it('finds what leads to an occupation and what teaches a skill, by its name', async () => {
    const ssyk4 = record.occupations[0]?.ssyk4 ?? '';
    expect(await person.read(`/utbud?area=00&ssyk4=${ssyk4}&q=${encodeURIComponent(record.offering.title)}`)).toContain(
      offeringHref(record.offering.id),
    );
    const page = await person.read(offeringHref(record.offering.id));
    const skill = /href="(\/utbud\?skill=[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(await person.read(`${skill}&area=00`)).toContain('Visar dem som lär ut');
  });

  it('says which choice to let go of, and what that would give', async () => {
    const page = await person.read('/utbud?area=00&level=higher-vocational&kind=syllabus');
    expect(page).toMatch(/Utan valet Nivå: \d+/);
    expect(page).toMatch(/Utan valet Slag: \d+/);
    expect(await person.read('/utbud?area=00&skill=qqqq')).toContain('Ingen kompetens i taxonomin heter ”qqqq”');
  });

  it('gives the whole list as a file, in order', async () => {
    const rows = JSON.parse(await person.read('/utbud?area=00&format=json&sort=-places')) as {
      places: number | null;
    }[];
    expect(rows.length).toBeGreaterThan(25);
    const places = rows.flatMap((row) => row.places ?? []);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(rows.at(-1)?.places).toBeNull();
  });

  it('answers alike for an offering that is not there', async () => {
    expect((await person.ask('/utbud/demo%3Anothing')).status).toBe(404);
  });

  it('marks what the text was taken to mean, and says how', async () => {
    const page = await person.read(offeringHref(record.offering.id));
    for (const part of ['<mark class="mark-skill"', '/behov/', 'Läst ur texten', 'Står precis så i taxonomin'])
      expect(page).toContain(part);
  });

  it('explains to those who may not correct, and lets them change nothing', async () => {
    const home = offeringHref(record.offering.id);
    for (const who of [person, await new Person().signIn('employer')]) {
      expect(await who.read(home)).toContain('Den som har rätt att rätta länkar kan göra det här');
      expect((await who.ask(`${home}/ratta?link=skill`)).status).toBe(403);
      const sent = { to: 'none', scope: 'text', reason: 'fel' };
      const link = `${home}/ratta?link=skill&from=${record.skills[0]?.conceptId}`;
      expect((await who.send('/logga-in', link, sent)).status).toBe(403);
      expect((await who.send('/logga-in', `${home}/angra`, { correction: 'x' })).status).toBe(403);
    }
  });

  it('lets an analyst remove a wrong skill, keeps it away at the next import, and undoes it', async () => {
    const analyst = await new Person().signIn('analyst');
    const home = offeringHref(record.offering.id);
    const [wrong] = record.skills;
    const form = `${home}/ratta?link=skill&from=${wrong?.conceptId}`;
    const skillsNow = async () => {
      const found = await test.store.reading(visitor(), (tx) => findOffering(tx, record.offering.id));
      return found?.skills.map(({ conceptId }) => conceptId) ?? [];
    };

    const unsaid = await analyst.send(form, form, { to: 'none', scope: 'text', reason: ' ' });
    expect(unsaid.status).toBe(422);
    expect(await unsaid.text()).toContain('Skriv varför, med högst 500 tecken.');
    expect((await analyst.send(form, form, { scope: 'text', reason: 'Något' })).status).toBe(422);

    const done = await analyst.send(form, form, { to: 'none', scope: 'text', reason: 'Nämns bara som motsats' });
    expect(done.status).toBe(303);
    expect(await skillsNow()).not.toContain(wrong?.conceptId);
    const page = await analyst.read(done.headers.get('location') ?? '');
    for (const part of ['En utbildning länkades om', 'Nämns bara som motsats', 'Ylva Strandvidde', 'ingen länk'])
      expect(page).toContain(part);
    expect(await new Person().read(home)).toContain('En person i en annan organisation');

    const records = generateDemonstration({ seed: SEED, today: TODAY }).offerings();
    const again = { input: 'generated', home: folder, synthetic: true, force: true, records };
    expect((await importOfferings(test.store, system('test'), again)).ok).toBe(true);
    expect(await skillsNow()).not.toContain(wrong?.conceptId);

    const correction = /name="correction" value="([^"]+)"/.exec(await analyst.read(home))?.[1] ?? '';
    const undone = await analyst.send(home, `${home}/angra`, { correction });
    expect(await analyst.read(undone.headers.get('location') ?? '')).toContain('Rättelsen är ångrad');
    expect(await skillsNow()).toContain(wrong?.conceptId);
    const [line] = JSON.parse(await analyst.read('/utbud/rattelser?format=json')) as { id: string; undone: string }[];
    expect(line).toMatchObject({ id: correction, undone: `${TODAY}T12:00:00.000Z` });
  });

  it('lets an analyst correct a word everywhere it stands', async () => {
    const analyst = await new Person().signIn('analyst');
    const home = offeringHref(record.offering.id);
    const mention = record.mentions.find(({ conceptId }) => conceptId === record.skills[1]?.conceptId);
    if (!mention) throw new Error('The skill has no words in the text');
    const form = `${home}/ratta?link=skill&from=${mention.conceptId}`;
    const scope = `word:${mention.surface.toLowerCase()}`;
    expect(await analyst.read(form)).toContain(`value="${scope}"`);
    const done = await analyst.send(form, form, { to: 'none', scope, reason: 'Ordet betyder annat i utbildning' });
    const relinked = Number(new URL(done.headers.get('location') ?? '', HOST).searchParams.get('rattad'));
    expect(relinked).toBeGreaterThan(1);
    const found = await test.store.reading(visitor(), (tx) => findOffering(tx, record.offering.id));
    expect(found?.skills.map(({ conceptId }) => conceptId)).not.toContain(mention.conceptId);
    expect(await new Person().read('/utbud/rattelser')).toContain(
      `Överallt där det står ”${mention.surface.toLowerCase()}”`,
    );
  });

  it('lets an analyst replace an occupation by one searched for', async () => {
    const analyst = await new Person().signIn('analyst');
    const home = offeringHref(record.offering.id);
    const [wrong] = record.occupations;
    const form = `${home}/ratta?link=occupation&from=${wrong?.conceptId}&q=sjuksk%C3%B6tersk`;
    const page = await analyst.read(form);
    const right = /name="to" type="radio" value="((?!none)[^"]+)"/.exec(page)?.[1] ?? '';
    const done = await analyst.send(form, form, { to: right, scope: 'text', reason: 'Fel yrke' });
    expect(done.status).toBe(303);
    const now = await test.store.reading(visitor(), (tx) => findOffering(tx, record.offering.id));
    expect(now?.occupations[0]).toMatchObject({ conceptId: right, origin: 'corrected', score: 1 });
    expect(await analyst.read(home)).toContain('Rättat av en människa');
  });
});
