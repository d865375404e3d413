import { scaleLinear } from 'd3-scale';
import type { Month } from '../../../kernel/period.ts';

export interface LinePoint {
  readonly month: Month;
  /** `null` is missing: the line has a gap there. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

export interface LineSeries {
  readonly label: string;
  /** Every month of the chart in order; all series have the same months. */
  readonly points: readonly LinePoint[];
}

/** Months are evenly spaced between these shares of the width, so that the end points' labels have room. */
const INSET = 0.02;

/** Position of the `index`th of `count` months as a share of the width, 0–1. */
export function monthShare(index: number, count: number): number {
  return count === 1 ? 0.5 : INSET + (1 - 2 * INSET) * (index / (count - 1));
}

/** A linear scale from zero to the highest value or interval. */
export function valueScale(series: readonly LineSeries[], range: readonly [bottom: number, top: number]) {
  const highest = Math.max(
    0,
    ...series.flatMap((one) => one.points.map((point) => Math.max(point.value ?? 0, point.high ?? 0))),
  );
  return scaleLinear()
    .domain([0, highest || 1])
    .range(range);
}

export interface MonthTick {
  readonly month: Month;
  readonly share: number;
  /** True for ticks that are left out where the chart is narrow. */
  readonly onlyWide: boolean;
  /** True where the year is written: the first tick and each change of year. */
  readonly year: boolean;
}

const WIDE_TICKS = 12;
const NARROW_TICKS = 6;

/** Months to write under the axis: at most 12, of which every other at most when there is little room. */
export function monthTicks(months: readonly Month[]): MonthTick[] {
  const steps = [1, 2, 3, 6, 12, 24, 60, 120];
  const step = steps.find((candidate) => months.length / candidate <= WIDE_TICKS) ?? 120;
  const narrow = Math.ceil(months.length / step / NARROW_TICKS);
  const shown = months.flatMap((month, index) => (index % step === 0 ? [{ month, index }] : []));
  return shown.map(({ month, index }, order) => ({
    month,
    share: monthShare(index, months.length),
    onlyWide: order % narrow !== 0,
    year: order === 0 || shown[order - 1]?.month.slice(0, 4) !== month.slice(0, 4),
  }));
}

export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** Runs of months for which no series has a value, as indices, both included. */
export function gapsOf(series: readonly LineSeries[]): Gap[] {
  const count = series[0]?.points.length ?? 0;
  const gaps: { from: number; to: number }[] = [];
  for (let index = 0; index < count; index++) {
    if (series.some((one) => one.points[index]?.value != null)) continue;
    const last = gaps.at(-1);
    if (last && last.to === index - 1) last.to = index;
    else gaps.push({ from: index, to: index });
  }
  return gaps;
}
