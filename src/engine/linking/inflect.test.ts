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
