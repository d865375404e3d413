import fc from 'fast-check';
import type { TiedMarket } from '../../src/engine/allocation/stable/cases/blockingPairs.ts';

export interface MarketSize {
  readonly people: number;
  readonly sites: number;
  /** Ranks are drawn from so many: 1 makes all equal, many make ties rare. */
  readonly ranks: number;
  /** Most tiers a wish list has; 0: every choice is a tier of its own. */
  readonly tiers: number;
  readonly hosts?: number;
  /** Whether the sites of a host rank people each in its own way. */
  readonly ownRankings?: boolean;
}

/** One person's choices: which sites, in what order, and how each ranks them. */
interface List {
  readonly sites: number[];
  readonly ranks: number[];
  readonly tiers: number[];
}

/** Small markets of all sorts: empty lists, seats for nobody, more seats than people, ties on either side. */
export function randomMarket(size: MarketSize): fc.Arbitrary<TiedMarket> {
  const sites = Array.from({ length: size.sites }, (_, s) => s);
  const ranks = fc.array(fc.nat(size.ranks - 1), { minLength: size.sites, maxLength: size.sites });
  const tiers = fc.array(fc.nat(Math.max(0, size.tiers - 1)), { minLength: size.sites, maxLength: size.sites });
  const list: fc.Arbitrary<List> = fc.record({ sites: fc.shuffledSubarray(sites), ranks, tiers });
  return fc
    .record({
      lists: fc.array(list, { minLength: 0, maxLength: size.people }),
      capacity: fc.array(fc.nat(2), { minLength: size.sites, maxLength: size.sites }),
      draw: fc.array(fc.nat(1000), { minLength: size.people, maxLength: size.people }),
      hostOf: fc.array(fc.integer({ min: -1, max: (size.hosts ?? 1) - 1 }), {
        minLength: size.sites,
        maxLength: size.sites,
      }),
      hostCapacity: fc.array(fc.nat(3), { minLength: size.hosts ?? 0, maxLength: size.hosts ?? 0 }),
    })
    .map(({ lists, capacity, draw, hostOf, hostCapacity }) => {
      const hosts =
        size.hosts === undefined ? undefined : { of: Int32Array.from(hostOf), capacity: Int32Array.from(hostCapacity) };
      const tied = lists.map((one) => (size.tiers > 0 ? one : { ...one, tiers: one.tiers.map((_, i) => i) }));
      const { ownRankings = false } = size;
      return marketOf({ lists: tied, capacity, draw, ownRankings, ...(hosts === undefined ? {} : { hosts }) });
    });
}

function marketOf(drawn: {
  lists: List[];
  capacity: number[];
  draw: number[];
  ownRankings: boolean;
  hosts?: NonNullable<TiedMarket['hosts']>;
}): TiedMarket {
  const { lists, draw, hosts, ownRankings } = drawn;
  const first = [0];
  const site: number[] = [];
  const standing: number[] = [];
  const tier: number[] = [];
  for (const list of lists) {
    const sorted = list.tiers.slice(0, list.sites.length).sort((a, b) => a - b);
    list.sites.forEach((s, i) => {
      const host = hosts?.of[s] ?? -1;
      site.push(s);
      // A host mostly ranks a person once, for all its sites.
      standing.push(list.ranks[host < 0 || ownRankings ? s : hosts!.of.indexOf(host)]!);
      tier.push(sorted[i]!);
    });
    first.push(site.length);
  }
  const turn = lists.map((_, p) => p).sort((a, b) => draw[a]! - draw[b]! || a - b);
  const order = new Int32Array(lists.length);
  turn.forEach((person, i) => {
    order[person] = i;
  });
  return {
    first: Int32Array.from(first),
    site: Int32Array.from(site),
    standing: Int32Array.from(standing),
    tier: Int32Array.from(tier),
    capacity: Int32Array.from(drawn.capacity),
    order,
    ...(hosts === undefined ? {} : { hosts }),
  };
}
