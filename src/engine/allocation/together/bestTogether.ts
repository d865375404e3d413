import type { Instance } from '../instance.ts';
import type { Goal, Objective } from '../plan.ts';
import { objectivesOf } from '../planOf.ts';
import { Improver } from './improve.ts';
import { boundOf } from './layerValues.ts';
import type { JointMarket } from './jointMarket.ts';
import { JointSearch, type SearchOptions, type SearchResult } from './jointSearch.ts';
import { costOf } from './neighbourhood.ts';
import { choicesOf, marketOf } from './marketOf.ts';
import { compareRows } from './rows.ts';

export interface TogetherOptions {
  readonly goals: readonly Goal[];
  /** Attribute of people whose groups the goal `fairness` evens out. */
  readonly fairBy: string;
  /** Work that may be done: about so many relaxations of the whole, and any number that goes with them of small parts. */
  readonly effort: number;
  /** Told what share is done, and whether plans are already being improved; answers false to cancel. */
  readonly watch?: (share: number, isImproving: boolean) => boolean;
}

/** The best plan found, with how good it is; or why there is none. */
export type TogetherResult =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'cancelled' };

export interface Found {
  /** By unit: index into the instance's choices, or -1. */
  readonly choice: Int32Array;
  /** No plan that keeps everything is better. */
  readonly isExact: boolean;
  /**
   * By goal, in order: values that no plan can be lexicographically better than. Absent where those of the relaxation
   * without requirements are all that can be said in the goals' own units.
   */
  readonly bound: readonly Objective[] | undefined;
  readonly searched: number;
}

/** Of the effort, what goes into the tree before plans are improved piece by piece, and what is kept for that at least. */
const SHARE_OF_TREE = 0.75;
const SHARE_OF_PIECES = 0.5;
/** So many times the tree's effort go into finding a first plan. */
const PATIENCE = 4;

/**
 * The best plan that keeps groups together and apart, minimum numbers, hosts' joint seats, and people's periods.
 *
 * 1. Branch and bound on the whole (jointSearch.ts). Most problems of a school or a region end here, proven.
 * 2. Where the effort does not suffice, the best plan found is improved piece by piece (improve.ts). The bound of 1
 *    still holds; a plan that reaches it is proven after all.
 *
 * `impossible`: no plan keeps everything; since everybody who is not pinned may stay out, the pins clash with something.
 */
export function bestTogether(instance: Instance, options: TogetherOptions): TogetherResult {
  const { effort, watch } = options;
  const translation = marketOf(instance, options);
  const { market } = translation;
  const units = Math.max(1, market.mustSit.length);
  const share = (searched: number, seated: number) => 0.2 * (seated / units) + 0.8 * Math.min(1, searched / effort);
  const watchTree = (n: number, seated: number) => watch?.(share(n, seated), false) ?? true;
  let result = searchWhole(market, { effort: Math.ceil(effort * SHARE_OF_TREE), watch: watchTree }); // 1
  if (!result.isCancelled && result.seats !== undefined && !result.isExact) {
    const begun = result.searched;
    const left = Math.max(effort - begun, effort * SHARE_OF_PIECES);
    const improver = new Improver(market, result.seats);
    const better = improver.run(result.root!, left, (work) => watch?.(share(begun + work, units), true) ?? true); // 2
    const isExact = compareRows(better.cost, result.bound!) === 0;
    result = { ...result, ...better, isExact, searched: begun + better.searched };
  }
  if (result.isCancelled) return { kind: 'cancelled' };
  if (result.seats === undefined) return { kind: 'impossible' };
  const taken = choicesOf(translation, result.seats, instance.unitPerson.length);
  const { isExact, searched } = result;
  const bound = isExact
    ? objectivesOf(instance, taken, options)
    : boundOf(instance, { translation, ...options, result });
  return { kind: 'found', found: { choice: taken, isExact, bound, searched } };
}

/**
 * Branch and bound on the whole. Where the first dive takes too long (tens of thousands of requirements) and nobody must
 * sit, the plan in which everybody is out is where improving begins; where somebody must, the search goes on until it
 * knows a plan or that there is none.
 */
function searchWhole(
  market: JointMarket,
  { effort, watch }: Required<Pick<SearchOptions, 'effort' | 'watch'>>,
): SearchResult {
  const mayBeEmpty = !market.mustSit.includes(1);
  const patience = mayBeEmpty ? PATIENCE * effort : Number.POSITIVE_INFINITY;
  const result = new JointSearch(market, { effort, patience, watch }).run();
  if (result.seats !== undefined || result.isExact || result.isCancelled) return result;
  const seats = new Int32Array(market.mustSit.length).fill(-1);
  return { ...result, seats, cost: costOf(market, seats) };
}
