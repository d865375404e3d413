import { expect, it } from 'vitest';
import { buildLinker } from '../link.ts';
import { measureAll } from './measure.ts';
import { type JudgedTerm, judgeTerms, termMeasures } from './termMeasures.ts';
import { measureMisspellings, measureVariants } from './terms.ts';
import type { WrittenTerm } from './writtenTerm.ts';

const judged = (asked: JudgedTerm['asked'], text: string, found: string | null, disputed = false): JudgedTerm[] =>
  judgeTerms([{ found, disputed, term: { text, concept: 'Förare', misspelt: asked === 'misspelling' } }], asked);

it('tells right, wrong and unlinked apart', () => {
  const items = [
    judged('misspelling', 'förrare', 'Förare'),
    judged('misspelling', 'fårare', 'Fårare', true),
    judged('misspelling', 'xxx', null),
    judged('variant', 'föraren', 'Förare'),
    judged('variant', 'chaufför', null),
  ].flat();
  const measures = measureAll(items, termMeasures(), { seed: 1, rounds: 1 });
  expect(measures.map(({ key, value, count }) => [key, value, count])).toEqual([
    ['misspelling-right', 1 / 3, 3],
    ['misspelling-wrong', 1 / 3, 3],
    ['misspelling-undisputed-right', 1 / 2, 2],
    ['misspelling-undisputed-wrong', 0, 2],
    ['variant-right', 1 / 2, 2],
    ['variant-wrong', 0, 2],
    ['variant-form-right', 1, 1],
    ['variant-form-wrong', 0, 1],
  ]);
});

it('asks for misspellings with all that is right, and for variants with the labels alone', () => {
  const term = (text: string, concept: string, misspelt = false): WrittenTerm => ({ text, concept, misspelt });
  const terms = [
    term('svetsare', 'Svetsare'),
    term('svetsaren', 'Svetsare'),
    term('svettsare', 'Svetsare', true),
    term('åkare', 'Lastbilsförare'),
    term('lastbilsförare', 'Lastbilsförare'),
  ];
  const found = ({ answers }: ReturnType<typeof measureVariants>) =>
    answers.map((each) => [each.term.text, each.found]);
  expect(found(measureMisspellings(terms, buildLinker))).toEqual([['svettsare', 'Svetsare']]);
  expect(found(measureVariants(terms, buildLinker))).toEqual([
    ['svetsaren', 'Svetsare'],
    ['åkare', null],
  ]);
});
