import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { type Area, COUNTRY } from '../kernel/area.ts';
import type { Offering } from '../offering/offering.ts';
import { type LinkedOffering, removeUnseen, saveOfferings } from './offeringIntake.ts';
import { findOffering, listOfferings, type OfferingQuery } from './offerings.ts';
import { offeringsFor, supplyByOccupation, taughtSkills } from './offeringSupply.ts';
import { system, visitor } from './session.ts';
import { registerSource } from './sources.ts';
import type { ReadTransaction } from './transaction.ts';

const RUN = '00000000-0000-4000-8000-000000000001';
const EARLIER_RUN = '00000000-0000-4000-8000-000000000002';
const area = (code: string, counties: string[], municipalities: string[]): Area => ({
  ...{ code, kind: 'county', name: code, synthetic: true },
  ...{ counties, municipalities },
});
const COUNTRY_AREA = area(COUNTRY, [], []);
const COUNTY = area('14', ['14'], ['1480', '1490']);
const COUNTIES_ONLY = area('ebm', ['14', '01'], []);
const MUNICIPALITY = area('1490', [], ['1490']);

type Link = readonly [
  conceptId: string,
  ssyk4: string | null,
  score: number,
  origin?: 'assigned' | 'linked' | 'corrected',
];

function linked(
  id: string,
  more: Partial<Offering>,
  { occupations = [], skills = [] }: { occupations?: readonly Link[]; skills?: readonly Link[] } = {},
): LinkedOffering {
  const links = (all: readonly Link[]) =>
    all.map(([conceptId, ssyk4, score, origin = 'linked']) => ({ conceptId, ssyk4, score, origin }) as const);
  const offering: Offering = {
    ...{ id: `test:${id}`, kind: 'offering', level: 'higher-vocational', title: id, text: 'Du lär dig ett yrke.' },
    ...{ provider: 'Skolan', municipalities: [], towns: [], distance: false, places: null, startsOn: null },
    ...{ endsOn: null, pace: null, credits: null, subject: null, url: null, language: 'sv', assignedSsyk4: [] },
    ...{ cancelled: false, synthetic: true },
    ...more,
  } as const;
  return {
    offering,
    ...{ contentHash: id, linkedWith: 'test' },
    mentions: [
      { start: 0, end: 2, surface: '', conceptId: 'c', type: 'skill', score: 0.5, rule: 'exact', stance: 'named' },
    ],
    occupations: links(occupations),
    skills: links(skills),
  };
}

const WELDING = [
  linked(
    'Svetsare i Göteborg',
    { municipalities: ['1480'], places: 20, startsOn: '2027-01-10' },
    { occupations: [['weld', '7212', 0.9]], skills: [['tig', null, 0.4]] },
  ),
  linked(
    'Svetsare i Borås',
    { municipalities: ['1490'], startsOn: '2027-08-20', text: 'Robotsvetsning och ritningsläsning.' },
    {
      occupations: [
        ['weld', '7212', 1, 'assigned'],
        ['weld-lead', '7212', 0.6],
      ],
      skills: [
        ['tig', null, 0.3],
        ['mig', null, 0.2],
      ],
    },
  ),
  linked('Åka svets', { municipalities: ['2580'], places: 5 }, { occupations: [['weld', '7212', 0.5]] }),
  linked(
    'Svag koppling',
    { municipalities: ['1480'] },
    { occupations: [['weld', '7212', 0.3]], skills: [['tig', null, 0.05]] },
  ),
  linked('Inställd svets', { municipalities: ['1480'], cancelled: true }, { occupations: [['weld', '7212', 1]] }),
];
const OTHERS = [
  linked(
    'Vård på distans',
    { distance: true, places: 10, level: 'upper-secondary' },
    { occupations: [['care', '5321', 0.7]] },
  ),
  linked('Någonstans', {}, { occupations: [['care', '5321', 0.7]] }),
  linked(
    'Kursplan i svetsmetallurgi',
    { kind: 'syllabus', provider: 'Högskolan' },
    { occupations: [['weld', '7212', 0.8]], skills: [['tig', null, 0.9]] },
  ),
  linked('Ämneslärare', { municipalities: ['1490'], provider: 'Högskolan' }),
];

let test: TestStore;
const reading = <T>(fn: (tx: ReadTransaction) => Promise<T>): Promise<T> => test.store.reading(visitor(), fn);

beforeAll(async () => {
  test = await openTestStore({ facts: false });
  await test.store.writing(system('test'), async (tx) => {
    const words = { sv: 'Prov', en: 'Test' };
    await registerSource(tx, {
      id: 'test',
      publisher: 'Prov',
      title: words,
      definition: words,
      licence: 'CC0-1.0',
      url: null,
      synthetic: true,
    });
    await saveOfferings(tx, { sourceId: 'test', run: EARLIER_RUN }, [
      linked('Gammal svets', { municipalities: ['1480'] }),
    ]);
    await saveOfferings(tx, { sourceId: 'test', run: RUN }, [...WELDING, ...OTHERS]);
    await removeUnseen(tx, { sourceId: 'test', prefixes: ['test'] }, RUN);
  });
}, 120_000);
afterAll(() => test?.close());

describe('a list of offerings', () => {
  const list = (query: Partial<OfferingQuery>) =>
    reading((tx) => listOfferings(tx, { sort: 'title', direction: 'asc', page: 1, pageSize: 100, ...query }));
  const titles = async (query: Partial<OfferingQuery>) => (await list(query)).rows.map(({ title }) => title);

  it('leaves out what was removed, and sorts as Swedish does', async () => {
    const all = await titles({});
    expect(all).toHaveLength(9);
    expect(all.slice(-2)).toEqual(['Åka svets', 'Ämneslärare']);
    expect(await titles({ direction: 'desc' })).toEqual([...all].reverse());
  });

  it.each<[string, Partial<OfferingQuery>, string[]]>([
    [
      'a municipality',
      { area: MUNICIPALITY, kind: 'offering' },
      ['Svetsare i Borås', 'Vård på distans', 'Ämneslärare'],
    ],
    [
      'a county',
      { area: COUNTY, ssyk4: '7212', kind: 'offering' },
      ['Inställd svets', 'Svetsare i Borås', 'Svetsare i Göteborg'],
    ],
    [
      'counties alone',
      { area: COUNTIES_ONLY, ssyk4: '7212', kind: 'offering' },
      ['Inställd svets', 'Svetsare i Borås', 'Svetsare i Göteborg'],
    ],
    ['a place that nobody knows: only the country', { area: COUNTRY_AREA, text: 'någonst' }, ['Någonstans']],
    [
      'a syllabus, where its provider gives something',
      { area: MUNICIPALITY, kind: 'syllabus' },
      ['Kursplan i svetsmetallurgi'],
    ],
    ['a syllabus elsewhere', { area: area('01', ['01'], []), kind: 'syllabus' }, []],
    ['a level', { level: 'upper-secondary' }, ['Vård på distans']],
    ['a skill', { skill: 'mig' }, ['Svetsare i Borås']],
    ['a skill that is too weak', { skill: 'tig', text: 'svag' }, []],
    ['a provider', { provider: 'Högskolan' }, ['Kursplan i svetsmetallurgi', 'Ämneslärare']],
    ['the beginnings of words, all of them', { text: 'svets ritn' }, ['Svetsare i Borås']],
    ['inflected words', { text: 'svetsaren', kind: 'offering' }, ['Svetsare i Borås', 'Svetsare i Göteborg']],
    [
      'words of an odd hand',
      { text: "svets' & | !() :*", kind: 'offering' },
      ['Inställd svets', 'Svetsare i Borås', 'Svetsare i Göteborg', 'Åka svets'],
    ],
  ])('is found by %s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('pages, counts all pages, and puts what is unknown last', async () => {
    const first = await list({ sort: 'places', direction: 'desc', pageSize: 2 });
    expect(first.rows.map(({ places }) => places)).toEqual([20, 10]);
    expect(first.total).toBe(9);
    const second = await list({ sort: 'places', direction: 'desc', pageSize: 2, page: 2 });
    expect(second.rows.map(({ places }) => places)).toEqual([5, null]);
    const soonest = await list({ sort: 'starts', pageSize: 1 });
    expect(soonest.rows[0]).toMatchObject({ startsOn: '2027-01-10', leadsTo: ['7212'] });
  });
});

describe('the supply of an area', () => {
  it('counts offerings and the places that are known, each offering once', async () => {
    const supply = await reading((tx) => supplyByOccupation(tx, COUNTY));
    expect(Object.fromEntries(supply)).toMatchObject({
      '7212': { offerings: 2, placesKnown: 1, places: 20, withoutPlaces: 1, sources: ['test'] },
      '5321': { offerings: 1, placesKnown: 1, places: 10, withoutPlaces: 0 },
    });
    const country = await reading((tx) => supplyByOccupation(tx, COUNTRY_AREA));
    expect(country.get('7212')).toMatchObject({ offerings: 3, places: 25 });
    expect(country.get('5321')).toMatchObject({ offerings: 2, withoutPlaces: 1 });
  });

  it('names what leads to a group with the best of its links', async () => {
    const leading = await reading((tx) => offeringsFor(tx, { area: COUNTY, ssyk4: ['7212', '9999'] }));
    expect([...leading.keys()]).toEqual(['7212']);
    expect(
      leading.get('7212')?.map(({ title, origin, score }) => [title, origin, Math.round(score * 10) / 10]),
    ).toEqual([
      ['Svetsare i Borås', 'assigned', 1],
      ['Svetsare i Göteborg', 'linked', 0.9],
    ]);
  });

  it('tells what is taught towards a group, syllabi among it', async () => {
    const taught = await reading((tx) => taughtSkills(tx, { area: COUNTY, ssyk4: ['7212', '9999'] }));
    expect([...taught.keys()]).toEqual(['7212']);
    expect(taught.get('7212')).toEqual({
      offerings: 3,
      sources: ['test'],
      skills: [
        { conceptId: 'tig', offerings: 3 },
        { conceptId: 'mig', offerings: 1 },
      ],
    });
  });
});

describe('one offering', () => {
  it('comes with its links, the surest first, its source and the words it was read from', async () => {
    const found = await reading((tx) => findOffering(tx, 'test:Svetsare i Borås'));
    expect(found).toMatchObject({
      offering: { title: 'Svetsare i Borås', municipalities: ['1490'] },
      removed: false,
      source: { id: 'test' },
      version: null,
      mentions: [{ start: 0, end: 2, surface: 'Sv' }],
      occupations: [{ conceptId: 'weld', origin: 'assigned' }, { conceptId: 'weld-lead' }],
      skills: [{ conceptId: 'tig' }, { conceptId: 'mig' }],
      corrections: [],
    });
  });

  it('says so when its source has removed it, and nothing when it never was', async () => {
    expect(await reading((tx) => findOffering(tx, 'test:Gammal svets'))).toMatchObject({ removed: true });
    expect(await reading((tx) => findOffering(tx, 'test:none'))).toBeUndefined();
  });
});
