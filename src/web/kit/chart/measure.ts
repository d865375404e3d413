import type { Language } from '../../../kernel/text.ts';
import { formatNumber, formatPercent } from '../../words/format.ts';

/** What the numbers of a chart count: `annonser`, `%` … and how many decimals they are shown with. */
export interface Measure {
  readonly unit: string;
  readonly digits?: number;
}

/** `1 234` or `12 %`; units in words stand in titles and tooltips, not after each number. */
export function formatMeasured(value: number, measure: Measure, language: Language): string {
  return measure.unit === '%'
    ? formatPercent(value, language, measure.digits)
    : formatNumber(value, language, measure.digits);
}

/** `1 234 annonser`. */
export function formatWithUnit(value: number, measure: Measure, language: Language): string {
  const number = formatMeasured(value, measure, language);
  return measure.unit === '%' || measure.unit === '' ? number : `${number} ${measure.unit}`;
}

/** The heading of a column of such numbers. */
export function measureLabel(label: string, measure: Measure): string {
  return measure.unit === '' || label.toLowerCase() === measure.unit ? label : `${label} (${measure.unit})`;
}

/** Shares of 100 as SVG wants them: at most two decimals, no trailing zeros. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
