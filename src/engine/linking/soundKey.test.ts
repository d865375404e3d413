import { expect, it } from 'vitest';
import { framesOf, soundKey } from './soundKey.ts';

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

it('leaves the consonants, in long words also without linking s', () => {
  expect(framesOf('svetsare')).toEqual(['svtsr']);
  expect(framesOf('uppdragsledare')).toEqual(['ppdrgldr']);
  expect(framesOf('platsansvarig')).toEqual(['pltnvrg']);
  expect(framesOf('platschef')).toEqual(['pltschf', 'pltchf']);
});
