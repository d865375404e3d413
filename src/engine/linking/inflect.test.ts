import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formsOfWord, Inflection } from './inflect.ts';

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

it.each(['svetsare', 'sjuksköterska', 'operatör', 'biträde'])('every form of %s leads back to it', (word) => {
  const alone = new Inflection([word]);
  const lost = formsOfWord(word).filter((form) => form !== word && !alone.dictionaryForms(form).includes(word));
  expect(lost).toEqual([]);
});

it('never denies the end of a word that has a dictionary form', () => {
  const words = ['lärare', 'sjuksköterska', 'förare', 'svetsning', 'brandman', 'museum', 'kock'];
  const heads = new Inflection(words);
  const ends = words.flatMap((word) => [...formsOfWord(word), `${word}s`, word.replace(/are$/, 'erskornas')]);
  const beginning = fc.string({ unit: fc.constantFrom(...'abekrsö'), maxLength: 9 });
  fc.assert(
    fc.property(beginning, fc.constantFrom(...ends), (first, end) => {
      const token = first + end;
      heads.read(token);
      for (let start = 0; start <= token.length - 4; start++) {
        const part = token.slice(start);
        if (words.includes(part) || heads.dictionaryForms(part).length > 0) expect(heads.mayBeForm(start)).toBe(true);
      }
    }),
  );
});

it('denies nearly every other end', () => {
  const heads = new Inflection(['lärare', 'förare']);
  heads.read('busschaufförernas');
  expect(Array.from({ length: 13 }, (_, start) => heads.mayBeForm(start)).filter(Boolean).length).toBeLessThan(2);
});
