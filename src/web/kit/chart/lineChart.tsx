import { area, line } from 'd3-shape';
import type { Language } from '../../../kernel/text.ts';
import { chartWords } from '../../words/chart.ts';
import { formatCompact, formatMonth } from '../../words/format.ts';
import { usePage } from '../page.ts';
import { type ChartProps, Figure } from './figure.tsx';
import { Legend, seriesClass } from './legend.tsx';
import { type Measure, formatMeasured, formatWithUnit, measureLabel, percent } from './measure.ts';
import { type LinePoint, type LineSeries, gapsOf, monthShare, monthTicks, valueScale } from './monthScale.ts';

export interface LineChartProps extends ChartProps {
  readonly series: readonly LineSeries[];
  readonly measure: Measure;
}

const HEIGHT = 264;
const TOP = 12;
const BOTTOM = 220;
/** The stretched drawing's own width; only shares of it matter. */
const SPAN = 1000;
/** Roughly the width of a digit in the axis' type size. */
const DIGIT = 8;

type Scale = ReturnType<typeof valueScale>;

/**
 * Lines by month from zero, with gaps where values are missing and a band of uncertainty where it is known.
 * Lines are stretched to the room they get; letters and dots are placed in percent and keep their size.
 */
export function LineChart(props: LineChartProps) {
  const { id, series, measure } = props;
  const { language } = usePage();
  const scale = valueScale(series, [BOTTOM, TOP]).nice(4);
  const banded = series.some((one) => one.points.some((point) => point.low !== undefined));
  const legend = (series.length > 1 || banded) && (
    <Legend labels={series.map((one) => one.label)} kind="line" extra={banded && chartWords[language].band} />
  );
  return (
    <Figure {...props} legend={legend} table={tableOf(props, language)}>
      <div class="lines">
        <ValueAxis scale={scale} language={language} />
        <svg class="lines-plot" width="100%" height={HEIGHT} focusable="false">
          <Gaps id={id} series={series} />
          {scale.ticks(4).map((tick) => (
            <line class={tick === 0 ? 'axis' : 'grid'} x1="0" x2="100%" y1={scale(tick)} y2={scale(tick)} />
          ))}
          <MonthAxis series={series} language={language} />
          <svg x="0" y="0" width="100%" height={HEIGHT} viewBox={`0 0 ${SPAN} ${HEIGHT}`} preserveAspectRatio="none">
            {series.map((one, index) => (
              <Curve points={one.points} index={index} scale={scale} />
            ))}
          </svg>
          {series.map((one, index) => (
            <Dots points={one.points} index={index} scale={scale} />
          ))}
          <Hovers series={series} measure={measure} language={language} />
        </svg>
      </div>
    </Figure>
  );
}

function ValueAxis({ scale, language }: { scale: Scale; language: Language }) {
  const ticks = scale.ticks(4).map((tick) => ({ y: scale(tick), text: formatCompact(tick, language) }));
  const width = Math.max(...ticks.map((tick) => tick.text.length)) * DIGIT + 8;
  return (
    <svg class="lines-axis" width={width} height={HEIGHT} focusable="false">
      {ticks.map(({ y, text }) => (
        <text x={width - 8} y={y} dy="4" text-anchor="end">
          {text}
        </text>
      ))}
    </svg>
  );
}

function MonthAxis({ series, language }: { series: readonly LineSeries[]; language: Language }) {
  const months = series[0]?.points.map((point) => point.month) ?? [];
  return (
    <>
      {monthTicks(months).map((tick) => (
        <g class={tick.onlyWide ? 'only-wide' : undefined}>
          <line class="axis" x1={percent(tick.share)} x2={percent(tick.share)} y1={BOTTOM} y2={BOTTOM + 5} />
          <text x={percent(tick.share)} y={BOTTOM + 20} text-anchor="middle">
            {formatMonth(tick.month, language, 'month').replace('.', '')}
          </text>
          {tick.year && (
            <text class="axis-year" x={percent(tick.share)} y={BOTTOM + 38} text-anchor="middle">
              {tick.month.slice(0, 4)}
            </text>
          )}
        </g>
      ))}
    </>
  );
}

/** Months that nobody has values for are hatched: missing must not look like zero. */
function Gaps({ id, series }: { id: string; series: readonly LineSeries[] }) {
  const gaps = gapsOf(series);
  if (gaps.length === 0) return <></>;
  const count = series[0]?.points.length ?? 0;
  const half = (monthShare(1, Math.max(count, 2)) - monthShare(0, Math.max(count, 2))) / 2;
  return (
    <>
      <defs>
        <pattern id={`${id}-saknas`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" x2="0" y1="0" y2="6" />
        </pattern>
      </defs>
      {gaps.map(({ from, to }) => {
        const left = Math.max(0, monthShare(from, count) - half);
        const right = Math.min(1, monthShare(to, count) + half);
        return (
          <rect
            x={percent(left)}
            width={percent(right - left)}
            y={TOP}
            height={BOTTOM - TOP}
            fill={`url(#${id}-saknas)`}
          />
        );
      })}
    </>
  );
}

/** The path of a series in a drawing `SPAN` wide; with the band of uncertainty below it. */
export function Curve({ points, index, scale }: { points: readonly LinePoint[]; index: number; scale: Scale }) {
  const x = (_: LinePoint, at: number) => monthShare(at, points.length) * SPAN;
  const path = line<LinePoint>()
    .digits(1)
    .defined((point) => point.value !== null)
    .x(x)
    .y((point) => scale(point.value ?? 0))(points);
  const band = area<LinePoint>()
    .digits(1)
    .defined((point) => point.low !== undefined && point.high !== undefined)
    .x(x)
    .y0((point) => scale(point.low ?? 0))
    .y1((point) => scale(point.high ?? 0))(points);
  return (
    <g class={seriesClass(index)}>
      {band && <path class="band" d={band} />}
      <path class="line" d={path ?? ''} />
    </g>
  );
}

/** A value between two gaps has no line to show it; the last value is where the eye goes. Both get a dot. */
function Dots({ points, index, scale }: { points: readonly LinePoint[]; index: number; scale: Scale }) {
  const last = points.findLastIndex((point) => point.value !== null);
  return (
    <g class={seriesClass(index)}>
      {points.map((point, at) => {
        const alone = points[at - 1]?.value == null && points[at + 1]?.value == null;
        if (point.value === null || !(alone || at === last)) return null;
        return <circle class="dot" cx={percent(monthShare(at, points.length))} cy={scale(point.value)} r="4.5" />;
      })}
    </g>
  );
}

/** One column a month that shows the values on hover. */
function Hovers({
  series,
  measure,
  language,
}: {
  series: readonly LineSeries[];
  measure: Measure;
  language: Language;
}) {
  const points = series[0]?.points ?? [];
  const width = 1 / Math.max(points.length, 1);
  return (
    <>
      {points.map(({ month }, at) => {
        const values = series.map((one) => {
          const value = one.points[at]?.value ?? null;
          return `${one.label}: ${value === null ? chartWords[language].missing : formatWithUnit(value, measure, language)}`;
        });
        const left = Math.max(0, monthShare(at, points.length) - width / 2);
        return (
          <rect class="hover" x={percent(left)} width={percent(width)} y={TOP} height={BOTTOM - TOP}>
            <title>{[formatMonth(month, language), ...values].join('\n')}</title>
          </rect>
        );
      })}
    </>
  );
}

function tableOf({ series, measure }: LineChartProps, language: Language) {
  const months = series[0]?.points.map((point) => point.month) ?? [];
  const cell = (point: LinePoint | undefined) => {
    if (!point || point.value === null) return null;
    const text = formatMeasured(point.value, measure, language);
    if (point.low === undefined || point.high === undefined) return text;
    return `${text} (${formatMeasured(point.low, measure, language)}–${formatMeasured(point.high, measure, language)})`;
  };
  return {
    columns: [chartWords[language].month, ...series.map((one) => measureLabel(one.label, measure))],
    rows: months.map((month, at) => [formatMonth(month, language), ...series.map((one) => cell(one.points[at]))]),
  };
}
