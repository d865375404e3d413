import { expect, it } from 'vitest';
import { joinedText } from '../contract.ts';
import { exactDictionary } from './exactDictionary.ts';

const baseline = exactDictionary([
  { id: 'o1', kind: 'occupation', ssyk4: '7212', labels: ['Svetsare', 'TIG-svetsare'] },
  { id: 'o2', kind: 'occupation', ssyk4: '2512', labels: ['Systemutvecklare'] },
  { id: 's1', kind: 'skill', labels: ['C++'] },
  { id: 's2', kind: 'skill', labels: ['Svetsning'] },
  { id: 's3', kind: 'skill', labels: ['Svetsning av rör'] },
]);

it.each([
  ['svetsare och C++.', 'svetsare o1, C++ s1'],
  ['En TIG-svetsare', 'TIG-svetsare o1'],
  ['svetsning av rör', 'svetsning av rör s3'],
  ['svetsning, ofta', 'svetsning s2'],
  ['svetsaren rörsvetsare', ''],
])('finds in "%s" what stands there word by word: %s', (text, expected) => {
  const input = { headline: 'x', text };
  const { mentions } = baseline.link(input);
  expect(mentions.map(({ surface, conceptId }) => `${surface} ${conceptId}`).join(', ')).toBe(expected);
  for (const { start, end, surface } of mentions) expect(joinedText(input).slice(start, end)).toBe(surface);
});

it('ranks what is named most often first, then what is named first', () => {
  const { occupations, skills } = baseline.link({
    headline: 'Systemutvecklare',
    text: 'Svetsare, svetsare. Svetsning och C++.',
  });
  expect(occupations.map(({ ssyk4 }) => ssyk4)).toEqual(['7212', '2512']);
  expect(skills.map(({ conceptId }) => conceptId)).toEqual(['s2', 's1']);
});
