/**
 * Turns what was judged, item by item, into measures with intervals.
 *
 * The interval is the percentile bootstrap (Efron 1979): draw as many items as there are, with replacement, many times;
 * measure each draw; cut off 2.5 % at both ends. Whole texts are drawn, not mentions, because mentions of one text
 * stand and fall together; drawing mentions would give intervals that are too narrow. Not a normal approximation: F1
 * and MAP of some dozen texts are skewed. The draws depend on the seed alone, so that two runs can be compared.
 */
export interface Measure<T> {
  /** What is measured, e.g. `mentions-f1`. */
  readonly key: string;
  /** The part of the items it is about, e.g. a kind of concept; absent for all. */
  readonly part?: string;
  /** The measure over `items`, 0–1; null where it has no meaning. */
  value(items: readonly T[]): number | null;
  /** What it is a measure of: gold items or texts. */
  count(items: readonly T[]): number;
}

export interface Measured {
  readonly key: string;
  readonly part?: string;
  readonly value: number | null;
  /** The 95 % interval; null where fewer than two items were measured. */
  readonly low: number | null;
  readonly high: number | null;
  readonly count: number;
}

export interface Draws {
  readonly seed: number;
  /** How many times to draw; 1,000 gives ends that are steady to about a hundredth. */
  readonly rounds: number;
}

/** Each of `measures` over `items`, with its interval. Time: rounds × items × measures. */
export function measureAll<T>(items: readonly T[], measures: readonly Measure<T>[], draws: Draws): Measured[] {
  const drawn: number[][] = measures.map(() => []);
  const random = randomOf(draws.seed);
  // Every measure sees the same draws: differences between measures then are no accident of the draw.
  for (let round = 0; round < (items.length < 2 ? 0 : draws.rounds); round++) {
    const sample = items.map(() => items[Math.floor(random() * items.length)]!);
    for (const [i, measure] of measures.entries()) {
      const value = measure.value(sample);
      if (value !== null) drawn[i]!.push(value);
    }
  }
  return measures.map((measure, i) => {
    const values = drawn[i]!.sort((a, b) => a - b);
    const { key, part } = measure;
    return {
      key,
      ...(part === undefined ? {} : { part }),
      value: measure.value(items),
      low: percentile(values, 0.025),
      high: percentile(values, 0.975),
      count: measure.count(items),
    };
  });
}

/** The nearest rank in sorted `values`; null where there are none. */
function percentile(values: readonly number[], share: number): number | null {
  return values[Math.round(share * (values.length - 1))] ?? null;
}

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough to draw with. Gives numbers in [0, 1). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
