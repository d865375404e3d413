import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildLexicon } from '../lexicon/lexicon.ts';
import { buildLinker } from '../link.ts';
import { Matcher } from '../match/match.ts';
import { TokenMemo } from '../text/memo.ts';
import { Roots } from '../surface/roots.ts';
import { Tokens, tokenise } from '../text/tokenise.ts';
import { Trie } from '../lexicon/trie.ts';
import { WordAnalyser } from '../match/words.ts';
import { caseLexicon } from './lexicon.ts';

const source = caseLexicon();
const linker = buildLinker(source);

/** Pieces that have broken tokenisers before: half surrogates, marks, joiners, writing from right to left, and words. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\ud83d', '\udc00', '\u0301', '\u0308', '\u200d', '\u200b', '\u2060', '\ufeff', '\u202e', '\u0000'),
  fc.constantFrom(
    'مهندس',
    'ﷺ',
    'İ',
    'ß',
    'ﬁ',
    'Ａ',
    '🧑‍🚒',
    'Å',
    'a\u030a',
    '\r\n',
    '\u2028',
    '-',
    '- ',
    ' -',
    '/',
    '.',
  ),
  fc.constantFrom(
    'svetsare',
    'el- och ',
    'energiteknik',
    'bitr. ',
    'rektor',
    'sjukskötreska',
    'CNC',
    'operatör',
    'C++',
  ),
);
const anyText = fc.array(hostile, { maxLength: 30 }).map((pieces) => pieces.join(''));

it('reads random bytes and hostile Unicode, and its answers are sound', () => {
  const bytes = fc.uint8Array({ maxLength: 400 }).map((raw) => new TextDecoder().decode(raw));
  fc.assert(
    fc.property(fc.oneof(anyText, bytes), fc.oneof(anyText, bytes), (headline, text) => {
      const input = { headline, text };
      expect(linker.verify(input, linker.link(input))).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Steps that matching takes on `text`: tokens analysed, their letters, steps in the trie, and pieces of text read. */
function workOn(text: string): number {
  const lexicon = buildLexicon(source);
  const analyser = new WordAnalyser(lexicon, new Roots());
  let work = 0;
  const memo = new TokenMemo((folded, raw) => {
    work += Math.min(raw.length, 100);
    return analyser.analyse(folded, raw);
  });
  const matcher = new Matcher(lexicon, memo, analyser);
  const steps = vi.spyOn(Trie.prototype, 'child');
  const tokens = new Tokens(16);
  tokenise(text, 0, tokens, memo);
  matcher.spans(tokens, {
    between: (start, end) => {
      work += end - start;
      return text.slice(start, end);
    },
    after: (start, _, units) => start + units,
  });
  work += tokens.count + steps.mock.calls.length;
  steps.mockRestore();
  return work;
}

describe('takes work in proportion to the text', () => {
  const unique = (n: number): string =>
    Array.from({ length: n }, (_, i) => `ord${i.toString(36)}sjuksköterska`).join(' ');
  it.each<[string, (n: number) => string]>([
    ['one long token', (n) => 'ab'.repeat(n * 25)],
    ['one long token that ends as a term', (n) => `${'ö'.repeat(n * 25)}svetsare`],
    ['a flood of marks', (n) => `a${'\u0301'.repeat(n * 50)}`],
    ['a flood of joiners', (n) => `svets${'\u200d'.repeat(n * 50)}are`],
    ['a flood of half surrogates', (n) => '\ud83d'.repeat(n * 50)],
    ['hanging hyphens', (n) => 'el- '.repeat(n)],
    ['hanging hyphens with conjunctions', (n) => 'el- och '.repeat(n)],
    ['hanging hyphens before a term', (n) => `${'el-, '.repeat(n)}energiteknik`],
    ['leading hyphens', (n) => 'maskinförare och -mekaniker '.repeat(n)],
    ['words joined by hyphens', (n) => 'el-'.repeat(n)],
    ['beginnings of a long term', (n) => 'studie- och '.repeat(n)],
    ['abbreviations', (n) => 'bitr. '.repeat(n)],
    ['one term over and over', (n) => 'svetsare '.repeat(n)],
    ['unique near misses', unique],
    ['writing from right to left', (n) => '\u202eمهندس '.repeat(n)],
  ])('%s', (_, text) => {
    const [small, large] = [workOn(text(400)), workOn(text(1600))];
    expect(large).toBeLessThan(small * 5 + 1000);
  });
});

it('reads a token of 100,000 letters, and a text of nothing else', () => {
  for (const letter of ['a', 'ö', 'é', '\u0301', 'ا', '-', '.', '\u200d']) {
    const text = `svetsare ${letter.repeat(100_000)} svetsare`;
    const { mentions } = linker.link({ headline: '', text });
    expect(mentions.map(({ surface }) => surface)).toContain('svetsare');
  }
});
