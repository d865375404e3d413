import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDictionary } from '../dictionary.ts';
import { exactScanner, type Scanner } from '../exactScanner.ts';
import { Matches } from '../matches.ts';
import { kernelScanner } from './kernelScanner.ts';

const ROOT = join(import.meta.dirname, '../../../../..');
const encoder = new TextEncoder();

function found(scanner: Scanner, bytes: Uint8Array): number[][] {
  const out = new Matches(1);
  scanner.scan(bytes, bytes.length, out);
  return Array.from({ length: out.count }, (_, i) => [out.start[i]!, out.end[i]!, out.term[i]!]);
}

function bothWays(
  terms: readonly string[],
  texts: readonly Uint8Array[],
): { pure: number[][][]; kernel: number[][][] } {
  const dictionary = buildDictionary(terms);
  const [pure, kernel] = [exactScanner(dictionary), kernelScanner(dictionary)];
  return { pure: texts.map((text) => found(pure, text)), kernel: texts.map((text) => found(kernel, text)) };
}

function expectSame(terms: readonly string[], texts: readonly Uint8Array[]): void {
  const { pure, kernel } = bothWays(terms, texts);
  expect(kernel).toEqual(pure);
}

// Few and short, so that terms occur, among them every class of byte, of length and of gap.
const PIECES = [
  ...[
    'a',
    'b',
    'abc',
    'abcd',
    'svets',
    'SVETS',
    'svetsare',
    'svetsaren',
    'åre',
    'Åre',
    'A\u030are',
    'ß',
    'ÿ',
    'é',
    'K',
  ],
  ...['elvabokstäv', 'tolvbokstäve', 'ettordavlängreslag', 'x'.repeat(63), 'x'.repeat(64), 'ä'.repeat(40), 'абв', '漢'],
  ...['ﬁl', 'ａｂ', 'cd\u00adef', '+', '#', '.', '.net', 'c++', 'C#', '×', '÷', '\0', '½', 'İ'],
  ...[' ', ' ', ' ', '-', '/', ', ', '\n', '\u00a0', '–', '”', '…', '•', '\u200b', '\u2060', '👩‍🔧', ' '.repeat(70)],
];
const phrase = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''));
const phrases = fc.array(phrase(4), { maxLength: 12 });

describe('the kernel', () => {
  it('finds what the pure scanner finds in texts of every class of character', () => {
    fc.assert(
      fc.property(phrases, fc.array(phrase(80), { maxLength: 4 }), (terms, texts) => {
        expectSame(
          terms,
          texts.map((text) => encoder.encode(text)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('finds what the pure scanner finds in bytes that are no text', () => {
    // Bytes near the borders of the classes, often: leads, continuations, the special ones.
    const byte = fc.oneof(
      fc.nat(255),
      fc.constantFrom(0, 0x20, 0x2b, 0x2e, 0x41, 0x61, 0x80, 0x97, 0x9f, 0xa0, 0xbf, 0xc2, 0xc3, 0xe2, 0xff),
    );
    const bytes = fc.uint8Array({ maxLength: 300 });
    const hostile = fc.array(byte, { maxLength: 300 }).map((list) => Uint8Array.from(list));
    fc.assert(
      fc.property(fc.array(fc.oneof(bytes, hostile), { maxLength: 5 }), hostile, (texts, dictionary) => {
        const terms = new TextDecoder().decode(dictionary).split(' ');
        expectSame(['a', 'aa', 'a a', 'å', ...terms], texts);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds what the pure scanner finds where blocks and rooms end', () => {
    const long = fc.array(phrase(12), { minLength: 500, maxLength: 900 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(phrases, long, (terms, text) => {
        const bytes = encoder.encode(text);
        expectSame(['a', 'a b', ...terms], [bytes, bytes.subarray(0, 100), bytes]);
      }),
      { numRuns: 30 },
    );
  });

  it('takes texts of any length in any order', () => {
    const text = encoder.encode('svetsare a b '.repeat(40_000));
    expectSame(['svetsare', 'a b'], [text.subarray(0, 13), text, text.subarray(0, 0), text.subarray(0, 131_072)]);
  });

  it('takes a term that is longer than a block', () => {
    const term = 'a b '.repeat(400).trim();
    expectSame([term, 'a b'], [encoder.encode(`x ${term} a b ${'b a '.repeat(3000)}${term} ${term}`)]);
  });

  const ads = join(ROOT, '../shared/data/ads/ads-2020.jsonl');
  it.skipIf(!existsSync(ads))('finds what the pure scanner finds in real ads (skipped without ../shared/data)', () => {
    const lines = readFileSync(ads, 'utf8').split('\n').filter(Boolean);
    const words = lines.flatMap((line) => line.split(/[^\p{L}\p{N}]+/u));
    const pairs = words.slice(1).map((word, i) => `${words[i]} ${word}`);
    const { pure, kernel } = bothWays(
      [...words, ...pairs].filter((_, i) => i % 3 === 0),
      lines.map((line) => encoder.encode(line)),
    );
    expect(pure.flat().length).toBeGreaterThan(1000);
    expect(kernel).toEqual(pure);
  });

  it('is what kernel.as compiles to; otherwise: npm run kernel', { timeout: 60_000 }, async () => {
    const committed = readFileSync(join(import.meta.dirname, 'kernelBytes.ts'), 'utf8');
    const tool = (await import(join(ROOT, 'bin/tool/kernel.js'))) as {
      compileKernel(): Promise<Uint8Array>;
      moduleOf(bytes: Uint8Array): string;
    };
    expect(tool.moduleOf(await tool.compileKernel()) === committed).toBe(true);
  });
});
