import { compoundHead, compoundModifier, SHORTEST_HEAD } from './compound.ts';
import { isNoHead } from '../lexicon/everyday.ts';
import { HeadSynonyms } from './headSynonyms.ts';
import { endsOfForms, Inflection } from './inflect.ts';
import type { Sense } from '../lexicon/lexicon.ts';
import { fold, isLetters } from '../text/normalise.ts';
import type { Compound } from './reading.ts';
import type { TermWords } from './termWords.ts';

/** Reads tokens that are no term by the terms they are made of. A pure function of the token. */
export class CompoundReader {
  private readonly terms: TermWords;
  /** Lone words that name an occupation, those that name a skill as well, and how all forms of the former end. */
  readonly occupations: ReadonlySet<string>;
  private readonly taught: ReadonlySet<string>;
  readonly occupationForms: Inflection;
  readonly endings: ReadonlySet<string>;
  readonly synonyms = new HeadSynonyms();

  constructor(terms: TermWords) {
    this.terms = terms;
    this.occupations = new Set(
      terms.all.filter((word) => word.length >= SHORTEST_HEAD && terms.names(word, ['occupation'])),
    );
    this.taught = new Set(terms.all.filter((word) => terms.names(word, ['occupation', 'skill'])));
    this.occupationForms = new Inflection(this.occupations);
    this.endings = endsOfForms(this.occupations, SHORTEST_HEAD);
  }

  /** What a folded token means by its parts; `alone` is what it means as a term of its own. */
  read(folded: string, raw: string, alone: readonly Sense[]): Compound | null {
    return alone.length === 0 ? this.partOf(folded, raw) : this.taughtIn(folded, raw, alone);
  }

  private partOf(folded: string, raw: string): Compound | null {
    if (folded.length < 7 || !isLetters(folded)) return null;
    const part = compoundModifier(folded, (form) => this.taught.has(form));
    if (part)
      return {
        form: part.form,
        senses: this.terms.sensesOf(part.form),
        rule: 'compound-part',
        start: 0,
        end: rawLength(raw, part.length),
      };
    return this.synonymOf(folded, raw) ?? this.headOf(folded, raw);
  }

  private headOf(folded: string, raw: string): Compound | null {
    if (!this.endings.has(folded.slice(-SHORTEST_HEAD))) return null;
    const head = compoundHead(folded, this.occupationOf, SHORTEST_HEAD, this.occupationForms);
    if (head === null) return null;
    // *Grundskollärar* is no kind of lärare, but the term itself in a form of its head.
    const first = folded.slice(0, head.start);
    const forms = this.occupationForms.dictionaryForms(folded.slice(head.start));
    const agent = folded.endsWith('ar') ? [`${folded}e`] : [];
    const whole = [...agent, ...[head.form, ...forms].map((form) => first + form)].find((word) =>
      this.occupations.has(word),
    );
    if (whole !== undefined)
      return { form: whole, senses: this.terms.occupationsOf(whole), rule: 'compound-head', start: 0, end: raw.length };
    if (isNoHead(head.form)) return null;
    return { ...head, senses: this.terms.occupationsOf(head.form), rule: 'compound-head', end: raw.length };
  }

  /** *Lastbilschaufför* where the lexicon has lastbilsförare: another word for the same head. */
  private synonymOf(folded: string, raw: string): Compound | null {
    const form = this.synonyms.of(folded).find((word) => this.terms.occupationsOf(word).length > 0);
    if (form === undefined) return null;
    return { form, senses: this.terms.occupationsOf(form), rule: 'compound-head', start: 0, end: raw.length };
  }

  /** *Undersköterskeutbildning* is in the lexicon as a skill, and yet also says which occupation it leads to. */
  private taughtIn(folded: string, raw: string, alone: readonly Sense[]): Compound | null {
    if (alone.some((sense) => sense.role === 'correction' || this.terms.isKind(sense, 'occupation'))) return null;
    const part = compoundModifier(folded, (form) => this.occupations.has(form));
    if (!part) return null;
    const senses = [...alone, ...this.terms.occupationsOf(part.form)];
    return { form: part.form, senses, rule: 'compound-part', start: 0, end: raw.length };
  }

  private readonly occupationOf = (ending: string): string | null =>
    this.occupations.has(ending) ? ending : (this.occupationForms.dictionaryForms(ending)[0] ?? null);
}

/** How many code units of `raw` fold to the first `folded` units; they differ where letters are decomposed. */
function rawLength(raw: string, folded: number): number {
  let length = folded;
  while (length < raw.length && fold(raw.slice(0, length + 1)).length <= folded) length++;
  return length;
}
