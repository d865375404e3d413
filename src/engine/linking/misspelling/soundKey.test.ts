import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenedLetters, soundKey } from './soundKey.ts';

it.each([
  ['försäljare', 'forsaljare'],
  ['försäljare', 'foersaeljare'],
  ['skådespelare', 'skaadespelare'],
  ['fotograf', 'photograph'],
  ['koordinator', 'coordinator'],
  ['elektriker', 'ellektricker'],
  ['webbdesigner', 'vebdesigner'],
  ['café', 'kafe'],
])('%s sounds like %s', (word, other) => expect(soundKey(other)).toBe(soundKey(word)));

it.each([
  ['kökschef', 'kökchef'],
  ['lärare', 'läkare'],
  ['säljare', 'väljare'],
])('%s does not sound like %s', (word, other) => expect(soundKey(other)).not.toBe(soundKey(word)));

/** The same rules as rewritings of the whole string, one after the other. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
  [/([^aeiouy])\1+/g, '$1'],
  [/[åä]|aa|ae/g, 'a'],
  [/[öø]|oe/g, 'o'],
  [/[éèêë]/g, 'e'],
  [/ü/g, 'u'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/ck|[cq]/g, 'k'],
  [/w/g, 'v'],
  [/z/g, 's'],
];

it('is what rewriting the string would give', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('aaeoeyåäöøéüphtccckkxqwzsñж')), maxLength: 20 });
  fc.assert(
    fc.property(letters, (word) => {
      expect(soundKey(word)).toBe(REWRITES.reduce((key, [from, to]) => key.replace(from, to), word));
    }),
    { numRuns: 2000 },
  );
});

it('keeps the number of letters where only letters are evened out', () => {
  expect(evenedLetters('grundskollärare')).toBe('grundskollarare');
  expect(evenedLetters('assstent')).toBe('assstent');
});
