import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHARED_DATA } from '../../test/officialServer.ts';
import { averagePrecision, recallAt } from '../engine/linking/evaluate/ranks.ts';
import { rankLabels } from './rankLabels.ts';

const MELO = join(SHARED_DATA, 'linking-dev', 'melo-sv');

/** Occupation names of Arbetsförmedlingen and the ESCO labels that match them (MELO). */
describe.skipIf(!existsSync(MELO))('labels of ESCO for occupation names (needs ../shared/data)', () => {
  it.each([
    ['the two lists alone', null, { map: 0.41, recall: 0.55 }],
    ['the taxonomy as well', join(SHARED_DATA, 'taxonomy'), { map: 0.69, recall: 0.87 }],
  ])(
    'are found from %s',
    async (_, taxonomy, floor) => {
      const { map, recall, queries } = await measured(taxonomy);
      expect(queries).toBe(561);
      expect(map).toBeGreaterThanOrEqual(floor.map);
      expect(recall).toBeGreaterThanOrEqual(floor.recall);
    },
    60_000,
  );
});

async function measured(taxonomy: string | null): Promise<{ map: number; recall: number; queries: number }> {
  const relevant = relevantLabels();
  const sums = { map: 0, recall: 0, queries: 0 };
  const lists = { labels: join(MELO, 'corpus.tsv'), queries: join(MELO, 'queries.tsv'), taxonomy };
  const run = rankLabels(lists, (bad) => expect.fail(`line ${bad.line} of ${bad.file}`));
  for await (const { id, ranks } of run) {
    const right = relevant.get(id)!;
    const ranked = ranks.map((each) => each.id);
    sums.queries += 1;
    sums.map += averagePrecision(ranked, right)!;
    sums.recall += recallAt(ranked, right, 10)!;
  }
  return { ...sums, map: sums.map / sums.queries, recall: sums.recall / sums.queries };
}

function relevantLabels(): Map<string, Set<string>> {
  const relevant = new Map<string, Set<string>>();
  for (const line of readFileSync(join(MELO, 'annotations.tsv'), 'utf8').split('\n')) {
    const [query = '', , label = ''] = line.split(/\s+/);
    if (query !== '') relevant.set(query, (relevant.get(query) ?? new Set()).add(label));
  }
  return relevant;
}
