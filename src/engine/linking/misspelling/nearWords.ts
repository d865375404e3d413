import { EDIT, NEIGHBOUR_KEY, VOWEL_FOR_VOWEL } from './editCost.ts';
import { MisspellingIndex, type Near } from './misspelling.ts';
import type { Compound } from '../surface/reading.ts';
import { rootOf } from '../surface/roots.ts';
import { soundKey } from './soundKey.ts';
import type { WordParts } from '../surface/wordParts.ts';

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

/** What else is known of a token. */
export interface Known {
  /** True when it is known to be a word by its root, whatever it means. */
  readonly isFamiliar: () => boolean;
  /** What it means by its parts; null when that is nothing. */
  readonly compound: Compound | null;
}

/** A longer word in *-ar* is rather a truncated agent than a verb: *kundservicemedarbetar*. */
const LONG = 9;

/** A word that is more than this away must begin alike, or be longer. */
const FARTHER = 15;
const LONG_ENOUGH = 11;

/** A word that is not sure is in the way of one that is so much farther or less. */
const HARDLY_FARTHER = 3;

/** In a word of so many letters, parts of so many are known by themselves. */
const LONG_COMPOUND = 15;
const SHORTEST_PART = 5;
const FARTHER_INSIDE = 17;

/** What a word costs more, where there are several, that is not made of known parts and that few other words end with. */
const STRAY = 1;
const FAMILY = 4;
/** What a word costs more, where there are several, that no other word ends with. */
const LAST = 1;

/** The least that stands before a linking vowel. */
const SHORTEST_STEM = 4;

/** What sounds alike, but for a linking letter, is no further apart than this. */
const SPELLING_EDIT = 7;

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

  constructor(words: readonly string[], parts: WordParts) {
    this.words = words;
    this.index = new MisspellingIndex(words);
    this.parts = parts;
  }

  /** Those of `of` that are sure; quicker, for a short token must be so much nearer. */
  sure(token: string, known: Known): NearWord[] {
    const near = this.of(token, known, surestEdit(token.length));
    const sure = near.filter((word) => word.sure);
    return sure.length > 0 && sure[0]!.cost <= near[0]!.cost + HARDLY_FARTHER ? sure : [];
  }

  /** False for a folded token, as code units, for which `sure` surely finds nothing. */
  maybe(units: Uint16Array, length: number): boolean {
    return this.index.isNear(units, length, surestEdit(length));
  }

  /**
   * The words that a folded token may have been meant to be, the nearest first; most often none.
   * @param limit the largest edit, see `Near`, that is of interest; without one the token is a label, see `LabelGuess`.
   */
  of(token: string, known: Known, limit?: number): NearWord[] {
    const isLabel = limit === undefined;
    const near = this.index.near(token, limit, isLabel);
    if (near.length === 0) return [];
    const { compound } = known;
    const written: Written = {
      token,
      isLabel,
      compound,
      familiar: known.isFamiliar(),
      own: this.parts.areParts(token),
      isSynonym: compound?.rule === 'compound-head' && compound.start === 0,
    };
    const kept: NearWord[] = [];
    let family = Infinity;
    for (const each of near) {
      const word = this.judged(each, written);
      if (!word) continue;
      // What is no other word than one of a family is no misspelling of a word much farther off.
      if (differInEnding(token, word.form)) family = Math.min(family, each.cost);
      else kept.push(word);
    }
    return this.telling(kept.filter(({ cost }) => cost < family + EDIT)).sort((a, b) => a.cost - b.cost);
  }

  /** A near word as what was meant; null where what is known of the token speaks against it. */
  private judged(near: Near, { token, isLabel, compound, familiar, own, isSynonym }: Written): NearWord | null {
    const form = this.words[near.word]!;
    const edit = this.linkedEdit(near.edit, token, form);
    const spelling = edit <= SPELLING_EDIT;
    const slip = { edit, ending: near.ending, length: Math.min(token.length, form.length) };
    if (edit > FARTHER) {
      if (slip.length < LONG_ENOUGH && !beginAlike(token, form)) return null;
      // *Trädgårdsarbete* is known, and is what a trädgårdsarbetare does; no word but an agent ends like *sekretere*.
      if (isLabel && familiar && !token.endsWith('re')) return null;
    }
    const isCompound = this.isCompound(token, form, compound);
    const fits = isPlausible(slip, own) && !(isCompound && (isSynonym || !isLongSlip(slip)));
    if (!spelling && !fits && !(isLabel && isInside(token, form, edit))) return null;
    const sure = (spelling || !(own || familiar || isCompound)) && isSure(slip);
    return { form, cost: near.cost + edit - near.edit, spelling, sure };
  }

  /**
   * `edit`, where what is one letter more costs less only between the parts of a compound, *platschef* but not
   * *plastchef*, and so does a vowel for another: *förskolalärare* for förskolelärare.
   */
  private linkedEdit(edit: number, token: string, form: string): number {
    const isVowel = edit === VOWEL_FOR_VOWEL && token.length === form.length;
    if (edit === 0 || (edit > SPELLING_EDIT && !isVowel)) return edit;
    const [longer, shorter] = token.length > form.length ? [token, form] : [form, token];
    let at = 0;
    while (longer[at] === shorter[at] && at < longer.length) at++;
    const isLinked =
      this.parts.isLast(longer.slice(at + 1)) &&
      (!isVowel || (at >= SHORTEST_STEM && token.endsWith(form.slice(at + 1))));
    return isLinked ? SPELLING_EDIT : isVowel ? edit : EDIT;
  }

  /**
   * Of several that are nearly as near, those are rather meant that many other words end with, *koordinator* and not
   * *koordinatör*, and those that are made of known parts, *lokal|vårdare*.
   */
  private telling(near: readonly NearWord[]): NearWord[] {
    if (near.length < 2) return [...near];
    return near.map((each) => {
      const longer = this.parts.longerThan(each.form);
      const isFamily = longer >= FAMILY || this.parts.areParts(each.form);
      return { ...each, cost: each.cost + (isFamily ? 0 : STRAY) + (longer > 0 ? 0 : LAST) };
    });
  }

  /**
   * *Rörsvetsare*, a kind of svetsare; but not *fstighetsskötare*, for no other word begins so, nor *grundskollärar*,
   * where the near word has the same first part.
   */
  private isCompound(token: string, form: string, compound: Compound | null): boolean {
    if (!compound) return false;
    if (compound.rule === 'compound-part' || compound.start === 0) return true;
    const first = token.slice(0, compound.start);
    return this.parts.isFirst(first) && !form.startsWith(first);
  }
}

/** True for words whose first letters are the same, or of which one lacks the first: *ssistent*. */
function beginAlike(token: string, form: string): boolean {
  return token.slice(0, 3) === form.slice(0, 3) || token === form.slice(1);
}

/** What is known of a token, asked once. */
interface Written {
  readonly token: string;
  readonly isLabel: boolean;
  readonly compound: Compound | null;
  /** True when it may be a compound of its own. */
  readonly own: boolean;
  readonly familiar: boolean;
  /** True when another word for its last part makes it a term. */
  readonly isSynonym: boolean;
}

interface Slip {
  readonly edit: number;
  /** See `Near`. */
  readonly ending: boolean;
  /** Letters of the shorter word. */
  readonly length: number;
}

/** Near enough when the token is all that was written; `own`: it may be a compound of its own, and means nothing. */
function isPlausible({ edit, ending, length }: Slip, own: boolean): boolean {
  const letters = ending ? length - 2 : length;
  if (edit <= EDIT) return letters >= 5 && (!own || (edit === EDIT && letters >= 10));
  return !own && letters >= (edit <= FARTHER ? 7 : 8);
}

/**
 * One slip, or up to two letters too many, in the middle of so long a word leave both its parts: *restaurantbiträde* is
 * no other kind of biträde, nor is *grundskolellärare* an ellärare.
 */
function isInside(token: string, form: string, edit: number): boolean {
  if (Math.min(token.length, form.length) < LONG_COMPOUND || edit > FARTHER_INSIDE) return false;
  let before = 0;
  while (before < form.length && token[before] === form[before]) before++;
  let after = 0;
  while (after < form.length - before && token.at(-1 - after) === form.at(-1 - after)) after++;
  if (before < SHORTEST_PART || after < SHORTEST_PART) return false;
  return edit <= NEIGHBOUR_KEY || before + after === form.length;
}

/** One slip in so long a word is likelier than a compound that nobody lists. */
function isLongSlip({ edit, length }: Slip): boolean {
  return edit <= EDIT && length >= 9;
}

/** Near enough in the middle of a text: the longer both are, the more slips. */
function isSure({ edit, ending, length }: Slip): boolean {
  return edit <= surestEdit(ending ? length - 4 : length);
}

/** The largest edit that is sure in a word of so many letters; negative when none is. */
function surestEdit(letters: number): number {
  if (letters < 7) return -1;
  if (letters < 9) return SPELLING_EDIT;
  return letters < 11 ? EDIT : FARTHER;
}

/**
 * *Analytisk*, *analytiker*; *fiskar*, *fiskare*: one word of a family for another, by its ending alone. Where only
 * diacritics are lost it is a spelling of an inflected form.
 */
function differInEnding(token: string, form: string): boolean {
  let shared = 0;
  while (shared < token.length && token[shared] === form[shared]) shared++;
  if (token.endsWith('ar') && soundKey(form) === `${soundKey(token)}e`) return token.length < LONG;
  if (shared >= form.length - 3 && FAMILY_ENDING.test(token.slice(shared)))
    return token.length < LONG || (AGENT_ENDING.test(form.slice(shared)) && soundKey(token) !== soundKey(form));
  if (!FAMILY_SUFFIX.test(token)) return false;
  const [root, other] = [rootOf(token), rootOf(form)];
  if (soundKey(root) !== soundKey(other) || soundKey(token) === soundKey(form)) return false;
  return root === other || root !== withoutDiacritics(other);
}

/** What stands for an agent's ending in verbs, adjectives and abstract nouns of the family. */
const FAMILY_ENDING =
  /^(?:a|ar|rar|as|d|de|des|ade|ad|at|i|in|ik|iken|isk|iskt|iska|iv|ivt|iva|ion|ionen|era|erar|ning|ningen)$/;

/** How what it stands for begins: no *ka* of *sjuksköterska*. */
const AGENT_ENDING = /^(?:[aeioönrst]|$)/;

const FAMILY_SUFFIX = /(?:a|ar|as|de|ad|at|in?|ik|iken|isk|iskt|ivt?|ion|ionen|ning|ningen|or|orna)$/;

function withoutDiacritics(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
