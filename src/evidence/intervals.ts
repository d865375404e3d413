import type { Uncertainty } from './provenance.ts';

/** The normal quantile of a two-sided 95 % interval. */
const Z = 1.959964;

/**
 * 95 % interval of the rate behind a count, by Byar's approximation of the exact Poisson limits (Breslow & Day,
 * Statistical Methods in Cancer Research II, IARC 1987, p. 69); within 1 % of the exact upper limit for every count.
 * Ads come in bunches (one employer, ten posts), so the true uncertainty is rather larger than smaller.
 * @param count a whole number from 0; anything else throws.
 */
export function poissonInterval(count: number): Uncertainty {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count: ${count}`);
  const above = count + 1;
  const low = count === 0 ? 0 : count * Math.max(0, 1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3;
  const high = above * (1 - 1 / (9 * above) + Z / (3 * Math.sqrt(above))) ** 3;
  return { low, high, method: 'poisson-95' };
}

/**
 * 95 % interval of the change from `before` to `now` in percent: the logarithm of the ratio of two Poisson counts is
 * about normal with variance 1/now + 1/before; half is added to each count so that zero has an interval too (Haldane).
 * Always holds the plain change in percent. `before` must be above 0.
 */
export function changeInterval(now: number, before: number): Uncertainty {
  const a = now + 0.5;
  const b = before + 0.5;
  const spread = Z * Math.sqrt(1 / a + 1 / b);
  const change = percentChange(now, before);
  return {
    low: Math.min(change, 100 * (Math.exp(Math.log(a / b) - spread) - 1)),
    high: Math.max(change, 100 * (Math.exp(Math.log(a / b) + spread) - 1)),
    method: 'poisson-ratio-95',
  };
}

/** Change in percent; `before` must be above 0. */
export function percentChange(now: number, before: number): number {
  if (!(before > 0)) throw new RangeError('There is no change in percent from nothing');
  return (100 * (now - before)) / before;
}
