import type { RankedMarket } from '../rankedMarket.ts';

/**
 * A market as people mean it: with the tiers of their wishes, and the ranks of sites before any draw. Reference for
 * the tests: written from the definitions, slow, and sharing nothing with the solver.
 */
export interface TiedMarket extends RankedMarket {
  /** Tier by choice; equal for choices that a person holds equal. Never falls along a list. */
  readonly tier: Int32Array;
}

/** The choices, as [person, choice], that block `taken`: weakly, so both sides must be strictly better off. */
export function blockingPairs(market: TiedMarket, taken: Int32Array): [number, number][] {
  const blocks: [number, number][] = [];
  for (let person = 0; person < market.order.length; person++) {
    const now = taken[person]!;
    for (let at = market.first[person]!; at < market.first[person + 1]!; at++) {
      const wants = now < 0 || market.tier[at]! < market.tier[now]!;
      if (wants && wouldHave(market, taken, person, at)) blocks.push([person, at]);
    }
  }
  return blocks;
}

/**
 * Gale and Shapley's, without a host; with one, Abraham, Irving and Manlove's (2007), or where its sites rank people
 * otherwise, that of Abu El-Atta and Moussa (2009): a host moves nobody to a site where it holds them lower.
 */
function wouldHave(market: TiedMarket, taken: Int32Array, person: number, at: number): boolean {
  const site = market.site[at]!;
  const host = market.hosts?.of[site] ?? -1;
  const atSite = sitting(market, taken, (s) => s === site);
  const above = (sitters: number[]): boolean => sitters.some((held) => rank(market, held) > rank(market, at));
  if (atSite.length >= market.capacity[site]!) return above(atSite);
  if (host < 0) return true;
  const atHost = sitting(market, taken, (s) => market.hosts!.of[s] === host);
  if (atHost.length < market.hosts!.capacity[host]!) return true;
  const now = taken[person]!;
  return (atHost.includes(now) && rank(market, at) <= rank(market, now)) || above(atHost);
}

const rank = (market: TiedMarket, at: number): number => market.standing?.[at] ?? 0;

function sitting(market: TiedMarket, taken: Int32Array, where: (site: number) => boolean): number[] {
  return [...taken].filter((at) => at >= 0 && where(market.site[at]!));
}

/** Whether every person has one of their own choices or none, and no site or host has more than its seats. */
export function isPlan(market: RankedMarket, taken: Int32Array): boolean {
  const { first, capacity, hosts, order } = market;
  if (taken.length !== order.length) return false;
  const own = [...taken].every((at, p) => at === -1 || (at >= first[p]! && at < first[p + 1]!));
  const load = new Int32Array(capacity.length);
  const hostLoad = new Int32Array(hosts?.capacity.length ?? 0);
  for (const at of taken) {
    if (at < 0) continue;
    load[market.site[at]!]!++;
    const host = hosts?.of[market.site[at]!] ?? -1;
    if (host >= 0) hostLoad[host]!++;
  }
  return own && load.every((n, s) => n <= capacity[s]!) && hostLoad.every((n, h) => n <= hosts!.capacity[h]!);
}

/** Every plan of a small market, one after another. */
export function* everyPlan(market: RankedMarket): Generator<Int32Array> {
  const taken = new Int32Array(market.order.length).fill(-1);
  function* from(person: number): Generator<Int32Array> {
    if (person === taken.length) {
      if (isPlan(market, taken)) yield taken.slice();
      return;
    }
    for (let at = -1; at < market.first[person + 1]!; at = at < 0 ? market.first[person]! : at + 1) {
      taken[person] = at;
      yield* from(person + 1);
    }
    taken[person] = -1;
  }
  yield* from(0);
}
