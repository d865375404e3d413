import { type Month, monthAt, monthIndex } from '../../kernel/period.ts';

/** Months that are generated before the month of `today`. */
export const MONTHS = 30;

/** The whole months of the generated period, oldest first; `today` is an ISO date. */
export function generatedMonths(today: string): Month[] {
  const end = monthIndex(today.slice(0, 7));
  return Array.from({ length: MONTHS }, (_, i) => monthAt(end - MONTHS + i));
}

/** The last calendar year that lies wholly before the month of `today`. */
export function lastWholeYear(today: string): number {
  return Number(today.slice(0, 4)) - 1;
}

/** The date `days` after `date`, both ISO. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Starts of the two school terms that come after `today`: the middle of January and the end of August. */
export function nextTermStarts(today: string): [string, string] {
  const year = Number(today.slice(0, 4));
  const starts = [year, year + 1].flatMap((y) => [`${y}-01-18`, `${y}-08-24`]);
  const coming = starts.filter((start) => start > today);
  return [coming[0] as string, coming[1] as string];
}
