import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOfForms, Inflection } from './inflect.ts';

const words = [
  'svetsare',
  'sjuksköterska',
  'operatör',
  'tekniker',
  'teknik',
  'biträde',
  'brandman',
  'grafisk',
  'industri',
  'laboratorium',
  'bil',
  'lager',
  'design',
  'designer',
  'rektor',
  'svetsning',
];
const inflection = new Inflection(words);

describe('titles of women', () => {
  const titles = new Inflection([
    'städare',
    'lärare',
    'kassör',
    'värd',
    'tjänsteman',
    'underskötare',
    'undersköterska',
  ]);
  it.each([
    ['städerskor', 'städare'],
    ['lärarinnan', 'lärare'],
    ['kassörskorna', 'kassör'],
    ['värdinnor', 'värd'],
    ['tjänstekvinna', 'tjänsteman'],
    ['undersköterskor', 'undersköterska'],
  ])('%s → %s', (token, word) => expect(titles.dictionaryForms(token)).toEqual([word]));
});

describe('dictionaryForms', () => {
  it.each([
    ['svetsarna', 'svetsare'],
    ['svetsarens', 'svetsare'],
    ['sjuksköterskorna', 'sjuksköterska'],
    ['sjuksköterskans', 'sjuksköterska'],
    ['operatörer', 'operatör'],
    ['teknikern', 'tekniker'],
    ['teknikernas', 'tekniker'],
    ['tekniken', 'teknik'],
    ['biträden', 'biträde'],
    ['brandmännen', 'brandman'],
    ['grafiska', 'grafisk'],
    ['industrins', 'industri'],
    ['laboratoriet', 'laboratorium'],
    ['rektorer', 'rektor'],
    ['svetsningar', 'svetsning'],
    ['lagers', 'lager'],
  ])('%s → %s', (token, word) => expect(inflection.dictionaryForms(token)).toEqual([word]));

  it.each(['bilen', 'laget', 'rekta', 'svets', 'x', ''])('"%s" is no form of anything there', (token) =>
    expect(inflection.dictionaryForms(token)).toEqual([]),
  );

  it('keeps agents and what they work with apart', () => {
    expect(inflection.dictionaryForms('teknik')).toEqual([]);
    expect(inflection.dictionaryForms('designen')).toEqual(['design']);
    expect(inflection.dictionaryForms('designers')).toEqual(['designer']);
  });
});

const formsOf = (word: string): string[] => [...endsOfForms([word], 40)];

it.each(['svetsare', 'sjuksköterska', 'operatör', 'biträde'])('every form of %s leads back to it', (word) => {
  const alone = new Inflection([word]);
  const lost = formsOf(word).filter((form) => form !== word && !alone.dictionaryForms(form).includes(word));
  expect(lost).toEqual([]);
});

it('never denies the end of a word that has a dictionary form', () => {
  const words = ['lärare', 'sjuksköterska', 'förare', 'svetsning', 'brandman', 'museum', 'kock'];
  const heads = new Inflection(words);
  const ends = words.flatMap((word) => [...formsOf(word), `${word}s`, word.replace(/are$/, 'erskornas')]);
  const beginning = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'k', 'r', 's', 'ö'), maxLength: 9 });
  const never = fc.check(
    fc.property(beginning, fc.constantFrom(...ends), (first, end) => {
      const token = first + end;
      heads.read(token);
      const starts = Array.from({ length: token.length - 3 }, (_, start) => start);
      const forms = starts.filter((start) => {
        const part = token.slice(start);
        return words.includes(part) || heads.dictionaryForms(part).length > 0;
      });
      return forms.every((start) => heads.mayBeForm(start));
    }),
  );
  expect(never.counterexample).toBeNull();
});

it('denies nearly every other end', () => {
  const heads = new Inflection(['lärare', 'förare']);
  heads.read('busschaufförernas');
  expect(Array.from({ length: 13 }, (_, start) => heads.mayBeForm(start)).filter(Boolean).length).toBeLessThan(2);
});

it('knows how all forms end', () => {
  expect(formsOf('kock')).toEqual(
    expect.arrayContaining(['kock', 'kocks', 'kocken', 'kockens', 'kockarna', 'kockarnas']),
  );
  expect(formsOf('kock')).not.toContain('kocka');
  for (const length of [1, 4, 5, 6]) {
    const all = words.flatMap(formsOf).map((form) => form.slice(-length));
    expect(new Set(endsOfForms(words, length))).toEqual(new Set(all));
  }
});
