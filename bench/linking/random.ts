/** Seeded chance: the same numbers on every machine, from 32-bit integer arithmetic alone (sfc32, Chris Doty-Humphrey). */
export class Random {
  private a: number;
  private b: number;
  private c = 0x9e3779b9 | 0;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    this.b = Math.imul(seed ^ 0x85ebca6b, 0xc2b2ae35);
    for (let i = 0; i < 12; i++) this.next();
  }

  /** A whole number of 32 bits, not negative. */
  next(): number {
    const sum = (this.a + this.b + this.counter++) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** A whole number from 0 up to but not including `bound`. */
  below(bound: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * bound);
  }

  /** True `perMille` times of a thousand. */
  often(perMille: number): boolean {
    return this.below(1000) < perMille;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [copy[i], copy[j]] = [copy[j]!, copy[i]!];
    }
    return copy;
  }
}

/** Draws indices in proportion to their weights in constant time (Walker's alias method, in whole numbers of 2⁻³²). */
export class Weighted {
  private readonly threshold: Float64Array;
  private readonly alias: Int32Array;

  constructor(weights: readonly number[]) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const scaled = weights.map((weight) => (weight * weights.length) / total);
    this.threshold = new Float64Array(weights.length).fill(1);
    this.alias = new Int32Array(weights.length);
    const small = scaled.flatMap((weight, i) => (weight < 1 ? [i] : []));
    const large = scaled.flatMap((weight, i) => (weight < 1 ? [] : [i]));
    while (small.length > 0 && large.length > 0) {
      const less = small.pop()!;
      const more = large.at(-1)!;
      this.threshold[less] = scaled[less]!;
      this.alias[less] = more;
      const left = scaled[more]! + scaled[less]! - 1;
      scaled[more] = left;
      if (left < 1) small.push(large.pop()!);
    }
  }

  draw(random: Random): number {
    const at = random.below(this.alias.length);
    return random.next() / 0x1_0000_0000 < this.threshold[at]! ? at : this.alias[at]!;
  }
}

/** Weights by rank as Zipf found them in real text, flattened at the top by `shift` (Mandelbrot). */
export const zipf = (count: number, shift: number): number[] =>
  Array.from({ length: count }, (_, rank) => 1 / (rank + 1 + shift));
