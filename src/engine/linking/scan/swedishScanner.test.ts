import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../lexicon/lexicon.ts';
import { Matcher } from '../match/match.ts';
import { TokenMemo } from '../text/memo.ts';
import { Roots } from '../surface/roots.ts';
import { Tokens, tokenise } from '../text/tokenise.ts';
import { WordAnalyser } from '../match/words.ts';
import { Matches, swedishScanner } from './index.ts';
import { lexiconSourceOf } from './swedishScanner.ts';

const TERMS = [
  'Svetsare',
  'CNC-operatör',
  'truckförare',
  'el- och energiteknik',
  '.NET',
  'C++',
  'IT',
  'café',
  'första linjens chef',
];
const encoder = new TextEncoder();

/** What the string tokeniser and the same matcher find: byte offsets and the number of the term. */
function stringSpans(terms: readonly string[]): (text: string) => number[][] {
  const lexicon = buildLexicon(lexiconSourceOf(terms));
  const analyser = new WordAnalyser(lexicon, new Roots());
  const memo = new TokenMemo((folded, raw) => analyser.analyse(folded, raw));
  const matcher = new Matcher(lexicon, memo, analyser);
  return (text) => {
    const tokens = new Tokens(16);
    tokenise(text, 0, tokens, memo);
    const after = (start: number, _: string, units: number): number => start + units;
    const bytesTo = byteOffsets(text);
    return matcher
      .spans(tokens, { between: (start, end) => text.slice(start, end), after })
      .map(({ start, end, senses }) => [bytesTo(start), bytesTo(end), senses[0]!.concept]);
  };
}

/** From offsets in code units to offsets in bytes. */
function byteOffsets(text: string): (at: number) => number {
  const offsets = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) offsets[at + 1] = offsets[at]! + unitBytes(text.charCodeAt(at));
  return (at) => offsets[at]!;
}

function unitBytes(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
}

function byteSpans(terms: readonly string[]): (text: string) => number[][] {
  const scanner = swedishScanner(terms);
  return (text) => {
    const bytes = encoder.encode(text);
    const out = new Matches(1);
    scanner.scan(bytes, bytes.length, out);
    return Array.from({ length: out.count }, (_, i) => [out.start[i]!, out.end[i]!, out.term[i]!]);
  };
}

const PIECES = [
  ...[
    'svetsare',
    'Svetsarna',
    'rörsvetsare',
    'SVETSARES',
    'svets',
    'are',
    'svetsarutbildning',
    'a\u030a',
    'cafe\u0301er',
  ],
  ...[
    'cnc',
    'CNC',
    'operatörer',
    '-',
    '- ',
    '\u2013 ',
    '\u2010',
    'el',
    'och',
    'energiteknik',
    ', ',
    '/',
    '\u00a0',
    '\u3000',
  ],
  ...[
    '.net',
    'C',
    '++',
    '#',
    'it',
    'IT',
    'ＩＴ',
    '👷',
    '\0',
    '\u00ad',
    'första',
    'linjens',
    'chefer',
    '\n',
    '\n\n',
    '. ',
    ' ',
    ' ',
  ],
];

describe('a Swedish scan', () => {
  it.each([
    ['Två svetsare', ['svetsare']],
    ['rörsvetsarna', ['rörsvetsarna']],
    ['CNC operatörer och cncoperatör', ['CNC operatörer', 'cncoperatör']],
    ['svetsar\u00adutbildning i Åre', ['svetsar\u00ad']],
    ['truck\u2010 och svetsare', ['svetsare']],
    ['it, IT', ['IT']],
  ])('of %j', (text, expected) => {
    const bytes = Buffer.from(text);
    const found = byteSpans(TERMS)(text).map(([start, end]) => bytes.toString('utf8', start, end));
    expect(found).toEqual(expected);
  });

  it('finds what the matcher finds in strings', () => {
    const [strings, bytes] = [stringSpans(TERMS), byteSpans(TERMS)];
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (input) => {
        expect(bytes(input)).toEqual(strings(input));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same in a text of several windows, cut or not', () => {
    const [strings, bytes] = [stringSpans(TERMS), byteSpans(TERMS)];
    for (const gap of [', ', '. ']) {
      const text = Array.from({ length: 60_000 }, (_, i) => PIECES[(i * 7919) % 11]!).join(gap);
      const found = bytes(text);
      expect(found.length).toBeGreaterThan(1000);
      expect(found).toEqual(strings(text));
    }
  });

  const data = join(import.meta.dirname, '../../../../../shared/data');
  const ads = join(data, 'ads/ads-2020.jsonl');
  it.skipIf(!existsSync(ads))('finds the same in real ads (needs ../shared/data)', () => {
    const rows = readFileSync(join(data, 'terms/occupation-terms.csv'), 'utf8').split('\n').slice(1, 6000);
    const terms = [...new Set(rows.map((row) => row.split(';')[0]!))];
    const [strings, bytes] = [stringSpans(terms), byteSpans(terms)];
    for (const line of readFileSync(ads, 'utf8').split('\n').filter(Boolean)) {
      const { text } = (JSON.parse(line) as { description: { text: string } }).description;
      expect(bytes(text)).toEqual(strings(text));
    }
  });

  it('remembers nothing that changes a result', () => {
    const scanner = swedishScanner(TERMS);
    const bytes = encoder.encode('rörsvetsarna, CNC-operatör');
    const counts = [1, 2, 3].map((round) => {
      if (round === 3) scanner.forget();
      const out = new Matches();
      scanner.scan(bytes, bytes.length, out);
      return [...out.start.subarray(0, out.count)];
    });
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
  });
});
