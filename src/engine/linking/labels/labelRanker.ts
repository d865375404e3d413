import { BestOf } from './bestOf.ts';
import { conceptGroups } from './conceptGroups.ts';
import {
  HINT_KINDS,
  type HintKind,
  type Label,
  type LabelExplanation,
  type LabelQuery,
  type LabelReason,
  type RankedLabel,
} from './contract.ts';
import { compared, Likeness } from './likeness.ts';
import { WordParts } from './wordParts.ts';

/**
 * Ranks the labels of one list for the labels of another.
 *
 * 1. Each label is compared with the query, by letters and by roots (`Likeness`).
 * 2. Hints, where there are any, are compared in the same way and add what their kind is worth.
 * 3. Labels of one concept vote together (`conceptGroups`): a synonym that shares no letter with the query rises with
 *    the sibling that does.
 *
 * Why no embeddings: none may be downloaded, and the best published one does worse (docs/linking.md). The global
 * numbers below and in `Likeness` are all that was tuned.
 */

/** How much a label follows its concept; the rest, its own likeness, orders the labels of one concept. */
const TOGETHER = 0.95;

/**
 * `power`: likeness is raised to it, so that one close match outweighs several faint ones. `whole`: how much of a
 * concept's likeness is that of all its labels taken for one text; the rest is that of its best label. `crowd`: concepts
 * of n labels, which have n chances to match by accident, are divided by n^crowd.
 *
 * With nothing but a label to go by most matches are faint, and a concept that agrees as a whole is the safer guess.
 * With hints the best match is mostly right, and what its siblings are called no matter.
 */
const ALONE = { power: 1, whole: 0.8, crowd: 0.2 } as const;
const HINTED = { power: 2, whole: 0, crowd: 0.3 } as const;

/** What a hint of each kind adds: `amount` times its share, times its likeness raised to `power`. */
const WORTH: Readonly<Record<HintKind, { readonly amount: number; readonly power: number }>> = {
  name: { amount: 0.75, power: 2 },
  title: { amount: 0.15, power: 1 },
  group: { amount: 0.32, power: 1 },
  class: { amount: 1.12, power: 1 },
};

/** What one text, the query's label or a hint, adds to each label of the list. */
interface Source {
  readonly by: LabelReason['by'];
  readonly text: string;
  readonly amounts: Float64Array;
}

/** Everything that speaks for a label, before concepts vote. */
interface Evidence {
  readonly manner: typeof ALONE | typeof HINTED;
  readonly sources: readonly Source[];
  /** By label: the sum of the sources. */
  readonly sums: Float64Array;
  /** By group, where concepts are compared as a whole. */
  readonly wholes: Float64Array | null;
}

/** Immutable; the same list in any order gives the same ranks. */
export class LabelRanker {
  private readonly ids: readonly string[];
  private readonly texts: readonly string[];
  private readonly groups: readonly (readonly number[])[];
  private readonly parts: WordParts;
  private readonly labels: Likeness;
  /** By group; null where every label is a concept of its own. */
  private readonly concepts: Likeness | null;

  /** Time and memory are linear in the letters of all labels; 10,000 labels take about a second. */
  constructor(labels: readonly Label[]) {
    const texts = labels.map(({ label }) => label);
    this.ids = labels.map(({ id }) => id);
    this.texts = texts;
    this.groups = conceptGroups(this.ids);
    this.parts = new WordParts(texts);
    this.labels = new Likeness(texts.map((text) => compared([text], this.parts)));
    const wholes = this.groups.map((group) => group.map((at) => texts[at]!));
    this.concepts =
      wholes.length === texts.length ? null : new Likeness(wholes.map((whole) => compared(whole, this.parts)));
  }

  /**
   * The best ids for `query`, highest score first and equal scores in order of id; each id once. Labels with nothing
   * in common with the query come last, with score 0, so that there are always `limit` of them if the list has them.
   */
  rank(query: LabelQuery, limit = 100): RankedLabel[] {
    const scores = this.scoresOf(this.evidenceFor(query));
    const best = new BestOf(limit);
    for (const group of this.groups) this.offerTo(best, group, scores);
    return best.ranked();
  }

  /** How alike each label and `text` are, 0–1, in order of the list. */
  likenesses(text: string): Float64Array {
    return this.labels.to(compared([text], this.parts));
  }

  /** Why `id` has its score for `query`, in the parts that `rank` added up; null for an id that is not in the list. */
  explain(query: LabelQuery, id: string): LabelExplanation | null {
    const evidence = this.evidenceFor(query);
    const scores = this.scoresOf(evidence);
    const named = [...this.ids.keys()].filter((each) => this.ids[each] === id);
    const at = named.reduce((best, each) => (scores[each]! > scores[best]! ? each : best), named[0] ?? -1);
    if (at < 0) return null;
    const i = this.groups.findIndex((group) => group.includes(at));
    const reasons = this.reasonsFor(at, i, evidence).filter(({ amount }) => amount > 0);
    reasons.sort((a, b) => b.amount - a.amount);
    return { id, label: this.texts[at]!, score: scores[at]!, reasons };
  }

  /** The label's own part of each source, and its concept's part, for which the best label of the concept speaks. */
  private reasonsFor(at: number, i: number, { manner, sources, sums, wholes }: Evidence): LabelReason[] {
    const group = this.groups[i]!;
    const speaker = group.reduce((best, each) => (sums[each]! > sums[best]! ? each : best));
    const voice = (TOGETHER * (wholes ? 1 - manner.whole : 1)) / group.length ** manner.crowd;
    const reasons: LabelReason[] = sources.map(({ by, text, amounts }) => ({
      by,
      text,
      agreed: this.texts[speaker]!,
      amount: (1 - TOGETHER) * amounts[at]! + voice * amounts[speaker]!,
    }));
    if (!wholes) return reasons;
    const together = (TOGETHER * manner.whole * wholes[i]!) / group.length ** manner.crowd;
    const agreed = group.map((each) => this.texts[each]!).join(', ');
    return [...reasons, { by: 'concept', text: sources[0]!.text, agreed, amount: together }];
  }

  private evidenceFor({ label, hints = [] }: LabelQuery): Evidence {
    const manner = hints.length > 0 ? HINTED : ALONE;
    const text = compared([label], this.parts);
    const own = this.labels.to(text).map((likeness) => likeness ** manner.power);
    const sources: Source[] = [{ by: 'label', text: label, amounts: own }];
    for (const kind of HINT_KINDS)
      for (const hint of hints.filter((each) => each.kind === kind)) {
        const { amount, power } = WORTH[kind];
        const amounts = this.likenesses(hint.text).map((likeness) => amount * hint.share * likeness ** power);
        sources.push({ by: kind, text: hint.text, amounts });
      }
    const sums = new Float64Array(own.length);
    for (const { amounts } of sources) for (let at = 0; at < sums.length; at++) sums[at]! += amounts[at]!;
    return { manner, sources, sums, wholes: manner === ALONE && this.concepts ? this.concepts.to(text) : null };
  }

  private scoresOf({ manner: { whole, crowd }, sums, wholes }: Evidence): Float64Array {
    const scores = new Float64Array(sums.length);
    for (let i = 0; i < this.groups.length; i++) {
      const group = this.groups[i]!;
      let most = 0;
      for (const at of group) most = Math.max(most, sums[at]!);
      const together = (wholes ? (1 - whole) * most + whole * wholes[i]! : most) / group.length ** crowd;
      for (const at of group) scores[at] = (1 - TOGETHER) * sums[at]! + TOGETHER * together;
    }
    return scores;
  }

  /** Labels under one id, which stand together in a group, are offered as one: the best of them. */
  private offerTo(best: BestOf, group: readonly number[], scores: Float64Array): void {
    let most = 0;
    for (let i = 0; i < group.length; i++) {
      const at = group[i]!;
      most = Math.max(most, scores[at]!);
      if (i + 1 < group.length && this.ids[group[i + 1]!] === this.ids[at]) continue;
      best.offer(this.ids[at]!, most);
      most = 0;
    }
  }
}
