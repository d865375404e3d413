import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasSharedData, SHARED_DATA } from '../../test/officialServer.ts';
import { buildLinker } from '../engine/linking/index.ts';
import { Taxonomy } from '../taxonomy/taxonomy.ts';
import { evaluateTerms } from './evaluateTerms.ts';

describe.skipIf(!hasSharedData())('the list of terms (needs ../shared/data)', () => {
  it('is linked as well as was asked of the product', async () => {
    const { measures } = await evaluateTerms(join(SHARED_DATA, 'terms/occupation-terms.csv'), {
      taxonomy: new Taxonomy([], [], 'none'),
      linker: buildLinker({ version: 'none', concepts: [], terms: [], relations: [] }),
      baseline: null,
      texts: null,
      draws: { seed: 1, rounds: 1 },
    });
    const values = new Map(measures.map(({ key, value }) => [key, value]));
    expect(values.get('misspelling-right')).toBeGreaterThanOrEqual(0.92);
    expect(values.get('misspelling-wrong')).toBeLessThanOrEqual(0.025);
    expect(values.get('variant-right')).toBeGreaterThanOrEqual(0.95);
    expect(values.get('variant-wrong')).toBeLessThanOrEqual(0.02);
  }, 60_000);
});
