/**
 * The cheapest plans of medium markets, beside solvers that share nothing with ours: HiGHS (npm `highs`) and Debian's
 * `glpsol`. Each is skipped where it is not installed. Whatever they say, the prices of ours must prove its plan.
 */
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../bench/allocation/certificate.ts';
import { generateMarket, SHAPES, type Shape } from '../../bench/allocation/market.ts';
import type { Market } from '../../bench/allocation/marketWriter.ts';
import { type NodePeer, nodePeer } from '../../bench/allocation/nodePeers.ts';
import { renumber } from '../../bench/allocation/renumber.ts';
import { seatCheaply } from '../../src/engine/allocation/flow/seatCheaply.ts';
import type { Seating } from '../../src/engine/allocation/flow/seats.ts';

function seatingOf(market: Market): Seating {
  const result = seatCheaply(market);
  if (result.kind !== 'seated') throw new Error(`The market is ${result.kind}.`);
  return result.seating;
}

const placedIn = ({ choice }: Seating): number => choice.reduce((count, at) => count + Number(at >= 0), 0);

function faultOfSeating(market: Market, seating: Seating): string | undefined {
  return faultOf(market, { ...seating, placed: placedIn(seating) });
}

function peer(name: 'highs' | 'glpsol'): NodePeer | undefined {
  try {
    return nodePeer(name);
  } catch {
    return undefined;
  }
}

describe.each([
  { name: 'highs', people: 800, found: peer('highs') },
  { name: 'glpsol', people: 200, found: peer('glpsol') },
])('the cheapest plan is that of $name (skipped where it is not installed)', ({ people, found }) => {
  test.skipIf(found === undefined).each(SHAPES)('in the market %s', async (shape) => {
    const market = generateMarket(shape, people);
    const model = await found!.model(market);
    const { total, placed } = await model.solve();
    const ours = seatingOf(market);
    expect({ total: ours.total, placed: placedIn(ours) }).toEqual({ total, placed });
  });
});

const MEDIUM: readonly (readonly [Shape, number])[] = [
  ['one', 7000],
  ['many', 7000],
  ['hard', 5000],
  ['crowd', 2000],
  ['single', 2000],
  ['level', 2000],
];

describe.each(MEDIUM)('the market %s of %i people', (shape, people) => {
  const market = generateMarket(shape, people);
  const seating = seatingOf(market);

  test('has prices that prove its plan', () => {
    expect(faultOfSeating(market, seating)).toBeUndefined();
  });

  test('costs the same in any numbering', () => {
    expect(seatingOf(renumber(market).market).total).toBe(seating.total);
  });
});

describe('a certificate', () => {
  const market = generateMarket('hard', 500);
  const { choice, price, total } = seatingOf(market);
  const seated = choice.findIndex((at) => at >= 0);
  const wanted = price.findIndex((value) => value > 0);
  const changed = <A extends Int32Array | Float64Array>(array: A, at: number, value: number): A => {
    const copy = array.slice() as A;
    copy[at] = value;
    return copy;
  };

  test.each([
    ['somebody who sits where they did not choose', { choice: changed(choice, seated, market.site.length) }, /person/],
    ['somebody less than was told', { choice: changed(choice, seated, -1) }, /costs/],
    ['a total that is not the plan’s', { total: total - 1 }, /told/],
    ['a price that is too low', { price: changed(price, wanted, 0) }, /prove/],
    ['a price below nothing', { price: changed(price, wanted, -1) }, /price of site/],
    ['a site with more people than seats', { choice: choice.map((_, p) => market.first[p]!) }, /people on/],
  ])('does not hold with %s', (_, change, fault) => {
    const claim = { choice, price, total, ...change };
    const placed = claim.choice.reduce((count, at) => count + Number(at >= 0), 0);
    expect(faultOf(market, { ...claim, placed })).toMatch(fault);
  });
});
