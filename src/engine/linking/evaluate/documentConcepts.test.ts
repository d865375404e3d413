import { expect, it } from 'vitest';
import type { LinkedText } from '../contract.ts';
import { conceptsOfText, IMPLIED_FROM } from './documentConcepts.ts';

const mention = (conceptId: string): LinkedText['mentions'][number] => ({
  ...{ start: 0, end: 1, surface: 'x', conceptId, type: 'skill', score: 0.1 },
  ...{ rule: 'exact', stance: 'negated' },
});
const { skill, occupation } = IMPLIED_FROM;

it.each<[string, Partial<LinkedText>, string[]]>([
  ['names, once each and in order', { mentions: [mention('b'), mention('a'), mention('b')] }, ['b', 'a']],
  ['implies by its first occupation', { occupations: [{ conceptId: 'o', ssyk4: '', score: occupation }] }, ['o']],
  ['implies not by a weak one', { occupations: [{ conceptId: 'o', ssyk4: '', score: occupation - 0.01 }] }, []],
  [
    'implies not by further occupations',
    { occupations: ['o', 'p'].map((conceptId) => ({ conceptId, ssyk4: '', score: 1 })) },
    ['o'],
  ],
  [
    'implies by every skill that is strong enough',
    { skills: ['s', 't', 'u'].map((conceptId, i) => ({ conceptId, score: skill * (2 - i) })) },
    ['s', 't'],
  ],
  ['names and implies alike', { mentions: [mention('s')], skills: [{ conceptId: 's', score: 1 }] }, ['s']],
])('a text speaks of what it %s', (_, linked, concepts) => {
  expect(conceptsOfText({ mentions: [], occupations: [], skills: [], ...linked })).toEqual(concepts);
});
