import { isKeyVowel } from './soundKey.ts';

/** Vowels that are counted in a key, at most: five bits. */
const MOST_VOWELS = 31;
const VOWEL_STEP = 0x01000193;

/** The vowels of what is searched for, in order. */
export interface Vowels {
  readonly hash: number;
  readonly count: number;
  readonly ending: boolean;
  /** True where a vowel may have become a consonant, or the reverse. */
  readonly mayChange: boolean;
}

/**
 * False for a word (the hash of its vowels, and its entry's second integer) that is surely too far away, when frames
 * differ by another consonant than s: one consonant more, less or for another is all there can be, so vowels are the
 * same, but for the final one where the ending is gone; or a consonant stands for one of them.
 */
export function mayHave({ hash, count, ending, mayChange }: Vowels, other: number, said: number): boolean {
  if (hash === other) return true;
  const final = (other - Math.imul(hash, VOWEL_STEP)) | 0;
  if (ending && final > 0 && final < 128 && isKeyVowel(final)) return true;
  if (!mayChange) return false;
  const more = ((said >>> 1) & MOST_VOWELS) - count;
  return ending ? more >= -1 && more <= 2 : more === 1 || more === -1;
}

/** A hash of the vowels of a key. */
export function vowelsOf(key: Uint16Array, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at++) if (isKeyVowel(key[at]!)) hash = (Math.imul(hash, VOWEL_STEP) + key[at]!) | 0;
  return hash;
}

export function countOfVowels(key: Uint16Array, length: number): number {
  let count = 0;
  for (let at = 0; at < length; at++) count += Number(isKeyVowel(key[at]!));
  return Math.min(count, MOST_VOWELS);
}
