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

/** Lower case, composed, without invisible characters: equal for all encodings of one word. */
export function fold(raw: string): string {
  const composed = raw.normalize('NFKC').toLowerCase();
  return composed.replace(INVISIBLE, '');
}

/** True when every letter is a capital: `CNC`, `IT`; false when there is no letter. */
export function isCapitals(raw: string): boolean {
  return raw === raw.toUpperCase() && raw !== raw.toLowerCase();
}
