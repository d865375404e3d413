import { describe, expect, it } from 'vitest';
import { partRootOf, rootOf, wordsOf } from './labelWords.ts';
import { WordParts } from './wordParts.ts';

describe('the words of a label', () => {
  it.each([
    ['Kockar och kallskänkor', ['kockar', 'och', 'kallskänkor']],
    ['Kranförare m.fl.', ['kranförare']],
    ['Torghandlare m. m.', ['torghandlare']],
    ['Programmfl', ['programmfl']],
    ['Snickare, trä/Finsnickare', ['snickare', 'trä', 'finsnickare']],
    ['Receptionister (utom hotell)', ['receptionister', 'utom', 'hotell']],
    ['C++-utvecklare', ['c++', 'utvecklare']],
    ['A\u030Angpannesko\u0308tare', ['ångpanneskötare']],
    [' – ', []],
  ])('%s', (label, words) => {
    expect(wordsOf(label)).toEqual(words);
  });
});

describe('the root of a word', () => {
  it.each([
    ['svetsare', 'svetsarna', 'svetsares'],
    ['målare', 'målarna', 'målares'],
    ['operatör', 'operatörer', 'operatörernas'],
    ['ekonom', 'ekonomen', 'ekonomers'],
    ['sköterska', 'sköterskor', 'sköterskorna'],
  ])('is one for %s, %s and %s', (...forms) => {
    expect(new Set(forms.map(rootOf)).size).toBe(1);
  });

  it.each([
    ['operatör', 'operation'],
    ['bil', 'bi'],
    ['c++', 'c'],
  ])('parts %s from %s', (one, other) => {
    expect(rootOf(one)).not.toBe(rootOf(other));
  });
});

describe('parts of compounds, learned from the lists', () => {
  const parts = new WordParts([
    'Husvärd',
    'Värd',
    'Fastighetsvärd',
    'Fastighet',
    'Husmålare',
    'Fastighetsmålare',
    'Målare',
    'Bilmålare',
    'Bilvärd',
    'Tornsvarvare',
  ]);

  it.each([
    ['husvärd', ['hus', 'värd']],
    ['fastighetsmålare', ['fastighets', 'målare']],
    ['bilfastighetsvärd', ['bil', 'fastighets', 'värd']],
    ['bilmålare', ['bil', 'målare']],
    ['målare', ['målare']],
    ['tornsvarvare', ['tornsvarvare']],
    ['okänd', ['okänd']],
    ['', ['']],
  ])('%s', (word, expected) => {
    expect(parts.partsOf(word)).toEqual(expected);
  });

  it('always add up to the word', () => {
    for (const word of ['fastighetsvärdmålare', 'husmålarefastighet', 'x'.repeat(500)])
      expect(parts.partsOf(word).join('')).toBe(word);
  });

  it('are compared by their roots, without a linking s', () => {
    expect(partRootOf('fastighets')).toBe(partRootOf('fastighet'));
    expect(partRootOf('hus')).toBe('hus');
  });
});
