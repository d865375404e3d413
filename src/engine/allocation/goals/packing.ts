import type { LayerCosts } from './layers.ts';

/** Layers that are solved in one go, each weighted so that it outweighs all below it. */
export interface Pack {
  readonly layers: readonly LayerCosts[];
  readonly weights: readonly number[];
  /** No change of plan along one chain of people changes the weighted cost by more. */
  readonly reach: number;
}

/** Weighted costs, twice their reach, and sums of a few of them stay below 2^50: whole numbers, exact in a double. */
const LARGEST_REACH = 2 ** 47;

/**
 * Cuts `layers` into as few packs as whole numbers allow; at least one, so that somebody seats those who are pinned.
 *
 * Two plans differ by chains and rings of people who move on, each passing a site at most once. If a plan is worse in
 * some order of goals, one of the chains is; a chain through `sites` sites moves at most `sites` + 1 people, so it
 * changes a layer by at most (sites + 1) × its range. A layer whose weight exceeds the sum of that over all layers below
 * it, times their weights, can never be outvoted by them (the usual scaling for lexicographic linear programs, Sherali
 * and Soyster 1983, with the sharper bound that chains give).
 */
export function packsOf(layers: readonly LayerCosts[], sites: number): readonly Pack[] {
  const packs: Pack[] = [];
  let pack = weighted(layers.slice(0, 1), sites);
  let from = 0;
  for (let until = 2; until <= layers.length; until++) {
    const larger = weighted(layers.slice(from, until), sites);
    if (larger.reach > LARGEST_REACH) {
      packs.push(pack);
      from = until - 1;
      pack = weighted(layers.slice(from, until), sites);
    } else pack = larger;
  }
  return [...packs, pack];
}

function weighted(layers: readonly LayerCosts[], sites: number): Pack {
  let below = 0;
  const weights = layers.toReversed().map((layer) => {
    const weight = below + 1;
    below += weight * (sites + 1) * layer.range;
    return weight;
  });
  return { layers, weights: weights.reverse(), reach: below };
}
