import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingPairs, everyPlan, isPlan, type TiedMarket } from './cases/blockingPairs.ts';
import { randomMarket } from '../../../../test/support/randomMarket.ts';
import { seatByPlaces } from './cases/seatByPlaces.ts';
import { seatStably } from './seatStably.ts';

const SORTS = [
  ['strict on both sides', { people: 5, sites: 4, ranks: 1000, tiers: 0 }],
  ['with ties of ranks', { people: 5, sites: 4, ranks: 2, tiers: 0 }],
  ['with ties on both sides', { people: 5, sites: 4, ranks: 3, tiers: 2 }],
  ['with hosts', { people: 5, sites: 4, ranks: 1000, tiers: 0, hosts: 2 }],
  ['with hosts and ties', { people: 5, sites: 4, ranks: 2, tiers: 2, hosts: 2 }],
  ['with hosts whose sites rank', { people: 5, sites: 4, ranks: 1000, tiers: 0, hosts: 2, ownRankings: true }],
  ['with hosts whose sites rank with ties', { people: 5, sites: 4, ranks: 3, tiers: 2, hosts: 1, ownRankings: true }],
  ['with one host of all', { people: 5, sites: 4, ranks: 3, tiers: 3, hosts: 1 }],
] as const;

/** The market as drawn: the ranks of all that a site holds equal told apart by the order, so no ties are left. */
function asDrawn(market: TiedMarket): TiedMarket {
  const standing = market.standing!.slice();
  for (let person = 0; person < market.order.length; person++)
    for (let at = market.first[person]!; at < market.first[person + 1]!; at++)
      standing[at] = standing[at]! * 100 + market.order[person]!;
  return { ...market, standing, tier: Int32Array.from(market.site, (_, at) => at) };
}

/**
 * What the rural hospitals theorem (Roth 1986; for hosts Abraham, Irving and Manlove 2007) says is the same in every
 * stable plan: who is left out, and how many sit with each host, or at each site that has none.
 */
function alikeInStablePlans({ site, hosts, capacity }: TiedMarket, taken: Int32Array): unknown {
  const loads = new Map(Array.from(capacity.keys(), (s) => [nameOf(s), 0]));
  function nameOf(s: number): string {
    const host = hosts?.of[s] ?? -1;
    return host < 0 ? `site ${s}` : `host ${host}`;
  }
  for (const at of taken) if (at >= 0) loads.set(nameOf(site[at]!), loads.get(nameOf(site[at]!))! + 1);
  return { out: Array.from(taken, (at) => at < 0), loads };
}

describe.each(SORTS)('the stable plan of a market %s', (_, size) => {
  it('is a plan that no pair blocks', () => {
    fc.assert(
      fc.property(randomMarket({ ...size, people: 9, sites: 6 }), (market) => {
        const taken = seatStably(market)!;
        expect(isPlan(market, taken)).toBe(true);
        expect(blockingPairs(market, taken)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives each person the best they have in any plan that is stable as drawn', () => {
    fc.assert(
      fc.property(randomMarket(size), (market) => {
        const drawn = asDrawn(market);
        const taken = seatStably(market)!;
        const best = Array.from(taken, () => Infinity);
        let alike: unknown;
        for (const plan of everyPlan(drawn)) {
          if (blockingPairs(drawn, plan).length > 0) continue;
          plan.forEach((at, p) => {
            best[p] = Math.min(best[p]!, at < 0 ? Infinity : at);
          });
          alike ??= alikeInStablePlans(drawn, plan);
          expect(alikeInStablePlans(drawn, plan)).toEqual(alike);
        }
        expect([...taken].map((at) => (at < 0 ? Infinity : at))).toEqual(best);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same where nobody is ranked as where all are ranked alike', () => {
    fc.assert(
      fc.property(randomMarket(size), ({ standing, ...market }) => {
        expect(seatStably(market)).toEqual(seatStably({ ...market, standing: standing!.map(() => 7) }));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a stable plan', () => {
  it('leaves the same people out, and the same seats free, whether people or places have the best of it', () => {
    fc.assert(
      fc.property(randomMarket({ people: 60, sites: 25, ranks: 1000, tiers: 0 }), (market) => {
        const drawn = asDrawn(market);
        const [byPeople, byPlaces] = [seatStably(drawn)!, seatByPlaces(drawn)];
        expect(blockingPairs(drawn, byPlaces)).toEqual([]);
        expect(Array.from(byPlaces, (at) => at < 0)).toEqual(Array.from(byPeople, (at) => at < 0));
        const sitters = (taken: Int32Array, site: number): number =>
          taken.reduce((sum, at) => (at >= 0 && drawn.site[at] === site ? sum + 1 : sum), 0);
        for (const site of drawn.capacity.keys()) expect(sitters(byPlaces, site)).toBe(sitters(byPeople, site));
        byPlaces.forEach((at, person) => expect(at).toBeGreaterThanOrEqual(byPeople[person]!));
      }),
      { numRuns: 200 },
    );
  });

  it('is the same whatever number people and sites have', () => {
    const sort = { people: 9, sites: 6, ranks: 3, tiers: 2, hosts: 2 };
    fc.assert(
      fc.property(randomMarket(sort), fc.nat(8), fc.nat(5), (market, turnPeople, turnSites) => {
        const [people, sites] = [market.order.length, market.capacity.length];
        const personAt = (p: number): number => (p + turnPeople) % people;
        const siteAt = (s: number): number => (s + turnSites) % sites;
        const first = [0];
        const from: number[] = [];
        for (let p = 0; p < people; p++) {
          for (let at = market.first[personAt(p)]!; at < market.first[personAt(p) + 1]!; at++) from.push(at);
          first.push(from.length);
        }
        const other = {
          first: Int32Array.from(first),
          site: Int32Array.from(from, (at) => (market.site[at]! - turnSites + sites) % sites),
          standing: Int32Array.from(from, (at) => market.standing![at]!),
          capacity: market.capacity.map((_, s) => market.capacity[siteAt(s)]!),
          order: market.order.map((_, p) => market.order[personAt(p)]!),
          hosts: { ...market.hosts!, of: market.hosts!.of.map((_, s) => market.hosts!.of[siteAt(s)]!) },
        };
        const taken = seatStably(market)!;
        const turned = [...seatStably(other)!].map((at) => (at < 0 ? -1 : from[at]!));
        expect(turned).toEqual(turned.map((_, p) => taken[personAt(p)]!));
      }),
    );
  });

  it('asks nobody to give a seat that no one can use: seats beyond the choices cost no memory', () => {
    const market = {
      first: Int32Array.of(0, 1, 2),
      site: Int32Array.of(0, 0),
      standing: Int32Array.of(1, 1),
      capacity: Int32Array.of(2_000_000_000, 2_000_000_000),
      order: Int32Array.of(1, 0),
    };
    expect([...seatStably(market)!]).toEqual([0, 1]);
  });

  it.each([
    ['ranked', Int32Array.of(1, 1)],
    ['in turn', undefined],
  ])('is given up when the watch says no (%s)', (_, standing) => {
    const market = {
      first: Int32Array.of(0, 1, 2),
      site: Int32Array.of(0, 0),
      ...(standing === undefined ? {} : { standing }),
      capacity: Int32Array.of(1),
      order: Int32Array.of(1, 0),
    };
    const seen: number[][] = [];
    const watch = (answer: boolean) => (done: number, all: number) => {
      seen.push([done, all]);
      return answer;
    };
    expect(seatStably(market, watch(false))).toBeUndefined();
    expect([...seatStably(market, watch(true))!]).toEqual([-1, 1]);
    expect(seen).toEqual([
      [0, 2],
      [0, 2],
    ]);
  });
});
