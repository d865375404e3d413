import { compoundHead, compoundModifier } from './compound.ts';
import { dictionaryForms } from './inflect.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { fold } from './normalise.ts';
import type { Roots } from './roots.ts';

/** One way to read a token as a token of the lexicon. */
export interface Reading {
  readonly token: number;
  readonly inflected: boolean;
}

/** A reading of only a part of a token that no lone term matches. */
export interface Compound {
  /** The dictionary form of the part, and its node in the trie. */
  readonly form: string;
  readonly node: number;
  readonly rule: 'compound-head' | 'compound-part';
  /** Where the mention ends within the raw token: all of it when the head decides. */
  readonly end: number;
}

/** Everything about one distinct raw token that does not depend on its neighbours; computed once. */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  /** Exact reading first. */
  readonly readings: readonly Reading[];
  readonly compound: Compound | null;
  /** Ids of the roots it holds, see `Roots`. */
  readonly roots: readonly number[];
  /** True when a mention may begin here. */
  readonly begins: boolean;
}

const SKILL_OR_OCCUPATION = new Set(['occupation', 'skill']);

/** Analyses tokens against one lexicon. A pure function of the token: no state between calls. */
export class WordAnalyser {
  private readonly lexicon: Lexicon;
  private readonly roots: Roots;
  private readonly isToken = (form: string): boolean => form !== ',' && this.lexicon.vocabulary.has(form);
  private readonly isOccupation = (form: string): boolean => this.means(form, (kind) => kind === 'occupation');
  private readonly isTaught = (form: string): boolean => this.means(form, (kind) => SKILL_OR_OCCUPATION.has(kind));

  constructor(lexicon: Lexicon, roots: Roots) {
    this.lexicon = lexicon;
    this.roots = roots;
  }

  analyse(folded: string, raw: string): Word {
    const known = this.isToken(folded) || !/^\.|[+#]$/.test(folded) ? folded : folded.replace(/^\.|[+#]+$/g, '');
    const readings = this.readingsOf(known);
    const alone = readings.some(({ token }) => this.sensesOf(this.lexicon.trie.child(0, token)) !== undefined);
    const compound = alone ? null : this.compoundOf(known, raw);
    const begins = compound !== null || readings.some(({ token }) => this.lexicon.trie.child(0, token) !== 0);
    return { raw, folded: known, readings, compound, begins, roots: this.roots.idsIn(known) };
  }

  /** The node of a lone term `form` (a dictionary form); 0 when there is none. */
  nodeOf(form: string): number {
    const token = this.lexicon.vocabulary.get(form);
    return token === undefined ? 0 : this.lexicon.trie.child(0, token);
  }

  private readingsOf(folded: string): Reading[] {
    const exact = this.isToken(folded) ? [folded] : [];
    const inflected = /^\p{L}+$/u.test(folded) ? dictionaryForms(folded, this.isToken) : [];
    const token = (form: string): number => this.lexicon.vocabulary.get(form)!;
    return [
      ...exact.map((form) => ({ token: token(form), inflected: false })),
      ...inflected.map((form) => ({ token: token(form), inflected: true })),
    ];
  }

  private compoundOf(folded: string, raw: string): Compound | null {
    if (folded.length < 7 || !/^\p{L}+$/u.test(folded)) return null;
    const part = compoundModifier(folded, this.isTaught);
    if (part) return { form: part.form, node: this.nodeOf(part.form), rule: 'compound-part', end: rawLength(raw, part.end) };
    const head = compoundHead(folded, (ending) => this.headForm(ending));
    return head && { form: head.form, node: this.nodeOf(head.form), rule: 'compound-head', end: raw.length };
  }

  private headForm(ending: string): string | null {
    if (this.isOccupation(ending)) return ending;
    return dictionaryForms(ending, this.isOccupation)[0] ?? null;
  }

  private means(form: string, wanted: (kind: string) => boolean): boolean {
    const senses = this.sensesOf(this.nodeOf(form)) ?? [];
    return senses.some(({ concept, respelt }) => !respelt && concept >= 0 && wanted(this.lexicon.concepts[concept]!.kind));
  }

  private sensesOf(node: number): readonly Sense[] | undefined {
    return node === 0 ? undefined : this.lexicon.senses[node];
  }
}

/** How many code units of `raw` fold to the first `folded` units; they differ where letters are decomposed. */
function rawLength(raw: string, folded: number): number {
  let length = folded;
  while (length < raw.length && fold(raw.slice(0, length + 1)).length <= folded) length++;
  return length;
}
