import type { Language } from '../../../kernel/text.ts';
import { chartWords } from '../../words/chart.ts';
import { type Measure, formatMeasured } from './measure.ts';

const CLASSES = 5;

/**
 * Limits between up to five classes with about as many areas in each (quantiles), rounded to two figures.
 * @returns ascending lower limits of every class but the first; fewer when the values are few or alike.
 */
export function classLimits(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const limits = Array.from({ length: CLASSES - 1 }, (_, i) => {
    const at = Math.floor(((i + 1) / CLASSES) * sorted.length);
    return Number((sorted[at] ?? 0).toPrecision(2));
  });
  return [...new Set(limits)].filter((limit) => limit > (sorted[0] ?? 0) && limit <= (sorted.at(-1) ?? 0));
}

/** Index of the class that `value` falls in. */
export function classOf(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/** What the legend says of each class: `12–49`, `50–119`, `120–380`. */
export function classLabels(
  values: readonly number[],
  limits: readonly number[],
  measure: Measure,
  language: Language,
): string[] {
  const starts = [Math.min(...values), ...limits];
  const highest = Math.max(...values);
  const text = (value: number) => formatMeasured(value, measure, language);
  return starts.map((start, index) => {
    const next = starts[index + 1];
    // Counts end one below the next class; measured values end where it begins.
    const end = next === undefined ? highest : measure.digits ? next : next - 1;
    return start >= end ? text(start) : chartWords[language].between(text(start), text(end));
  });
}
