/**
 * Stable plans: deferred acceptance on the markets `large`, whose sites rank the people who would come by merit and by
 * their own liking, with ties. First that the plan has no blocking pair and, where that many objects fit into memory,
 * is the naive lines' plan; then the time.
 */
import { seatStably } from '../../src/engine/allocation/stable/seatStably.ts';
import type { RankedMarket } from '../../src/engine/allocation/stable/rankedMarket.ts';
import { median, rounded, timed } from '../linking/measure.ts';
import { Random } from '../linking/random.ts';
import { frozenMarket } from './frozen.ts';
import { gate, report, significant } from './measure.ts';
import { naiveStable } from './naiveStable.ts';
import { renumber } from './renumber.ts';

const REPEATS = 9;
/** People that the naive lines can take. */
const NAIVE = 100_000;

/** `milliseconds`: what the issue allows. */
export function measureStable(people: number, milliseconds: number): void {
  const { market, hash } = rankedMarket(people);
  const first = timed(() => seatStably(market)!);
  const naive = people <= NAIVE ? timed(() => naiveStable(market)) : undefined;
  const blocking = blockingPairs(market, first.result);
  if (blocking > 0) throw new Error(`The stable plan has ${blocking} blocking pairs. The run is void.`);
  const other = naive?.result.findIndex((at, p) => at !== first.result[p]) ?? -1;
  if (other !== -1) throw new Error(`The naive lines seat person ${other} elsewhere. The run is void.`);
  const seconds = Array.from({ length: REPEATS }, () => timed(() => seatStably(market)).seconds);
  report({
    stable: people,
    sites: market.capacity.length,
    choices: market.site.length,
    unplaced: first.result.reduce((count, at) => count + Number(at < 0), 0),
    blockingPairs: blocking,
    cpuMsMedian: significant(1000 * median(seconds)),
    cpuMsMin: significant(1000 * Math.min(...seconds)),
    cpuMsFirst: significant(1000 * first.seconds),
    naiveCpuMs: naive && significant(1000 * naive.seconds),
    timesAsFastAsNaive: naive && rounded(naive.seconds / median(seconds), 1),
    hash,
  });
  gate(`stable, ${people} × ${market.capacity.length}: ms`, milliseconds, 1000 * median(seconds), true);
}

function rankedMarket(people: number): { market: RankedMarket; hash: string } {
  const { market, hash } = frozenMarket('large', people);
  const { first, site, capacity } = renumber(market).market;
  const random = new Random(people);
  const merit = Int32Array.from({ length: people }, () => random.below(600));
  const standing = new Int32Array(site.length);
  for (let p = 0; p < people; p++)
    for (let at = first[p]!; at < first[p + 1]!; at++) standing[at] = merit[p]! + random.below(400);
  const order = Int32Array.from(random.shuffled(Array.from({ length: people }, (_, p) => p)));
  return { market: { first, site, standing, capacity, order }, hash };
}

/** Pairs of a person and a site that would both rather have each other than what the plan gives them. */
function blockingPairs({ first, site, standing, capacity, order }: RankedMarket, taken: Int32Array): number {
  const seated = new Int32Array(capacity.length);
  const worst = new Float64Array(capacity.length).fill(-1);
  const key = (p: number, at: number): number => standing![at]! * order.length + order[p]!;
  for (const [p, at] of taken.entries()) {
    if (at < 0) continue;
    seated[site[at]!]!++;
    worst[site[at]!] = Math.max(worst[site[at]!]!, key(p, at));
  }
  if (seated.some((count, s) => count > capacity[s]!)) throw new Error('A site is overfull. The run is void.');
  let pairs = 0;
  for (const [p, own] of taken.entries())
    for (let at = first[p]!; at < (own < 0 ? first[p + 1]! : own); at++) {
      const s = site[at]!;
      if (seated[s]! < capacity[s]! || key(p, at) < worst[s]!) pairs++;
    }
  return pairs;
}
