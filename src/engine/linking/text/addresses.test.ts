import { expect, it } from 'vitest';
import { isInAddress } from './addresses.ts';

it.each([
  ['[Statist].se', true],
  ['www.[kock].nu', true],
  ['https://[kock].com/jobb', true],
  ['skriv till [svetsare]@exempel.se', true],
  ['anna@[svetsare].se', true],
  ['[Svetsare]. Se även', false],
  ['vi söker [svetsare].', false],
  ['kan [ASP].NET', false],
  ['kock/[svetsare]', false],
  ['[svetsare].senare', false],
  ['[svetsare]', false],
])('%s: %s', (marked, expected) => {
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const text = marked.replace(/[[\]]/g, '');
  expect(isInAddress({ start, end }, (from, to) => text.slice(from, to))).toBe(expected);
});
