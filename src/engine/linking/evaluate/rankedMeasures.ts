import type { Measure } from './measure.ts';
import { averagePrecision, hitAt, recallAt } from './ranks.ts';
import { meanOf } from './tally.ts';

/** One ranking and what is right for it. */
export interface JudgedRanking {
  readonly id: string;
  /** For the reader: the title or label that was asked with. */
  readonly title: string;
  /** What sort of item it is, where results are told apart by it. */
  readonly part: string | null;
  /** The best first, without repeats. */
  readonly ranked: readonly string[];
  readonly right: ReadonlySet<string>;
  /** The one answer that matters most, where there is one. */
  readonly main: string | null;
  /** How many of the right answers the lexicon does not have. */
  readonly unknown: number;
}

/** Modules against skills that people assigned: the first ten, and the whole order. */
export function moduleMeasures(): Measure<JudgedRanking>[] {
  return [
    ...labelMeasures(),
    mean('main-in-10', ({ ranked, main }) => (main === null ? null : hitAt(ranked, new Set([main]), 10))),
  ];
}

/** Labels of one list against those of another. */
export function labelMeasures(): Measure<JudgedRanking>[] {
  return [
    mean('map', ({ ranked, right }) => averagePrecision(ranked, right)),
    mean('recall-10', ({ ranked, right }) => recallAt(ranked, right, 10)),
  ];
}

/** Educations against the occupation groups that somebody assigned; any of them will do. */
export function offeringMeasures(parts: readonly string[]): Measure<JudgedRanking>[] {
  const all: Measure<JudgedRanking>[] = [
    mean('hit-1', ({ ranked, right }) => hitAt(ranked, right, 1)),
    mean('hit-5', ({ ranked, right }) => hitAt(ranked, right, 5)),
    mean('hit-any', ({ ranked, right }) => hitAt(ranked, right, ranked.length)),
  ];
  return [...all, ...parts.flatMap((part) => all.slice(0, 2).map((measure) => among(part, measure)))];
}

/** The same measure of the items of one sort. */
function among(part: string, measure: Measure<JudgedRanking>): Measure<JudgedRanking> {
  const only = (items: readonly JudgedRanking[]): JudgedRanking[] => items.filter((item) => item.part === part);
  return {
    key: measure.key,
    part,
    value: (items) => measure.value(only(items)),
    count: (items) => measure.count(only(items)),
  };
}

/** The mean over rankings (macro average): a module with ten skills weighs as much as one with a single skill. */
function mean(key: string, of: (judged: JudgedRanking) => number | null): Measure<JudgedRanking> {
  return {
    key,
    value: (items) => meanOf(items.map(of)),
    count: (items) => items.filter((item) => of(item) !== null).length,
  };
}
