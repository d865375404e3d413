import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomJointMarket } from '../../../../test/support/randomJointMarket.ts';
import { costOfJointPlan, everyJointPlan, isJointPlan } from './cases/everyJointPlan.ts';
import type { JointMarket } from './jointMarket.ts';
import { JointSearch } from './jointSearch.ts';
import { compareRows } from './rows.ts';

/** The least cost of any plan, by trying all; `undefined`: there is no plan. */
function leastCost(market: JointMarket): Float64Array | undefined {
  let least: Float64Array | undefined;
  for (const seats of everyJointPlan(market)) {
    const cost = Float64Array.from(costOfJointPlan(market, seats));
    if (least === undefined || compareRows(cost, least) < 0) least = cost;
  }
  return least;
}

describe('the best joint plan', () => {
  it('is found, or proven not to be there, as by trying every plan', () => {
    fc.assert(
      fc.property(randomJointMarket(6), (market) => {
        const least = leastCost(market);
        const found = new JointSearch(market, { effort: 10_000 }).run();
        expect(found.isExact).toBe(true);
        expect(found.cost).toEqual(least);
        if (found.seats === undefined) return;
        expect(isJointPlan(market, found.seats)).toBe(true);
        expect(costOfJointPlan(market, found.seats)).toEqual([...found.cost!]);
      }),
      { numRuns: 3000 },
    );
  });

  it('is never cheaper than the bound, however soon the search is ended', () => {
    fc.assert(
      fc.property(randomJointMarket(6), fc.integer({ min: 1, max: 6 }), (market, effort) => {
        const least = leastCost(market);
        const found = new JointSearch(market, { effort }).run();
        expect(found.seats === undefined).toBe(least === undefined);
        if (least === undefined) return;
        expect(compareRows(found.bound!, least)).toBeLessThanOrEqual(0);
        expect(compareRows(found.cost!, least)).toBeGreaterThanOrEqual(0);
        expect(isJointPlan(market, found.seats!)).toBe(true);
        if (found.isExact) expect(found.cost).toEqual(least);
      }),
      { numRuns: 2000 },
    );
  });
});
