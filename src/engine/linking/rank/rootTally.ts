import { MARK, ROOT_SHIFT } from '../match/marks.ts';
import type { Tokens } from '../text/tokenise.ts';
import type { Word } from '../match/words.ts';

/** What of a text is counted, and where. */
export interface Counting {
  /** Offsets below it are the headline's. */
  readonly bodyStart: number;
  /**
   * Stretches whose meaning a person has settled, in the order of the text. Their words are no evidence for anything
   * else: *sjuksköterska*, said to mean nothing here, shall not bring nurses back as a word of their field.
   */
  readonly settled: readonly { readonly start: number; readonly end: number }[];
  readonly what?: 'roots' | 'parts';
}

/** The words of a memo by id, and their marks, see `marksOf`. */
export interface Marked {
  readonly words: readonly Word[];
  readonly marks: Int32Array;
}

/**
 * How often each root occurs in one text, and where. Arrays indexed by root, reused from text to text: only the
 * roots that a text touched are cleared, so the cost is that of the text and not of the lexicon.
 */
export class RootTally {
  /** The roots of the text in order of first occurrence. */
  readonly touched: number[] = [];
  readonly headline: Int32Array;
  readonly body: Int32Array;
  private readonly first: Int32Array;
  private readonly last: Int32Array;
  private readonly word: Int32Array;

  /** @param size number of roots there are. */
  constructor(size: number) {
    this.headline = new Int32Array(size);
    this.body = new Int32Array(size);
    this.first = new Int32Array(size);
    this.last = new Int32Array(size);
    this.word = new Int32Array(size);
  }

  /** Counts the roots of `tokens`, or the parts of their compounds. Time linear in the tokens. */
  count(tokens: Tokens, { words, marks }: Marked, { bodyStart, settled, what = 'roots' }: Counting): void {
    this.clear();
    const { start, word: ids, count } = tokens;
    const asked = MARK[what];
    let passed = 0;
    for (let i = 0; i < count; i++) {
      const mark = marks[ids[i]!]!;
      if ((mark & asked) === 0) continue;
      while (passed < settled.length && settled[passed]!.end <= start[i]!) passed++;
      if (passed < settled.length && settled[passed]!.start <= start[i]!) continue;
      const inHeadline = start[i]! < bodyStart;
      const only = what === 'roots' ? mark >>> ROOT_SHIFT : 0;
      if (only > 0) {
        this.see(only - 1, i, ids[i]!, inHeadline);
        continue;
      }
      const word = words[ids[i]!]!;
      const roots = what === 'parts' ? word.parts : word.roots;
      for (let k = 0; k < roots.length; k++) this.see(roots[k]!, i, ids[i]!, inHeadline);
    }
  }

  private see(root: number, token: number, word: number, inHeadline: boolean): void {
    if (!this.has(root)) {
      this.touched.push(root);
      this.first[root] = token;
      this.word[root] = word;
    }
    this.last[root] = token;
    if (inHeadline) this.headline[root]!++;
    else this.body[root]!++;
  }

  has(root: number): boolean {
    return this.headline[root]! + this.body[root]! > 0;
  }

  /** Id of the word in which the root first occurred. */
  wordOf(root: number): number {
    return this.word[root]!;
  }

  /** Tokens between two roots, the other one of `tally`, at their first or last occurrences, whichever are closest. */
  distance(root: number, other: number, tally: RootTally = this): number {
    const a1 = this.first[root]!;
    const a2 = this.last[root]!;
    const b1 = tally.first[other]!;
    const b2 = tally.last[other]!;
    return Math.min(Math.abs(a1 - b1), Math.abs(a1 - b2), Math.abs(a2 - b1), Math.abs(a2 - b2));
  }

  private clear(): void {
    for (const root of this.touched) {
      this.headline[root] = 0;
      this.body[root] = 0;
    }
    this.touched.length = 0;
  }
}
