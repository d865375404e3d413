import { expect, it } from 'vitest';
import type { LexiconSource } from '../contract.ts';
import { buildLinker } from '../link.ts';

const labels = [
  'Sjuksköterska',
  'Biomedicinsk analytiker',
  'Biträdande rektor',
  'Rektor',
  'Teknisk säljare',
  'Tekniker',
];
const source: LexiconSource = {
  version: 'test',
  concepts: labels.map((label) => ({ id: label, kind: 'occupation', label, group: false })),
  terms: labels.map((label) => ({ text: label, conceptId: label, kind: 'occupation', role: 'preferred' })),
  relations: [],
};
const linker = buildLinker(source);

it.each([
  ['Vi söker ssk till natten', ['ssk', 'Sjuksköterska', 'abbreviation']],
  ['en BMA på labbet', ['BMA', 'Biomedicinsk analytiker', 'abbreviation']],
  ['som bitr. rektor hos oss', ['bitr. rektor', 'Biträdande rektor', 'abbreviation']],
  ['som bitr rektor hos oss', ['bitr rektor', 'Biträdande rektor', 'abbreviation']],
  ['en tekn. säljare', ['tekn. säljare', 'Teknisk säljare', 'abbreviation']],
])('%s', (text, expected) => {
  const { mentions } = linker.link({ headline: '', text });
  expect(mentions.map(({ surface, conceptId, rule }) => [surface, conceptId, rule])).toEqual([expected]);
});

it.each(['tekn. dr', 'en usk', 'det gick bra. Sekr'])('finds nothing in "%s"', (text) =>
  expect(linker.link({ headline: '', text }).mentions).toEqual([]),
);
