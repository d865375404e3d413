import { conceptGroups } from './conceptGroups.ts';
import { HINT_KINDS, type Hint, type HintKind, type Label, type LabelQuery, type RankedLabel } from './contract.ts';
import { InvertedIndex } from './invertedIndex.ts';
import { gramsOf, rootsOf } from './labelFeatures.ts';
import { BestOf } from './bestOf.ts';
import { WordParts } from './wordParts.ts';

/**
 * Ranks the labels of one list for the labels of another.
 *
 * 1. Each label is compared with the query twice: by runs of letters (`gramsOf`), and by roots of words and word parts
 *    (`rootsOf`). The weighted mean of both cosines is the similarity.
 * 2. Hints, where there are any, are compared in the same way and add what their kind is worth.
 * 3. Labels of one concept vote together (`conceptGroups`): a synonym that shares no letter with the query rises with
 *    the sibling that does.
 *
 * Why no embeddings: none may be downloaded, and the best published one does worse (docs/linking.md). A dozen global
 * numbers below are all that was tuned.
 */

/** The part of the similarity that letters decide; the roots decide the rest. */
const LETTERS = 0.6;
/** Rare runs of letters count more than their idf alone says. */
const LETTER_SHARPNESS = 1.3;
/** How much a label follows its concept instead of its own similarity. */
const TOGETHER = 0.9;

/**
 * With nothing but a label to go by most matches are weak, and it pays to show many concepts: those of n labels, which
 * have n chances to match by accident, are divided by n^`crowd`, and similarity counts as it is. With hints the best
 * match is mostly right: similarity is sharpened, and its concept may take the first places with all its labels.
 * `average`: how much of a concept's similarity is that of its labels on average; the rest is that of the best.
 */
const ALONE = { power: 1, crowd: 0.2, average: 0.3 } as const;
const HINTED = { power: 2, crowd: 0.1, average: 0.3 } as const;

/**
 * What hints of a kind add: `each` times share and similarity raised to `power`, summed, and `best` times that of the
 * best one alone.
 */
const WORTH: Readonly<Record<HintKind, { readonly each: number; readonly best: number; readonly power: number }>> = {
  name: { each: 0.75, best: 0, power: 2 },
  title: { each: 0, best: 0.2, power: 1 },
  group: { each: 0.2, best: 0, power: 1 },
  class: { each: 0.5, best: 0.2, power: 1 },
};

/** Immutable; the same list in any order gives the same ranks. */
export class LabelRanker {
  private readonly ids: readonly string[];
  private readonly groups: readonly (readonly number[])[];
  private readonly parts: WordParts;
  private readonly letters: InvertedIndex;
  private readonly roots: InvertedIndex;

  /** Time and memory are linear in the letters of all labels; 10,000 labels take about half a second. */
  constructor(labels: readonly Label[]) {
    const texts = labels.map(({ label }) => label);
    this.ids = labels.map(({ id }) => id);
    this.groups = conceptGroups(this.ids);
    this.parts = new WordParts(texts);
    this.letters = new InvertedIndex(texts.map(gramsOf), LETTER_SHARPNESS);
    this.roots = new InvertedIndex(texts.map((text) => rootsOf(text, this.parts)));
  }

  /**
   * The best ids for `query`, highest score first and equal scores in order of id; each id once. Labels with nothing
   * in common with the query come last, with score 0, so that there are always `limit` of them if the list has them.
   */
  rank(query: LabelQuery, limit = 100): RankedLabel[] {
    const manner = query.hints?.length ? HINTED : ALONE;
    const scores = this.pooled(this.evidenceFor(query, manner.power), manner);
    const best = new BestOf(limit);
    for (const group of this.groups) this.offerTo(best, group, scores);
    return best.ranked();
  }

  /** How alike each label and `text` are, 0–1, in order of the list. */
  similarities(text: string): Float64Array {
    const sums = this.letters.similarities(gramsOf(text));
    const roots = this.roots.similarities(rootsOf(text, this.parts));
    for (let at = 0; at < sums.length; at++) sums[at] = LETTERS * sums[at]! + (1 - LETTERS) * roots[at]!;
    return sums;
  }

  /** Labels under one id, which stand together in a group, are offered as one: the best of them. */
  private offerTo(best: BestOf, group: readonly number[], scores: Float64Array): void {
    let most = 0;
    for (const [i, at] of group.entries()) {
      most = Math.max(most, scores[at]!);
      if (this.ids[group[i + 1] ?? -1] === this.ids[at]) continue;
      best.offer(this.ids[at]!, most);
      most = 0;
    }
  }

  private evidenceFor({ label, hints = [] }: LabelQuery, power: number): Float64Array {
    const evidence = this.similarities(label).map((similarity) => similarity ** power);
    for (const kind of HINT_KINDS)
      this.addHints(
        evidence,
        hints.filter((hint) => hint.kind === kind),
      );
    return evidence;
  }

  private addHints(evidence: Float64Array, hints: readonly Hint[]): void {
    if (hints.length === 0) return;
    const { each, best, power } = WORTH[hints[0]!.kind];
    const most = new Float64Array(evidence.length);
    for (const { text, share } of hints)
      for (const [at, similarity] of this.similarities(text).entries()) {
        if (similarity === 0) continue;
        const amount = share * similarity ** power;
        evidence[at]! += each * amount;
        most[at] = Math.max(most[at]!, amount);
      }
    for (let at = 0; at < most.length; at++) evidence[at]! += best * most[at]!;
  }

  private pooled(evidence: Float64Array, { crowd, average }: typeof ALONE | typeof HINTED): Float64Array {
    const scores = new Float64Array(evidence.length);
    for (const group of this.groups) {
      const own = group.map((at) => evidence[at]!);
      const most = Math.max(...own);
      if (most === 0) continue;
      const mean = own.reduce((sum, one) => sum + one, 0) / own.length;
      const together = ((1 - average) * most + average * mean) / own.length ** crowd;
      for (const at of group) scores[at] = (1 - TOGETHER) * evidence[at]! + TOGETHER * together;
    }
    return scores;
  }
}
