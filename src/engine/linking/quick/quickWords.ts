import { ABBREVIATIONS } from '../surface/abbreviations.ts';
import { NEVER } from '../lexicon/everyday.ts';
import { AGENT, WOMANS_END } from '../surface/inflect.ts';
import type { Lexicon, Sense } from '../lexicon/lexicon.ts';
import type { NearWords } from '../misspelling/nearWords.ts';
import type { WordAnalyser } from '../match/words.ts';
import { KeySet } from './keySet.ts';
import { EndingKinds, type FormSet, QuickForms } from './quickForms.ts';
import { QuickParts } from './quickParts.ts';
import { hashed, UnitHashes } from './unitHashes.ts';

/** Tokens that are read otherwise than their letters say. */
const ODD = KeySet.of([...new Set([...ABBREVIATIONS, ...NEVER])].map(hashed));
const MOST_READINGS = 64;
const [S, R, K, I, N, O] = Array.from('srkinö', (letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
/** A token whose meaning only the analyser tells, and one without a meaning of its own. */
const UNSURE = -2;
const NOTHING = -1;
/** Letters of the longest ending of a title of a woman, and one more. */
const WOMANS_LETTERS = 9;

/**
 * Reads tokens as `WordAnalyser` does where no background is known and all terms name occupations, but from bytes and
 * by 64-bit hashes in flat tables, ten times as fast; and says of those that it cannot read that they are for the
 * analyser. These are few: what has a known head, what is near a word of the lexicon, abbreviations, titles of women,
 * and what is not written in Latin letters and digits.
 *
 * Method: the hashes of all beginnings of a token are made on the way through its bytes; any part of it, with or
 * without another ending, is then one look in a Bloom filter that fits in the cache, and only what that lets pass is
 * looked up. A key of 64 bits is taken for the word, as in the exact scan. Time linear in the letters times endings.
 */
export class QuickWords {
  /** Tokens of the lexicon that the token may be, up to `count`, and what it means by itself (a concept, or -1). */
  readonly readings = new Int32Array(MOST_READINGS);
  count = 0;
  lone = NOTHING;
  private readonly token = new UnitHashes();
  private readonly forms = new QuickForms(this.token);
  private readonly words: FormSet;
  private readonly parts: QuickParts;
  private readonly near: NearWords;
  /** By token of the lexicon: what it means by itself, and whether it is an agent (see `QuickForms.isAgent`). */
  private readonly meanings: Int32Array;
  private readonly agents: Uint8Array;
  /** The first of the readings that are forms of one word. */
  private firstForm = 0;
  /** Letters of that word. */
  private length = 0;

  constructor(lexicon: Lexicon, { inflection, compounds, near }: WordAnalyser) {
    const { vocabulary, trie } = lexicon;
    const numbers = new KeySet(vocabulary.size);
    this.meanings = new Int32Array(vocabulary.size);
    this.agents = new Uint8Array(vocabulary.size);
    const heads = new Uint8Array(vocabulary.size);
    for (const [word, token] of vocabulary) {
      const { first, second } = hashed(word);
      numbers.add(first, second, token);
      this.meanings[token] = meaningOf(lexicon.senses[trie.child(0, token)], lexicon);
      if (compounds.occupations.has(word)) heads[token] = 1;
      if (AGENT.test(word)) this.agents[token] = 1;
    }
    const numberOf = (first: number, second: number): number => numbers.get(first, second);
    const kinds = EndingKinds.of(vocabulary.keys(), vocabulary.size);
    this.words = { wholes: inflection.wholes, bases: inflection.bases, kinds, numberOf };
    const { wholes, bases } = compounds.occupationForms;
    const headOf = (first: number, second: number): number => {
      const word = numberOf(first, second);
      return word >= 0 && heads[word] === 1 ? word : -1;
    };
    this.parts = new QuickParts(this.token, this.forms, compounds, { wholes, bases, kinds, numberOf: headOf });
    this.near = near;
  }

  /** Reads the token that stands at `start` to `end`; false when the analyser must. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const { token, words, readings } = this;
    this.count = 0;
    this.lone = NOTHING;
    if (!token.read(bytes, start, end)) return false;
    const { length } = token;
    const [first, second] = [token.first(0, length), token.second(0, length)];
    if (ODD.get(first, second) >= 0) return false;
    const exact = words.numberOf(first, second);
    if (exact >= 0) readings[this.count++] = exact;
    if (!token.isLetters) {
      this.lone = this.mean();
      return this.lone !== UNSURE;
    }
    if (this.mayBeWoman()) return false;
    this.addForms(length);
    if (this.count === Number(exact >= 0) && token.units[length - 1] === S && length > 4) {
      const owner = words.numberOf(token.first(0, length - 1), token.second(0, length - 1));
      if (owner >= 0) readings[this.count++] = owner;
      this.addForms(length - 1);
    }
    this.lone = this.mean();
    if (this.lone !== NOTHING) return this.lone !== UNSURE;
    if (this.parts.maybe()) return false;
    return this.count > 0 || !this.near.maybe(token.units, length);
  }

  /** Adds the words of which the first `length` letters may be an inflection. */
  private addForms(length: number): void {
    this.firstForm = this.count;
    this.length = length;
    this.forms.any(0, length, this.words, this.add);
  }

  private readonly add = (word: number): boolean => {
    const { readings } = this;
    if (this.count === MOST_READINGS || (this.agents[word] === 1) !== this.forms.isAgent(this.length)) return false;
    for (let i = this.firstForm; i < this.count; i++) if (readings[i] === word) return false;
    readings[this.count++] = word;
    return false;
  };

  /** The meaning of the first reading that has one. */
  private mean(): number {
    for (let i = 0; i < this.count; i++) {
      const meaning = this.meanings[this.readings[i]!]!;
      if (meaning !== NOTHING) return meaning;
    }
    return NOTHING;
  }

  /** True for what may be the title of a woman. */
  private mayBeWoman(): boolean {
    const { units, length } = this.token;
    for (let at = Math.max(0, length - WOMANS_LETTERS); at < length - 1; at++) {
      const [unit, next, third] = [units[at]!, units[at + 1]!, units[at + 2]!];
      if (
        (unit === O && next === S) ||
        (unit === R && next === S && third === K) ||
        (unit === I && next === N && third === N)
      )
        return WOMANS_END.test(String.fromCharCode(...units.subarray(at, length)));
    }
    return false;
  }
}

/** The first concept, where all senses are plain names of occupations. */
function meaningOf(senses: readonly Sense[] | undefined, lexicon: Lexicon): number {
  if (!senses || senses.length === 0) return NOTHING;
  const plain = senses.every(
    ({ concept, strict, role }) =>
      strict === null && role !== 'correction' && lexicon.concepts[concept]?.kind === 'occupation',
  );
  return plain ? senses[0]!.concept : UNSURE;
}
