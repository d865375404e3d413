import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexiconSource, Mention } from '../contract.ts';
import { buildLinker } from '../link.ts';
import { compounds } from './compounds.ts';
import { coordination } from './coordination.ts';
import { inflection } from './inflection.ts';
import { caseLexicon } from './lexicon.ts';
import { misspelling } from './misspelling.ts';
import { spelling } from './spelling.ts';
import { titles } from './titles.ts';

const texts = [inflection, compounds, coordination, misspelling, spelling, titles].flat().map(({ text }) => text);

/** Texts of the case tables one after the other, with all that may stand between words. */
const between = fc.constantFrom(
  ' ',
  ', ',
  '. ',
  '\n',
  '\n\n',
  ' och ',
  ' - ',
  '-',
  '- ',
  ' -',
  '/',
  ' (',
  ') ',
  '\u00ad',
  '',
);
const prose = fc
  .array(fc.tuple(fc.constantFrom(...texts), between), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));

const source = caseLexicon();
const linker = buildLinker(source);

function mentionsOf(used: typeof linker, text: string): readonly Mention[] {
  return used.link({ headline: '', text }).mentions;
}

describe('on texts made of the cases', () => {
  it('offsets cut the surface, in order and apart', () => {
    fc.assert(
      fc.property(prose, prose, (headline, text) => {
        const input = { headline, text };
        const result = linker.link(input);
        expect(linker.verify(input, result)).toEqual([]);
        for (const { start, end, surface } of result.mentions)
          expect(`${headline}\n\n${text}`.slice(start, end)).toBe(surface);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of the lexicon changes nothing', () => {
    const orders = fc.shuffledSubarray([...source.terms], { minLength: source.terms.length });
    const concepts = fc.shuffledSubarray([...source.concepts], { minLength: source.concepts.length });
    fc.assert(
      fc.property(orders, concepts, fc.array(prose, { minLength: 5, maxLength: 5 }), (terms, ordered, inputs) => {
        const other = buildLinker({ ...source, terms, concepts: ordered });
        for (const text of inputs) expect(mentionsOf(other, text)).toEqual(mentionsOf(linker, text));
      }),
      { numRuns: 25 },
    );
  });

  it('a term that has nothing to do with the text changes nothing', () => {
    const nonsense = fc.array(fc.constantFrom('quz', 'xyw', 'zyx', 'wuq'), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(nonsense, fc.array(prose, { minLength: 5, maxLength: 5 }), (syllables, inputs) => {
        const other = buildLinker(withTerm(source, syllables.join('')));
        for (const text of inputs) expect(mentionsOf(other, text)).toEqual(mentionsOf(linker, text));
      }),
      { numRuns: 25 },
    );
  });

  it('what was read before changes nothing', () => {
    fc.assert(
      fc.property(prose, prose, (before, text) => {
        const fresh = buildLinker(source);
        linker.link({ headline: before, text: before });
        expect(mentionsOf(linker, text)).toEqual(mentionsOf(fresh, text));
      }),
      { numRuns: 25 },
    );
  });
});

function withTerm(lexicon: LexiconSource, label: string): LexiconSource {
  const concept = { id: label, kind: 'occupation' as const, label, group: false };
  const term = { text: label, conceptId: label, kind: 'occupation' as const, role: 'preferred' as const };
  return { ...lexicon, concepts: [...lexicon.concepts, concept], terms: [term, ...lexicon.terms] };
}
