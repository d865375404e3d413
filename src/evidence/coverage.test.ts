import { describe, expect, it } from 'vitest';
import { formatPeriod, parsePeriod } from '../kernel/period.ts';
import { compareDemandSources, comparisonPeriod, covers, type DemandSpan, wholeMonths } from './coverage.ts';

const period = (text: string) => {
  const read = parsePeriod(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};
const monthly: DemandSpan = {
  sourceId: 'ads',
  from: '2023-03',
  to: '2024-12',
  step: 'month',
  years: [],
  countsVacancies: true,
};
const yearly: DemandSpan = {
  sourceId: 'ad-counts',
  from: '2021-01',
  to: '2024-12',
  step: 'year',
  years: [2021, 2023, 2024],
  countsVacancies: false,
};

describe('what a source covers', () => {
  it.each([
    [monthly, '2024', true],
    [monthly, '2023-03', true],
    [monthly, '2023-02', false],
    [monthly, '2024-06/2025-01', false],
    [monthly, '2023', false],
    [yearly, '2024', true],
    [yearly, '2023-01/2024-12', true],
    [yearly, '2021-01/2023-12', false],
    [yearly, '2022', false],
    [yearly, '2024-01/2024-06', false],
    [yearly, '2023-07/2024-06', false],
  ])('%#: %o %s → %s', (span, text, expected) => {
    expect(covers(span, period(text))).toBe(expected);
  });
});

it.each([
  ['2024-12', '2024-12-20T10:00:00Z', '2024-11'],
  ['2024-01', '2024-01-02T00:00:00Z', '2023-12'],
  ['2024-12', '2025-01-01T00:00:00Z', '2024-12'],
  ['2024-12', '2023-05-01T00:00:00Z', '2024-12'],
])('months up to %s, read at %s, are whole up to %s', (to, retrievedAt, whole) => {
  expect(wholeMonths({ from: '2020-01', to }, retrievedAt)).toEqual({ from: '2020-01', to: whole });
});

describe('what a period is compared with', () => {
  it.each([
    ['2024', '2023'],
    ['2024-03', '2023-03'],
    ['2024-03/2024-08', '2023-03/2023-08'],
    ['2023-07/2024-06', '2022-07/2023-06'],
    ['2023-01/2024-06', '2021-01/2022-06'],
    ['2023-01/2024-12', '2021-01/2022-12'],
  ])('%s with %s', (text, expected) => {
    expect(formatPeriod(comparisonPeriod(period(text)))).toBe(expected);
  });
});

it('puts sources of months before those of years, and unknown ones last by name', () => {
  expect(['other', 'ad-counts', 'demo-ads', 'another', 'ads'].sort(compareDemandSources)).toEqual([
    'ads',
    'demo-ads',
    'ad-counts',
    'another',
    'other',
  ]);
});
