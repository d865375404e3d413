import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DemonstrationPerson } from '../../actions/demonstrationPeople.ts';
import { Reader } from '../../../test/support/reader.ts';
import { type TestStore, openTestStore } from '../../../test/support/testStore.ts';
import { type AreaDraft, defineArea } from '../../actions/defineArea.ts';
import { removeArea } from '../../actions/removeArea.ts';
import { findArea, saveArea } from '../../store/areas.ts';
import { type Session, system, visitor } from '../../store/session.ts';
import { createWeb } from '../app.tsx';
import type { SiteEnv } from '../site.ts';

const MUNICIPALITIES = {
  '1380': 'Halmstad',
  '1381': 'Laholm',
  '1480': 'Göteborg',
  '1481': 'Mölndal',
  '1482': 'Kungälv',
};
const member = (digit: string, permissions: string[]): Session & { kind: 'member' } => ({
  kind: 'member',
  requestId: 'prov',
  tenant: `00000000-0000-0000-0000-0000000000a${digit}`,
  person: `00000000-0000-0000-0000-0000000000b${digit}`,
  permissions,
});
const ANALYST = member('1', ['area-define']);
const STRANGER = member('2', ['area-define']);
const PERSONA: DemonstrationPerson = {
  id: 'analyst',
  name: 'Prov Provsson',
  title: { sv: 'Analytiker', en: 'Analyst' },
  organisation: 'Region Prov',
  kind: 'region',
  tenant: ANALYST.tenant,
  person: ANALYST.person,
  permissions: ['area-define'],
};
const DRAFT: AreaDraft = { name: 'Västra kusten', kind: 'named-area', counties: [], municipalities: [], sourceUrl: '' };

let test: TestStore;
let web: Hono<SiteEnv>;

beforeAll(async () => {
  test = await openTestStore({ facts: false });
  await test.asOwner(`insert into app.organisations (tenant_id, name, kind)
    values ('${ANALYST.tenant}', 'Region Prov', 'region'), ('${STRANGER.tenant}', 'Region Annan', 'region')`);
  await test.store.writing(system('test'), async (tx) => {
    for (const [code, name] of [
      ['13', 'Hallands län'],
      ['14', 'Västra Götalands län'],
    ] as const) {
      const municipalities = Object.keys(MUNICIPALITIES).filter((each) => each.startsWith(code));
      await saveArea(tx, { code, kind: 'county', name, counties: [code], municipalities, synthetic: false });
    }
    for (const [code, name] of Object.entries(MUNICIPALITIES))
      await saveArea(tx, {
        code,
        kind: 'municipality',
        name,
        counties: [],
        municipalities: [code],
        centroid: [12 + Number(code) / 1e4, 57],
        synthetic: false,
      });
  });
  const site = {
    store: test.store,
    demonstration: true,
    signingKey: 'prov',
    now: () => new Date('2026-11-21T12:00:00Z'),
  };
  web = createWeb(site, { personas: [PERSONA], report: (error) => console.error(error) });
}, 60_000);
afterAll(() => test.close());

const define = (draft: Partial<AreaDraft>, session: Session = ANALYST) =>
  defineArea(test.store, session, { ...DRAFT, ...draft });
const found = (code: string) => test.store.reading(visitor(), (tx) => findArea(tx, code));

describe('putting an area together', () => {
  it.each([
    ['no name', { name: ' ', counties: ['13'] }, 'area-name-missing'],
    ['digits alone', { name: '12 345', counties: ['13'] }, 'area-name-missing'],
    ['another kind', { kind: 'county', counties: ['13'] }, 'area-kind-unknown'],
    ['nothing in it', {}, 'area-empty'],
    ['an unknown county', { counties: ['99'] }, 'area-part-unknown'],
    ['an unknown municipality', { municipalities: ['1499'] }, 'area-part-unknown'],
    ['an address that runs', { counties: ['13'], sourceUrl: 'javascript:alert(1)' }, 'address-malformed'],
  ] as const)('refuses %s', async (_, draft, code) => {
    expect(await define(draft)).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it('is for those who may', async () => {
    const refusal = { ok: false, problems: [{ code: 'permission-missing' }] };
    expect(await define({ counties: ['13'] }, member('1', ['report-write']))).toMatchObject(refusal);
  });

  it.each([
    ['whole counties', { name: 'Bara län', counties: ['13'] }, ['13'], ['1380', '1381']],
    [
      'every municipality of a county',
      { name: 'Alla kommuner', municipalities: ['1380', '1381'] },
      ['13'],
      ['1380', '1381'],
    ],
    ['municipalities', { name: 'Två städer', municipalities: ['1480', '1380'] }, [], ['1380', '1480']],
    ['both', { name: 'Både och', counties: ['13'], municipalities: ['1480'] }, [], ['1380', '1381', '1480']],
  ] as const)('takes %s', async (_, draft, counties, municipalities) => {
    const result = await define(draft);
    expect(result.ok && (await found(result.value))).toMatchObject({ name: draft.name, counties, municipalities });
  });

  it('records who did it, and gives no name twice', async () => {
    expect(await define({ counties: ['14'] })).toEqual({ ok: true, value: 'vastra-kusten' });
    expect(await define({ counties: ['13'] }, STRANGER)).toMatchObject({
      ok: false,
      problems: [{ code: 'area-exists' }],
    });
    const entries = await test.asOwner(`select actor from app.audit_entries where subject_id = 'vastra-kusten'`);
    expect(entries).toEqual([{ actor: 'person:00000000-0000-0000-0000-0000000000b1' }]);
  });

  it('can be taken back by the same organisation alone', async () => {
    await define({ name: 'Kortlivad', counties: ['13'] });
    const refusal = { ok: false, problems: [{ code: 'area-unknown' }] };
    expect(await removeArea(test.store, STRANGER, 'kortlivad')).toMatchObject(refusal);
    expect(await removeArea(test.store, STRANGER, '14')).toMatchObject(refusal);
    expect(await removeArea(test.store, ANALYST, '14')).toMatchObject(refusal);
    expect(await removeArea(test.store, ANALYST, 'kortlivad')).toEqual({ ok: true, value: 'kortlivad' });
    expect(await found('kortlivad')).toBeUndefined();
  });
});

describe('the pages of areas', () => {
  beforeAll(async () => {
    await define({
      name: 'Synliga kusten',
      municipalities: ['1380', '1480'],
      kind: 'functional-region',
      sourceUrl: 'https://example.se/kusten',
    });
  });
  const read = async (path: string) => (await web.request(path)).text();

  it('list areas by a member’s name, kind or source', async () => {
    const page = await read('/omraden?q=halmstad&kind=functional-region');
    expect(page).toContain('Synliga kusten');
    expect(page).toContain('https://example.se/kusten');
    expect(await read('/omraden?q=kiruna')).toContain('Inget område har det namnet');
  });

  it('show an area with its members, on a map', async () => {
    const page = await read('/omraden/synliga-kusten');
    for (const part of ['Halmstad', 'Göteborg', '<svg class="map"', '/behov?area=synliga-kusten'])
      expect(page).toContain(part);
  });

  it('give the codes of the members as a file', async () => {
    expect(await read('/omraden?q=synliga&format=csv')).toContain(
      'synliga-kusten;Synliga kusten;Funktionell region;;1380 1480;https://example.se/kusten;false',
    );
  });

  it('offer nothing to change to somebody who may not', async () => {
    expect(await read('/omraden')).not.toContain('/omraden/nytt');
    expect((await web.request('/omraden/nytt')).status).toBe(403);
    expect((await web.request('/omraden/synliga-kusten/ta-bort')).status).toBe(404);
    expect(
      (await web.request('/omraden/nytt', { method: 'POST', body: new URLSearchParams({ name: 'x' }) })).status,
    ).toBe(403);
  });

  it('let an analyst put an area together, keeping what was typed when something is missing', async () => {
    const analyst = await new Reader(web).signedInAs('analyst');
    const typed = { name: 'Södra bygden', kind: 'functional-region', sourceUrl: 'example.se' };
    const refused = await analyst.send('/omraden/nytt', '/omraden/nytt', { ...typed, 'municipalities-13': '1381' });
    expect(refused.status).toBe(422);
    const form = await refused.text();
    for (const part of [
      'Skriv hela adressen',
      'value="Södra bygden"',
      'value="1381" checked',
      '<details class="disclosure" open',
    ])
      expect(form).toContain(part);
    const counties = ['13', '14'];
    const done = await analyst.send('/omraden/nytt', '/omraden/nytt', { ...typed, sourceUrl: '', counties });
    expect(done.status).toBe(303);
    const page = await analyst.text(done.headers.get('location') ?? '');
    for (const part of ['Södra bygden finns nu', '2 län, 5 kommuner', 'Hela länet: Halmstad, Laholm'])
      expect(page).toContain(part);
    expect(await analyst.text('/omraden?area=sodra-bygden')).toContain('Södra bygden på kartan');
    const removed = await analyst.send('/omraden/sodra-bygden/ta-bort', '/omraden/sodra-bygden/ta-bort');
    expect(removed.headers.get('location')).toBe('/omraden');
    expect((await analyst.get('/omraden/sodra-bygden')).status).toBe(404);
  });
});
