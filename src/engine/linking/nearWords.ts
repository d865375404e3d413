import type { Lexicon } from './lexicon.ts';
import { MisspellingIndex, type Near } from './misspelling.ts';
import { rootOf } from './roots.ts';
import { soundKey } from './soundKey.ts';
import type { WordParts } from './wordParts.ts';

/** A word of the lexicon that a token may have been meant to be. */
export interface NearWord {
  readonly form: string;
  /** True when both sound alike or differ by a linking letter alone: a way to spell it more than a slip. */
  readonly spelling: boolean;
  /** True when the word is so long and so near that it may be taken for the token anywhere in a text. */
  readonly sure: boolean;
  /** Tenths of an edit, see `Near`. */
  readonly cost: number;
}

/** What sounds alike, but for a linking letter, costs no more than this. */
const SPELLING_EDIT = 7;
const SPELLING_COST = 9;

/**
 * Reads tokens that are no words of the lexicon as misspellings of one.
 *
 * Most unknown tokens are words of Swedish that the lexicon does not have, and many of them are near one that it
 * has, so nearness is not enough: a token that differs from the nearest word by its ending alone is another form of
 * the family (*programmera*, *programmerare*), one made of two known parts is a word of its own (*barnskötare*
 * beside *barnsköterska*), and a short one is near to many (*perfekt*, *prefekt*). Only what is left is `sure`.
 */
export class NearWords {
  private readonly words: readonly string[];
  private readonly index: MisspellingIndex;
  private readonly parts: WordParts;

  constructor(lexicon: Lexicon, parts: WordParts) {
    this.words = [...lexicon.vocabulary.keys()];
    this.index = new MisspellingIndex(this.words);
    this.parts = parts;
  }

  /**
   * The words that a folded token may have been meant to be, the nearest first; most often none.
   * @param isFamiliar true for a token that is known to be a word by its root, whatever it means.
   */
  of(token: string, isFamiliar: boolean): NearWord[] {
    const near = this.index.near(token);
    if (near.length === 0) return [];
    const own = isFamiliar || this.parts.areParts(token);
    return near.flatMap((each) => {
      const form = this.words[each.word]!;
      const spelling = each.edit <= SPELLING_EDIT && each.cost <= SPELLING_COST;
      if (differInEnding(token, form)) return [];
      const sure = (spelling || !own) && isSure(Math.min(token.length, form.length), each);
      return [{ form, cost: each.cost, spelling, sure }];
    });
  }
}

/** The longer both are, the more slips. Words that only sound alike once an ending is gone are seldom the same. */
function isSure(length: number, { edit, ending }: Near): boolean {
  const letters = ending ? length - 3 : length;
  if (edit <= SPELLING_EDIT) return letters >= 7;
  if (edit <= 10) return letters >= 8;
  return edit <= 15 ? letters >= 11 : letters >= 13;
}

/** *analytisk*, *analytiker*: the same word with another ending. */
function differInEnding(token: string, form: string): boolean {
  const [root, other] = [soundKey(rootOf(token)), soundKey(rootOf(form))];
  return root === other && soundKey(token) !== soundKey(form);
}
