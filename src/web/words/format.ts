import { type Month, type Period, formatPeriod, monthsIn } from '../../kernel/period.ts';
import type { Language } from '../../kernel/text.ts';

const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;
const TIME_ZONE = 'Europe/Stockholm';

/** `Intl` objects are dear to make and hundreds are asked for on a page: one of each kind is kept. */
function once<T>(make: (language: Language, variant: string) => T): (language: Language, variant?: string) => T {
  const made = new Map<string, T>();
  return (language, variant = '') => {
    const key = `${language} ${variant}`;
    const known = made.get(key) ?? make(language, variant);
    made.set(key, known);
    return known;
  };
}

const numbers = once((language, digits) => {
  const fraction = Number(digits);
  return new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
});
const changes = once((language, digits) => {
  const fraction = Number(digits);
  return new Intl.NumberFormat(LOCALES[language], {
    signDisplay: 'exceptZero',
    minimumFractionDigits: fraction,
    maximumFractionDigits: fraction,
  });
});
const compact = once(
  (language) => new Intl.NumberFormat(LOCALES[language], { notation: 'compact', maximumFractionDigits: 1 }),
);
const months = once(
  (language, width) =>
    new Intl.DateTimeFormat(LOCALES[language], {
      month: width === 'long' ? 'long' : 'short',
      ...(width === 'month' ? {} : { year: 'numeric' }),
      timeZone: 'UTC',
    }),
);
const dates = once(
  (language) => new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: TIME_ZONE }),
);
const moments = once(
  (language) =>
    new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }),
);
const lists = once((language) => new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }));

/** `697 030` (no-break space) or `697,030`. Swedish gets a true minus sign from `Intl`. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return numbers(language, String(digits)).format(value);
}

/** `+12`, `−3`, `0`. */
export function formatChange(value: number, language: Language, digits = 0): string {
  return changes(language, String(digits)).format(value).replace('-', '−');
}

/** `12 %` or `12%`; `value` is in percent, not a share. */
export function formatPercent(value: number, language: Language, digits = 0): string {
  return formatNumber(value, language, digits) + percentSign(language);
}

/** `+12 %`: a change in percent. */
export function formatPercentChange(value: number, language: Language, digits = 0): string {
  return formatChange(value, language, digits) + percentSign(language);
}

function percentSign(language: Language): string {
  return language === 'sv' ? '\u00a0%' : '%';
}

/** `12 tn`, `1,2 mn`: for the axes of charts, where space is short. */
export function formatCompact(value: number, language: Language): string {
  return Math.abs(value) < 10_000
    ? formatNumber(value, language, Number.isInteger(value) ? 0 : 1)
    : compact(language).format(value);
}

/** `410–460`. */
export function formatRange(low: number, high: number, language: Language, digits = 0): string {
  return `${formatNumber(low, language, digits)}–${formatNumber(high, language, digits)}`;
}

/** `mars 2024`, `mars 2024` (short: `mars`, `sep.`) or the month's name alone, without the year. */
export function formatMonth(month: Month, language: Language, width: 'long' | 'short' | 'month' = 'long'): string {
  return months(language, width).format(new Date(`${month}-01T00:00:00Z`));
}

/** `2024`, `mars 2024` or `mars 2024–feb. 2025`. */
export function formatPeriodWords(period: Period, language: Language): string {
  const code = formatPeriod(period);
  if (code.length === 4) return code;
  if (monthsIn(period) === 1) return formatMonth(period.from, language);
  return `${formatMonth(period.from, language, 'short')}–${formatMonth(period.to, language, 'short')}`;
}

/** `3 februari 2025`; takes an ISO date or instant, shown in Swedish time. */
export function formatDate(iso: string, language: Language): string {
  return dates(language).format(new Date(iso));
}

/** `3 februari 2025 kl. 14:05`, in Swedish time. */
export function formatMoment(iso: string, language: Language): string {
  return moments(language).format(new Date(iso));
}

/** `bagare, kock och servitör`. */
export function formatList(items: readonly string[], language: Language): string {
  return lists(language).format(items);
}
