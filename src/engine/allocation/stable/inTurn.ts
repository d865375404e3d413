import { type RankedMarket, type Watch, WATCH_EVERY } from './rankedMarket.ts';

/**
 * The one stable plan of a market where every site sees people in the same order, that of the draw: they choose in
 * turn, each the first of their list that has a seat left, in the site and with its host.
 *
 * Why it is the plan that deferred acceptance finds: whoever comes first in every ranking gets their first choice in
 * any stable plan; take them and their seat away, and the same holds of the next. It needs no heap and asks nobody to
 * leave. Time O(choices), memory 4 bytes a person and a site. Returns what `seatStably` does.
 */
export function seatInTurn(market: RankedMarket, watch?: Watch): Int32Array | undefined {
  const { first, site, order, hosts } = market;
  const people = order.length;
  const left = market.capacity.slice();
  const leftOfHost = hosts?.capacity.slice() ?? new Int32Array(0);
  const taken = new Int32Array(people).fill(-1);
  const turn = new Int32Array(people);
  for (let person = 0; person < people; person++) turn[order[person]!] = person;
  for (let i = 0; i < people; i++) {
    if (watch !== undefined && i % WATCH_EVERY === 0 && !watch(i, people)) return undefined;
    const person = turn[i]!;
    for (let at = first[person]!; at < first[person + 1]!; at++) {
      const s = site[at]!;
      const host = hosts?.of[s] ?? -1;
      if (left[s] === 0 || (host >= 0 && leftOfHost[host] === 0)) continue;
      left[s]!--;
      if (host >= 0) leftOfHost[host]!--;
      taken[person] = at;
      break;
    }
  }
  return taken;
}
