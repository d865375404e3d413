import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skillGap, type SkillGapInput } from './skillGap.ts';

const gap = (more: Partial<SkillGapInput>) =>
  skillGap({
    asked: [],
    ads: 100,
    taught: [],
    offerings: 10,
    labelOf: (id) => `Kompetens ${id}`,
    sources: [],
    ...more,
  });

describe('the verdict on a skill', () => {
  it.each([
    ['asked and taught nowhere', 40, 0, 'missing'],
    ['asked often and taught seldom', 90, 2, 'thin'],
    ['asked and taught', 40, 1, 'met'],
    ['asked seldom and taught', 2, 5, 'met'],
    ['asked by a small share and taught', 4, 5, 'met'],
    ['taught and never asked', 0, 5, 'only-taught'],
    ['asked seldom and taught nowhere', 2, 0, undefined],
  ] as const)('%s', (_, ads, offerings, verdict) => {
    const asked = ads > 0 ? [{ conceptId: 'a', ads }] : [];
    const taught = offerings > 0 ? [{ conceptId: 'a', offerings }] : [];
    expect(gap({ asked, taught }).rows[0]?.verdict).toBe(verdict);
  });

  it.each([
    [100, 10, 'enough', true],
    [19, 10, 'too-few-ads', false],
    [100, 0, 'no-offerings', false],
    [0, 0, 'too-few-ads', false],
  ] as const)('of %i ads and %i offerings is %s', (ads, offerings, note, enough) => {
    expect(gap({ ads, offerings })).toMatchObject({ note, enough });
  });
});

const counts = fc.uniqueArray(
  fc.record({
    conceptId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    count: fc.integer({ min: 1, max: 100 }),
  }),
  {
    selector: ({ conceptId }) => conceptId,
  },
);

it('does not depend on the order of its input, and keeps shares within 0 to 100', () => {
  fc.assert(
    fc.property(counts, counts, (a, t) => {
      const asked = a.map(({ conceptId, count }) => ({ conceptId, ads: count }));
      const taught = t.map(({ conceptId, count }) => ({ conceptId, offerings: count }));
      const { rows } = gap({ asked, taught });
      expect(gap({ asked: asked.toReversed(), taught: taught.toReversed() }).rows).toEqual(rows);
      for (const row of rows) {
        expect(Math.min(row.askedShare, row.taughtShare)).toBeGreaterThanOrEqual(0);
        expect(Math.max(row.askedShare, row.taughtShare)).toBeLessThanOrEqual(100);
        if (row.verdict === 'missing') expect(row.taughtIn).toBe(0);
      }
    }),
  );
});
