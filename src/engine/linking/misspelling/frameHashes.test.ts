import { expect, it } from 'vitest';
import { FrameHashes } from './frameHashes.ts';
import { readSoundKey } from './soundKey.ts';

function hashesOf(word: string): number[] {
  const key = new Uint16Array(80);
  const hashes = new FrameHashes();
  hashes.read(key, readSoundKey(word, key));
  return [...hashes.hashes.subarray(0, hashes.count)];
}

const share = (one: string, other: string): boolean => {
  const others = new Set(hashesOf(other));
  return hashesOf(one).some((hash) => others.has(hash));
};

it.each([
  ['svetsare', 'svitsere', 'a slip of vowels'],
  ['svetsare', 'svesare', 'a consonant left out'],
  ['svetsare', 'svetsarl', 'a consonant added'],
  ['svetsare', 'stevsare', 'two that changed places'],
  ['svetsare', 'svemsare', 'one for another'],
  ['uppdragsledare', 'uppdragledare', 'a linking s'],
  ['platsansvarig', 'plattansvarig', 'one for another in a long word'],
  ['bil', 'bal', 'a short word'],
])('%s and %s share a hash: %s', (one, other) => expect(share(one, other)).toBe(true));

it.each([
  ['svetsare', 'smetande'],
  ['bil', 'båt'],
  ['bil', 'bi'],
])('%s and %s share none', (one, other) => expect(share(one, other)).toBe(false));

it('is linear in the letters of the frame', () => {
  expect(hashesOf('svtr')).toHaveLength(5);
  expect(hashesOf('pltnvrgk')).toHaveLength(9);
  expect(hashesOf('pltnvrgkm')).toHaveLength(10);
  expect(hashesOf('aeiou')).toHaveLength(1);
});
