/** Deferred acceptance as everyone writes it first: a queue of people, a map of ranks and a sorted list for each site. */
import type { RankedMarket } from '../../src/engine/allocation/stable/rankedMarket.ts';

/** By person: the choice taken, -1 for out. */
export function naiveStable({ first, site, standing, capacity, order }: RankedMarket): number[] {
  const wishes = Array.from(order, (_, p) => [...site.subarray(first[p], first[p + 1])]);
  const ranks = Array.from(capacity, () => new Map<number, number>());
  for (const [p, list] of wishes.entries())
    for (const [i, s] of list.entries()) ranks[s]!.set(p, standing![first[p]! + i]! * order.length + order[p]!);
  const sitting: number[][] = Array.from(capacity, () => []);
  const next = wishes.map(() => 0);
  const taken = wishes.map(() => -1);
  const free = wishes.map((_, p) => p);
  while (free.length > 0) {
    const p = free.pop()!;
    const s = wishes[p]![next[p]!];
    if (s === undefined) continue;
    taken[p] = first[p]! + next[p]!;
    next[p]!++;
    sitting[s]!.push(p);
    sitting[s]!.sort((a, b) => ranks[s]!.get(a)! - ranks[s]!.get(b)!);
    if (sitting[s]!.length <= capacity[s]!) continue;
    const refused = sitting[s]!.pop()!;
    taken[refused] = -1;
    free.push(refused);
  }
  return taken;
}
