import { titleOf, wordsOf } from '../surface/abbreviations.ts';
import { isLetters } from '../text/normalise.ts';
import { CompoundReader } from '../surface/compoundReader.ts';
import { cueOf } from '../lexicon/cues.ts';
import { neverMeant } from '../lexicon/everyday.ts';
import { Inflection } from '../surface/inflect.ts';
import { LabelGuess } from '../misspelling/labelGuess.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { type Known, type NearWord, NearWords } from '../misspelling/nearWords.ts';
import { allowed, type Compound, DEPARTURE, type Lone, type Reading, ruleOf } from '../surface/reading.ts';
import type { Roots } from '../surface/roots.ts';
import { SkillParts } from '../surface/skillParts.ts';
import { TermWords } from '../surface/termWords.ts';
import { WordParts } from '../surface/wordParts.ts';

/** Everything about one distinct raw token that does not depend on its neighbours; computed once. */
export interface Word {
  readonly raw: string;
  readonly folded: string;
  /** Exact reading first. */
  readonly readings: readonly Reading[];
  readonly compound: Compound | null;
  /** What the token means by itself, as it is written here; null when that is nothing. */
  readonly lone: Lone | null;
  /** True when a term of several tokens may begin here. */
  readonly continues: boolean;
  /** True for an abbreviation: the full stop after it ends no sentence. */
  readonly dotted: boolean;
  /** Ids of the roots it holds, see `Roots`. */
  readonly roots: readonly number[];
  /** Its number as a word of cues, see `cueOf`; 0 for most. */
  readonly cue: number;
  /** Ids of the roots of its parts, where it is a compound whose own root is known. */
  readonly parts: readonly number[];
}

/** Longer tokens are no words (encoded attachments, rubbish), and looking for compounds in them takes quadratic time. */
const LONGEST_WORD = 64;

/** Endings of names of languages: *engelskan*, *teckenspråket*. */
const OF_LANGUAGES = /^(?:n|s|ns|et|ets)$/;

const [STOP, PLUS, HASH] = [0x2e, 0x2b, 0x23];

/** The analysis of every token that means nothing: one object, so that a flood of unknown tokens costs little memory. */
export const NOTHING: Word = {
  raw: '',
  folded: '',
  readings: [],
  compound: null,
  lone: null,
  continues: false,
  dotted: false,
  roots: [],
  cue: 0,
  parts: [],
};

/** Analyses tokens against one lexicon. A pure function of the token: no state between calls. */
export class WordAnalyser {
  private readonly roots: Roots;
  private readonly terms: TermWords;
  readonly inflection: Inflection;
  readonly compounds: CompoundReader;
  readonly near: NearWords;
  private readonly labels: LabelGuess;
  private readonly skills: SkillParts;

  constructor(lexicon: Lexicon, roots: Roots) {
    this.roots = roots;
    this.terms = new TermWords(lexicon);
    const all = new Set(this.terms.all);
    this.inflection = new Inflection(all);
    this.compounds = new CompoundReader(this.terms);
    const written = this.terms.all.filter((word) => !this.terms.isRespelt(word));
    const parts = new WordParts(lexicon.vocabulary, this.inflection);
    this.near = new NearWords(written, parts);
    this.labels = new LabelGuess(this.terms, this.near, parts);
    this.skills = new SkillParts(this.terms, parts);
  }

  analyse(folded: string, raw: string): Word {
    if (folded.length > LONGEST_WORD) return NOTHING;
    const known = this.bare(folded);
    const exact = this.writtenReadingsOf(known);
    const alone = exact.flatMap(({ root }) => this.terms.sensesAt(root));
    const whole = this.compounds.read(known, raw, alone);
    const roots = this.roots.idsIn(known);
    const cue = cueOf(folded);
    const title = this.titled(known);
    const sure = exact.length === 0 ? this.nearest(this.near.sure(known, this.known(known, whole))) : [];
    const readings = sure.length > 0 ? sure : exact;
    const part = whole ?? (readings.length === 0 ? this.skills.read(known, raw) : null);
    if (readings.length === 0 && !part && !title && roots.length === 0)
      return cue === 0 ? NOTHING : { ...NOTHING, cue };
    return {
      raw,
      folded: known,
      readings,
      compound: sure.length > 0 ? null : part,
      lone: (sure.length > 0 ? this.loneNear(sure, raw) : this.loneOf(readings, known, raw)) ?? title,
      dotted: exact[0]?.departure === DEPARTURE.abbreviated,
      continues: readings.some(({ root }) => this.terms.continues(root)),
      roots,
      cue,
      parts: this.roots.partsOf(known).filter((part) => !roots.includes(part)),
    };
  }

  /** What a token was probably meant to be when it is all that was written; null when that is nothing. */
  guess(folded: string, raw: string): Lone | null {
    if (folded.length > LONGEST_WORD) return null;
    const known = this.bare(folded);
    const alone = this.writtenReadingsOf(known).flatMap(({ root }) => this.terms.sensesAt(root));
    if (alone.length > 0) return null;
    const near = this.labels.of(known, this.known(known, this.compounds.read(known, raw, alone)));
    return near.length > 0 ? this.loneNear(this.nearest(near), raw) : null;
  }

  /** A folded token without the signs around it, where they are not part of a term. */
  private bare(folded: string): string {
    return !hasSigns(folded) || this.terms.has(folded) ? folded : folded.replace(/^\.|[+#]+$/g, '');
  }

  private known(folded: string, compound: Compound | null): Known {
    return { compound, isFamiliar: () => this.roots.isWord(folded) };
  }

  /** `readingsOf`, or those of what it abbreviates. */
  private writtenReadingsOf(folded: string): Reading[] {
    const readings = this.readingsOf(folded);
    if (readings.length > 0) return readings;
    const words = wordsOf(folded).filter((word) => this.terms.has(word));
    return words.map((word) => this.terms.reading(word, DEPARTURE.abbreviated));
  }

  /** What an abbreviation of a title means. */
  private titled(folded: string): Lone | null {
    const title = titleOf(folded);
    const senses = title === null ? [] : this.terms.sensesOfPhrase(title);
    return senses.length > 0 ? { senses, rule: ruleOf(senses, DEPARTURE.abbreviated, 0) } : null;
  }

  /** What a word that was written in parts means as one: a term, one nearly so spelt, or another word for one. */
  joined(folded: string): Lone | null {
    const { lone, compound } = this.analyse(folded, folded);
    return lone ?? (compound?.rule === 'compound-head' && compound.start === 0 ? compound : null);
  }

  /** What a word means that was put together from its parts: a term, or a term before a word of education. */
  completed(folded: string): Lone | null {
    const lone = this.loneOf(this.readingsOf(folded), folded, folded);
    if (lone) return lone;
    const part = this.compounds.read(folded, folded, []);
    return part?.rule === 'compound-part' ? part : null;
  }

  /** The ways to read a folded token as a token of the lexicon, the exact one first. */
  readingsOf(folded: string): Reading[] {
    const exact = this.terms.has(folded) ? [folded] : [];
    const inflected = isLetters(folded) ? this.inflection.dictionaryForms(folded) : [];
    if (exact.length === 0 && inflected.length === 0) return [];
    return [...exact, ...inflected].map((form, i) =>
      this.terms.reading(form, i < exact.length ? DEPARTURE.none : DEPARTURE.inflected),
    );
  }

  private nearest(near: readonly NearWord[]): Reading[] {
    return near
      .filter(({ cost }) => cost === near[0]!.cost)
      .map(({ form, spelling }) => this.terms.reading(form, spelling ? DEPARTURE.respelt : DEPARTURE.misspelt));
  }

  /** What the nearest words mean by themselves; null when they do not agree. */
  private loneNear(near: readonly Reading[], raw: string): Lone | null {
    const meanings = near.map(({ root }) => allowed(this.terms.sensesAt(root), raw));
    const [first = []] = meanings;
    const agreed = meanings.every((senses) => senses.some(({ concept }) => concept === first[0]?.concept));
    return first.length > 0 && agreed ? { senses: first, rule: ruleOf(first, near[0]!.departure, 0) } : null;
  }

  private loneOf(readings: readonly Reading[], folded: string, raw: string): Lone | null {
    for (const { root, form, departure } of readings) {
      const inflected = departure === DEPARTURE.inflected;
      if (departure === DEPARTURE.abbreviated) continue;
      if (inflected && neverMeant(folded, false, 'inflected')) continue;
      const written = allowed(this.terms.sensesAt(root), raw);
      // Neither an adjective nor a people is a language: *engelskans* is, *engelskt* and *svenskar* are not.
      const senses =
        inflected && !(folded.startsWith(form) && OF_LANGUAGES.test(folded.slice(form.length)))
          ? written.filter((sense) => !this.terms.isKind(sense, 'language'))
          : written;
      if (senses.length > 0) return { senses, rule: ruleOf(senses, departure, 0) };
    }
    return null;
  }
}

/** True when a token begins with a full stop or ends with a sign. */
function hasSigns(folded: string): boolean {
  const last = folded.charCodeAt(folded.length - 1);
  return last === PLUS || last === HASH || folded.charCodeAt(0) === STOP;
}
