import type { ConceptKind, Rule } from './contract.ts';
import { compoundHead, compoundModifier, SHORTEST_HEAD } from './compound.ts';
import { cueOf } from './cues.ts';
import { isNoHead, neverMeant } from './everyday.ts';
import { formsOfWord, Inflection } from './inflect.ts';
import type { Lexicon, Sense } from './lexicon.ts';
import { fold } from './normalise.ts';
import { type NearWord, NearWords } from './nearWords.ts';
import type { Roots } from './roots.ts';
import { WordParts } from './wordParts.ts';

/** How far what is written is from the dictionary form. A term of several tokens is as far as its farthest token. */
export const DEPARTURE = { none: 0, inflected: 1, respelt: 2, misspelt: 3 } as const;
export type Departure = (typeof DEPARTURE)[keyof typeof DEPARTURE];

/** One way to read a token as a token of the lexicon. */
export interface Reading {
  readonly token: number;
  /** The dictionary form. */
  readonly form: string;
  /** The trie's node for terms that begin with it; 0 when none does. */
  readonly root: number;
  readonly departure: Departure;
}

/** A reading of only a part of a token that no lone term matches, or only one for a skill. */
export interface Compound {
  /** The dictionary form of the part. */
  readonly form: string;
  readonly senses: readonly Sense[];
  readonly rule: 'compound-head' | 'compound-part';
  /** Where the part begins in the folded token. */
  readonly start: number;
  /** Where the mention ends within the raw token: all of it when the head decides. */
  readonly end: number;
}

/** The meaning of a token as a term of its own. */
export interface Lone {
  readonly senses: readonly Sense[];
  readonly rule: Rule;
}

/** Everything about one distinct raw token that does not depend on its neighbours; computed once. */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  /** Exact reading first. */
  readonly readings: readonly Reading[];
  readonly compound: Compound | null;
  /** What the token means by itself, as it is written here; null when that is nothing. */
  readonly lone: Lone | null;
  /** What it means when it is all the text there is, or nearly, and means nothing else. */
  readonly guess: Lone | null;
  /** True when a term of several tokens may begin here. */
  readonly continues: boolean;
  /** Ids of the roots it holds, see `Roots`. */
  readonly roots: readonly number[];
  /** Its number as a word of cues, see `cueOf`; 0 for most. */
  readonly cue: number;
}

/** Longer tokens are no words (encoded attachments, rubbish), and looking for compounds in them takes quadratic time. */
const LONGEST_WORD = 64;

/** The analysis of every token that means nothing: one object, so that a flood of unknown tokens costs little memory. */
const NOTHING: Word = {
  raw: '',
  folded: '',
  readings: [],
  compound: null,
  lone: null,
  guess: null,
  continues: false,
  roots: [],
  cue: 0,
};

/** Analyses tokens against one lexicon. A pure function of the token: no state between calls. */
export class WordAnalyser {
  private readonly lexicon: Lexicon;
  private readonly roots: Roots;
  private readonly inflection: Inflection;
  private readonly parts: WordParts;
  private readonly nearWords: NearWords;
  /** Lone words that name an occupation, those that name a skill as well, and how all forms of the former end. */
  private readonly occupations: ReadonlySet<string>;
  private readonly taught: ReadonlySet<string>;
  private readonly occupationForms: Inflection;
  private readonly endings: ReadonlySet<string>;

  constructor(lexicon: Lexicon, roots: Roots) {
    this.lexicon = lexicon;
    this.roots = roots;
    const words = [...lexicon.vocabulary.keys()].filter((word) => word !== ',');
    this.inflection = new Inflection(words);
    this.parts = new WordParts(words, this.inflection);
    this.nearWords = new NearWords(lexicon, this.parts);
    this.occupations = new Set(
      words.filter((word) => word.length >= SHORTEST_HEAD && this.names(word, ['occupation'])),
    );
    this.taught = new Set(words.filter((word) => this.names(word, ['occupation', 'skill'])));
    this.occupationForms = new Inflection(this.occupations);
    this.endings = new Set([...this.occupations].flatMap(formsOfWord).map((form) => form.slice(-SHORTEST_HEAD)));
  }

  analyse(folded: string, raw: string): Word {
    if (folded.length > LONGEST_WORD) return NOTHING;
    const known = this.isToken(folded) || !/^\.|[+#]$/.test(folded) ? folded : folded.replace(/^\.|[+#]+$/g, '');
    const exact = this.readingsOf(known);
    const alone = exact.flatMap(({ root }) => this.lexicon.senses[root] ?? []);
    const part = alone.length === 0 ? this.compoundOf(known, raw) : this.taughtIn(known, raw, alone);
    const roots = this.roots.idsIn(known);
    const cue = cueOf(folded);
    const near = alone.length === 0 ? this.nearTo(known, part) : [];
    const sure = exact.length === 0 ? this.nearReadings(near.filter((word) => word.sure)) : [];
    const readings = sure.length > 0 ? sure : exact;
    const compound = sure.length > 0 ? null : part;
    if (readings.length === 0 && compound === null && near.length === 0 && roots.length === 0)
      return cue === 0 ? NOTHING : { ...NOTHING, cue };
    return {
      raw,
      folded: known,
      readings,
      compound,
      lone: sure.length > 0 ? this.loneNear(sure, raw) : this.loneOf(readings, known, raw),
      guess: near.length > 0 ? this.guessed(near, raw) : null,
      continues: readings.some(({ root }) => root !== 0 && this.lexicon.trie.continues(root)),
      roots,
      cue,
    };
  }

  /** The ways to read a folded token as a token of the lexicon, the exact one first. */
  readingsOf(folded: string): Reading[] {
    const exact = this.isToken(folded) ? [folded] : [];
    const inflected = /^\p{L}+$/u.test(folded) ? this.inflection.dictionaryForms(folded) : [];
    return [...exact, ...inflected].map((form, i) =>
      this.reading(form, i < exact.length ? DEPARTURE.none : DEPARTURE.inflected),
    );
  }

  /** The ways to read a folded token as a misspelling; none when it is a word of the lexicon. */
  misspeltReadingsOf(folded: string): Reading[] {
    if (this.readingsOf(folded).length > 0) return [];
    return this.nearReadings(this.nearTo(folded, null).filter((word) => word.sure));
  }

  /** The words near a token; none when `compound`, what it means otherwise, is more likely. */
  private nearTo(folded: string, compound: Compound | null): NearWord[] {
    const near = this.nearWords.of(folded, this.roots.isRoot(folded));
    return compound ? near.filter((word) => this.isLikelier(word, folded, compound)) : near;
  }

  private nearReadings(near: readonly NearWord[]): Reading[] {
    return near
      .filter(({ cost }) => cost === near[0]!.cost)
      .map(({ form, spelling }) => this.reading(form, spelling ? DEPARTURE.respelt : DEPARTURE.misspelt));
  }

  /** What the token means when it is all that was written: then the nearest term is likely enough. */
  private guessed(near: readonly NearWord[], raw: string): Lone | null {
    const terms = near.filter(({ form }) => this.sensesOf(form).length > 0);
    return terms.length > 0 ? this.loneNear(this.nearReadings(terms), raw) : null;
  }

  /**
   * *Resultatsansvarig* is a way to write resultatansvarig more than a kind of ansvarig, and *fstighetsskötare* a
   * misspelt fastighetsskötare, for nothing else begins so.
   */
  private isLikelier({ spelling }: NearWord, folded: string, compound: Compound): boolean {
    if (spelling) return true;
    return compound.rule === 'compound-head' && !this.parts.isFirst(folded.slice(0, compound.start));
  }

  private reading(form: string, departure: Departure): Reading {
    const token = this.lexicon.vocabulary.get(form)!;
    return { token, form, root: this.lexicon.trie.child(0, token), departure };
  }

  /** What the nearest words mean by themselves; null when they do not agree. */
  private loneNear(near: readonly Reading[], raw: string): Lone | null {
    const meanings = near.map(({ root }) => allowed(this.lexicon.senses[root] ?? [], raw));
    const [first = []] = meanings;
    const agreed = meanings.every((senses) => senses.some(({ concept }) => concept === first[0]?.concept));
    return first.length > 0 && agreed ? { senses: first, rule: ruleOf(first, near[0]!.departure, 0) } : null;
  }

  private loneOf(readings: readonly Reading[], folded: string, raw: string): Lone | null {
    for (const { root, form, departure } of readings) {
      const inflected = departure === DEPARTURE.inflected;
      if (inflected && neverMeant(folded, false, 'inflected')) continue;
      const written = allowed(this.lexicon.senses[root] ?? [], raw);
      // An adjective is no language: *engelskans* is, *engelskt* is not.
      const senses =
        inflected && !folded.startsWith(form) ? written.filter((sense) => !this.isKind(sense, 'language')) : written;
      if (senses.length > 0) return { senses, rule: ruleOf(senses, departure, 0) };
    }
    return null;
  }

  private compoundOf(folded: string, raw: string): Compound | null {
    if (folded.length < 7 || !/^\p{L}+$/u.test(folded)) return null;
    const part = compoundModifier(folded, (form) => this.taught.has(form));
    if (part)
      return {
        form: part.form,
        senses: this.sensesOf(part.form),
        rule: 'compound-part',
        start: 0,
        end: rawLength(raw, part.length),
      };
    if (!this.endings.has(folded.slice(-SHORTEST_HEAD))) return null;
    const head = compoundHead(folded, (ending) => this.occupationOf(ending));
    if (head === null || isNoHead(head.form)) return null;
    const occupations = this.sensesOf(head.form).filter((sense) => this.isOccupation(sense));
    return { ...head, senses: occupations, rule: 'compound-head', end: raw.length };
  }

  /** *Undersköterskeutbildning* is in the lexicon as a skill, and yet also says which occupation it leads to. */
  private taughtIn(folded: string, raw: string, alone: readonly Sense[]): Compound | null {
    if (alone.some((sense) => sense.role === 'correction' || this.isOccupation(sense))) return null;
    const part = compoundModifier(folded, (form) => this.occupations.has(form));
    if (!part) return null;
    const occupations = this.sensesOf(part.form).filter((sense) => this.isOccupation(sense));
    return { form: part.form, senses: [...alone, ...occupations], rule: 'compound-part', start: 0, end: raw.length };
  }

  private occupationOf(ending: string): string | null {
    return this.occupations.has(ending) ? ending : (this.occupationForms.dictionaryForms(ending)[0] ?? null);
  }

  private isToken(form: string): boolean {
    return form !== ',' && this.lexicon.vocabulary.has(form);
  }

  private names(form: string, kinds: readonly string[]): boolean {
    return this.sensesOf(form).some(
      ({ concept, respelt }) => !respelt && concept >= 0 && kinds.includes(this.lexicon.concepts[concept]!.kind),
    );
  }

  private isOccupation(sense: Sense): boolean {
    return this.isKind(sense, 'occupation');
  }

  private isKind(sense: Sense, kind: ConceptKind): boolean {
    return this.lexicon.concepts[sense.concept]?.kind === kind;
  }

  /** The senses of a lone term `form` (a dictionary form). */
  private sensesOf(form: string): readonly Sense[] {
    const token = this.lexicon.vocabulary.get(form);
    return (token === undefined ? undefined : this.lexicon.senses[this.lexicon.trie.child(0, token)]) ?? [];
  }
}

/** The senses that `raw` may have as it is written; the same array when that is all of them. */
function allowed(senses: readonly Sense[], raw: string): readonly Sense[] {
  if (senses.every(({ strict }) => strict === null || strict === raw)) return senses;
  return senses.filter(({ strict }) => strict === null || strict === raw);
}

/** How a path with these senses was recognised; bit i of `hyphens`: a hyphen stands before token i. */
export function ruleOf(senses: readonly Sense[], departure: Departure, hyphens: number): Rule {
  if (senses[0]!.role === 'correction') return 'corrected';
  if (departure === DEPARTURE.misspelt) return 'misspelling';
  if (departure === DEPARTURE.respelt) return 'spelling';
  if (departure === DEPARTURE.inflected) return 'inflected';
  return senses.some((sense) => !sense.respelt && sense.hyphens === hyphens) ? 'exact' : 'spelling';
}

/** How many code units of `raw` fold to the first `folded` units; they differ where letters are decomposed. */
function rawLength(raw: string, folded: number): number {
  let length = folded;
  while (length < raw.length && fold(raw.slice(0, length + 1)).length <= folded) length++;
  return length;
}
