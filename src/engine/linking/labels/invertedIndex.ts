import type { Features } from './labelFeatures.ts';

/**
 * Cosine similarity of one text against many, by an inverted index: only entries that share a feature with the text
 * are touched. Weights are tf · idf^`sharpness`. Why not all pairs: 10,000 × 10,000 labels are 10⁸ comparisons of some
 * forty features each; the index touches a few per cent of them.
 */

/** Added to the idf, so that even a feature of every entry has some weight. */
const FLOOR = 0.3;

export class InvertedIndex {
  readonly size: number;
  private readonly sharpness: number;
  private readonly idOf = new Map<string, number>();
  /** Postings of feature f: positions `from[f]` to `from[f + 1]` of `entries` and `weights`, in order of entry. */
  private readonly from: Int32Array;
  private readonly entries: Int32Array;
  private readonly weights: Float64Array;
  /** By feature; the last is that of a feature that no entry has. */
  private readonly idf: Float64Array;

  /** Time and memory are linear in the features of all entries. */
  constructor(entries: readonly Features[], sharpness = 1) {
    this.size = entries.length;
    this.sharpness = sharpness;
    const frequency: number[] = [];
    for (const features of entries)
      for (const feature of features.keys()) {
        const id = this.idOf.get(feature) ?? this.idOf.size;
        this.idOf.set(feature, id);
        frequency[id] = (frequency[id] ?? 0) + 1;
      }
    this.idf = Float64Array.from([...frequency, 0], (times) => this.idfOf(times));
    this.from = startsOf(frequency);
    this.entries = new Int32Array(this.from.at(-1)!);
    this.weights = new Float64Array(this.from.at(-1)!);
    this.fill(entries);
  }

  /** The cosine of `features` with each entry, 0–1. Linear in the postings of its features. */
  similarities(features: Features): Float64Array {
    const sums = new Float64Array(this.size);
    const norm = this.normOf(features);
    for (const [feature, amount] of features) {
      const id = this.idOf.get(feature);
      if (id === undefined) continue;
      const weight = (amount * this.idf[id]!) / norm;
      const end = this.from[id + 1]!;
      for (let at = this.from[id]!; at < end; at++) sums[this.entries[at]!]! += weight * this.weights[at]!;
    }
    return sums;
  }

  private fill(entries: readonly Features[]): void {
    const next = this.from.slice();
    for (const [entry, features] of entries.entries()) {
      const norm = this.normOf(features);
      for (const [feature, amount] of features) {
        const id = this.idOf.get(feature)!;
        const at = next[id]!++;
        this.entries[at] = entry;
        this.weights[at] = (amount * this.idf[id]!) / norm;
      }
    }
  }

  private normOf(features: Features): number {
    let squares = 0;
    for (const [feature, amount] of features)
      squares += (amount * this.idf[this.idOf.get(feature) ?? this.idOf.size]!) ** 2;
    return Math.sqrt(squares) || 1;
  }

  private idfOf(frequency: number): number {
    return (Math.log((this.size + 1) / (frequency + 1)) + FLOOR) ** this.sharpness;
  }
}

function startsOf(frequency: readonly number[]): Int32Array {
  const from = new Int32Array(frequency.length + 1);
  for (let id = 0; id < frequency.length; id++) from[id + 1] = from[id]! + frequency[id]!;
  return from;
}
