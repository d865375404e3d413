import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endingOf, PartHashes, WordFilter } from './wordFilter.ts';

const word = fc.string({ unit: fc.constantFrom(...Array.from('abcåäö')), maxLength: 20 });

it('gives a part of a word the hash that it has as a word', () => {
  const [whole, part] = [new PartHashes(), new PartHashes()];
  fc.assert(
    fc.property(word, word, word, (before, middle, after) => {
      expect(whole.read(before + middle + after) && part.read(middle)).toBe(true);
      expect(whole.of(before.length, before.length + middle.length)).toBe(part.of(0, middle.length));
    }),
  );
});

it('never denies what it holds, and nearly always what it does not', () => {
  const hashes = new PartHashes();
  const hashOf = (text: string): number => (hashes.read(text) ? hashes.of(0, text.length) : 0);
  const filter = new WordFilter(10_000);
  for (let i = 0; i < 10_000; i++) filter.add(hashOf(`ord${i}`));
  for (let i = 0; i < 10_000; i++) expect(filter.mayHold(hashOf(`ord${i}`))).toBe(true);
  const wrong = Array.from({ length: 10_000 }, (_, i) => filter.mayHold(hashOf(`annat${i}`))).filter(Boolean);
  expect(wrong.length).toBeLessThan(400);
});

it('reads no word of more than 200 letters', () => {
  expect(new PartHashes().read('a'.repeat(201))).toBe(false);
});

it('gives a beginning with another ending the hash of the word that it makes', () => {
  const [whole, part] = [new PartHashes(), new PartHashes()];
  fc.assert(
    fc.property(word, word, word, (before, after, ending) => {
      expect(whole.read(before + after) && part.read(before + ending)).toBe(true);
      expect(whole.ofWith(before.length, endingOf(ending))).toBe(part.of(0, before.length + ending.length));
    }),
  );
});
