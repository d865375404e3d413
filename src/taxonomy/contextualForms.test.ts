import { describe, expect, it } from 'vitest';
import type { LexiconConcept, LexiconTerm } from '../engine/linking/index.ts';
import { contextualForms, headTerms } from './contextualForms.ts';

it.each([
  ['Matematik, undervisning grundskolenivå', ['Matematik']],
  ['Svenska som andraspråk undervisning gymnasienivå', ['Svenska som andraspråk', 'SVA', 'sva']],
  ['Ortopedi, specialistkompetens för läkare', ['Ortopedi']],
  ['Kirurgisk vård, specialistområde för sjuksköterska', ['Kirurgisk vård']],
  [
    'Tandröntgen/Odontologisk radiologi, specialistkompetens för tandläkare',
    ['Tandröntgen/Odontologisk radiologi', 'Tandröntgen', 'Odontologisk radiologi'],
  ],
  ['Legitimation som tandläkare', ['legitimerad', 'legitimation']],
  ['Undervisning, erfarenhet', []],
  ['Svetsning', []],
])('of %s', (label, expected) => expect(contextualForms(label)).toEqual(expected));

describe('the last part that many occupations share', () => {
  const kinds = ['Bild', 'Dans', 'Musik', 'Slöjd', 'Hem', 'Språk', 'Idrotts', 'Fysik'];
  const concepts: LexiconConcept[] = [
    { id: 'g', kind: 'occupation', label: 'Grundskollärare', ssyk4: '2341', group: true },
    ...kinds.map((kind) => ({
      id: kind,
      kind: 'occupation' as const,
      label: `${kind}lärare`,
      ssyk4: '2341',
      group: false,
    })),
  ];
  const named = (text: string, conceptId: string): LexiconTerm => ({
    text,
    conceptId,
    kind: 'occupation',
    role: 'preferred',
  });
  const terms = concepts.slice(1).map(({ id, label }) => named(label, id));

  it('is a term of their group where it also begins a name', () => {
    expect(headTerms([...terms, named('Lärare i yrkesämnen', 'Bild')], concepts)).toEqual([
      { text: 'lärare', conceptId: 'g', kind: 'occupation', role: 'contextual' },
    ]);
  });
  it('is none where it never stands by itself, or is a name already', () => {
    expect(headTerms(terms, concepts)).toEqual([]);
    expect(headTerms([...terms, named('Lärare i yrkesämnen', 'Bild'), named('Lärare', 'Dans')], concepts)).toEqual([]);
  });
});
