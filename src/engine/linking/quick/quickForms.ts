import { AGENT, BASES_A_WORD, ENDING_REWRITES, LONGEST_ENDING, SHORTEST_BASE } from '../surface/inflect.ts';
import { hashOfPart, PartHashes, type WordFilter } from '../lexicon/wordFilter.ts';
import { KeySet } from './keySet.ts';
import { firstWith, hashed, secondWith, type UnitHashes } from './unitHashes.ts';

/** Endings of text forms by number. */
const ENDINGS = KeySet.of(Array.from(ENDING_REWRITES.keys(), hashed));
/** By ending: what may stand for it in a dictionary form, in the order of `Inflection`; `KIND`, see `EndingKinds`. */
const TARGETS = Array.from(ENDING_REWRITES.values(), (targets) => {
  const texts = targets.map(({ text }) => hashed(text));
  return {
    count: texts.length,
    first: Int32Array.from(texts, ({ first }) => first),
    second: Int32Array.from(texts, ({ second }) => second),
    length: Uint8Array.from(texts, ({ length }) => length),
    kind: Uint8Array.from(texts, ({ first, second }) => ENDINGS.get(first, second) & 31),
  };
});

/** By the last two letters of a token, bit n: some ending of n letters ends with them. */
const LENGTHS = new Uint16Array(1024);
for (const ending of ENDING_REWRITES.keys()) {
  const last = ending.charCodeAt(ending.length - 1) & 31;
  for (let before = 0; before < 32; before++)
    if (ending.length < 2 || (ending.charCodeAt(ending.length - 2) & 31) === before)
      for (let end = 0; end < 32; end++)
        if (ending === '' || end === last) LENGTHS[before * 32 + end]! |= 1 << ending.length;
}

const [E, O, R] = Array.from('eor', (letter) => letter.charCodeAt(0));
/** Letters after the *er* or *or* of an agent, and before it, at most, and one more. */
const AGENTS_LETTERS = 7;

/** Words by key, with filters of themselves and of their bases as `Inflection` has them. */
export interface FormSet {
  readonly wholes: WordFilter;
  readonly bases: WordFilter;
  /** Which endings stand behind the bases. */
  readonly kinds: EndingKinds;
  /** The number of the word with this key; -1 when it is none of the set. */
  numberOf(first: number, second: number): number;
}

/**
 * Says of most bases which endings no word of a set has behind them: the empty ending alone may stand for thirty others.
 * 32 bits for all bases that share a place, a bit for each ending (some share one), turned by the base's hash.
 */
export class EndingKinds {
  private readonly bits: Int32Array;

  /** @param bases how many will be added, about. */
  private constructor(bases: number) {
    this.bits = new Int32Array(1 << Math.ceil(Math.log2(Math.max(2, bases / 2))));
  }

  /** Those of `count` words. */
  static of(words: Iterable<string>, count: number): EndingKinds {
    const kinds = new EndingKinds(BASES_A_WORD * count);
    const hashes = new PartHashes();
    for (const word of words) if (hashes.read(word)) kinds.add(word, hashes);
    return kinds;
  }

  private add(word: string, hashes: PartHashes): void {
    const { bits } = this;
    const { length } = word;
    const lengths = LENGTHS[(word.charCodeAt(length - 2) & 31) * 32 + (word.charCodeAt(length - 1) & 31)]!;
    for (let at = Math.max(SHORTEST_BASE, length - LONGEST_ENDING); at <= length; at++) {
      const kind = ((lengths >>> (length - at)) & 1) === 0 ? undefined : KINDS.get(hashes.of(at, length));
      if (kind === undefined) continue;
      const hash = hashes.of(0, at);
      bits[hash & (bits.length - 1)]! |= 1 << (kind + (hash >>> 27));
    }
  }

  /** Bit `kind` is set for the endings that may stand behind the base with this hash. */
  of(hash: number): number {
    const bits = this.bits[hash & (this.bits.length - 1)]!;
    const turn = hash >>> 27;
    return (bits >>> turn) | (bits << (32 - turn));
  }
}

/** Kinds by the hash of the ending, as `PartHashes` has it. */
const KINDS = new Map(
  Array.from(ENDING_REWRITES.keys(), (ending, i) => [hashOfPart(hashed(ending).first), i & 31] as const),
);

/** What `Inflection` does with strings, on the hashes of a token: the genitive and titles of women are the caller's. */
export class QuickForms {
  private readonly token: UnitHashes;

  constructor(token: UnitHashes) {
    this.token = token;
  }

  /**
   * Calls `found` with the number of each word of `set` of which the letters `from` to `to` may be an inflection, in the
   * order of `Inflection`, until it says true; says whether it did.
   */
  any(from: number, to: number, set: FormSet, found: (word: number) => boolean): boolean {
    const { token } = this;
    const { units } = token;
    const lengths = LENGTHS[(units[to - 2]! & 31) * 32 + (units[to - 1]! & 31)]!;
    for (let at = Math.max(from + SHORTEST_BASE, to - LONGEST_ENDING); at <= to; at++) {
      if (((lengths >>> (to - at)) & 1) === 0) continue;
      const ending = ENDINGS.get(token.first(at, to), token.second(at, to));
      if (ending < 0) continue;
      const first = token.first(from, at);
      const hash = hashOfPart(first);
      if (!set.bases.mayHold(hash)) continue;
      const kinds = set.kinds.of(hash);
      const second = token.second(from, at);
      const { count, first: firsts, second: seconds, length, kind } = TARGETS[ending]!;
      for (let i = 0; i < count; i++) {
        if (((kinds >>> kind[i]!) & 1) === 0) continue;
        const whole = firstWith(first, firsts[i]!, length[i]!);
        if (!set.wholes.mayHold(hashOfPart(whole))) continue;
        const word = set.numberOf(whole, secondWith(second, seconds[i]!, length[i]!));
        if (word >= 0 && found(word)) return true;
      }
    }
    return false;
  }

  /** True for an agent whose name looks like a plural, see `AGENT`, of the first `to` letters. */
  isAgent(to: number): boolean {
    const { units } = this.token;
    // All these endings hold *er* or *or* among their last letters.
    for (let at = to - 1; at >= Math.max(2, to - AGENTS_LETTERS); at--)
      if (units[at] === R && (units[at - 1] === E || units[at - 1] === O))
        return AGENT.test(String.fromCharCode(...units.subarray(Math.max(0, at - AGENTS_LETTERS), to)));
    return false;
  }
}
