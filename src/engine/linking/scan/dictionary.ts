import { FOLDING } from './bytes.ts';
import { KeyTable } from './keyTable.ts';
import { AT, type DictionaryTables, EDGE, edgeHigh, edgeLow, gapKey, HEADER, SLOT, VERSION } from './layout.ts';
import { TokenBlock } from './tokenBlock.ts';

const BLOCK = 256;
const NO_FILTER = { words: new Int32Array(1), mask: 0 };

/** The terms of an exact scan as flat tables in one buffer. Immutable; hand `buffer` to a worker and attach it there. */
export interface Dictionary {
  readonly buffer: SharedArrayBuffer;
  readonly tables: DictionaryTables;
}

/**
 * Builds the dictionary of `terms`; a scan names terms by their index here. Of terms that match the same texts (their
 * tokens fold alike and the same stands between them) the one that comes first in code-unit order is named, so that
 * the order of terms changes nothing but their numbers. A term without any token never matches; what stands before
 * its first or after its last token is ignored. Time and memory are linear in the length of the terms.
 */
export function buildDictionary(terms: readonly string[]): Dictionary {
  const builder = new DictionaryBuilder(terms);
  for (let term = 0; term < terms.length; term++) builder.add(term);
  return builder.dictionary();
}

/** The dictionary in `buffer`, as built in this thread or another. @throws when it is none, or of another version. */
export function attachDictionary(buffer: SharedArrayBuffer): Dictionary {
  const [version = 0, terms = 0, longest = 0, filterMask = 0, startMask = 0, edgeMask = 0] = new Int32Array(
    buffer,
    0,
    HEADER,
  );
  if (version !== VERSION) throw new Error(`No dictionary of version ${VERSION} in this buffer`);
  const view = (from: number, size: number): Int32Array => new Int32Array(buffer, 4 * from, size);
  const startsAt = HEADER + filterMask + 1;
  const edgesAt = startsAt + SLOT * (startMask + 1);
  const filter = view(HEADER, filterMask + 1);
  const starts = view(startsAt, SLOT * (startMask + 1));
  const edges = view(edgesAt, EDGE * (edgeMask + 1));
  return { buffer, tables: { terms, longest, filter, filterMask, starts, startMask, edges, edgeMask } };
}

class DictionaryBuilder {
  private readonly terms: readonly string[];
  private readonly starts = new KeyTable(SLOT);
  private readonly edges = new KeyTable(EDGE);
  private readonly block = new TokenBlock(BLOCK);
  private readonly encoder = new TextEncoder();
  private bytes = new Uint8Array(256);
  private nodes = 0;
  private longest = 1;

  constructor(terms: readonly string[]) {
    this.terms = terms;
  }

  /** Adds a term, block by block of its tokens. */
  add(term: number): void {
    const { block } = this;
    const text = this.terms[term]!;
    if (this.bytes.length <= text.length * 3) this.bytes = new Uint8Array(text.length * 6);
    const length = this.encoder.encodeInto(text, this.bytes).written;
    this.bytes[length] = 0;
    block.clear();
    const path: Path = { table: this.starts, at: -1, tokens: 0, end: 0 };
    do {
      block.drop(block.count, block.candidateCount);
      block.fill({ bytes: this.bytes, length, table: FOLDING }, NO_FILTER);
      for (let i = 0; i < block.count; i++) this.extend(path, i);
    } while (block.count === BLOCK);
    if (path.at < 0) return;
    const { entries } = path.table;
    const rival = entries[path.at + AT.term]! - 1;
    if (rival < 0 || text < this.terms[rival]!) entries[path.at + AT.term] = term + 1;
    this.longest = Math.max(this.longest, path.tokens);
  }

  dictionary(): Dictionary {
    const filter = startFilter(this.starts.entries);
    const parts = [filter, this.starts.entries, this.edges.entries];
    const buffer = new SharedArrayBuffer(4 * parts.reduce((sum, { length }) => sum + length, HEADER));
    const all = new Int32Array(buffer);
    const [startMask, edgeMask] = [this.starts.entries.length / SLOT - 1, this.edges.entries.length / EDGE - 1];
    all.set([VERSION, this.terms.length, this.longest, filter.length - 1, startMask, edgeMask]);
    let at = HEADER;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return attachDictionary(buffer);
  }

  /** Goes on from `path` with token `i` of the block. */
  private extend(path: Path, i: number): void {
    const { block } = this;
    const [high, low] = [block.high[i]!, block.low[i]!];
    if (path.tokens === 0) path.at = this.starts.take(high, low, this.nodes + 1);
    else {
      const { entries } = path.table;
      const node = entries[path.at + AT.node]! >> 1;
      entries[path.at + AT.node] = 2 * node + 1;
      if (path.tokens === 1) entries[path.at + AT.next + ((high >>> 5) & 1)]! |= 1 << (high & 31);
      const gap = gapKey(this.bytes, path.end, block.start[i]!);
      path.at = this.edges.take(edgeHigh(node, gap, high), edgeLow(node, gap, low), this.nodes + 1);
      path.table = this.edges;
    }
    if (path.table.entries[path.at + AT.node] === 2 * this.nodes + 2) this.nodes++;
    path.tokens++;
    path.end = block.end[i]!;
  }
}

/** A place in the trie: the slot at offset `at` of `table`, after `tokens` tokens of which the last ends at `end`. */
interface Path {
  table: KeyTable;
  at: number;
  tokens: number;
  end: number;
}

/** A blocked Bloom filter of one to two words of 32 bits for each first token: half a megabyte for 150,000. */
function startFilter(starts: Int32Array): Int32Array {
  const words = new Int32Array(Math.max(64, starts.length / SLOT / 2));
  for (let at = 0; at < starts.length; at += SLOT) {
    if (starts[at + AT.node] === 0) continue;
    const low = starts[at + AT.low]!;
    words[starts[at + AT.high]! & (words.length - 1)]! |= (1 << (low >>> 27)) | (1 << (low >>> 22));
  }
  return words;
}
