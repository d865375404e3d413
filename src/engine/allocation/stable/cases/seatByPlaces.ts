import type { RankedMarket } from '../rankedMarket.ts';

/**
 * The other end of the stable plans, for the tests: deferred acceptance with places asking people, which gives each
 * place the best it can have and each person the worst. No hosts, and a market with rankings. Returns, by person, the
 * index of the choice taken or −1.
 */
export function seatByPlaces(market: RankedMarket): Int32Array {
  const { first, site, standing, capacity, order } = market;
  const asked = Array.from(capacity, (): { person: number; at: number }[] => []);
  for (let person = 0; person < order.length; person++)
    for (let at = first[person]!; at < first[person + 1]!; at++) asked[site[at]!]!.push({ person, at });
  for (const list of asked)
    list.sort((a, b) => standing![a.at]! - standing![b.at]! || order[a.person]! - order[b.person]!);
  const taken = new Int32Array(order.length).fill(-1);
  const free = capacity.slice();
  const next = new Int32Array(capacity.length);
  const waiting = Array.from(capacity.keys());
  for (let s = waiting.pop(); s !== undefined; s = waiting.pop()) {
    while (free[s]! > 0 && next[s]! < asked[s]!.length) {
      const { person, at } = asked[s]![next[s]!++]!;
      const now = taken[person]!;
      if (now >= 0 && now < at) continue;
      taken[person] = at;
      free[s]!--;
      if (now < 0) continue;
      free[site[now]!]!++;
      waiting.push(site[now]!);
    }
  }
  return taken;
}
