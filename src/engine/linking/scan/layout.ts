/**
 * The flat tables of a dictionary: what each 32-bit entry holds, and how keys are looked up. A kernel in another
 * language follows this file and `bytes.ts`.
 *
 * In one buffer, in this order:
 * - header, `HEADER` entries: version, terms, longest, filterMask, startMask, edgeMask, 0, 0;
 * - filter, `filterMask + 1` words: a blocked Bloom filter over first tokens. A key sets bits `low >>> 27` and
 *   `low >>> 22 & 31` of word `high & filterMask`;
 * - starts, `startMask + 1` slots of `SLOT` entries, one for each distinct first token, and
 * - edges, `edgeMask + 1` slots of `EDGE` entries, one for each further token of each distinct beginning of a term:
 *   a trie over tokens that is entered from first tokens only.
 *
 * Both are open addressing with linear probing from `slotOf`: see `AT`.
 */
export const HEADER = 8;
/** 32 bytes: a start is read in one cache line. */
export const SLOT = 8;
export const EDGE = 4;
export const VERSION = 1;

/** Offsets within a slot. */
export const AT = {
  /** Halves of the token's key, or of the edge's. */
  high: 0,
  low: 1,
  /** Index of the term that ends here, plus 1; 0 when none does. */
  term: 2,
  /** The trie's node times 2, plus 1 when terms go on from it; 0 when the slot is free. */
  node: 3,
  /** Starts only: a Bloom filter of 64 bits over second tokens: bit `high & 31` of the word at `next + (high >>> 5 & 1)`. */
  next: 4,
} as const;

/** Views into a dictionary's buffer. */
export interface DictionaryTables {
  /** Terms given, those without a token included. */
  readonly terms: number;
  /** Tokens of the longest term; at least 1. */
  readonly longest: number;
  readonly filter: Int32Array;
  readonly filterMask: number;
  readonly starts: Int32Array;
  readonly startMask: number;
  readonly edges: Int32Array;
  readonly edgeMask: number;
}

/** The slot at which the search for a key begins. */
export function slotOf(high: number, low: number, mask: number): number {
  return (high ^ (low >>> 7)) & mask;
}

/** The first half of the key of an edge: from `node` over a gap to a token. */
export function edgeHigh(node: number, gap: number, high: number): number {
  const mixed = Math.imul(high ^ Math.imul(node, 0x9e3779b1), 0xc2b2ae35) + gap;
  return mixed ^ (mixed >>> 16);
}

/** The second half of the key of an edge. */
export function edgeLow(node: number, gap: number, low: number): number {
  const mixed = Math.imul(low + Math.imul(gap, 0x27d4eb2f), 0x165667b1) + node;
  return mixed ^ (mixed >>> 15);
}

/** The bytes between two tokens as one number. */
export function gapKey(bytes: Uint8Array, from: number, to: number): number {
  let key = to - from;
  for (let i = from; i < to; i++) key = Math.imul(key, 0x01000193) ^ bytes[i]!;
  return key;
}
