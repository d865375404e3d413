import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexiconSource } from './contract.ts';
import { buildLinker } from './link.ts';

/** A lexicon of occupations whose labels are made of a few words, so that terms overlap and contain each other. */
const WORDS = ['skarvan', 'brunnek', 'tovlipp', 'grandus', 'melkast'];
const label = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const labels = fc.uniqueArray(label, { minLength: 1, maxLength: 8 });
const text = fc.array(fc.constantFrom(...WORDS, 'annat', 'ord'), { maxLength: 20 }).map((words) => words.join(' '));

function lexiconOf(terms: readonly string[]): LexiconSource {
  const concepts = terms.map((term) => ({ id: `c ${term}`, kind: 'skill' as const, label: term, group: false }));
  return {
    version: 'test',
    concepts,
    terms: terms.map((term) => ({ text: term, conceptId: `c ${term}`, kind: 'skill', role: 'preferred' })),
    relations: [],
  };
}

/** Leftmost longest match by trying every term at every word. */
function bruteForce(terms: readonly string[], input: string): string[] {
  const words = input.split(' ');
  const found: string[] = [];
  for (let i = 0; i < words.length; ) {
    const here = terms.filter((term) => words.slice(i, i + term.split(' ').length).join(' ') === term);
    const longest = here.sort((a, b) => b.split(' ').length - a.split(' ').length)[0];
    if (longest) found.push(longest);
    i += longest?.split(' ').length ?? 1;
  }
  return found;
}

describe('matching', () => {
  it('agrees with brute force on leftmost longest matches', () => {
    fc.assert(
      fc.property(labels, text, (terms, input) => {
        const { mentions } = buildLinker(lexiconOf(terms)).link({ headline: '', text: input });
        expect(mentions.map(({ surface }) => surface)).toEqual(bruteForce(terms, input));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same for any order of terms and of texts before it', () => {
    fc.assert(
      fc.property(labels, text, text, (terms, before, input) => {
        const one = buildLinker(lexiconOf(terms));
        const other = buildLinker(lexiconOf([...terms].reverse()));
        one.link({ headline: before, text: before });
        const ids = (linker: typeof one): unknown => linker.link({ headline: '', text: input }).mentions;
        expect(ids(one)).toEqual(ids(other));
      }),
      { numRuns: 100 },
    );
  });

  it('is sound on any text whatever', () => {
    const linker = buildLinker(lexiconOf(['svetsare', 'c++', '.net', 'el- och energiteknik', 'cnc-operatör']));
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'svetsare',
        '-',
        'el- och ',
        'c++',
        ' .net',
        '\u0301',
        'å',
        '\ud83d',
        '\n\n',
        'cnc',
        'operatör',
        'rörsvetsarutbildning',
      ),
    );
    const any = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(any, any, (headline, body) => {
        const input = { headline, text: body };
        expect(linker.verify(input, linker.link(input))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
