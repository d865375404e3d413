import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInterval, percentChange, poissonInterval } from './intervals.ts';

describe('the interval of a count', () => {
  // Exact limits: half the 2.5 % and 97.5 % quantiles of chi-squared with 2n and 2n + 2 degrees of freedom.
  it.each([
    [0, 0, 3.689],
    [1, 0.025, 5.572],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [100, 81.364, 121.627],
    [1000, 938.971, 1063.943],
  ])('%i lies in %f to %f', (count, low, high) => {
    const found = poissonInterval(count);
    expect(Math.abs(found.low - low)).toBeLessThan(0.02 + low * 0.01);
    expect(Math.abs(found.high - high)).toBeLessThan(0.02 + high * 0.01);
  });

  it('holds the count and grows with it', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (count) => {
        const [here, next] = [poissonInterval(count), poissonInterval(count + 1)];
        expect(here.low).toBeLessThanOrEqual(count);
        expect(here.high).toBeGreaterThan(count);
        expect(next.low).toBeGreaterThanOrEqual(here.low);
        expect(next.high).toBeGreaterThan(here.high);
      }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('is refused for %f', (count) => {
    expect(() => poissonInterval(count)).toThrow(RangeError);
  });
});

describe('the interval of a change', () => {
  it('holds the change, and nothing below −100 %', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (now, before) => {
        const { low, high } = changeInterval(now, before);
        const change = percentChange(now, before);
        expect(low).toBeLessThanOrEqual(change);
        expect(high).toBeGreaterThanOrEqual(change);
        expect(low).toBeGreaterThanOrEqual(-100);
      }),
    );
  });

  it('tells a real rise from noise', () => {
    expect(changeInterval(200, 100).low).toBeGreaterThan(0);
    expect(changeInterval(12, 10).low).toBeLessThan(0);
  });

  it('does not exist from nothing', () => {
    expect(() => percentChange(3, 0)).toThrow(RangeError);
  });
});
