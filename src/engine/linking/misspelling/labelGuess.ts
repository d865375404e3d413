import { type Known, type NearWord, NearWords } from './nearWords.ts';
import type { TermWords } from '../surface/termWords.ts';
import type { WordParts } from '../surface/wordParts.ts';

/**
 * What a label that means nothing was probably meant to be: one token that is all that was written, as in a list of
 * titles or a search field. A text of prose is full of words that are near a term and mean something else; a list of
 * titles is not, so here shorter words, farther words and words that only another spelling of a term has are asked.
 *
 * Besides slips of single letters, people (1) stop before the word ends (*undersköters*), (2) write a syllable twice
 * (*mananager*), and (3) leave out the space before a preposition (*gymnasielärarei*). Each of these is far by letters
 * and near to see, and none is a word of Swedish where the rest is the name of somebody who does something.
 * Time: a few look-ups more a label; what they need is made when the first label is met.
 */
export class LabelGuess {
  private readonly terms: TermWords;
  private readonly near: NearWords;
  private readonly parts: WordParts;
  private respelt: NearWords | null = null;

  /** @param near the words that terms are made of, as they are written in the lexicon. */
  constructor(terms: TermWords, near: NearWords, parts: WordParts) {
    this.terms = terms;
    this.near = near;
    this.parts = parts;
  }

  /** The terms that a folded token may have been meant to be, the nearest first. */
  of(token: string, known: Known): NearWord[] {
    const words = this.near.of(token, known);
    const isKnown = token.length < LONG_WORD && words.some(({ form }) => form === token);
    const near = isKnown ? [] : [...words.filter(({ form }) => this.isTerm(form)), ...this.cutOff(token)];
    if (near.length > 0) return near.sort((a, b) => a.cost - b.cost);
    const joined = this.joined(token, known);
    return joined.length > 0 ? joined : this.slipped(token);
  }

  /** *Personligassitent*: near a term of several words, joined. */
  private joined(token: string, known: Known): NearWord[] {
    if (token.length < LONG_JOINED || known.isFamiliar()) return [];
    this.respelt ??= new NearWords(
      this.terms.all.filter((word) => this.terms.isRespelt(word)),
      this.parts,
    );
    const near = this.respelt.of(token, known);
    return near.filter(({ form, cost, sure }) => sure && cost <= NEAR_JOINED && form.startsWith(token.slice(0, 3)));
  }

  private isTerm(form: string): boolean {
    return this.terms.sensesOf(form).length > 0;
  }

  /** *Undersköters*: what lacks the last two letters of a suffix, which no word does. */
  private cutOff(token: string): NearWord[] {
    if (token.length < (token.endsWith('a') ? LONG_AGENT : SHORTEST_BEGINNING)) return [];
    return CUT_SUFFIXES.flatMap(([left, lost]) =>
      token.endsWith(left) && this.isTerm(token + lost)
        ? [{ form: token + lost, cost: CUT_OFF, spelling: false, sure: false }]
        : [],
    );
  }

  /** What is left of a token without the syllable that is written twice, or without the preposition after it. */
  private slipped(token: string): NearWord[] {
    const forms = [token.replace(TWICE, '$1'), token.replace(PREPOSITION, '')].filter((form) => form !== token);
    return forms.flatMap((form) =>
      form.length >= SHORTEST_LEFT && this.isTerm(form) ? [{ form, cost: CUT_OFF, spelling: false, sure: false }] : [],
    );
  }
}

/** From here on a word of the lexicon that is no term is rather a slip of whoever wrote a term than a word. */
const LONG_WORD = 10;
const SHORTEST_BEGINNING = 7;
/** A shorter word in *-a* is rather a verb than an agent without its *-re*. */
const LONG_AGENT = 11;
/** Suffixes of agents, cut in two. Where they are cut elsewhere a word may be left: *mekanik|er*, *galleri|st*. */
const CUT_SUFFIXES = [
  ['a', 're'],
  ['e', 'nt'],
  ['a', 'nt'],
  ['ers', 'ka'],
] as const;
/** Tenths of an edit; more than one slip and less than two. */
const CUT_OFF = 12;
/** A joined word must be so long, and no farther. */
const LONG_JOINED = 12;
const NEAR_JOINED = 13;
const SHORTEST_LEFT = 6;
/** Two letters, one of them a vowel, and the same again. */
const TWICE = /((?:[^aeiouyåäö][aeiouyåäö])|(?:[aeiouyåäö][^aeiouyåäö]))\1/;
/** *i* after the name of somebody who does something, which no other word ends like. */
const PREPOSITION = /(?<=are|and|ent|ist|ör)i$/;
