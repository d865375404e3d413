/** After each of many drop-outs the prices prove the plan, also where staying is worth more than any wish costs. */
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../bench/allocation/certificate.ts';
import { generateMarket } from '../../bench/allocation/market.ts';
import { Reseater } from '../../src/engine/allocation/flow/reseater.ts';
import { seatCheaply } from '../../src/engine/allocation/flow/seatCheaply.ts';

const PEOPLE = 1000;
const given = generateMarket('one', PEOPLE);

describe.each([
  ['nobody is favoured', 0, 2_000_000],
  ['staying is worth a little', 1000, 2_000_000],
  ['staying is worth more than any wish costs', 10_000_000, 10_000_000_000],
])('when %s', (_, bonus, out) => {
  const market = { ...given, out: new Float64Array(PEOPLE).fill(out) };
  const result = seatCheaply(market);
  if (result.kind !== 'seated') throw new Error(`The market is ${result.kind}.`);
  const reseater = new Reseater(market, result.seating);
  if (bonus > 0) reseater.favourStaying(bonus);
  const cost = Float64Array.from(market.cost);
  for (const at of result.seating.choice) if (at >= 0) cost[at]! -= bonus;

  const faultWithSeats = (capacity: Int32Array): string | undefined => {
    const seating = reseater.seating();
    const placed = seating.choice.reduce((count, at) => count + Number(at >= 0), 0);
    return faultOf({ ...market, cost, capacity }, { ...seating, placed });
  };

  test('every site that drops out, and comes back, leaves a cheapest plan', () => {
    for (const [site, seats] of market.capacity.entries()) {
      reseater.closeSite(site);
      expect(faultWithSeats(market.capacity.with(site, 0))).toBeUndefined();
      reseater.setCapacity(site, seats);
      expect(faultWithSeats(market.capacity)).toBeUndefined();
    }
  });
});
