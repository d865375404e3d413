import {
  buildLinker,
  type JudgedTerm,
  judgeTerms,
  measureMisspellings,
  measureVariants,
  termMeasures,
} from '../engine/linking/index.ts';
import { openSource } from '../sources/open.ts';
import type { Reject } from '../sources/records.ts';
import { readTerms, type TermLine } from '../sources/writtenTerms.ts';
import { compare, type Evaluation, type EvaluationSetting, type Mistake } from './evaluation.ts';

/**
 * Measures how written forms find their concepts: misspelt ones among all correct forms, variants from the preferred
 * labels alone. The list is its own lexicon, so the taxonomy plays no part and nothing can be missing from it.
 */
export async function evaluateTerms(
  file: string,
  { draws }: EvaluationSetting,
): Promise<Omit<Evaluation, 'set' | 'kind'>> {
  const terms: TermLine[] = [];
  const rejects: Reject[] = [];
  for await (const row of readTerms(await openSource(file)))
    if (row.kind === 'reject') rejects.push(row);
    else terms.push(row.record);
  const judged: JudgedTerm[] = [
    ...judgeTerms(measureMisspellings(terms, buildLinker).answers, 'misspelling'),
    ...judgeTerms(measureVariants(terms, buildLinker).answers, 'variant'),
  ];
  return {
    items: judged.length,
    measures: compare({ judged, baseline: null }, termMeasures(), draws),
    notInLexicon: { items: 0, of: judged.length },
    outside: 0,
    stances: {},
    mistakes: judged.filter(({ term, found }) => found !== term.concept).map(mistakeOf),
    rejects,
  };
}

function mistakeOf({ term, found, asked }: JudgedTerm): Mistake {
  const what = found === null ? 'missed' : 'false-alarm';
  return { id: asked, what, surface: term.text, expected: [term.concept], given: found === null ? [] : [found] };
}
