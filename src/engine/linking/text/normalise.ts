/**
 * Which UTF-16 code units make up a token, and the one form under which all spellings of it are compared.
 * Å, ä, ö, é and the like are letters of their own and stay; only how they are encoded (NFC, NFD, ligatures,
 * full width) and their case are evened out.
 */

/** Invisible inside a word: soft hyphen, zero-width joiners, word joiner, byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** 1 for each UTF-16 code unit that may stand in a token. Halves of surrogate pairs (emoji) may not. */
export const IS_WORD = wordTable();

function wordTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) if (WORD.test(String.fromCharCode(unit))) table[unit] = 1;
  return table;
}

/** Small Latin letters: they fold to themselves. */
const IS_SMALL = Uint8Array.from({ length: 256 }, (_, unit) =>
  Number((unit >= 97 && unit <= 122) || (unit >= 0xdf && unit !== 0xf7)),
);

/** True when there are only small Latin letters, as in nearly every token. */
function isSmall(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 256 || IS_SMALL[unit] === 0) return false;
  }
  return true;
}

/** True when a folded word is all letters, with no digit, mark or sign. */
export function isLetters(folded: string): boolean {
  return folded.length > 0 && (isSmall(folded) || /^\p{L}+$/u.test(folded));
}

/** Lower case, composed, without invisible characters: equal for all encodings of one word. */
export function fold(raw: string): string {
  if (isSmall(raw)) return raw;
  const composed = raw.normalize('NFKC').toLowerCase();
  return composed.replace(INVISIBLE, '');
}

/** True when every letter is a capital: `CNC`, `IT`; false when there is no letter. */
export function isCapitals(raw: string): boolean {
  return raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}
