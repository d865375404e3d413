import { describe, expect, it } from 'vitest';
import { concept } from '../../test/support/concept.ts';
import { dictionaryOf, GoldConcepts } from './goldConcepts.ts';
import { Taxonomy } from './taxonomy.ts';

const taxonomy = new Taxonomy(
  [
    concept('g', 'ssyk-level-4', 'Svetsare och gasskärare', { code: '7212' }),
    concept('o', 'occupation-name', 'Svetsare'),
    concept('t', 'job-title', 'Tigsvetsare'),
    concept('s', 'skill', 'TIG-svetsning'),
    concept('old', 'skill', 'Tigsvets', { deprecated: true, replacedBy: ['s'] }),
    concept('gone', 'skill', 'Nitning', { deprecated: true }),
    concept('place', 'municipality', 'Flen'),
    concept('level', 'sun-education-level-2', 'Doktorsutbildning'),
    concept('finer', 'sun-education-level-3', 'Doktorsexamen'),
    concept('lost', 'occupation-name', 'Utan grupp'),
  ],
  [
    { from: 'o', kind: 'broader', to: 'g' },
    { from: 'finer', kind: 'broader', to: 'level' },
    { from: 't', kind: 'title-of', to: 'o' },
  ],
  '1',
);
const concepts = new GoldConcepts(taxonomy);

describe('what people labelled with', () => {
  it.each([
    ['a concept in force', 's', ['s']],
    ['a concept that was replaced', 'old', ['s']],
    ['a concept that nothing replaces', 'gone', ['gone']],
    ['an unknown concept', 'abcd_efg_hij', ['abcd_efg_hij']],
    ['a job title', 't', ['o']],
    ['a fine level of education', 'finer', ['level']],
    ['a label in any case', 'tig-Svetsning', ['s']],
    ['the label of a job title', 'Tigsvetsare', ['o']],
    ['an SSYK code', '7212', ['g']],
  ])('%s is found', (_, given, found) => {
    expect(concepts.current([given])).toEqual(found);
  });

  it.each([
    ['an occupation', ['o'], ['o'], ['7212']],
    ['a code', ['7212'], [], ['7212']],
    ['a label', ['svetsare'], ['o'], ['7212']],
    ['both', ['o', '2512'], ['o'], ['2512', '7212']],
  ])('the occupation by %s', (_, given, ids, codes) => {
    const occupation = concepts.occupation(given);
    expect([...(occupation?.concepts ?? [])]).toEqual(ids);
    expect([...(occupation?.ssyk4 ?? [])].sort()).toEqual(codes);
  });

  it.each([
    ['a place', ['place'], true],
    ['a place or a skill', ['place', 's'], false],
    ['a skill that is gone', ['gone'], false],
    ['something unknown', ['x'], false],
  ])('%s is outside what is linked: %j %s', (_, ids, outside) => {
    expect(concepts.areOutside(ids)).toBe(outside);
  });

  it('knows which concepts the lexicon has', () => {
    expect(['o', 's', 'gone', 'lost', 't', 'x'].map((id) => concepts.kindOf(id))).toEqual([
      'occupation',
      'skill',
      ...[undefined, undefined, undefined, undefined],
    ]);
    expect([concepts.ssyk4Of('o'), concepts.ssyk4Of('s')]).toEqual(['7212', undefined]);
  });
});

it('gives the baseline labels and titles, occupations before groups', () => {
  expect(dictionaryOf(taxonomy)).toEqual([
    { id: 'o', kind: 'occupation', ssyk4: '7212', labels: ['Svetsare', 'Tigsvetsare'] },
    { id: 's', kind: 'skill', labels: ['TIG-svetsning'] },
    { id: 'level', kind: 'education-level', labels: ['Doktorsutbildning'] },
    { id: 'g', kind: 'occupation', ssyk4: '7212', labels: ['Svetsare och gasskärare'] },
  ]);
});
