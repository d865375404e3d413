import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHARED_DATA, hasSharedData } from '../../test/officialServer.ts';
import { all, records, rejects, sourceOf } from '../../test/sourceOf.ts';
import { type AdOptions, readAds } from './ads.ts';
import { openSource } from './open.ts';

const AD = {
  id: 24016461,
  headline: 'Svetsare till Vara',
  description: { text: 'Vi söker en svetsare. Ring Anna Exempel på 070-174 06 05.', text_formatted: '<p>…</p>' },
  employer: { name: 'Exempelverken AB', email: 'jobb@exempel.se' },
  application_contacts: [{ name: 'Anna Exempel', email: 'anna@exempel.se', telephone: '0701740605' }],
  application_details: { email: 'jobb@exempel.se' },
  publication_date: '2024-04-21T00:00:00',
  application_deadline: '2024-05-31T23:59:59',
  number_of_vacancies: 2,
  occupation: { concept_id: 'abcd_efg_hij', label: 'Svetsare', legacy_ams_taxonomy_id: '5780' },
  workplace_address: {
    municipality_code: '1470',
    municipality_concept_id: 'muni_cip_001',
    region_code: '14',
    region_concept_id: 'regi_onx_001',
    street_address: 'Storgatan 1',
  },
};

const CLEAN = {
  id: '24016461',
  headline: 'Svetsare till Vara',
  text: 'Vi söker en svetsare. Ring […] på […].',
  publishedOn: '2024-04-21',
  lastDay: '2024-05-31',
  vacancies: 2,
  occupationConceptId: 'abcd_efg_hij',
  occupationLegacyId: '5780',
  municipality: '1470',
  county: '14',
  municipalityConceptId: 'muni_cip_001',
  countyConceptId: 'regi_onx_001',
  removed: false,
  synthetic: false,
};

async function read(text: string, options?: AdOptions) {
  return all(readAds(await sourceOf(text), options));
}

describe('readAds', () => {
  it.each([
    ['JSON lines', `${JSON.stringify(AD)}\n${JSON.stringify(AD)}\n`],
    ['a snapshot', JSON.stringify([AD, AD], null, 1)],
    ['an answer of JobSearch', JSON.stringify({ total: { value: 2 }, hits: [AD, AD] })],
  ])('reads %s to the same ads, without anything about persons or the employer', async (_name, text) => {
    const rows = await read(text);
    expect(records(rows)).toEqual([CLEAN, CLEAN]);
    expect(JSON.stringify(rows)).not.toMatch(/Anna|exempel|0701|Storgatan/i);
  });

  it.each([
    [
      'a list with the employer’s own value last',
      { occupation: [{ concept_id: 'x' }, { concept_id: 'y', original_value: true }] },
      { occupationConceptId: 'y', occupationLegacyId: null },
    ],
    ['a list of one', { occupation: [{ concept_id: 'x' }] }, { occupationConceptId: 'x' }],
    ['no occupation', { occupation: null }, { occupationConceptId: null }],
    ['no region', { workplace_address: { municipality_code: '1470' } }, { municipality: '1470', county: '14' }],
    [
      'a code that lost its zero',
      { workplace_address: { municipality_code: 180 } },
      { municipality: '0180', county: '01' },
    ],
    ['no address', { workplace_address: null }, { municipality: null, county: null }],
    [
      'no deadline',
      { application_deadline: null, last_publication_date: '2024-06-01T00:00:00' },
      { lastDay: '2024-06-01' },
    ],
    [
      'formatted text only',
      { description: { text: null, text_formatted: '<p>Vi &ouml;nskar</p><ul><li>ett</li></ul>' } },
      { text: 'Vi önskar\n\nett' },
    ],
    ['text instead of an object', { description: 'Ren text' }, { text: 'Ren text' }],
    ['its own word that it is invented', { synthetic: true }, { synthetic: true }],
    ['vacancies unknown', { number_of_vacancies: null }, { vacancies: null }],
  ])('reads an ad with %s', async (_name, change, expected) => {
    expect(records(await read(JSON.stringify({ ...AD, ...change })))[0]).toMatchObject(expected);
  });

  it('keeps a removal, which has no text', async () => {
    const [ad] = records(await read('{"id":"1","removed":true,"removed_date":"2024-05-05"}'));
    expect(ad).toMatchObject({ id: '1', removed: true, headline: '', text: '' });
  });

  it.each([
    [{ id: null }, 'id', 'field-missing'],
    [{ id: { a: 1 } }, 'id', 'field-malformed'],
    [{ headline: '', description: null }, 'headline', 'field-missing'],
    [{ headline: ['x'] }, 'headline', 'field-malformed'],
    [{ publication_date: 'i går' }, 'publication_date', 'field-malformed'],
    [{ publication_date: '2024-02-30' }, 'publication_date', 'field-malformed'],
    [{ number_of_vacancies: -1 }, 'number_of_vacancies', 'field-malformed'],
    [{ workplace_address: { municipality_code: 'Vara' } }, 'workplace_address.municipality_code', 'field-malformed'],
    [{ workplace_address: { region_code: '014' } }, 'workplace_address.region_code', 'field-malformed'],
  ])('rejects %j, naming the field', async (change, field, reason) => {
    const text = `${JSON.stringify({ ...AD, ...change })}\n${JSON.stringify(AD)}`;
    const rows = await read(text);
    expect(rejects(rows)).toMatchObject([{ line: 1, field, reason }]);
    expect(records(rows)).toHaveLength(1);
  });

  it('rejects what is no ad at all', async () => {
    expect(rejects(await read('1\nnull\n"ad"\n[]\n')).map((r) => r.reason)).toEqual(Array(4).fill('shape-unknown'));
  });

  it('refuses a document that is something else', async () => {
    await expect(read('{"version":4,"result":[]}')).rejects.toMatchObject({ code: 'shape-unknown' });
  });

  it.skipIf(!hasSharedData())('reads the 38 real ads (needs ../shared/data)', async () => {
    const rows = await all(readAds(await openSource(join(SHARED_DATA, 'ads', 'ads-2020.jsonl'))));
    const ads = records(rows);
    expect([ads.length, rejects(rows).length]).toEqual([38, 0]);
    expect(ads.reduce((sum, ad) => sum + (ad.vacancies ?? 0), 0)).toBe(146);
    expect(ads.filter((ad) => ad.county !== null)).toHaveLength(36);
    expect(ads.filter((ad) => ad.occupationConceptId !== null)).toHaveLength(22);
    expect(ads.every((ad) => !/@\w/.test(ad.text))).toBe(true);
  });
});
