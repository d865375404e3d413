import type { LocalMarket } from './localMarket.ts';

/** Who may come to each site: the market read the other way round, in its local numbering. */
export interface Choosers {
  /** Site s: entries `from[s]` to `from[s + 1]` (exclusive). */
  readonly from: Int32Array;
  readonly person: Int32Array;
  /** Which of the person's choices it is, from 0: bytes where no list is longer, for there are as many as choices. */
  readonly which: Uint8Array | Int32Array;
}

/** Linear; five bytes a choice. */
export function choosersOf({ market, personOf, siteIs, chosen }: LocalMarket): Choosers {
  const from = new Int32Array(chosen.length + 1);
  for (let s = 0; s < chosen.length; s++) from[s + 1] = from[s]! + chosen[s]!;
  const at = from.slice();
  const person = new Int32Array(from[chosen.length]!);
  let longest = 0;
  for (let p = 0; p < personOf.length; p++) longest = Math.max(longest, market.first[p + 1]! - market.first[p]!);
  const which = longest <= 256 ? new Uint8Array(person.length) : new Int32Array(person.length);
  for (let p = 0; p < personOf.length; p++) {
    const first = market.first[personOf[p]!]!;
    for (let a = first; a < market.first[personOf[p]! + 1]!; a++) {
      const to = at[siteIs[market.site[a]!]!]!++;
      person[to] = p;
      which[to] = a - first;
    }
  }
  return { from, person, which };
}
