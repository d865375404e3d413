/**
 * A small seeded source of numbers: a counter stepped by the golden ratio and mixed to 32 bits. Good enough to invent
 * data with, and the same on every machine. Not for secrets or statistics.
 */
export class Random {
  #state: number;

  /** Streams with different `path`s are independent, so that one table can grow without changing the others. */
  constructor(seed: number, ...path: readonly (string | number)[]) {
    this.#state = mixed(seed ^ hashed(path.join('/')));
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    return mixed(this.#state) / 0x1_0000_0000;
  }

  /** An integer from `low` up to and including `high`. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One item of a list that is not empty. */
  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T;
  }

  /** One item, the likelier the greater its weight; weights are positive and in the order of the items. */
  weighted<T>(items: readonly T[], weights: readonly number[]): T {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    // Rounding may leave none, which is -1: the last.
    return items.at(weights.findIndex((weight) => (left -= weight) < 0)) as T;
  }

  /** `count` different items in random order; all of them when there are fewer. */
  sample<T>(items: readonly T[], count: number): T[] {
    const rest = [...items];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) taken.push(...rest.splice(this.between(0, rest.length - 1), 1));
    return taken;
  }

  /**
   * A whole number with that mean: a fluctuation of up to 15 percent either way, then rounded up or down by chance.
   * Steadier than a Poisson count, so that a year's trend survives in small numbers.
   */
  countAround(mean: number): number {
    return Math.floor(mean * (0.85 + 0.3 * this.next()) + this.next());
  }
}

/** The finaliser of MurmurHash3 as an unsigned integer. */
function mixed(value: number): number {
  let x = value ^ (value >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 code units. */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
