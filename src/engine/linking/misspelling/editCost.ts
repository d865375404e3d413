/**
 * How far one spelling is from another: Damerau–Levenshtein (insert, delete, substitute, swap neighbours; optimal
 * string alignment), weighted by what slips people make. Costs are tenths of an edit, so that sums are exact.
 */
export const EDIT = 10;

/** The s that links the parts of a compound is the letter most often forgotten or added: *platschef*, *uppdrag(s)ledare*. */
const LINK = 5;
/** So does, less often, an e: *förskolchef*. */
const LINK_VOWEL = 7;
export const VOWEL_FOR_VOWEL = 9;
export const NEIGHBOUR_KEY = 11;
/** Sounds made alike, but for the voice or the place: *handverkare* for hantverkare. */
const VOICE = 9;
const VOICED = ['bp', 'dt', 'gk', 'vf', 'mn'];
const OTHER_LETTER = 12;
/** The first letter is seldom wrong, and a word with another one is seldom the same word. */
const FIRST_LETTER = 7;

const LONGEST = 64;
const S = 's'.charCodeAt(0);
const E = 'e'.charCodeAt(0);
const VOWELS = new Set(Array.from('aeiouy', (letter) => letter.charCodeAt(0)));
const SUBSTITUTIONS = substitutions(VOICE);
/** The same for the last letters of a word, where d and t are endings: *stöd*, *stött*. */
const ENDINGS = substitutions(OTHER_LETTER);
const LAST_LETTERS = 3;

/** By pair of small letters a–z: what it costs to write one for the other. @param voice see `VOICE`. */
function substitutions(voice: number): Uint8Array {
  const table = new Uint8Array(32 * 32).fill(OTHER_LETTER);
  for (const a of VOWELS) for (const b of VOWELS) table[(a & 31) * 32 + (b & 31)] = VOWEL_FOR_VOWEL;
  for (const [a, b] of VOICED.flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]))
    table[(a!.charCodeAt(0) & 31) * 32 + (b!.charCodeAt(0) & 31)] = voice;
  const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x++)
      for (const other of [row[x + 1], rows[y + 1]?.[x], rows[y + 1]?.[x - 1]])
        if (other !== undefined)
          for (const [a, b] of [
            [row.charCodeAt(x), other.charCodeAt(0)],
            [other.charCodeAt(0), row.charCodeAt(x)],
          ] as const)
            table[(a & 31) * 32 + (b & 31)] = Math.min(table[(a & 31) * 32 + (b & 31)]!, NEIGHBOUR_KEY);
  });
  return table;
}

const rows = [new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1), new Int32Array(LONGEST + 1)] as const;

/**
 * The cost of turning `a` into `b`, or `limit + 1` when it is more than `limit`. Both are sound keys of at most 64
 * letters. Time O(|a| · |b|) at most; a row that is beyond the limit ends it.
 */
export function editCost(a: string, b: string, limit: number): number {
  const width = b.length;
  if (Math.abs(a.length - width) * LINK > limit) return limit + 1;
  let [before, last, row] = [rows[0] as Int32Array, rows[1] as Int32Array, rows[2] as Int32Array];
  last[0] = 0;
  for (let j = 1; j <= width; j++) last[j] = last[j - 1]! + gap(b, j - 1, width);
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    row[0] = last[0]! + gap(a, i - 1, a.length);
    let least = row[0];
    for (let j = 1; j <= width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = last[j - 1]!;
      if (unit !== other) {
        const letters = i > a.length - LAST_LETTERS ? ENDINGS : SUBSTITUTIONS;
        cost += letters[(unit & 31) * 32 + (other & 31)]! + (i === 1 || j === 1 ? FIRST_LETTER : 0);
        cost = Math.min(cost, last[j]! + gap(a, i - 1, a.length), row[j - 1]! + gap(b, j - 1, width));
        if (i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
          cost = Math.min(cost, before[j - 2]! + EDIT);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[width]!, limit + 1);
}

/** What it costs that letter `at` stands in one word only. */
function gap(word: string, at: number, length: number): number {
  if (at === 0) return EDIT + FIRST_LETTER;
  const unit = word.charCodeAt(at);
  if ((unit !== S && unit !== E) || at < 3 || at >= length - 3) return EDIT;
  return unit === S ? LINK : LINK_VOWEL;
}
