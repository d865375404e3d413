import type { LexiconSource, Linker } from '../contract.ts';
import { disputedTerms } from './disputedTerms.ts';
import type { WrittenTerm } from './writtenTerm.ts';

/** One term that was asked for and what it was linked to; `found` is null when nothing was. */
export interface TermAnswer {
  readonly term: WrittenTerm;
  readonly found: string | null;
  /** True when the list contradicts itself about the term, see `disputedTerms`. */
  readonly disputed: boolean;
}

/** Counts of `asked` terms. The rest, neither right nor wrong, was linked to nothing. */
export interface TermFigures {
  readonly asked: number;
  readonly right: number;
  readonly wrong: number;
  readonly answers: readonly TermAnswer[];
}

type Build = (source: LexiconSource) => Linker;

/** Links each misspelt term with a lexicon of all the others. */
export function measureMisspellings(terms: readonly WrittenTerm[], build: Build): TermFigures {
  const linker = build(lexiconOf(terms.filter((term) => !term.misspelt)));
  return ask(
    terms.filter((term) => term.misspelt),
    linker,
    disputedTerms(terms),
  );
}

/** Links each term that is neither misspelt nor a label with a lexicon of the labels alone. */
export function measureVariants(terms: readonly WrittenTerm[], build: Build): TermFigures {
  const labels = terms.filter((term) => !term.misspelt && isLabel(term));
  const linker = build(lexiconOf(labels));
  return ask(
    terms.filter((term) => !term.misspelt && !isLabel(term)),
    linker,
  );
}

/**
 * True when a variant is another form of its label and not another word for the same thing (*chaufför* for *förare*):
 * apart from hyphens, spaces and accents both begin alike, and what follows is no longer than an ending.
 */
export function isFormOfLabel({ text, concept }: WrittenTerm): boolean {
  const [form, label] = [bare(text), bare(concept)];
  let shared = 0;
  while (shared < form.length && form[shared] === label[shared]) shared++;
  return shared >= 3 && form.length - shared <= LONGEST_ENDING && label.length - shared <= LONGEST_ENDING;
}

/** *-ännens*, as in tjänstemännens. */
const LONGEST_ENDING = 6;

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/é/g, 'e')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isLabel({ text, concept }: WrittenTerm): boolean {
  return text === concept.toLowerCase();
}

function lexiconOf(terms: readonly WrittenTerm[]): LexiconSource {
  const labels = [...new Set(terms.map(({ concept }) => concept))];
  return {
    version: 'terms',
    concepts: labels.map((label) => ({ id: label, kind: 'occupation', label, group: false })),
    terms: terms.map((term) => ({
      text: term.text,
      conceptId: term.concept,
      kind: 'occupation',
      role: isLabel(term) ? 'preferred' : 'synonym',
    })),
    relations: [],
  };
}

function ask(
  terms: readonly WrittenTerm[],
  linker: Linker,
  disputed: ReadonlySet<WrittenTerm> = new Set(),
): TermFigures {
  const answers = terms.map((term) => ({
    term,
    found: answerOf(linker, term.text),
    disputed: disputed.has(term),
  }));
  const right = answers.filter(({ term, found }) => found === term.concept).length;
  const none = answers.filter(({ found }) => found === null).length;
  return { asked: answers.length, right, wrong: answers.length - right - none, answers };
}

/** The concept of the longest mention in `text`, the surest of them; null when there is none. */
function answerOf(linker: Linker, text: string): string | null {
  const { mentions } = linker.link({ headline: '', text });
  const [best] = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || b.score - a.score);
  return best?.conceptId ?? null;
}
