import { COMMA } from '../lexicon/lexicon.ts';
import type { Trie } from '../lexicon/trie.ts';

/** The bit of 64 that stands for a token among those that may follow another. */
function bitOf(token: number): number {
  return Math.imul(token, 0x9e3779b1) >>> 26;
}

/**
 * Says of most pairs of neighbours that no term goes on from the first to the second.
 *
 * Of the words that begin some term nearly none is followed by another word of one. So each node of the trie has 64
 * bits, one for all tokens that share it: where the bits of what may follow and those of what does have none in
 * common, no path goes on. A node from which a term goes on with a comma has all bits. Memory 8 bytes a node.
 */
export class Follows {
  private readonly bits: Int32Array;

  constructor(trie: Trie) {
    this.bits = new Int32Array(2 * trie.size);
    trie.eachEdge((node, token) => {
      if (token === COMMA) this.bits.fill(-1, 2 * node, 2 * node + 2);
      else this.bits[2 * node + (bitOf(token) >>> 5)]! |= 1 << bitOf(token);
    });
  }

  /** One half (0 or 1) of the bits of the tokens below `node`. */
  after(node: number, half: number): number {
    return this.bits[2 * node + half]!;
  }

  /** One half of the bits of `token` itself. */
  as(token: number, half: number): number {
    const bit = bitOf(token);
    return bit >>> 5 === half ? 1 << bit : 0;
  }
}
