import { isLetters } from '../text/normalise.ts';
import { EDIT, editCost } from './editCost.ts';
import { FrameHashes } from './frameHashes.ts';
import { countOfVowels, mayHave, type Vowels, vowelsOf } from './keyVowels.ts';
import { evenedLetters, isKeyVowel, readSoundKey, soundKey, soundKeyOf } from './soundKey.ts';

/**
 * Finds the words of a lexicon that a token may be a misspelling of.
 *
 * Problem: comparing every unknown token with every word is out of the question, and the usual index of all words
 * with one or two letters deleted takes about 15 entries a word at distance one, 100 at two.
 * Method: (1) even out what sounds alike; (2) index each word under its consonants, and under these with one
 * missing; (3) look the token up in the same way, whole and without each ending that it may have, and weigh the few
 * that turn up by `editCost`. Slips of vowels cost nothing to look up, so this finds all of distance one and, of
 * distance two, all but two slips of consonants that are not each other's (7 entries a word).
 * Nearly every token is near to nothing, and each distinct one is looked up some 30 times: so (4) a bitmap of all
 * hashes is asked first, and (5) of what turns up, words are passed over whose letters differ in too many.
 * Entries stand in one flat array, those of a bucket side by side; a word found by a false hash is weighed like any
 * other, so hashes cannot change a result. Memory 12 bytes an entry, 4 a bucket, 8 a word for the bitmap.
 */
export interface Near {
  /** Index into the words the index was made of. */
  readonly word: number;
  /** See `editCost`; 0 when both sound alike. */
  readonly edit: number;
  /** True when the token was read without an ending of its own. */
  readonly ending: boolean;
  /** `edit` with what tells words of one sound apart: letters that only one of them has, and the ending. */
  readonly cost: number;
}

/** Shorter words have too many neighbours that are words themselves. */
const SHORTEST_WORD = 5;
const LONGEST_WORD = 40;
/** Shorter labels are compared by their sounds alone. */
const SHORTEST_LABEL = 8;
/** What each letter costs that only one of the words has, to tell words of one sound apart. */
const LETTER = 2;
/** What it costs that the token is read without an ending; only to prefer the reading of the whole. */
const ENDING_COST = 1;
/** The least that an edit costs of which a letter is gone or new, but for s and e, see `editCost`. */
const LEAST_EDIT = 8;
/** The least that two edits cost that are no s or e gone or new, see `editCost`: two vowels for others. */
const LEAST_TWO = 18;
/** The least that any letter costs that only one of the words has. */
const LEAST_GAP = 5;
/** Below it a vowel does not become a consonant or the reverse, nor does one of each change, see `editCost`. */
const LEAST_OF_BOTH = 11;
const LEAST_OF_TWO_KINDS = 16;
/**
 * An entry's integers: the hash; the word, how many vowels it has and whether the hash is of its whole frame; the
 * letters of the word; the hash of its vowels.
 */
const ENTRY = 4;
/** How many hashes a word has, about. */
const HASHES_A_WORD = 7;
const WORD_SHIFT = 6;

/** The part of a token's key that is looked up, as code units and as string. */
interface Search {
  readonly token: string;
  readonly length: number;
  readonly ending: boolean;
  readonly limit: number;
  /** What is compared besides sounds: the evened letters of a label; null where the token is none. */
  readonly letters: string | null;
}

export class MisspellingIndex {
  private readonly texts: readonly string[];
  private readonly keys: readonly string[];
  /** Where the entries of each bucket begin; those of the next one follow. */
  private readonly buckets: Int32Array;
  /** Bit `hash & (bits - 1)` is set for each hash of an entry. */
  private readonly seen: Int32Array;
  private readonly entries: Int32Array;
  private readonly hashes = new FrameHashes();
  private readonly key = new Uint16Array(2 * LONGEST_WORD);
  /** By word: the search that last weighed it; near words share most of their hashes. */
  private readonly weighed: Int32Array;
  private searches = 0;

  /** @param words folded; those that are no words of letters, too short or too long are never found. */
  constructor(words: readonly string[]) {
    this.texts = words;
    this.keys = words.map((word) => (isWord(word) ? soundKey(word) : ''));
    const slots = 1 << Math.ceil(Math.log2(words.length * 8 + 1));
    this.buckets = new Int32Array(slots + 1);
    this.seen = new Int32Array(Math.max(1, slots / 4));
    this.weighed = new Int32Array(words.length);
    const { found, firsts, letters, vowels } = this.readAll();
    for (let i = 0; i < firsts[words.length]!; i++) {
      const hash = found[2 * i]!;
      this.buckets[(hash & (slots - 1)) + 1]!++;
      this.seen[(hash >>> 5) & (this.seen.length - 1)]! |= 1 << hash;
    }
    for (let slot = 0; slot < slots; slot++) this.buckets[slot + 1]! += this.buckets[slot]!;
    this.entries = new Int32Array(ENTRY * this.buckets[slots]!);
    const free = this.buckets.slice();
    for (let word = 0; word < words.length; word++)
      for (let i = firsts[word]!; i < firsts[word + 1]!; i++) {
        const at = ENTRY * free[found[2 * i]! & (slots - 1)]!++;
        this.entries[at] = found[2 * i]!;
        this.entries[at + 1] = found[2 * i + 1]!;
        this.entries[at + 2] = letters[word]!;
        this.entries[at + 3] = vowels[word]!;
      }
  }

  /** Every hash of every word, and the second integer of its entry; where those of each word begin; its other integers. */
  private readAll(): { found: Int32Array; firsts: Int32Array; letters: Int32Array; vowels: Int32Array } {
    const { texts, keys, key, hashes } = this;
    let found = new Int32Array(2 * HASHES_A_WORD * texts.length + 2 * hashes.hashes.length);
    const firsts = new Int32Array(texts.length + 1);
    const [letters, vowels] = [new Int32Array(texts.length), new Int32Array(texts.length)];
    let count = 0;
    for (let word = 0; word < texts.length; word++) {
      if (keys[word] !== '') {
        const length = readSoundKey(texts[word]!, key);
        hashes.read(key, length);
        letters[word] = lettersOf(key, length);
        vowels[word] = vowelsOf(key, length);
        const said = (word << WORD_SHIFT) | (countOfVowels(key, length) << 1);
        if (2 * (count + hashes.count) > found.length) found = enlarged(found);
        for (let i = 0; i < hashes.count; i++, count++) {
          found[2 * count] = hashes.hashes[i]!;
          found[2 * count + 1] = said | hashes.whole[i]!;
        }
      }
      firsts[word + 1] = count;
    }
    return { found, firsts, letters, vowels };
  }

  /**
   * The words near the folded `token`, the nearest first.
   * @param limit the largest `edit` that is of interest; the smaller, the quicker.
   * @param label true where the token is all that was written: letters are compared as well, for an evened-out slip
   *   may look like two (*assstent*).
   */
  near(token: string, limit = FARTHEST, label = false): Near[] {
    if (limit < 0 || !isWord(token)) return [];
    const found: Near[] = [];
    const { key } = this;
    const letters = label && token.length >= SHORTEST_LABEL ? evenedLetters(token) : null;
    this.searchAll({ token, length: readSoundKey(token, key), ending: false, limit, letters }, found);
    return found.length < 2
      ? found
      : found.sort((a, b) => a.cost - b.cost || (this.texts[a.word]! < this.texts[b.word]! ? -1 : 1));
  }

  /** True when a folded token, as code units, may be near some word. */
  isNear(units: Uint16Array, length: number, limit: number): boolean {
    if (limit < 0 || length < SHORTEST_WORD || length > LONGEST_WORD) return false;
    const found: Near[] = [];
    const keyLength = soundKeyOf(units, length, this.key);
    this.searchAll({ token: '', length: keyLength, ending: false, limit, letters: null }, found);
    return found.length > 0;
  }

  /** Searches for the whole key and without each of its endings. */
  private searchAll(whole: Search, found: Near[]): void {
    const { key } = this;
    const { length } = whole;
    this.search(whole, found);
    const owner = length > 0 && key[length - 1] === S ? length - 1 : length;
    const without = (end: number): Search => ({
      ...whole,
      length: withoutVowel(key, end),
      ending: true,
      letters: null,
    });
    if (owner < length) this.search(without(owner), found);
    for (const ending of ENDINGS) if (endsWith(key, owner, ending)) this.search(without(owner - ending.length), found);
  }

  /** Adds the words near the key to `found`; where it has lost its ending, the final vowels of the words go too. */
  private search(search: Search, found: Near[]): void {
    const { buckets, seen, hashes, entries, weighed } = this;
    const farthest = Math.min(search.limit, limitOf(search.length));
    hashes.read(this.key, search.length, search.letters === null && farthest < LEAST_EDIT);
    const letters = lettersOf(this.key, search.length);
    const length = search.letters?.length ?? search.length;
    const most = Math.floor(Math.min(search.limit, limitOf(length)) / LEAST_EDIT);
    // A final vowel that goes from the word may take a letter out of its set.
    const mostOther = most + Number(search.ending);
    const vowels = search.letters !== null || farthest >= LEAST_OF_TWO_KINDS ? null : this.vowelsIn(search, farthest);
    const round = ++this.searches;
    for (let i = 0; i < hashes.count; i++) {
      const hash = hashes.hashes[i]!;
      if (((seen[(hash >>> 5) & (seen.length - 1)]! >>> hash) & 1) === 0) continue;
      const bucket = hash & (buckets.length - 2);
      const end = ENTRY * buckets[bucket + 1]!;
      for (let at = ENTRY * buckets[bucket]!; at < end; at += ENTRY) {
        if (entries[at] !== hash) continue;
        const said = entries[at + 1]!;
        if (vowels && (said & hashes.whole[i]!) === 0 && !mayHave(vowels, entries[at + 3]!, said)) continue;
        const other = entries[at + 2]!;
        if (lettersIn(letters & ~other) > most || lettersIn(other & ~letters) > mostOther) continue;
        const word = said >>> WORD_SHIFT;
        if (weighed[word] === round) continue;
        weighed[word] = round;
        this.weigh(search, word, found);
      }
    }
  }

  private vowelsIn({ length, ending }: Search, farthest: number): Vowels {
    const hash = vowelsOf(this.key, length);
    return { hash, count: countOfVowels(this.key, length), ending, mayChange: farthest >= LEAST_OF_BOTH };
  }

  private weigh(search: Search, word: number, found: Near[]): void {
    const { token, letters, ending } = search;
    const at = found.findIndex((near) => near.word === word);
    const known = at < 0 ? Infinity : found[at]!.edit - 1;
    let edit = this.editOfSounds(search, word, known);
    // Where evening out made no two letters one, letters are as far apart as sounds.
    const isEvened = search.length !== token.length || this.keys[word]!.length !== this.texts[word]!.length;
    if (letters !== null && edit > EDIT && isEvened)
      edit = Math.min(edit, this.editOfLetters(letters, word, search.limit));
    if (edit > known || edit === Infinity) return;
    const cost = edit + LETTER * lettersApart(token, this.texts[word]!) + (ending ? ENDING_COST : 0);
    found[at < 0 ? found.length : at] = { word, edit, ending, cost };
  }

  /** Infinity when it is more than `limit`. */
  private editOfLetters(letters: string, word: number, limit: number): number {
    const text = this.texts[word]!;
    if (text.length < SHORTEST_LABEL || Math.abs(letters.length - text.length) * LEAST_GAP > limit) return Infinity;
    const edit = editCost(letters, evenedLetters(text), limit);
    return edit > limit ? Infinity : edit;
  }

  /** Infinity when it is more than interests. */
  private editOfSounds({ length, ending, limit }: Search, word: number, known: number): number {
    const whole = this.keys[word]!;
    const other = ending && isKeyVowel(whole.charCodeAt(whole.length - 1)) ? whole.slice(0, -1) : whole;
    const farthest = Math.min(limit, limitOf(length), limitOf(other.length));
    if (Math.abs(length - other.length) * LEAST_GAP > farthest) return Infinity;
    if (farthest <= EDIT && !isOneEdit(this.key, length, other)) return Infinity;
    if (farthest < LEAST_TWO && !isOneOtherLetter(this.key, length, other)) return Infinity;
    const key = Reflect.apply(String.fromCharCode, null, this.key.subarray(0, length)) as string;
    const bound = Math.min(farthest, known);
    const edit = editCost(key, other, bound);
    return edit > bound ? Infinity : edit;
  }
}

function enlarged(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}

const codesOf = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const [S, E] = codesOf('se') as [number, number];
/** What a key may end with that its dictionary form does not: plural, definite form; the genitive apart. */
const ENDINGS = ['rna', 'na', 'n', 'r', 't'].map(codesOf);

function endsWith(key: Uint16Array, length: number, ending: readonly number[]): boolean {
  return length >= ending.length && ending.every((unit, i) => key[length - ending.length + i] === unit);
}

/** The length of a key without its last letter when that is a vowel. */
function withoutVowel(key: Uint16Array, length: number): number {
  return length > 0 && isKeyVowel(key[length - 1]!) ? length - 1 : length;
}

/** The letters of a key as a set of bits, but for s and e: they cost least to add or leave out. */
function lettersOf(key: Uint16Array, length: number): number {
  let bits = 0;
  for (let i = 0; i < length; i++) if (key[i] !== S && key[i] !== E) bits |= 1 << (key[i]! & 31);
  return bits;
}

/** How many bits are set. */
function lettersIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const FARTHEST = 20;

/** The farthest that a word of so many letters may be from what it is a misspelling of. */
function limitOf(length: number): number {
  if (length < 5) return 0;
  return length < 7 ? EDIT : FARTHEST;
}

function isWord(word: string): boolean {
  return word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD && isLetters(word);
}

/**
 * False for two keys that are surely more than one edit apart: between what they begin and what they end with alike,
 * more than two neighbours that change places are left, and no s, of which two cost as much as one other letter.
 */
function isOneEdit(key: Uint16Array, length: number, other: string): boolean {
  const shorter = Math.min(length, other.length);
  let start = 0;
  while (start < shorter && key[start] === other.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && key[length - 1 - end] === other.charCodeAt(other.length - 1 - end)) end++;
  if (Math.max(length, other.length) - start - end <= 2) return true;
  for (let at = start; at < length - end; at++) if (key[at] === S) return true;
  for (let at = start; at < other.length - end; at++) if (other.charCodeAt(at) === S) return true;
  return false;
}

/**
 * False for two keys that surely differ in more than one letter besides any s and e that only one of them has: without
 * these, more than two neighbours that change places are left between what they begin and what they end with alike.
 */
function isOneOtherLetter(key: Uint16Array, length: number, other: string): boolean {
  let [at, there] = [0, 0];
  let [end, otherEnd] = [length, other.length];
  for (; ; at++, there++) {
    while (at < end && isLight(key[at]!)) at++;
    while (there < otherEnd && isLight(other.charCodeAt(there))) there++;
    if (at >= end || there >= otherEnd || key[at] !== other.charCodeAt(there)) break;
  }
  for (; ; end--, otherEnd--) {
    while (end > at && isLight(key[end - 1]!)) end--;
    while (otherEnd > there && isLight(other.charCodeAt(otherEnd - 1))) otherEnd--;
    if (end <= at || otherEnd <= there || key[end - 1] !== other.charCodeAt(otherEnd - 1)) break;
  }
  let [left, otherLeft] = [0, 0];
  for (; at < end; at++) if (!isLight(key[at]!)) left++;
  for (; there < otherEnd; there++) if (!isLight(other.charCodeAt(there))) otherLeft++;
  return left <= 2 && otherLeft <= 2;
}

/** The letters that cost least to add or leave out. */
function isLight(unit: number): boolean {
  return unit === S || unit === E;
}

/** How many letters stand in one word and not in the other, wherever they stand. */
function lettersApart(a: string, b: string): number {
  let rest = b;
  let apart = 0;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at < 0) apart++;
    else rest = rest.slice(0, at) + rest.slice(at + 1);
  }
  return apart + rest.length;
}
