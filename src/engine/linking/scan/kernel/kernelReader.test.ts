import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scanner } from '../exactScanner.ts';
import { kernelSwedishScanner, Matches, swedishScanner } from '../index.ts';

const encoder = new TextEncoder();
const TERMS = [
  ...['Svetsare', 'CNC-operatör', 'truckförare', 'el- och energiteknik', '.NET', 'C++', 'IT', 'café'],
  ...['första linjens chef', 'bitr. rektor', 'rektor', 'barnskötare', 'front-end utvecklare', 'utvecklare', 'åkare'],
];
const [pure, kernel] = [swedishScanner(TERMS), kernelSwedishScanner(TERMS)];

function found(scanner: Scanner, bytes: Uint8Array): number[][] {
  const out = new Matches(1);
  scanner.scan(bytes, bytes.length, out);
  return Array.from({ length: out.count }, (_, i) => [out.start[i]!, out.end[i]!, out.term[i]!]);
}

function expectSame(bytes: Uint8Array): void {
  expect(found(kernel, bytes)).toEqual(found(pure, bytes));
}

const WORDS = [
  ...TERMS,
  ...['svetsaren', 'SVETSARNA', 'rörsvetsare', 'cncoperatör', 'cnc', 'operatör', 'truck', 'förare', 'barn', 'skötare'],
  ...[
    'el',
    'energiteknik',
    'och',
    'bitr',
    'chefer',
    'svetssare',
    'A\u030akare',
    'åkaren',
    'under\u00adsvetsare',
    'И',
    '漢字',
  ],
  ...['utvecklare', 'front', 'end', 'ledare', 'x'.repeat(70), 'C#', 'c+', '2024'],
];
const GAPS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '-',
  '- ',
  ', ',
  '. ',
  '.',
  '\n',
  '\n\n',
  '\n- ',
  '.\n\n',
  ' – ',
  '/',
  ' / ',
  ': ',
  ' (',
  ') ',
];
const MORE_GAPS = [
  '',
  '\u00a0',
  '”',
  '…',
  ' • ',
  '\0',
  '&',
  ' & ',
  '\r\n',
  ' '.repeat(13),
  '-, ',
  '–',
  '\t',
  '👩‍🔧',
  ' -',
  ' -\n',
];
const text = (most: number, least = 0): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS, ...MORE_GAPS)), {
      minLength: least,
      maxLength: most,
    })
    .map((pairs) => pairs.flat().join(''));

describe('the Swedish scanner over the kernel', () => {
  it('finds what the pure one finds', () => {
    expect(found(kernel, encoder.encode('Två rörsvetsare, el- och energiteknik, bitr. rektor'))).toHaveLength(3);
    fc.assert(
      fc.property(text(40), (random) => expectSame(encoder.encode(random))),
      { numRuns: 2000 },
    );
  });

  it('finds what the pure one finds in long texts, which are cut', () => {
    fc.assert(
      fc.property(text(3000, 2000), fc.boolean(), (random, sentences) => {
        const repeated = `${random}${sentences ? '. ' : ' '}`.repeat(12);
        expectSame(encoder.encode(repeated));
      }),
      { numRuns: 6 },
    );
  });

  it('finds what the pure one finds in bytes that are no text', () => {
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0, 0x20, 0x2d, 0x2e, 0x61, 0x80, 0x97, 0xa0, 0xc2, 0xc3, 0xe2));
    const bytes = fc.array(byte, { maxLength: 200 }).map((list) => Uint8Array.from(list));
    fc.assert(fc.property(bytes, expectSame), { numRuns: 1000 });
  });

  it('finds the same after it has forgotten, in any order, and in a text that is too long for it', () => {
    const some = encoder.encode('Svetsare och CNC-operatörer. '.repeat(3));
    const long = encoder.encode('svetsare som är åkare, '.repeat(50_000));
    const first = found(kernel, some);
    expectSame(long);
    kernel.forget();
    expect(found(kernel, some)).toEqual(first);
    expectSame(some.subarray(0, 9));
  });

  it('finds the same among more distinct words than half its slots hold', () => {
    const [fresh, scanner] = [swedishScanner(TERMS), kernelSwedishScanner(TERMS)];
    for (let part = 0; part < 6; part++) {
      const words = Array.from(
        { length: 60_000 },
        (_, i) => `${part * 60_000 + i}x ${i % 100 === 0 ? 'svetsare ' : ''}`,
      );
      const bytes = encoder.encode(words.join(''));
      expect(found(scanner, bytes)).toEqual(found(fresh, bytes));
    }
  });

  const folder = join(import.meta.dirname, '../../../../../../shared/data');
  it.skipIf(!existsSync(folder))('finds what the pure one finds in real ads (skipped without ../shared/data)', () => {
    const terms = (JSON.parse(readFileSync(join(folder, 'terms/skill-terms.json'), 'utf8')) as string[]).slice(0, 4000);
    const ads = readFileSync(join(folder, 'ads/ads-2020.jsonl'), 'utf8').split('\n').filter(Boolean);
    const [plain, fast] = [swedishScanner(terms), kernelSwedishScanner(terms)];
    const expected = ads.map((ad) => found(plain, encoder.encode(ad)));
    expect(expected.flat().length).toBeGreaterThan(500);
    expect(ads.map((ad) => found(fast, encoder.encode(ad)))).toEqual(expected);
  });
});
