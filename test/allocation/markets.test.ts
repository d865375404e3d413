import { describe, expect, test } from 'vitest';
import { frozenMarket } from '../../bench/allocation/frozen.ts';
import { generateMarket, SHAPES } from '../../bench/allocation/market.ts';
import { type Market, OUT, WISHES } from '../../bench/allocation/marketWriter.ts';

const choicesOf = ({ first, site, cost }: Market, person: number): { site: number; cost: number }[] =>
  Array.from({ length: first[person + 1]! - first[person]! }, (_, i) => {
    const at = first[person]! + i;
    return { site: site[at]!, cost: cost[at]! };
  });

/** How many parts the market falls into that share no site. */
function components(market: Market): number {
  const people = market.out.length;
  const leader = Array.from({ length: market.capacity.length }, (_, site) => site);
  const find = (site: number): number => (leader[site] === site ? site : find(leader[site]!));
  for (let person = 0; person < people; person++) {
    const [one, ...others] = choicesOf(market, person);
    for (const other of others) leader[find(other.site)] = find(one!.site);
  }
  return new Set(Array.from(market.site, find)).size;
}

describe.each(SHAPES)('the market %s', (shape) => {
  const market = generateMarket(shape, 1500);

  test('gives each person different sites, cheapest first and equal ones by site', () => {
    for (let person = 0; person < 1500; person++) {
      const choices = choicesOf(market, person);
      const inOrder = choices.every(({ site, cost }, i) => {
        const before = choices[i - 1];
        return !before || before.cost < cost || (before.cost === cost && before.site < site);
      });
      expect(inOrder).toBe(true);
      expect(choices.length).toBeLessThanOrEqual(WISHES);
      expect(new Set(choices.map(({ site }) => site)).size).toBe(choices.length);
      expect(choices.every(({ site, cost }) => site < market.capacity.length && cost < OUT)).toBe(true);
    }
  });

  test('has at least one seat at each site', () => {
    expect(Math.min(...market.capacity)).toBeGreaterThan(0);
  });

  test('is the same for the same seed and another for another', () => {
    expect(generateMarket(shape, 1500)).toEqual(market);
    expect(generateMarket(shape, 1500, 1)).not.toEqual(market);
  });
});

test('one hangs together, many does not', () => {
  expect(components(generateMarket('one', 7000))).toBe(1);
  expect(components(generateMarket('many', 7000))).toBe(48);
});

test('the markets of seven thousand are those that figures were taken on', () => {
  expect(frozenMarket('one', 7000).market.site.length).toBeGreaterThan(200_000);
  expect(frozenMarket('many', 7000).market.site.length).toBeGreaterThan(100_000);
});
