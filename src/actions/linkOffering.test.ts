import { describe, expect, it } from 'vitest';
import { concept } from '../../test/support/concept.ts';
import { buildLinker } from '../engine/linking/index.ts';
import type { Offering } from '../offering/offering.ts';
import type { ConceptRelation } from '../taxonomy/concept.ts';
import { lexiconFrom } from '../taxonomy/lexiconFrom.ts';
import { Taxonomy } from '../taxonomy/taxonomy.ts';
import { linkOffering } from './linkOffering.ts';

const concepts = [
  concept('g7212', 'ssyk-level-4', 'Svetsare och gasskärare', { code: '7212' }),
  concept('welder', 'occupation-name', 'Svetsare'),
  concept('tig', 'skill', 'TIG-svetsning'),
];
const relations: ConceptRelation[] = [
  { from: 'welder', kind: 'broader', to: 'g7212' },
  { from: 'g7212', kind: 'asks-skill', to: 'tig' },
];
const basis = {
  current: {
    linker: buildLinker(lexiconFrom(concepts, relations, 'test')),
    taxonomy: new Taxonomy(concepts, relations, 'test'),
    key: 'k',
  },
  corrections: [],
};
const offering = (text: string): Offering => ({
  ...{ id: 'test:1', kind: 'offering', level: 'higher-vocational', title: 'Svetsare', text, provider: null },
  ...{ municipalities: [], towns: [], distance: false, places: null, startsOn: null, endsOn: null, pace: null },
  ...{ credits: null, subject: null, url: null, language: 'sv', assignedSsyk4: [], cancelled: false, synthetic: true },
});

describe('the skills of an offering', () => {
  it.each([
    ['taught', 'Kursen behandlar TIG-svetsning.', ['tig']],
    ['offered, which is to teach it', 'Vi erbjuder utbildning i TIG-svetsning.', ['tig']],
    ['not needed', 'Inga förkunskaper i TIG-svetsning krävs.', []],
    ['of the school', 'Om oss\nHär finns TIG-svetsning.', []],
  ])('%s', (_, text, expected) => {
    expect(linkOffering(offering(text), basis).skills.map(({ conceptId }) => conceptId)).toEqual(expected);
  });
});
