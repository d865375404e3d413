import type { Measure } from './measure.ts';
import { isFormOfLabel, type TermAnswer } from './terms.ts';

/** What was asked about a term: whether it is recognised misspelt, or as a variant of its label. */
type Asked = 'misspelling' | 'variant';

export interface JudgedTerm extends TermAnswer {
  readonly asked: Asked;
  /** Worked out once, since measures are taken many times over. */
  readonly isForm: boolean;
}

/** The answers to one question, ready to be measured. */
export function judgeTerms(answers: readonly TermAnswer[], asked: Asked): JudgedTerm[] {
  return answers.map((answer) => ({ ...answer, asked, isForm: isFormOfLabel(answer.term) }));
}

/**
 * The shares that were linked right and wrong. Wrong and unlinked are told apart: a link that is missing can be seen
 * and mended, one that is wrong is believed. Variants are measured once more without other words for the same thing
 * (*chaufför* for *förare*), which no rule of spelling can find from the label; misspellings once more without those
 * that the list contradicts itself about, which say more of the list than of the linker.
 */
export function termMeasures(): Measure<JudgedTerm>[] {
  return [
    ...shares('misspelling', ({ asked }) => asked === 'misspelling'),
    ...shares('misspelling-undisputed', ({ asked, disputed }) => asked === 'misspelling' && !disputed),
    ...shares('variant', ({ asked }) => asked === 'variant'),
    ...shares('variant-form', ({ asked, isForm }) => asked === 'variant' && isForm),
  ];
}

function shares(name: string, concerns: (judged: JudgedTerm) => boolean): Measure<JudgedTerm>[] {
  const share = (what: string, holds: (judged: JudgedTerm) => boolean): Measure<JudgedTerm> => ({
    key: `${name}-${what}`,
    value: (items) => {
      const asked = items.filter(concerns);
      return asked.length === 0 ? null : asked.filter(holds).length / asked.length;
    },
    count: (items) => items.filter(concerns).length,
  });
  return [
    share('right', ({ term, found }) => found === term.concept),
    share('wrong', ({ term, found }) => found !== null && found !== term.concept),
  ];
}
