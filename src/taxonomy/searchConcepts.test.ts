import { describe, expect, it } from 'vitest';
import { concept } from '../../test/support/concept.ts';
import type { ConceptType } from './concept.ts';
import { searchConcepts } from './searchConcepts.ts';

const byId = new Map(
  [
    concept('s1', 'skill', 'Svetsning'),
    concept('s2', 'skill', 'Svetsning, TIG'),
    concept('s3', 'skill', 'TIG-svetsning'),
    concept('s4', 'skill', 'Rörsvetsning'),
    concept('s5', 'skill', 'Svetsning, gas', { deprecated: true }),
    concept('o1', 'occupation-name', 'Svetsare'),
    concept('g1', 'ssyk-level-4', 'Svetsare och gasskärare', { code: '7212' }),
  ].map((each) => [each.id, each]),
);
const search = (text: string, types: ConceptType[], limit = 10) =>
  searchConcepts({ byId }, { text, types, limit }).map(({ id }) => id);

describe('the search for concepts', () => {
  it.each([
    ['svetsning', ['skill'], ['s1', 's2', 's3', 's4']],
    ['SVETSNING tig', ['skill'], ['s2', 's3']],
    ['tig svets', ['skill'], ['s3', 's2']],
    ['svets', ['occupation-name', 'ssyk-level-4'], ['o1', 'g1']],
    ['7212', ['ssyk-level-4'], ['g1']],
    ['72', ['ssyk-level-4'], ['g1']],
    ['bagare', ['skill'], []],
    ['  –  ', ['skill'], []],
  ] as const)('%s among %j finds %j', (text, types, ids) => {
    expect(search(text, [...types])).toEqual(ids);
  });

  it('gives no more than asked for', () => {
    expect(search('svetsning', ['skill'], 2)).toEqual(['s1', 's2']);
  });
});
