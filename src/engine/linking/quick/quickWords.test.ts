import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../lexicon/lexicon.ts';
import { fold } from '../text/normalise.ts';
import { Roots } from '../surface/roots.ts';
import { lexiconSourceOf } from '../scan/swedishScanner.ts';
import { WordAnalyser } from '../match/words.ts';
import { QuickWords } from './quickWords.ts';

const TERMS = [
  ...['svetsare', 'sjuksköterska', 'lärare', 'chaufför', 'IT', 'CAN', 'brandman', 'barnmorska', 'tekniker', 'teknik'],
  ...['programmerare', 'första linjens chef', 'rektor', 'designer', 'design', 'coach', 'b2b-säljare', 'filter', 'rymd'],
  ...['lastbilsförare', 'el- och energiteknik', 'systemutvecklare', 'museum', 'försäljningschef', 'kan', 'massör'],
];
const ENDINGS = ['', 'n', 'en', 'ar', 'arna', 'er', 'erna', 's', 'ns', 'arnas', 'et', 'a', 'ska', 'skan', 'utbildning'];
const STARTS = ['', 'rör', 'el', 'under', 'kvinno', 'ås', 'x'];

interface Read {
  readonly readings: readonly number[];
  /** The concept of the token by itself, -1 for none. */
  readonly lone: number;
}

/** What both say of a token; `quick` is null where it leaves the token to the analyser. */
function reader(terms: readonly string[]): (raw: string) => { quick: Read | null; analysed: Read } {
  const lexicon = buildLexicon(lexiconSourceOf(terms));
  const analyser = new WordAnalyser(lexicon, new Roots());
  const words = new QuickWords(lexicon, analyser);
  return (raw) => {
    const bytes = new TextEncoder().encode(raw);
    const isRead = words.read(bytes, 0, bytes.length);
    const { readings, lone, compound, dotted } = analyser.analyse(fold(raw), raw);
    // What has a known part or ends no sentence is never for quick reading: no concept has these numbers.
    const meaning = compound ? -9 : dotted ? -8 : (lone?.senses[0]!.concept ?? -1);
    return {
      quick: isRead ? { readings: [...words.readings.subarray(0, words.count)], lone: words.lone } : null,
      analysed: { readings: readings.map(({ token }) => token), lone: meaning },
    };
  };
}

describe('quick reading of words', () => {
  it.each([
    ['svetsarna', true],
    ['Brandmännens', true],
    ['försäljningschefer', true],
    ['och', true],
    ['2024', true],
    ['obegripligheterna', true],
    ['rörsvetsare', false],
    ['sjuksköterskan', false],
    ['lastbilschaufför', false],
    ['svetsarutbildning', false],
    ['systemutvecklre', false],
    ['it', false],
    ['a\u030akare', false],
  ])('of %j is sure: %s', (raw, isSure) => {
    const { quick, analysed } = reader(TERMS)(raw);
    expect(quick).toEqual(isSure ? analysed : null);
  });

  it('says what the analyser says, or nothing', () => {
    const read = reader(TERMS);
    const words = TERMS.flatMap((term) => term.split(/[ -]/));
    const slip = fc.constantFrom('', 's', 'e', 'l', 'å', '7');
    const token = fc
      .tuple(fc.constantFrom(...STARTS), fc.constantFrom(...words), fc.nat(12), slip, fc.constantFrom(...ENDINGS))
      .map(([start, word, at, letter, ending]) => start + word.slice(0, at) + letter + word.slice(at) + ending);
    fc.assert(
      fc.property(fc.oneof(token, fc.string({ maxLength: 12 })), (raw) => {
        const { quick, analysed } = read(raw);
        expect(quick ?? analysed).toEqual(analysed);
      }),
      { numRuns: 5000 },
    );
  });

  const data = join(import.meta.dirname, '../../../../../shared/data');
  it.skipIf(!existsSync(data))('says so of the words of real ads and terms (needs ../shared/data)', () => {
    const terms = (JSON.parse(readFileSync(join(data, 'terms/skill-terms.json'), 'utf8')) as string[]).slice(0, 9000);
    const texts = ['ads/ads-2020.jsonl', 'terms/occupation-terms.csv'].map((path) =>
      readFileSync(join(data, path), 'utf8'),
    );
    const words = new Set(texts.join(' ').match(/[\p{L}\p{N}]+/gu));
    const read = reader(terms);
    const answers = Array.from(words, read).filter(({ quick }) => quick !== null);
    expect(answers.length).toBeGreaterThan(0.7 * words.size);
    const isOther = ({ quick, analysed }: (typeof answers)[0]): boolean =>
      JSON.stringify(quick) !== JSON.stringify(analysed);
    expect(answers.filter(isOther)).toEqual([]);
  });
});
