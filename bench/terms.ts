/**
 * How well the forms of single terms are recognised, on a list of terms with their concepts and misspellings.
 *
 *   node bench/terms.ts [list, by default ../shared/data/terms/occupation-terms.csv] [--errors]
 *
 * The list is separated by semicolons and has the columns term, concept and term_misspelled. Writes JSON lines; with
 * `--errors` each term that was linked wrong or not at all follows.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isFormOfLabel,
  measureMisspellings,
  measureVariants,
  type TermAnswer,
} from '../src/engine/linking/evaluate/terms.ts';
import type { WrittenTerm } from '../src/engine/linking/evaluate/writtenTerm.ts';
import { buildLinker } from '../src/engine/linking/link.ts';

const options = process.argv.slice(2);
const path =
  options.find((option) => !option.startsWith('--')) ??
  join(import.meta.dirname, '../../shared/data/terms/occupation-terms.csv');

function termsOf(csv: string): WrittenTerm[] {
  const [header = '', ...lines] = csv.split(/\r?\n/).filter(Boolean);
  const columns = header.split(';');
  const [text, concept, misspelt] = ['term', 'concept', 'term_misspelled'].map((name) => columns.indexOf(name));
  return lines.map((line) => {
    const cells = line.split(';');
    return { text: cells[text!]!, concept: cells[concept!]!, misspelt: cells[misspelt!] === 'True' };
  });
}

function print(set: string, answers: readonly TermAnswer[]): void {
  const right = answers.filter(({ term, found }) => found === term.concept).length;
  const none = answers.filter(({ found }) => found === null).length;
  const percent = (count: number): number => Math.round((count / answers.length) * 1000) / 10;
  const wrong = answers.length - right - none;
  console.log(
    JSON.stringify({ set, asked: answers.length, right: percent(right), wrong: percent(wrong), none: percent(none) }),
  );
  if (options.includes('--errors'))
    for (const { term, found } of answers)
      if (found !== term.concept)
        console.log(`${found === null ? 'none ' : 'WRONG'} ${term.text} | ${term.concept} | ${found ?? ''}`);
}

if (existsSync(path)) {
  const terms = termsOf(readFileSync(path, 'utf8'));
  const variants = measureVariants(terms, buildLinker).answers;
  const misspellings = measureMisspellings(terms, buildLinker).answers;
  print('misspellings', misspellings);
  print('variants', variants);
  print(
    'variants that are forms of the label',
    variants.filter(({ term }) => isFormOfLabel(term)),
  );
  print(
    'misspellings that no other concept is nearer to',
    misspellings.filter(({ disputed }) => !disputed),
  );
} else console.log(`not measured: ${path} is not here`);
