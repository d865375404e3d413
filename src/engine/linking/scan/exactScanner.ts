import { FOLDING } from './bytes.ts';
import type { Dictionary } from './dictionary.ts';
import { AT, type DictionaryTables, EDGE, edgeHigh, edgeLow, gapKey, SLOT, slotOf } from './layout.ts';
import type { Matches } from './matches.ts';
import { Padding } from './padding.ts';
import { TokenBlock } from './tokenBlock.ts';

/** Tokens read before matching looks at them: small enough for the first cache. */
const BLOCK = 1024;

/** Finds the terms of one dictionary in texts. Keeps no state from text to text but its buffers. */
export interface Scanner {
  /**
   * Appends the matches in the UTF-8 text `bytes[0..length)` to `out`. Faster when a zero byte follows the text
   * (`bytes[length] === 0`): otherwise it is copied first.
   */
  scan(bytes: Uint8Array, length: number, out: Matches): void;
}

/**
 * A scanner of the terms of `dictionary` as they are written, but for case.
 *
 * What is a match. A *token* is a longest run of word characters (letters, digits, marks: `IS_WORD`), with all `+`
 * and `#` that follow at once, and the full stop before it where that begins the text or follows a space or an
 * opening bracket. A term matches at a token when the text's tokens from there *fold* to the same as the term's, one
 * to one (`fold`: NFKC, lower case, without invisible characters), and the same bytes stand between them. Of the
 * terms that match at a token the one of most tokens is taken, and the search goes on after it: leftmost, longest.
 * So the result is that of a search for the folded term in the folded text that accepts only hits that begin where a
 * token begins and end where one ends. Broken UTF-8 never fails; what is found in it is the same every time.
 */
export function exactScanner(dictionary: Dictionary): Scanner {
  return new ExactScanner(dictionary.tables);
}

/**
 * Method: a block of tokens is read and hashed (`TokenBlock`), and those that the filter lets through are looked up;
 * only a token that begins a longer term, and whose successor passes the start's own filter, enters the trie. Time
 * is linear in the text: at most `longest` steps from each token, and none twice from the same.
 */
class ExactScanner implements Scanner {
  private readonly tables: DictionaryTables;
  private readonly block: TokenBlock;
  private readonly padding = new Padding();
  /** The first token that may begin a match: those before it are part of one. */
  private free = 0;
  private lastToken = 0;
  private lastTerm = 0;

  constructor(tables: DictionaryTables) {
    this.tables = tables;
    this.block = new TokenBlock(Math.max(BLOCK, 4 * tables.longest));
  }

  scan(text: Uint8Array, length: number, out: Matches): void {
    const { block } = this;
    const { longest, filter, filterMask } = this.tables;
    const source = { bytes: this.padding.after(text, length), length, table: FOLDING };
    block.clear();
    this.free = 0;
    for (;;) {
      block.fill(source, { words: filter, mask: filterMask });
      const whole = block.at >= length;
      const done = this.match(source.bytes, whole ? block.count : block.count - longest, out);
      if (whole) return;
      const keep = done < block.candidateCount ? block.candidates[done]! : block.count;
      this.free -= keep;
      block.drop(keep, done);
    }
  }

  /** Matches from the candidates up to token `limit`; returns the first candidate that is left. */
  private match(bytes: Uint8Array, limit: number, out: Matches): number {
    const { starts, startMask } = this.tables;
    const { candidates, candidateCount, high: highs, low: lows, start, end } = this.block;
    let free = this.free;
    let i = 0;
    for (; i < candidateCount; i++) {
      const token = candidates[i]!;
      if (token >= limit) break;
      if (token < free) continue;
      const high = highs[token]!;
      const low = lows[token]!;
      let at = slotOf(high, low, startMask) * SLOT;
      while (starts[at + AT.node] !== 0 && (starts[at] !== high || starts[at + AT.low] !== low))
        at = (at + SLOT) & (startMask * SLOT + SLOT - 1);
      const node = starts[at + AT.node]!;
      if (node === 0) continue;
      this.lastToken = token;
      this.lastTerm = starts[at + AT.term]!;
      if ((node & 1) === 1) this.follow(bytes, token, at);
      if (this.lastTerm === 0) continue;
      out.add(start[token]!, end[this.lastToken]!, this.lastTerm - 1);
      free = this.lastToken + 1;
    }
    this.free = free;
    return i;
  }

  /** Looks for longer terms from `token`, whose start stands at `at`; leaves the longest in `lastToken`, `lastTerm`. */
  private follow(bytes: Uint8Array, token: number, at: number): void {
    const { starts, edges, edgeMask } = this.tables;
    const { count, high: highs, low: lows, start, end } = this.block;
    let next = token + 1;
    if (next >= count) return;
    let high = highs[next]!;
    if (((starts[at + AT.next + ((high >>> 5) & 1)]! >>> high) & 1) === 0) return;
    let node = starts[at + AT.node]!;
    for (;;) {
      const gap = gapKey(bytes, end[next - 1]!, start[next]!);
      const keyHigh = edgeHigh(node >> 1, gap, high);
      const keyLow = edgeLow(node >> 1, gap, lows[next]!);
      let slot = slotOf(keyHigh, keyLow, edgeMask) * EDGE;
      while (edges[slot + AT.node] !== 0 && (edges[slot] !== keyHigh || edges[slot + AT.low] !== keyLow))
        slot = (slot + EDGE) & (edgeMask * EDGE + EDGE - 1);
      node = edges[slot + AT.node]!;
      const term = edges[slot + AT.term]!;
      if (term !== 0) {
        this.lastToken = next;
        this.lastTerm = term;
      }
      if ((node & 1) === 0 || ++next >= count) return;
      high = highs[next]!;
    }
  }
}
