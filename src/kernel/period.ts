import { type Result, ok, refused } from './result.ts';

/** A calendar month as `YYYY-MM`. */
export type Month = string & { readonly __brand?: 'Month' };

/** Whole months, both ends included. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

/** What the analytical store's calendar holds whole years of. */
const FIRST_MONTH = '1970-01';
const LAST_MONTH = '2148-12';

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** True for `2024-01` … `2024-12` and the like. */
export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Months since year 0: a number to count and compare with. Throws on anything but a `Month`. */
export function monthIndex(month: Month): number {
  const match = MONTH.exec(month);
  if (!match) throw new RangeError(`Not a month (YYYY-MM): ${month}`);
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** The month with that index; the inverse of `monthIndex`. */
export function monthAt(index: number): Month {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Number of months in the period, at least 1. */
export function monthsIn(period: Period): number {
  return monthIndex(period.to) - monthIndex(period.from) + 1;
}

/** Every month of the period in order. */
export function monthsOf(period: Period): Month[] {
  const first = monthIndex(period.from);
  return Array.from({ length: monthsIn(period) }, (_, i) => monthAt(first + i));
}

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM/YYYY-MM`.
 * @returns the period, or the problem `period-malformed`, `period-out-of-range` or `period-reversed`.
 */
export function parsePeriod(text: string): Result<Period> {
  const [from, to = from, ...rest] = /^\d{4}$/.test(text) ? [`${text}-01`, `${text}-12`] : text.split('/');
  if (!from || !to || rest.length > 0 || !isMonth(from) || !isMonth(to))
    return refused('period-malformed', `Expected YYYY, YYYY-MM or YYYY-MM/YYYY-MM, got "${text}"`, {
      data: { text },
      field: 'period',
    });
  if (from < FIRST_MONTH || to > LAST_MONTH)
    return refused('period-out-of-range', `The period ${text} is not within ${FIRST_MONTH} and ${LAST_MONTH}`, {
      data: { text },
      field: 'period',
    });
  if (from > to)
    return refused('period-reversed', `The period ${text} ends before it begins`, { data: { text }, field: 'period' });
  return ok({ from, to });
}

/** The shortest text that `parsePeriod` reads back as the same period. */
export function formatPeriod(period: Period): string {
  const year = period.from.slice(0, 4);
  if (period.from === `${year}-01` && period.to === `${year}-12`) return year;
  return period.from === period.to ? period.from : `${period.from}/${period.to}`;
}
