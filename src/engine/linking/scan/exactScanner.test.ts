import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/normalise.ts';
import { attachDictionary, buildDictionary, exactScanner, Matches } from './index.ts';

interface Found {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

const encoder = new TextEncoder();

function scanned(terms: readonly string[], text: string): Found[] {
  const bytes = encoder.encode(text);
  const out = new Matches(1);
  exactScanner(buildDictionary(terms)).scan(bytes, bytes.length, out);
  return Array.from({ length: out.count }, (_, i) => ({
    start: out.start[i]!,
    end: out.end[i]!,
    term: terms[out.term[i]!]!,
  }));
}

function surfaces(terms: readonly string[], text: string): string[] {
  const bytes = Buffer.from(text);
  return scanned(terms, text).map(({ start, end }) => bytes.toString('utf8', start, end));
}

const LETTER = '(?![\\u{10000}-\\u{10ffff}])[\\p{L}\\p{N}\\p{M}\\u00ad\\u200b-\\u200d\\u2060\\ufeff]';
const TOKEN = new RegExp(`(?:(?<=^|[\\u0000-\\u0020(])\\.)?(?:${LETTER})+[+#]*`, 'gu');

/** Tokens and the gaps between them as one string that two texts share exactly when one matches the other. */
function tokensOf(text: string): { start: number; end: number; folded: string; gap: string }[] {
  let end = 0;
  return [...text.matchAll(TOKEN)].map((match) => {
    const gap = text.slice(end, match.index);
    end = match.index + match[0].length;
    return { start: match.index, end, folded: fold(match[0]), gap };
  });
}

/** Tries every term at every token, with strings. */
function bruteForce(terms: readonly string[], text: string): Found[] {
  const tokens = tokensOf(text);
  const candidates = terms.map((term) => ({ term, parts: tokensOf(term) })).filter(({ parts }) => parts.length > 0);
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; ) {
    const here = candidates.filter(({ parts }) =>
      parts.every((part, k) => part.folded === tokens[i + k]?.folded && (k === 0 || part.gap === tokens[i + k]!.gap)),
    );
    here.sort((a, b) => b.parts.length - a.parts.length || (a.term < b.term ? -1 : 1));
    const best = here[0];
    if (best) {
      const [start, end] = [tokens[i]!.start, tokens[i + best.parts.length - 1]!.end];
      found.push({
        start: encoder.encode(text.slice(0, start)).length,
        end: encoder.encode(text.slice(0, end)).length,
        term: best.term,
      });
    }
    i += best?.parts.length ?? 1;
  }
  return found;
}

// Few pieces, so that terms occur in texts; among them every class of byte and of character.
const PIECES = [
  ...['a', 'b', 'svets', 'SVETS', 'Åre', 'åre', 'a\u030are', 'A\u030ARE', 'ß', 'ÿ', 'é', 'ſ', 'K', 'İ', 'ΟΔΟΣ', 'οδος'],
  ...['½', 'ﬁl', 'fil', 'ａｂ', 'ab', 'cd\u00adef', 'cdef', 'абв', '漢字', '１2', '12', 'enlångtokensomärmeränsexton'],
  ...['+', '#', '.', '.net', ' .NET', '(.Net', 'c++', 'C#', '3×4', '÷', '-', '/', ', '],
  ...[' ', ' ', ' ', ' ', ' ', '\n', '\u00a0', '\u2013', '\u201d', '👩‍🔧', '𝐀', '\0', '  ', '…', '&'],
];
const phrase = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength: most }).map((pieces) => pieces.join(''));
const phrases = fc.array(phrase(4), { maxLength: 12 });

describe('an exact scan', () => {
  it.each([
    ['one word', ['svetsare'], 'En svetsare, två SVETSARE', ['svetsare', 'SVETSARE']],
    ['no part of a word', ['svets', 'are'], 'svetsare rörsvets', []],
    [
      'the longest',
      ['truck', 'truck b', 'truck b och c'],
      'truck b och d, Truck B och C',
      ['truck b', 'Truck B och C'],
    ],
    ['the leftmost', ['a b', 'b c d'], 'a b c d', ['a b']],
    ['the same gap only', ['front-end'], 'front end front-end front - end', ['front-end']],
    ['signs that belong to a token', ['c', 'c++', 'c#', '.net'], 'C, C++, c# .NET', ['C', 'C++', 'c#', '.NET']],
    ['Å decomposed', ['åre'], 'A\u030are', ['A\u030are']],
    ['full width', ['cnc'], 'ＣＮＣ', ['ＣＮＣ']],
    ['soft hyphens', ['undersköterska'], 'under\u00adsköterska', ['under\u00adsköterska']],
    ['ß and ÿ apart', ['straße'], 'Straÿe Straße', ['Straße']],
    ['between typographic signs', ['svets'], '”svets” – svets… •svets', ['svets', 'svets', 'svets']],
    ['nothing in nothing', [], '', []],
    ['no term without a token', ['', '-', '…'], '- …', []],
  ])('finds %s', (_, terms, text, expected) => {
    expect(surfaces(terms, text)).toEqual(expected);
  });

  it('agrees with brute force', () => {
    fc.assert(
      fc.property(phrases, phrase(60), (terms, text) => {
        expect(scanned(terms, text)).toEqual(bruteForce(terms, text));
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with brute force where a text does not fit in one block', () => {
    const text = fc.array(phrase(12), { minLength: 300, maxLength: 500 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(phrases, text, (terms, long) => {
        expect(scanned(terms, long)).toEqual(bruteForce(terms, long));
      }),
      { numRuns: 15 },
    );
  });

  it('does not depend on the order of the terms, nor on terms that do not occur', () => {
    fc.assert(
      fc.property(phrases, phrase(40), (terms, text) => {
        const once = scanned(terms, text);
        expect(scanned([...terms].reverse(), text)).toEqual(once);
        expect(scanned(['Obefintlighet', ...terms, 'obefintlighet åre b'], text)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });

  it('survives broken UTF-8, always with offsets inside the text', () => {
    const scanner = exactScanner(buildDictionary(['å', 'a', 'å a', 'ﬁl']));
    const bytes = fc.array(fc.constantFrom(...encoder.encode('åa ÿ…×\0 +#.ﬁl'), 0xff, 0xe2, 0xf0, 0xc3, 0x80, 0xbf));
    fc.assert(
      fc.property(bytes, (values) => {
        const out = new Matches();
        scanner.scan(Uint8Array.from(values), values.length, out);
        for (let i = 0; i < out.count; i++) {
          expect(out.start[i]).toBeGreaterThanOrEqual(i > 0 ? out.end[i - 1]! : 0);
          expect(out.end[i]).toBeGreaterThan(out.start[i]!);
          expect(out.end[i]).toBeLessThanOrEqual(values.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['one endless token', 'a'],
    ['one endless special token', 'я'],
    ['signs after one token', '+'],
    ['stray signs', ' ×'],
    ['ends of terms', 'truck b och '],
  ])('takes linear time for %s', (_, piece) => {
    const scanner = exactScanner(buildDictionary(['truck b och c', 'a']));
    const seconds = (times: number): number => {
      const bytes = encoder.encode(piece.repeat(times));
      const before = process.cpuUsage();
      scanner.scan(bytes, bytes.length, new Matches());
      return process.cpuUsage(before).user / 1e6;
    };
    seconds(1000);
    expect(seconds(100_000)).toBeLessThan(1);
  });

  it('takes linear time for continuation bytes that belong to nothing', () => {
    const bytes = new Uint8Array(300_000).fill(0xa5);
    bytes[bytes.length - 1] = 0xe2;
    const before = process.cpuUsage();
    exactScanner(buildDictionary(['a'])).scan(bytes, bytes.length, new Matches());
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
  });

  it('is the same from a buffer with room, one without, and an attached dictionary', () => {
    const terms = ['svetsare', 'truck b'];
    const bytes = encoder.encode('svetsare truck b svetsare');
    const roomy = new Uint8Array(100);
    roomy.set(bytes);
    const dictionary = buildDictionary(terms);
    const found = [bytes, roomy, Buffer.from(roomy)].map((buffer) => {
      const out = new Matches();
      exactScanner(attachDictionary(dictionary.buffer)).scan(buffer, bytes.length, out);
      return [...out.start.subarray(0, out.count), ...out.term.subarray(0, out.count)];
    });
    expect(found).toEqual([[0, 9, 17, 0, 1, 0], found[0], found[0]]);
    expect(() => attachDictionary(new SharedArrayBuffer(64))).toThrow('No dictionary');
  });
});
