import { activitiesOf } from './activity.ts';
import { compoundHead, linkedForms } from './compound.ts';
import { ordinariness } from '../lexicon/everyday.ts';
import { endsOfForms, Inflection } from './inflect.ts';
import type { Sense } from '../lexicon/lexicon.ts';
import { isLetters } from '../text/normalise.ts';
import type { Compound } from './reading.ts';
import type { TermWords } from './termWords.ts';
import type { WordParts } from './wordParts.ts';

const SHORTEST_TOKEN = 7;
const SHORTEST_SKILL = 5;
const SHORTEST_HEAD = 6;
const SHORTEST_FIRST = 3;
const ENDING = 5;
/** Qualifiers of labels that narrow nothing: they say that somebody has done or knows the thing. */
const EMPTY = /^(?:erfarenhet|vana|(?:områdes)?kunskap|kunskaper)$/;
/** First parts that make another word of what follows: *för|utsättning*. */
const PARTICLES = new Set(
  'för be ent ut in av an om upp över under mot med till från fram ned ner efter genom åter miss sam hem bort vid fort förut'.split(
    ' ',
  ),
);

/** Last parts that leave the first in charge of what a word is about. */
const MATTERS = new Set([
  'arbete',
  'fråga',
  'ärende',
  'uppgift',
  'team',
  'avdelning',
  'enhet',
  'miljö',
  'område',
  'system',
  'process',
  'verksamhet',
  'insats',
  'metod',
  'rutin',
  'aktivitet',
  'möte',
  'behov',
  'funktion',
  'kunskap',
  'erfarenhet',
  'vana',
  'kompetens',
  'moment',
  'utrustning',
  'verktyg',
  'projekt',
  'uppdrag',
  'situation',
  'tjänst',
]);
const MATTER_FORMS = new Inflection(MATTERS);
const SHORTEST_MATTER = 4;

function matterAs(ending: string): string | null {
  return MATTERS.has(ending) ? ending : (MATTER_FORMS.dictionaryForms(ending)[0] ?? null);
}

/**
 * Skills inside words that are no term themselves: *vuxen|tandvård* is a kind of tandvård, *naturvårds|frågor* are
 * questions of naturvård, who *handlägger* does handläggning. Weaker than a term: the score is lower, and lower still
 * where no leading occupation asks for the skill. Only words that mean one skill and nothing else take part, so that
 * a chain of guesses never has two links. Time linear in the token's letters.
 */
export class SkillParts {
  private readonly terms: TermWords;
  private readonly parts: WordParts;
  private readonly skills: ReadonlySet<string>;
  private readonly heads: Inflection;
  private readonly headWords: ReadonlySet<string>;
  private readonly endings: ReadonlySet<string>;

  constructor(terms: TermWords, parts: WordParts) {
    this.terms = terms;
    this.parts = parts;
    this.skills = new Set(terms.all.filter((word) => this.isSkill(word)));
    this.headWords = new Set(
      [...this.skills].filter((word) => word.length >= SHORTEST_HEAD && ordinariness(word) === 1),
    );
    this.heads = new Inflection(this.headWords);
    this.endings = endsOfForms(this.headWords, ENDING);
  }

  /** What a folded token that is no term means by a skill in it; null when there is none. */
  read(folded: string, raw: string): Compound | null {
    if (this.skills.size === 0 || folded.length < SHORTEST_TOKEN || !isLetters(folded)) return null;
    return this.done(folded, raw) ?? this.about(folded, raw) ?? this.kindOf(folded, raw);
  }

  /** *Handlägger*. */
  private done(folded: string, raw: string): Compound | null {
    const form = activitiesOf(folded).find((noun) => this.skills.has(noun));
    return form === undefined
      ? null
      : { form, senses: this.sensesOf(form), rule: 'derived', start: 0, end: raw.length };
  }

  /** *Naturvårdsfrågor*, *elevhälsoteamet*. */
  private about(folded: string, raw: string): Compound | null {
    const matter = compoundHead(folded, matterAs, SHORTEST_MATTER);
    if (matter === null || matter.start < SHORTEST_FIRST) return null;
    const first = folded.slice(0, matter.start);
    const form =
      linkedForms(first).find((word) => this.skills.has(word)) ??
      activitiesOf(first).find((word) => this.skills.has(word));
    if (form === undefined) return null;
    return { form, senses: this.sensesOf(form), rule: 'compound-part', start: 0, end: raw.length };
  }

  /** *Vuxentandvården*. */
  private kindOf(folded: string, raw: string): Compound | null {
    if (!this.endings.has(folded.slice(-ENDING))) return null;
    const head = compoundHead(folded, (ending) => this.headAs(ending), undefined, this.heads);
    const first = folded.slice(0, head?.start);
    if (head === null || PARTICLES.has(first) || !this.parts.isFirst(first)) return null;
    return { ...head, senses: this.sensesOf(head.form), rule: 'compound-head', end: raw.length };
  }

  private headAs(ending: string): string | null {
    return this.headWords.has(ending) ? ending : (this.heads.dictionaryForms(ending)[0] ?? null);
  }

  private sensesOf(form: string): readonly Sense[] {
    return this.terms.sensesOf(form).filter((sense) => this.terms.isKind(sense, 'skill'));
  }

  /** True for a word that means one skill and nothing else. */
  private isSkill(word: string): boolean {
    if (word.length < SHORTEST_SKILL) return false;
    const senses = this.terms.sensesOf(word);
    const sure = senses.filter(({ role }) => role !== 'contextual');
    return senses.every((sense) => this.isWhole(sense)) && new Set(sure.map(({ concept }) => concept)).size === 1;
  }

  /** True for a sense that is a skill's whole name, not what is left of a narrower one (*Applikation, textil*). */
  private isWhole(sense: Sense): boolean {
    if (sense.respelt || sense.strict !== null || !this.terms.isKind(sense, 'skill')) return false;
    const [, ...qualifiers] = this.terms.labelOf(sense).split(', ');
    return sense.role !== 'synonym' || qualifiers.every((qualifier) => EMPTY.test(qualifier));
  }
}
