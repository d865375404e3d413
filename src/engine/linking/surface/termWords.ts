import type { ConceptKind } from '../contract.ts';
import type { Lexicon, Sense } from '../lexicon/lexicon.ts';
import type { Departure, Reading } from './reading.ts';

const NO_SENSES: readonly Sense[] = [];

/** The words of a lexicon's terms, and what each means as a term of its own. */
export class TermWords {
  readonly all: readonly string[];
  private readonly lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.all = [...lexicon.vocabulary.keys()].filter((word) => word !== ',');
  }

  has(form: string): boolean {
    return form !== ',' && this.lexicon.vocabulary.has(form);
  }

  /** The reading of a token as `form`, which must be one of the words. */
  reading(form: string, departure: Departure): Reading {
    const token = this.lexicon.vocabulary.get(form)!;
    return { token, form, root: this.lexicon.trie.child(0, token), departure };
  }

  /** The senses of `form` as a term of its own; empty when it is none. */
  sensesOf(form: string): readonly Sense[] {
    const token = form === ',' ? undefined : this.lexicon.vocabulary.get(form);
    return token === undefined ? NO_SENSES : this.sensesAt(this.lexicon.trie.child(0, token));
  }

  /** The senses of a term of several words with a space between. */
  sensesOfPhrase(phrase: string): readonly Sense[] {
    let node = 0;
    for (const word of phrase.split(' ')) {
      const token = this.lexicon.vocabulary.get(word);
      node = token === undefined ? 0 : this.lexicon.trie.child(node, token);
      if (node === 0) return [];
    }
    return this.sensesAt(node);
  }

  /** The senses of the term that ends at `node` of the trie. */
  sensesAt(node: number): readonly Sense[] {
    return this.lexicon.senses[node] ?? NO_SENSES;
  }

  /** True when longer terms begin with what ends at `node`. */
  continues(node: number): boolean {
    return node !== 0 && this.lexicon.trie.continues(node);
  }

  /** True when `form` as it stands in the lexicon names a concept of one of `kinds`. */
  names(form: string, kinds: readonly ConceptKind[]): boolean {
    return this.sensesOf(form).some(
      (sense) => !sense.respelt && sense.concept >= 0 && kinds.some((kind) => this.isKind(sense, kind)),
    );
  }

  /** True for what is only another way to write a term of several words: *cncoperatör*. */
  isRespelt(form: string): boolean {
    const senses = this.sensesOf(form);
    return senses.length > 0 && senses.every((sense) => sense.respelt);
  }

  isKind(sense: Sense, kind: ConceptKind): boolean {
    return this.lexicon.concepts[sense.concept]?.kind === kind;
  }

  /** The label of what `sense` means; empty in a correction that says *nothing*. */
  labelOf(sense: Sense): string {
    return this.lexicon.concepts[sense.concept]?.label ?? '';
  }

  /** The meanings of `form` that are occupations. */
  occupationsOf(form: string): readonly Sense[] {
    return this.sensesOf(form).filter((sense) => this.isKind(sense, 'occupation'));
  }
}
