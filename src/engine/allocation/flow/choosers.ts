import type { LocalMarket } from './localMarket.ts';

/** Who may come to each site: the market read the other way round, in its local numbering. */
export interface Choosers {
  /** Site s: entries `from[s]` to `from[s + 1]` (exclusive). */
  readonly from: Int32Array;
  readonly person: Int32Array;
  /** The choice, as the caller numbers them. */
  readonly choice: Int32Array;
}

/** Linear; as large as the market's own lists. */
export function choosersOf({ market, personOf, siteIs, chosen }: LocalMarket): Choosers {
  const from = new Int32Array(chosen.length + 1);
  for (let s = 0; s < chosen.length; s++) from[s + 1] = from[s]! + chosen[s]!;
  const at = from.slice();
  const person = new Int32Array(from[chosen.length]!);
  const choice = new Int32Array(person.length);
  for (let p = 0; p < personOf.length; p++) {
    for (let a = market.first[personOf[p]!]!; a < market.first[personOf[p]! + 1]!; a++) {
      const to = at[siteIs[market.site[a]!]!]!++;
      person[to] = p;
      choice[to] = a;
    }
  }
  return { from, person, choice };
}
