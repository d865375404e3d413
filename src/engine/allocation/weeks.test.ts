import { describe, expect, it } from 'vitest';
import { ageOn, dayOf, lengthInWeeks, weeksBetween } from './weeks.ts';

describe('weeks and days', () => {
  it.each([
    // from, to, weeks: by the calendar of ISO 8601
    ['2027-03-22', '2027-03-28', ['2027-W12']],
    ['2027-03-26', '2027-03-29', ['2027-W12', '2027-W13']],
    ['2026-12-28', '2027-01-10', ['2026-W53', '2027-W01']],
    ['2027-01-01', '2027-01-03', ['2026-W53']],
    ['2024-12-30', '2025-01-05', ['2025-W01']],
  ])('%s to %s lies in %j', (from, to, weeks) => {
    expect(weeksBetween(from, to)).toEqual(weeks);
  });

  it.each([
    ['2010-05-01', '2028-04-30', 17],
    ['2010-05-01', '2028-05-01', 18],
    ['2012-02-29', '2030-02-28', 17],
    ['2012-02-29', '2030-03-01', 18],
  ])('who was born %s is on %s %i years old', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age);
  });

  it.each([
    ['2027-03-22', '2027-03-28', 1],
    ['2027-03-22', '2027-03-29', 2],
    ['2027-03-22', '2027-04-25', 5],
  ])('%s to %s counts for %i weeks', (from, to, weeks) => {
    expect(lengthInWeeks(from, to)).toBe(weeks);
  });

  it.each(['2027-02-29', '2027-13-01', '2027-3-1', 'tomorrow', ''])('%j is no day', (text) => {
    expect(dayOf(text)).toBeNaN();
  });
});
