/**
 * What is left of a word when the ways to write one sound are evened out: lost or rewritten diacritics (*forsaljare*,
 * *foersaeljare* for försäljare), one consonant for two, c/k, ph/f, th/t, w/v, z/s, x/ks. Two words with the same key
 * sound alike; it is only ever compared with keys. Most unknown tokens come to no more than their key, so it is made
 * letter by letter, without a string.
 */
const code = (letter: string): number => letter.charCodeAt(0);
const [A, C, E, H, K, O, P, S, T, X] = Array.from('acehkopstx', code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Letters by the one letter that they are evened out to; 0 for those that stay. */
const EVENED = new Uint8Array(256);
for (const [letter, others] of ['aåä', 'oöø', 'eéèêë', 'uü', 'kcq', 'vw', 'sz'].map(
  (row) => [row[0]!, row.slice(1)] as const,
))
  for (const other of others) EVENED[code(other)] = code(letter);

const VOWELS = new Set(Array.from('aeiouy', code));
const IS_VOWEL = Uint8Array.from({ length: 128 }, (_, unit) => Number(VOWELS.has(unit)));

/** True for the vowels that are left in a key. */
export function isKeyVowel(unit: number): boolean {
  return unit < 128 && IS_VOWEL[unit] === 1;
}

/** The letters of a key are no more than this many times those of the word: x is two. */
const GROWTH = 2;
let units = new Uint16Array(256);

/** The key of a folded word of letters. */
export function soundKey(folded: string): string {
  if (folded.length * GROWTH > units.length) units = new Uint16Array(folded.length * GROWTH);
  // Not spread: that would go through an iterator, letter by letter.
  return Reflect.apply(String.fromCharCode, null, units.subarray(0, readSoundKey(folded, units))) as string;
}

/** The letters of a folded word, one for one: those evened out that a key evens out, but no two made one. */
export function evenedLetters(folded: string): string {
  let evened = '';
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    evened += String.fromCharCode((unit < 256 && EVENED[unit]) || unit);
  }
  return evened;
}

let letters = new Uint16Array(128);

/** Writes the code units of the key of `folded` to `key`, which has room for twice as many, and says how many they are. */
export function readSoundKey(folded: string, key: Uint16Array): number {
  if (folded.length > letters.length) letters = new Uint16Array(folded.length * GROWTH);
  for (let at = 0; at < folded.length; at++) letters[at] = folded.charCodeAt(at);
  return soundKeyOf(letters, folded.length, key);
}

/** The same of the first `length` code units of a folded word. */
export function soundKeyOf(folded: Uint16Array, length: number, key: Uint16Array): number {
  let count = 0;
  let last = 0;
  for (let at = 0; at < length; at++) {
    const unit = folded[at]!;
    if (unit === last && !isKeyVowel(unit)) continue;
    last = unit;
    let after = at + 1;
    if (!isKeyVowel(unit)) while (after < length && folded[after]! === unit) after++;
    const next = after < length ? folded[after]! : 0;
    if (isPair(unit, next)) {
      at = after;
      last = next;
    }
    if (unit === P && next === H) key[count++] = code('f');
    else if (unit === X) {
      key[count++] = K;
      key[count++] = S;
    } else if (unit !== C || (next !== K && next !== X)) key[count++] = (unit < 256 && EVENED[unit]) || unit;
  }
  return count;
}

/** True for two letters that are one sound, written with the first or what stands for it. */
function isPair(unit: number, next: number): boolean {
  if (unit === A) return next === A || next === E;
  if (unit === O) return next === E;
  return next === H && (unit === P || unit === T);
}
