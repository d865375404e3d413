import { describe, expect, it } from 'vitest';
import { buildLinker } from '../link.ts';
import { buildDictionary, exactScanner, kernelScanner, Matches, type Scanner, swedishScanner } from '../scan/index.ts';
import { compounds } from './compounds.ts';
import { coordination } from './coordination.ts';
import { inflection } from './inflection.ts';
import { caseLexicon } from './lexicon.ts';
import { misspelling } from './misspelling.ts';
import { spelling } from './spelling.ts';
import type { Case } from './table.ts';
import { titles } from './titles.ts';

const tables = { inflection, compounds, spelling, coordination, misspelling, titles };
const all = Object.values(tables).flat();

const source = caseLexicon();
const linker = buildLinker(source);
const turned = buildLinker(caseLexicon(true));

type Found = readonly (readonly [surface: string, label: string])[];
function linked(used: typeof linker, input: { headline: string; text: string }): Found {
  const result = used.link(input);
  expect(used.verify(input, result)).toEqual([]);
  return result.mentions.map(({ surface, conceptId }) => [surface.normalize('NFC'), conceptId] as const);
}

/** Each way to put the same case. */
const MODES: Readonly<Record<string, (text: string) => Found>> = {
  'as a text': (text) => linked(linker, { headline: '', text }),
  'as a headline': (text) => linked(linker, { headline: text, text: '' }),
  'with the lexicon turned around': (text) => linked(turned, { headline: '', text }),
  'in decomposed letters': (text) => linked(linker, { headline: '', text: text.normalize('NFD') }),
  'between other words': (text) => linked(linker, { headline: '', text: `Hos oss finns ${text} varje dag.` }),
};

describe.each(Object.entries(MODES))('%s', (_, find) => {
  it.each(Object.entries(tables))('%s', (__, cases: readonly Case[]) => {
    const lines = ({ text, mentions }: Case): string =>
      `${text} | ${mentions.map((each) => each.join(' → ')).join('; ')}`;
    expect(cases.map(({ text }) => lines({ text, mentions: find(text) }))).toEqual(cases.map(lines));
  });
});

describe('scanners of bytes', () => {
  const occupations = source.concepts.filter(({ kind }) => kind === 'occupation').map(({ label }) => label);
  const dictionary = buildDictionary(occupations);
  const scan = (scanner: Scanner) => (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const out = new Matches();
    scanner.scan(bytes, bytes.length, out);
    return Array.from({ length: out.count }, (_, i) => {
      const surface = new TextDecoder().decode(bytes.subarray(out.start[i], out.end[i]));
      return [surface.normalize('NFC'), occupations[out.term[i]!]!] as const;
    });
  };
  /** Cases about occupations alone, and of no rule that needs to know what else a term may be. */
  const ofOccupations = all.filter(({ mentions }) => mentions.every(([, label]) => occupations.includes(label)));

  it('find the same as the linker', () => {
    const swedish = scan(swedishScanner(occupations));
    const own = buildLinker({ ...source, terms: source.terms.filter(({ kind }) => kind === 'occupation') });
    const both = ofOccupations.map(({ text }) => [text, swedish(text), linked(own, { headline: '', text })]);
    expect(both.filter(([, bytes, strings]) => JSON.stringify(bytes) !== JSON.stringify(strings))).toEqual([]);
  });

  it('find what is written as the term, in TypeScript and in WebAssembly', () => {
    const [exact, kernel] = [scan(exactScanner(dictionary)), scan(kernelScanner(dictionary))];
    const same = (text: string, label: string): boolean => text.toLowerCase() === label.toLowerCase();
    for (const { text, mentions } of all) {
      expect(kernel(text)).toEqual(exact(text));
      const written = mentions.filter(([, label]) => same(text, label) && occupations.includes(label));
      expect(exact(text)).toEqual(expect.arrayContaining(written.map(([...mention]) => mention)));
    }
  });
});

it('has at least 400 cases, a quarter of them of words that mean no term', () => {
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(all.filter(({ mentions }) => mentions.length === 0).length).toBeGreaterThanOrEqual(all.length / 4);
});
