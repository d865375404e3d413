import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatCompact,
  formatDate,
  formatList,
  formatMoment,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatPeriodWords,
  formatRange,
} from './format.ts';

describe('formatting in words', () => {
  it.each([
    ['number, sv', formatNumber(697_030, 'sv'), '697\u00a0030'],
    ['number, en', formatNumber(697_030, 'en'), '697,030'],
    ['decimals, sv', formatNumber(12.345, 'sv', 1), '12,3'],
    ['negative, sv', formatNumber(-3, 'sv'), '\u22123'],
    ['percent, sv', formatPercent(12, 'sv'), '12\u00a0%'],
    ['percent, en', formatPercent(12.5, 'en', 1), '12.5%'],
    ['change up', formatChange(12, 'sv'), '+12'],
    ['change down, en', formatChange(-3, 'en'), '\u22123'],
    ['no change', formatPercentChange(0, 'sv'), '0\u00a0%'],
    ['axis, small', formatCompact(1500, 'sv'), '1\u00a0500'],
    ['axis, large', formatCompact(12_500, 'sv'), '12,5\u00a0tn'],
    ['range', formatRange(1215, 1356, 'sv'), '1\u00a0215–1\u00a0356'],
    ['month, sv', formatMonth('2024-03', 'sv'), 'mars 2024'],
    ['month, en', formatMonth('2024-05', 'en'), 'May 2024'],
    ['month alone', formatMonth('2024-12', 'sv', 'month'), 'dec.'],
    ['whole year', formatPeriodWords({ from: '2024-01', to: '2024-12' }, 'sv'), '2024'],
    ['one month', formatPeriodWords({ from: '2024-03', to: '2024-03' }, 'sv'), 'mars 2024'],
    ['months', formatPeriodWords({ from: '2024-03', to: '2025-02' }, 'sv'), 'mars 2024–feb. 2025'],
    ['date in Sweden, not in UTC', formatDate('2025-02-02T23:30:00Z', 'sv'), '3 februari 2025'],
    ['moment', formatMoment('2025-02-03T13:05:00Z', 'sv'), '3 februari 2025 kl. 14:05'],
    ['list', formatList(['bagare', 'kock', 'servitör'], 'sv'), 'bagare, kock och servitör'],
  ])('%s', (_, formatted, expected) => {
    expect(formatted).toBe(expected);
  });
});
