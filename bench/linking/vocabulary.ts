/**
 * What corpus and dictionaries are made of: Swedish words with their frequencies and terms of working life, read from
 * the data folder, or made of syllables where it is missing. Terms are words joined by single spaces or hyphens: what
 * every peer can be asked for in the same way.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random, zipf } from './random.ts';

export interface Vocabulary {
  readonly source: 'data' | 'synthetic';
  /** Lower-cased, the most frequent first. */
  readonly words: readonly string[];
  readonly weights: readonly number[];
  /** Lower-cased, distinct, in an order that depends only on what they are. */
  readonly terms: readonly string[];
}

const WORDS = 50_000;
const TERM = /^[a-z0-9åäöéü]+[+#]*(?:[ -][a-z0-9åäöéü]+[+#]*){0,5}$/;

export function vocabularyFrom(folder: string): Vocabulary {
  const frequencies = join(folder, 'nlp/word-frequencies-sv-50k.txt');
  if (!existsSync(frequencies) || !existsSync(join(folder, 'terms')) || !existsSync(join(folder, 'taxonomy')))
    return syntheticVocabulary();
  const rows = readFileSync(frequencies, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word, count]) => /^[a-zåäöé]+$/.test(word ?? '') && Number(count) > 0)
    .slice(0, WORDS);
  const terms = [...readTerms(folder)].map((term) => term.normalize('NFC').toLowerCase().trim());
  return {
    source: 'data',
    words: rows.map(([word]) => word!),
    weights: rows.map(([, count]) => Number(count)),
    terms: [...new Set(terms.filter((term) => term.length > 1 && TERM.test(term)))].sort(),
  };
}

function* readTerms(folder: string): Generator<string> {
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  for (const file of ['terms/occupation-terms.csv', 'terms/trait-terms.csv'])
    for (const line of read(file).split('\n').slice(1)) yield line.split(';')[0]!;
  yield* JSON.parse(read('terms/skill-terms.json')) as string[];
  const labels = /"preferred_label":\s*"((?:[^"\\]|\\.)*)"/g;
  for (const file of ['skills', 'job-titles', 'occupations-with-titles', 'keyword-concepts-with-relations'])
    for (const [, label] of read(`taxonomy/${file}.json`).matchAll(labels)) yield JSON.parse(`"${label}"`) as string;
}

/** Words and terms of syllables, when there is no data: the same on every machine. */
export function syntheticVocabulary(): Vocabulary {
  const random = new Random(2026);
  const words = new Set<string>();
  while (words.size < WORDS) words.add(syllables(random, 1 + random.below(words.size < 300 ? 2 : 4)));
  const list = [...words];
  const terms = new Set<string>();
  while (terms.size < 30_000) terms.add(syntheticTerm(list, random));
  return { source: 'synthetic', words: list, weights: zipf(WORDS, 2), terms: [...terms].sort() };
}

const ONSETS = ['', 'b', 'd', 'f', 'fr', 'g', 'h', 'k', 'kl', 'l', 'm', 'n', 'p', 'r', 's', 'sk', 'st', 't', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö'];
const CODAS = ['', '', 'd', 'g', 'l', 'n', 'nd', 'r', 's', 't', 'll', 'rk'];

function syllables(random: Random, count: number): string {
  const pick = (list: readonly string[]): string => list[random.below(list.length)]!;
  return Array.from({ length: count }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join('');
}

/** A compound as Swedish makes them, now and then of two words. */
export function syntheticTerm(words: readonly string[], random: Random): string {
  const long = (): string => {
    for (;;) {
      const word = words[200 + random.below(words.length - 200)]!;
      if (word.length > 3) return word;
    }
  };
  const joint = random.often(300) ? 's' : '';
  const compound = long() + joint + long();
  return random.often(150) ? `${long()} ${compound}` : compound;
}

/**
 * `size` distinct terms, those that corpora name most often first: real ones in an order drawn by a seed, topped up with
 * synthetic compounds when they run out. A smaller dictionary is the beginning of a larger one.
 */
export function dictionaryOf({ terms, words }: Vocabulary, size: number): string[] {
  const chosen = new Set(new Random(4).shuffled(terms).slice(0, size));
  const random = new Random(5);
  while (chosen.size < size) chosen.add(syntheticTerm(words, random));
  return [...chosen];
}
