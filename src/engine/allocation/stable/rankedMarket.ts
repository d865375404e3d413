/**
 * People who have ordered the sites they would go to, and sites that rank people: what deferred acceptance is run on.
 *
 * It says nothing of ties in what people wish: the choices of a tier stand in the order in which they are to be tried,
 * which the caller draws beforehand. Ties in what sites hold are settled by `order`. Both draws leave every pair that
 * was strictly ranked as it was, so a plan that is stable in the drawn market is weakly stable in the one with ties
 * (Irving 1994, *Stable marriage and indifference*).
 */
export interface RankedMarket {
  /** Choices of person p: entries `first[p]` to `first[p + 1]`, exclusive. One longer than there are people. */
  readonly first: Int32Array;
  /** Site, by choice; those of a person differ, and the most wanted comes first. */
  readonly site: Int32Array;
  /**
   * Rank, by choice, that the site gives this person: lower sits first, equal is a tie. Absent: no site holds anybody
   * above another. Invariant: the rank times the number of people is exact, below 2^53. A host compares people
   * by the ranks that its sites give them.
   */
  readonly standing?: Int32Array;
  /** Seats by site, from 0. */
  readonly capacity: Int32Array;
  /** By person: where the draw put them among people whom a site holds equal. A permutation of 0 to people − 1. */
  readonly order: Int32Array;
  /** Joint capacities, as of lecturers with several projects. */
  readonly hosts?: Hosts;
}

/** Groups of sites that may not hold more people together than the host has room for. */
export interface Hosts {
  /** Host by site; −1: none, the site answers for itself alone. */
  readonly of: Int32Array;
  /** Seats by host, from 0. */
  readonly capacity: Int32Array;
}

/**
 * Called every so often by long work: people done so far, and all. Returns false to have the work given up. A person
 * who is done may still be asked to leave their seat, so `done` says how much was read, not how much will change.
 */
export type Watch = (done: number, all: number) => boolean;

/** People between two calls of a `Watch`: well under a millisecond of work on ordinary lists. */
export const WATCH_EVERY = 4096;
