/**
 * What is left of a word when the ways to write one sound are evened out: lost or rewritten diacritics (*forsaljare*,
 * *foersaeljare* for försäljare), one consonant for two, c/k, ph/f, th/t, w/v, z/s, x/ks. Two words with the same key
 * sound alike; it is only ever compared with keys.
 */
const REWRITES: readonly (readonly [RegExp, string])[] = [
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
const DOUBLED = /([^aeiouy])\1+/g;

/** The key of a folded word of letters. */
export function soundKey(folded: string): string {
  let key = folded.replace(DOUBLED, '$1');
  if (/[^abdefgijklmnoprstuvy]|aa|ae|oe|th/.test(key)) for (const [from, to] of REWRITES) key = key.replace(from, to);
  return key;
}

/**
 * Its consonants in order: slips of vowels leave them as they are, and they are few enough to look up with one
 * missing. In long words also without s, the letter that links parts of compounds and comes and goes most easily;
 * words on the verge are found both ways.
 */
export function framesOf(key: string): string[] {
  const all = key.replace(/[aeiouy]/g, '');
  const frames = all.length <= 8 ? [all] : [];
  if (all.length >= 6) frames.push(all.replace(/(?!^)s/g, ''));
  return frames;
}
