import { expect, it } from 'vitest';
import { InvertedIndex } from './invertedIndex.ts';
import { gramsOf } from './labelFeatures.ts';

const LABELS = ['Svetsare', 'Rörsvetsare', 'Kock', 'Kallskänka', '', 'Kock och svetsare', 'Svetsare'];

it('agrees with comparing each pair by hand', () => {
  const entries = LABELS.map(gramsOf);
  const idf = (gram: string): number =>
    (Math.log((LABELS.length + 1) / (entries.filter((entry) => entry.has(gram)).length + 1)) + 0.3) ** 1.3;
  const norm = (entry: ReadonlyMap<string, number>): number =>
    Math.sqrt([...entry].reduce((sum, [gram, times]) => sum + (times * idf(gram)) ** 2, 0)) || 1;
  const index = new InvertedIndex(entries, 1.3);
  for (const text of [...LABELS, 'svetsarna', 'plåtslagare'].map(gramsOf)) {
    const expected = entries.map((entry) => {
      const shared = [...text].map(([gram, times]) => times * (entry.get(gram) ?? 0) * idf(gram) ** 2);
      return shared.reduce((sum, one) => sum + one, 0) / norm(entry) / norm(text);
    });
    for (const [at, similarity] of index.similarities(text).entries())
      expect(similarity).toBeCloseTo(expected[at]!, 12);
  }
});

it('of nothing gives nothing', () => {
  expect([...new InvertedIndex([]).similarities(gramsOf('kock'))]).toEqual([]);
});
