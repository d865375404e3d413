import { compoundHead } from './compound.ts';
import { endsOfForms, Inflection } from './inflect.ts';

/**
 * Last parts of Swedish occupational titles that mean the same, whatever stands before them: *lastbilschaufför* and
 * *lastbilsförare* are one occupation. A lexicon mostly lists one of them. Facts about Swedish; pairs that differ in
 * rank or training (*skötare*, *sköterska*) or in what is done (*biträde*, *assistent*) are not here.
 */
const SYNONYMS: readonly (readonly string[])[] = [
  ['förare', 'chaufför'],
  ['personal', 'medarbetare'],
  ['specialist', 'expert'],
  ['sjuksköterska', 'sköterska'],
  ['säljare', 'försäljare'],
  ['utvecklare', 'programmerare', 'developer'],
  ['montör', 'monterare'],
  ['föreståndare', 'förestånderska'],
  ['lärare', 'lärarinna'],
  ['vakt', 'vaktman'],
  ['värd', 'värdinna'],
];

/** Letters of `HeadSynonyms.ends`. */
export const END = 4;

/** Finds other words for the same occupation by their last part. A pure function of the token. */
export class HeadSynonyms {
  readonly others = new Map(SYNONYMS.flatMap((heads) => heads.map((head) => [head, heads] as const)));
  readonly inflection = new Inflection(this.others.keys());
  /** How all their forms end: nearly no token does. */
  readonly ends = endsOfForms(this.others.keys(), END);

  /** What a folded token, inflected or not, is called with each synonym of its last part; empty when it has none. */
  of(token: string): string[] {
    if (!this.ends.has(token.slice(-END))) return [];
    const head = compoundHead(token, (ending) => this.headOf(ending));
    if (!head) return [];
    const first = token.slice(0, head.start);
    return this.others.get(head.form)!.map((other) => first + other);
  }

  private headOf(ending: string): string | null {
    return this.others.has(ending) ? ending : (this.inflection.dictionaryForms(ending)[0] ?? null);
  }
}
