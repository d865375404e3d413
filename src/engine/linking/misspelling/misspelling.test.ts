import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MisspellingIndex } from './misspelling.ts';

const WORDS = [
  'svetsare',
  'sjuksköterska',
  'undersköterska',
  'platschef',
  'plåtslagare',
  'försäljare',
  'operatör',
  'bil',
];
const index = new MisspellingIndex(WORDS);
const nearest = (token: string): string | undefined => WORDS[index.near(token)[0]?.word ?? -1];

describe('the nearest word', () => {
  it.each([
    ['svesare', 'svetsare'],
    ['svettsare', 'svetsare'],
    ['sjukskötreska', 'sjuksköterska'],
    ['sjukskötrska', 'sjuksköterska'],
    ['sjuköterskor', 'sjuksköterska'],
    ['udnersköterskorna', 'undersköterska'],
    ['platchef', 'platschef'],
    ['platchefens', 'platschef'],
    ['forsaljare', 'försäljare'],
    ['foersaeljare', 'försäljare'],
    ['opertörer', 'operatör'],
  ])('of %s is %s', (token, word) => expect(nearest(token)).toBe(word));

  it.each(['bill', 'svarta', 'skötsel', 'undervisning', '', 'x'.repeat(100), 'c++', '123456'])(
    'of "%s" is none',
    (token) => expect(nearest(token)).toBeUndefined(),
  );
});

it('finds every word with one slip, wherever it is but in the first letter', () => {
  const word = fc.constantFrom('sjuksköterska', 'plåtslagare', 'undersköterska');
  fc.assert(
    fc.property(word, fc.nat(30), fc.constantFrom('leave out', 'swap', 'add'), (right, place, slip) => {
      const at = 1 + (place % (right.length - 2));
      const [before, after] = [right.slice(0, at), right.slice(at)];
      const token = {
        'leave out': before + after.slice(1),
        swap: before + after[1]! + after[0]! + after.slice(2),
        add: `${before}t${after}`,
      }[slip];
      expect(nearest(token)).toBe(right);
    }),
  );
});

it('does not depend on the order of the words', () => {
  const other = [...WORDS].reverse();
  const reversed = new MisspellingIndex(other);
  const token = fc.string({ unit: fc.constantFrom('s', 'v', 'e', 't', 'a', 'r', 'k', 'ö'), maxLength: 12 });
  fc.assert(
    fc.property(token, (text) => {
      expect(reversed.near(text).map(({ word, cost }) => [other[word], cost])).toEqual(
        index.near(text).map(({ word, cost }) => [WORDS[word], cost]),
      );
    }),
  );
});

it('finds the same within a limit as it finds without one', () => {
  const slip = fc.record({
    at: fc.nat(14),
    gone: fc.nat(2),
    added: fc.string({ unit: fc.constantFrom('s', 'e', 'a', 't', 'r', 'k'), maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...WORDS), slip, slip, fc.constantFrom(7, 10, 15), (word, one, other, limit) => {
      const slipped = [one, other].reduce(
        (text, { at, gone, added }) => text.slice(0, at) + added + text.slice(at + gone),
        word,
      );
      expect(index.near(slipped, limit)).toEqual(index.near(slipped).filter(({ edit }) => edit <= limit));
    }),
    { numRuns: 2000 },
  );
});

it('compares the letters of a label where evening out makes one slip two', () => {
  const words = new MisspellingIndex(['assistent', 'grundskollärare']);
  const found = (token: string, label: boolean): (number | undefined)[] =>
    words.near(token, undefined, label).map(({ edit }) => edit);
  expect([found('assstent', false), found('assstent', true)]).toEqual([[], [10]]);
  expect([found('grunskolelärare', false), found('grunskolelärare', true)]).toEqual([[], [17]]);
});
