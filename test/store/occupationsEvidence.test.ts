import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findArea } from '../../src/store/areas.ts';
import { readAreaEvidence, readOccupationEvidence, readOccupationsEvidence } from '../../src/store/evidence.ts';
import { visitor } from '../../src/store/session.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const PERIOD = { from: '2025-11', to: '2026-10' };

describe('evidence of several occupations at once', () => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore({ demonstration: true });
  }, 120_000);
  afterAll(() => test?.close());

  /** What is read together, what is read one by one, and how many questions to ClickHouse the first took. */
  function both(code: string, pick: (codes: readonly string[]) => readonly string[]) {
    return test.store.reading(visitor(), async (tx) => {
      const area = await findArea(tx, code);
      if (!area) throw new Error(`No area ${code}`);
      const asked = { area, period: PERIOD };
      const { rows } = await readAreaEvidence(tx, test.facts, asked);
      const ssyk4 = pick(rows.map(({ group }) => group.ssyk4));
      let questions = 0;
      const counting = { ...test.facts, query: counted };
      async function counted<Row>(...question: Parameters<typeof test.facts.query>): Promise<Row[]> {
        questions += 1;
        return test.facts.query<Row>(...question);
      }
      const together = await readOccupationsEvidence(tx, counting, { ...asked, ssyk4 });
      const one = (each: string) => readOccupationEvidence(tx, test.facts, { ...asked, ssyk4: each });
      const alone = await Promise.all(ssyk4.map(one));
      return { together, alone: alone.filter((each) => each !== undefined), ssyk4, questions };
    });
  }

  it.each(['14', '00', '1488'])('is what each says by itself, in area %s', async (area) => {
    const { together, alone, ssyk4 } = await both(area, (codes) => codes.slice(0, 20).reverse());
    expect(together.map(({ group }) => group.ssyk4)).toEqual(ssyk4);
    expect(together).toEqual(alone);
    const filled = together.filter((each) => each.gap.rows.length > 0 && each.leadingOfferings.length > 0);
    expect(filled.length).toBeGreaterThan(5);
  });

  it('takes as many questions as one does, and leaves out what nobody knows', async () => {
    const one = await both('14', (codes) => codes.slice(0, 1));
    const many = await both('14', (codes) => ['9999', ...codes.slice(0, 12)]);
    expect(many.together).toHaveLength(12);
    expect(many.together).toEqual(many.alone);
    expect(many.questions).toBe(one.questions);
    expect((await both('14', () => ['9999'])).together).toEqual([]);
  });
});
