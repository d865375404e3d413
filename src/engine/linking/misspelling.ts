import { editCost } from './editCost.ts';
import { framesOf, soundKey } from './soundKey.ts';

/**
 * Finds the words of a lexicon that a token may be a misspelling of.
 *
 * Problem: comparing every unknown token with every word is out of the question, and the usual index of all words
 * with one or two letters deleted takes about 15 entries a word at distance one, 100 at two.
 * Method: (1) even out what sounds alike; (2) index each word under its consonants, and under these with one
 * missing; (3) look the token up in the same way, whole and without each ending that it may have, and weigh the few
 * that turn up by `editCost`. Slips of vowels cost nothing to look up, so this finds all of distance one and, of
 * distance two, all but two slips of consonants that are not each other's (7 entries a word).
 * Entries stand in flat arrays chained by hash; a word found by a false hash is weighed like any other, so hashes
 * cannot change a result. Memory 12 bytes an entry.
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
/** With one consonant missing, at least three must be left. */
const SHORTEST_FRAME = 4;
/** What each letter costs that only one of the words has, to tell words of one sound apart. */
const LETTER = 2;
/** What it costs that the token is read without an ending; only to prefer the reading of the whole. */
const ENDING_COST = 1;

interface Search {
  readonly token: string;
  readonly key: string;
  readonly ending: boolean;
}

export class MisspellingIndex {
  private readonly texts: readonly string[];
  private readonly keys: readonly string[];
  private readonly heads: Int32Array;
  /** Of each entry: the hash, the word and the next entry in the chain, 0 at its end. Entry 0 is none. */
  private tags = new Int32Array(1 << 12);
  private words = new Int32Array(1 << 12);
  private next = new Int32Array(1 << 12);
  private count = 1;

  /** @param words folded; those that are no words of letters, too short or too long are never found. */
  constructor(words: readonly string[]) {
    this.texts = words;
    this.keys = words.map((word) => (isWord(word) ? soundKey(word) : ''));
    this.heads = new Int32Array(1 << Math.ceil(Math.log2(words.length * 8 + 1)));
    this.keys.forEach((key, word) => {
      if (key !== '') eachHash(key, (hash) => this.add(hash, word));
    });
  }

  /** The words near the folded `token`, the nearest first. */
  near(token: string): Near[] {
    if (!isWord(token)) return [];
    const found: Near[] = [];
    const key = soundKey(token);
    this.search({ token, key, ending: false }, found);
    for (const stem of stemsOf(key)) this.search({ token, key: stem, ending: true }, found);
    return found.sort((a, b) => a.cost - b.cost || (this.texts[a.word]! < this.texts[b.word]! ? -1 : 1));
  }

  /** Adds the words near `key` to `found`; where it has lost its ending, the final vowels of the words go too. */
  private search({ token, key, ending }: Search, found: Near[]): void {
    const limit = limitOf(key.length);
    eachHash(key, (hash) => {
      for (let entry = this.heads[hash & (this.heads.length - 1)]!; entry !== 0; entry = this.next[entry]!) {
        if (this.tags[entry] !== hash) continue;
        const word = this.words[entry]!;
        const other = ending ? withoutVowel(this.keys[word]!) : this.keys[word]!;
        const at = found.findIndex((near) => near.word === word);
        const bound = Math.min(limit, limitOf(other.length), at < 0 ? limit : found[at]!.edit - 1);
        const edit = editCost(key, other, bound);
        if (edit > bound) continue;
        const cost = edit + LETTER * lettersApart(token, this.texts[word]!) + (ending ? ENDING_COST : 0);
        found[at < 0 ? found.length : at] = { word, edit, ending, cost };
      }
    });
  }

  private add(hash: number, word: number): void {
    if (this.count === this.tags.length) this.grow();
    const slot = hash & (this.heads.length - 1);
    this.tags[this.count] = hash;
    this.words[this.count] = word;
    this.next[this.count] = this.heads[slot]!;
    this.heads[slot] = this.count++;
  }

  private grow(): void {
    this.tags = larger(this.tags);
    this.words = larger(this.words);
    this.next = larger(this.next);
  }
}

function larger(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(array.length * 2);
  copy.set(array);
  return copy;
}

/** What may remain of a key when its ending goes: plural, definite form, genitive; each without a final vowel. */
function stemsOf(key: string): string[] {
  const owner = key.endsWith('s') ? key.slice(0, -1) : key;
  const stems = owner === key ? [] : [withoutVowel(owner)];
  for (const ending of ['rna', 'na', 'n', 'r', 't'])
    if (owner.endsWith(ending)) stems.push(withoutVowel(owner.slice(0, -ending.length)));
  return stems;
}

function withoutVowel(key: string): string {
  return /[aeiouy]$/.test(key) ? key.slice(0, -1) : key;
}

/** The farthest that a word of so many letters may be from what it is a misspelling of. */
function limitOf(length: number): number {
  if (length < 5) return 0;
  if (length < 7) return 10;
  return length < 9 ? 15 : 20;
}

function isWord(word: string): boolean {
  return word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD && /^\p{L}+$/u.test(word);
}

/** The hashes under which a key is found: of its frames and, when they are long enough, of these without each letter. */
function eachHash(key: string, visit: (hash: number) => void): void {
  for (const frame of framesOf(key)) {
    visit(hashWithout(frame, -1));
    if (frame.length < SHORTEST_FRAME) continue;
    for (let at = 0; at < frame.length; at++)
      if (at === 0 || frame.charCodeAt(at) !== frame.charCodeAt(at - 1)) visit(hashWithout(frame, at));
  }
}

function hashWithout(frame: string, left: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < frame.length; at++) if (at !== left) hash = Math.imul(hash ^ frame.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
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
