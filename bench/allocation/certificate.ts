/**
 * Checks a plan and its prices, with nothing of the solver's: that nobody sits where they did not choose, that no site
 * is overfull, and that by the prices no plan can be cheaper.
 *
 * Prices prove it like this. Whatever plan is made, a person costs at least the least of `out` and cost + price over
 * their choices, and a site gives back at most price · capacity, since no price is below 0. So the sum of the people's
 * least, less the sum of price · capacity, is below every plan's cost; and a plan that costs just that is a cheapest.
 */
import type { Market } from './marketWriter.ts';

export interface Claim {
  readonly total: number;
  readonly placed: number;
  /** By person, as an index of the market's choices; -1: out. */
  readonly choice: Int32Array;
  /** By site. */
  readonly price: Float64Array;
}

/** What is wrong with the claim; nothing where it is proven. */
export function faultOf({ first, site, cost, capacity, out }: Market, claim: Claim): string | undefined {
  const { choice, price } = claim;
  const seated = new Int32Array(capacity.length);
  let [total, placed, bound] = [0, 0, 0];
  for (let p = 0; p < out.length; p++) {
    const at = choice[p]!;
    if (at === -1) total += out[p]!;
    else if (at < first[p]! || at >= first[p + 1]!) return `person ${p} sits at a choice of somebody else's`;
    else {
      placed++;
      seated[site[at]!]!++;
      total += cost[at]!;
    }
    let least = out[p]!;
    for (let i = first[p]!; i < first[p + 1]!; i++) least = Math.min(least, cost[i]! + price[site[i]!]!);
    bound += least;
  }
  for (let s = 0; s < capacity.length; s++) {
    if (seated[s]! > capacity[s]!) return `site ${s} has ${seated[s]} people on ${capacity[s]} seats`;
    if (!(price[s]! >= 0)) return `the price of site ${s} is ${price[s]}`;
    bound -= price[s]! * capacity[s]!;
  }
  if (total !== claim.total) return `the plan costs ${total}, not ${claim.total} as told`;
  if (placed !== claim.placed) return `the plan places ${placed}, not ${claim.placed} as told`;
  if (bound !== total) return `the prices prove ${bound}, the plan costs ${total}`;
  return undefined;
}
