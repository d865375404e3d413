import { describe, expect, it } from 'vitest';
import { concept } from '../../test/support/concept.ts';
import type { Concept, ConceptRelation } from './concept.ts';
import { currentIds } from './currentIds.ts';
import { lexiconFrom } from './lexiconFrom.ts';
import { Taxonomy } from './taxonomy.ts';

const relation = (from: string, kind: ConceptRelation['kind'], to: string): ConceptRelation => ({ from, kind, to });

const concepts = [
  concept('g1', 'ssyk-level-1', 'Yrken inom tillverkning', { code: '7' }),
  concept('g3', 'ssyk-level-3', 'Svetsare m.fl.', { code: '721' }),
  concept('g4', 'ssyk-level-4', 'Svetsare och gasskärare', { code: '7212', definition: 'Svetsar metall.' }),
  concept('field', 'occupation-field', 'Industri'),
  concept('o1', 'occupation-name', 'Svetsare, manuell'),
  concept('o2', 'occupation-name', 'Gasskärare'),
  concept('old', 'occupation-name', 'Plåtslagare', { deprecated: true, replacedBy: ['o1', 'o2'] }),
  concept('stray', 'occupation-name', 'Utan grupp'),
  concept('t1', 'job-title', 'Rörsvetsare'),
  concept('s1', 'skill', 'TIG-svetsning'),
  concept('s2', 'skill', 'Gammal', { deprecated: true }),
  concept('sv', 'language', 'Svenska'),
  concept('b', 'driving-licence', 'B'),
  concept('lvl', 'sun-education-level-2', 'Doktorsutbildning', { code: '64' }),
];
const relations = [
  relation('g3', 'broader', 'g1'),
  relation('g4', 'broader', 'g3'),
  relation('o1', 'broader', 'g4'),
  relation('o1', 'broader', 'field'),
  relation('o2', 'broader', 'g4'),
  relation('t1', 'title-of', 'o1'),
  relation('t1', 'title-of', 'o2'),
  relation('g4', 'asks-skill', 's1'),
  relation('g4', 'asks-skill', 's2'),
];
const ids = (list: readonly Concept[]): string[] => list.map(({ id }) => id);

describe('currentIds', () => {
  const chain = new Map(
    [
      concept('a', 'skill', 'a', { replacedBy: ['b', 'c'] }),
      concept('b', 'skill', 'b', { replacedBy: ['d'] }),
      concept('c', 'skill', 'c', { replacedBy: ['d', 'gone'] }),
      concept('d', 'skill', 'd'),
      concept('x', 'skill', 'x', { replacedBy: ['y'] }),
      concept('y', 'skill', 'y', { replacedBy: ['x'] }),
      concept('lost', 'skill', 'lost', { replacedBy: ['gone'] }),
    ].map((each) => [each.id, each]),
  );
  it.each([
    ['a', ['d']],
    ['d', ['d']],
    ['x', ['y']],
    ['lost', ['lost']],
    ['gone', []],
  ])('%s → %j', (id, expected) => expect(currentIds(id, chain)).toEqual(expected));
});

describe('Taxonomy', () => {
  const taxonomy = new Taxonomy(concepts, relations, '1');
  it('climbs from occupations and titles to their groups and fields', () => {
    expect(['o1', 't1', 'g4'].map((id) => taxonomy.ssyk4Of(id)?.code)).toEqual(['7212', '7212', '7212']);
    expect(taxonomy.broaderOf('o1', 'ssyk-level-1')?.code).toBe('7');
    expect(taxonomy.fieldOf('o1')?.id).toBe('field');
    expect(taxonomy.fieldOf('o2')).toBeUndefined();
    expect(taxonomy.ssyk4Of('unknown')).toBeUndefined();
  });
  it('lists the occupations and skills of a group', () => {
    expect(ids(taxonomy.occupationsOf('7212'))).toEqual(['o1', 'o2']);
    expect(ids(taxonomy.skillsOf('7212'))).toEqual(['s1', 's2']);
    expect(taxonomy.skillsOf('0000')).toEqual([]);
    expect(taxonomy.ssykGroup('721')?.id).toBe('g3');
  });
  it('gives what stands for an old concept today', () => expect(ids(taxonomy.current('old'))).toEqual(['o1', 'o2']));
});

describe('lexiconFrom', () => {
  const lexicon = lexiconFrom(concepts, relations, '1');
  it('holds what can be linked, and no deprecated or ungrouped concept', () => {
    expect(lexicon.concepts.map(({ id }) => id)).toEqual(['g4', 'o1', 'o2', 's1', 'sv', 'b', 'lvl']);
    expect(lexicon.concepts[0]).toEqual({
      id: 'g4',
      kind: 'occupation',
      label: 'Svetsare och gasskärare',
      group: true,
      ssyk4: '7212',
      description: 'Svetsar metall.',
    });
  });
  it('relates occupations to groups, and groups to the skills in force', () => {
    expect(lexicon.relations).toEqual([
      { from: 'g4', to: 's1', kind: 'asks' },
      { from: 'o1', to: 'g4', kind: 'member' },
      { from: 'o2', to: 'g4', kind: 'member' },
    ]);
  });
  it('makes a title a term of each of its occupations', () => {
    expect(
      lexicon.terms.filter(({ role }) => role === 'title').map(({ text, conceptId }) => [text, conceptId]),
    ).toEqual([
      ['Rörsvetsare', 'o1'],
      ['Rörsvetsare', 'o2'],
    ]);
  });
  it('knows everyday words for licences and levels', () => {
    const texts = (id: string): string[] =>
      lexicon.terms.filter(({ conceptId }) => conceptId === id).map(({ text }) => text);
    expect(texts('b')).toEqual(expect.arrayContaining(['körkort B', 'B-körkort']));
    expect(texts('lvl')).toEqual(expect.arrayContaining(['Doktorsutbildning', 'doktorsexamen']));
  });
});
