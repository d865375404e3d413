import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import { saveAds } from '../../src/store/ads.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
}, 60_000);
afterAll(() => test.close());

describe('facts', () => {
  it('works', async () => {
    expect(await test.facts.query('select currentDatabase() as d, count() as n from ads group by d')).toEqual([]);
    expect(await test.asOwner('select version()')).toHaveLength(1);
  });
});
