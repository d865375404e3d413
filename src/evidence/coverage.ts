import { type Period, monthAt, monthIndex, monthsIn } from '../kernel/period.ts';

/** The time that a source of demand has figures for. */
export interface DemandSpan {
  readonly sourceId: string;
  /** First and last month, `YYYY-MM`. */
  readonly from: string;
  readonly to: string;
  /** A source of years has figures for whole calendar years only. */
  readonly step: 'month' | 'year';
  /** The years that a source of years holds, in order; empty for a source of months. */
  readonly years: readonly number[];
  readonly countsVacancies: boolean;
}

/** Sources that count month by month stand before those that count by year; of invented ones the like. */
export const DEMAND_SOURCES_FIRST: readonly string[] = ['ads', 'demo-ads', 'ad-counts', 'demo-ad-counts'];

/** Order of demand sources: known ones as listed, others after them by name. */
export function compareDemandSources(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

function rank(sourceId: string): number {
  const at = DEMAND_SOURCES_FIRST.indexOf(sourceId);
  return at < 0 ? DEMAND_SOURCES_FIRST.length : at;
}

/**
 * Whether the source has figures for all of `period`: only then is an occupation without ads one with 0 ads, and
 * otherwise one of which nothing is known. A source of years covers nothing but whole years that it holds.
 */
export function covers(span: DemandSpan, period: Period): boolean {
  if (span.step === 'month') return span.from <= period.from && period.to <= span.to;
  if (!period.from.endsWith('-01') || !period.to.endsWith('-12')) return false;
  const held = new Set(span.years);
  for (let year = Number(period.from.slice(0, 4)); year <= Number(period.to.slice(0, 4)); year++)
    if (!held.has(year)) return false;
  return true;
}

/**
 * A span without the month that was still running when the source was read: what had come of it so far is no month to
 * compare others with. @param retrievedAt ISO instant or month.
 */
export function wholeMonths<T extends { readonly to: string }>(span: T, retrievedAt: string): T {
  return retrievedAt.startsWith(span.to) ? { ...span, to: monthAt(monthIndex(span.to) - 1) } : span;
}

/**
 * The period that `period` is compared with: the same months, as few whole years earlier as do not overlap. Ads follow
 * the seasons, so three months are not held against the three before them.
 */
export function comparisonPeriod(period: Period): Period {
  const months = Math.ceil(monthsIn(period) / 12) * 12;
  return { from: monthAt(monthIndex(period.from) - months), to: monthAt(monthIndex(period.to) - months) };
}
