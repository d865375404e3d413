import { describe, expect, it } from 'vitest';
import { concept } from '../../test/support/concept.ts';
import { buildLinker } from '../engine/linking/index.ts';
import type { Ad } from '../sources/records.ts';
import type { ConceptRelation } from '../taxonomy/concept.ts';
import { lexiconFrom } from '../taxonomy/lexiconFrom.ts';
import { Taxonomy } from '../taxonomy/taxonomy.ts';
import { type AdBasis, adFactsOf, adHash } from './adFacts.ts';

const concepts = [
  concept('g7212', 'ssyk-level-4', 'Svetsare och gasskärare', { code: '7212' }),
  concept('g5120', 'ssyk-level-4', 'Kockar och kallskänkor', { code: '5120' }),
  concept('welder', 'occupation-name', 'Svetsare'),
  concept('cook', 'occupation-name', 'Kock'),
  concept('old', 'occupation-name', 'Svetsare, gas', { deprecated: true, replacedBy: ['welder'] }),
  concept('lost', 'occupation-name', 'Bortglömd', { deprecated: true }),
  concept('tig', 'skill', 'TIG-svetsning'),
  concept('truck', 'skill', 'Truckkörning'),
];
const relations: ConceptRelation[] = [
  { from: 'welder', kind: 'broader', to: 'g7212' },
  { from: 'cook', kind: 'broader', to: 'g5120' },
  { from: 'g7212', kind: 'asks-skill', to: 'tig' },
  { from: 'g7212', kind: 'asks-skill', to: 'truck' },
  { from: 'legacy:occupation-name:5780', kind: 'legacy-id', to: 'welder' },
];
const basis = (key = 'k'): AdBasis => ({
  current: {
    linker: buildLinker(lexiconFrom(concepts, relations, 'test')),
    taxonomy: new Taxonomy(concepts, relations, 'test'),
    key,
  },
  areaByConcept: new Map([
    ['kommun', '1480'],
    ['lan', '14'],
  ]),
  areas: new Set(['14', '1480']),
});
const ad = (more: Partial<Ad> = {}): Ad => ({
  id: '1',
  headline: 'Svetsare till verkstad',
  text: 'Vi söker en svetsare med vana av TIG-svetsning.',
  publishedOn: '2024-05-01',
  lastDay: null,
  vacancies: 2,
  occupationConceptId: null,
  occupationLegacyId: null,
  municipality: null,
  county: null,
  municipalityConceptId: null,
  countyConceptId: null,
  removed: false,
  synthetic: false,
  ...more,
});
const facts = (more: Partial<Ad> = {}) => adFactsOf(ad(more), 1n, basis());

describe('the skills of an ad', () => {
  it.each([
    ['demanded', 'Vi kräver TIG-svetsning.', ['tig']],
    ['a merit', 'TIG-svetsning är meriterande.', ['tig']],
    ['a task', 'Du kommer att arbeta med TIG-svetsning.', ['tig']],
    ['not needed', 'Inget krav på TIG-svetsning.', []],
    ['offered', 'Vi erbjuder utbildning i TIG-svetsning.', []],
    ['of the employer', 'Om oss\nVi är ett företag inom TIG-svetsning.', []],
    ['of the employer, and demanded', 'Om oss\nTIG-svetsning.\nKrav\nTIG-svetsning.', ['tig']],
  ])('%s', (_, text, expected) => {
    expect(facts({ text }).skills.map(({ conceptId }) => conceptId)).toEqual(expected);
  });
});

describe('the occupation of an ad', () => {
  it.each([
    ['as stated', { occupationConceptId: 'cook' }, '5120', 'cook', 'stated'],
    ['as stated by a group', { occupationConceptId: 'g5120' }, '5120', 'g5120', 'stated'],
    ['as stated by an id that was replaced', { occupationConceptId: 'old' }, '7212', 'welder', 'stated'],
    ['as stated by an id of the years before', { occupationLegacyId: '5780' }, '7212', 'welder', 'stated'],
    ['as read from the text', {}, '7212', 'welder', 'linked'],
    ['as read where what was stated leads nowhere', { occupationConceptId: 'lost' }, '7212', 'welder', 'linked'],
    ['none where the text says nothing', { headline: 'Vi söker dig', text: 'Hör av dig!' }, '', '', 'none'],
  ])('is %s', (_, more, ssyk4, occupation, occupationOrigin) => {
    expect(facts(more)).toMatchObject({ ssyk4, occupation, occupationOrigin });
  });
});

it('asks for the skills that it names, not for those that its occupation suggests', () => {
  expect(facts().skills.map(({ conceptId }) => conceptId)).toEqual(['tig']);
});

it.each([
  [{ municipality: '1480', county: '14' }, '1480', '14'],
  [{ municipality: '1480' }, '1480', '14'],
  [{ municipalityConceptId: 'kommun' }, '1480', '14'],
  [{ countyConceptId: 'lan' }, '', '14'],
  [{ municipality: '9999', county: '14' }, '', '14'],
  [{ county: '90' }, '', ''],
])('with %j stands in municipality "%s" and county "%s"', (more, municipality, county) => {
  expect(facts(more)).toMatchObject({ municipality, county });
});

it.each([
  [{ vacancies: null }, { vacancies: 1 }],
  [{ vacancies: 1_000_000 }, { vacancies: 65_535 }],
  [{ publishedOn: null }, { published: '1970-01-01' }],
])('with %j has %j', (more, expected) => {
  expect(facts(more)).toMatchObject(expected);
});

it('has another hash when its content or what it is linked with is another', () => {
  const hash = adHash(ad(), basis());
  expect(adHash(ad(), basis())).toBe(hash);
  expect(adHash(ad({ vacancies: 3 }), basis())).not.toBe(hash);
  expect(adHash(ad(), basis('another'))).not.toBe(hash);
});
