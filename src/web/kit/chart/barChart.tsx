import type { Child } from 'hono/jsx';
import { chartWords } from '../../words/chart.ts';
import { scopedHref } from '../href.ts';
import { usePage } from '../page.ts';
import { type ChartProps, Figure } from './figure.tsx';
import { Legend, seriesClass } from './legend.tsx';
import { type Measure, formatMeasured, formatWithUnit, measureLabel, percent } from './measure.ts';

export interface Bar {
  /** `null` is missing and drawn as words; negative numbers cannot be drawn. */
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

export interface BarRow {
  readonly label: string;
  /** Where the row's name leads in the table of the same data. */
  readonly href?: string;
  /** One bar a series, in the order of `series`. */
  readonly bars: readonly Bar[];
}

export interface BarChartProps extends ChartProps {
  /** Name of each series; several give grouped bars. */
  readonly series: readonly string[];
  readonly rows: readonly BarRow[];
  readonly measure: Measure;
  /** Head of the first column of the table, e.g. "Yrke". */
  readonly rowName?: string;
}

/**
 * Horizontal bars from zero, with the values beside them. Labels and values are text of the page, which wraps and
 * grows with the reader's settings; only the bars are SVG, in percent of the room they get.
 */
export function BarChart(props: BarChartProps) {
  const { series, rows, measure } = props;
  const top = Math.max(...rows.flatMap((row) => row.bars.map((bar) => bar.high ?? bar.value ?? 0)), 0) || 1;
  return (
    <Figure {...props} table={useTable(props)} legend={series.length > 1 && <Legend labels={series} kind="bar" />}>
      <div class="bars">
        {rows.map((row) => (
          <div class="bar-row">
            <span class="bar-label">{row.label}</span>
            <span class="bar-group">
              {row.bars.map((bar, index) => (
                <BarLine bar={bar} top={top} index={index} measure={measure} name={series[index] ?? ''} />
              ))}
            </span>
          </div>
        ))}
      </div>
    </Figure>
  );
}

function BarLine({
  bar,
  top,
  index,
  measure,
  name,
}: {
  bar: Bar;
  top: number;
  index: number;
  measure: Measure;
  name: string;
}) {
  const { language } = usePage();
  if (bar.value === null) return <span class="bar-missing">{chartWords[language].missing}</span>;
  return (
    <span class="bar-line">
      <svg class={`bar-track ${seriesClass(index)}`} width="100%" height="16" focusable="false">
        <title>{`${name}: ${formatWithUnit(bar.value, measure, language)}`}</title>
        <rect class="bar-ground" width="100%" height="16" rx="2" />
        <rect class="bar" width={percent(bar.value / top)} height="16" rx="2" />
        <Whisker bar={bar} top={top} />
      </svg>
      <span class="bar-value">{formatMeasured(bar.value, measure, language)}</span>
    </span>
  );
}

/** The interval that the true value lies in, as a thin line over the bar's end. */
function Whisker({ bar, top }: { bar: Bar; top: number }) {
  if (bar.low === undefined || bar.high === undefined) return <></>;
  const [low, high] = [percent(bar.low / top), percent(bar.high / top)];
  return (
    <>
      <line class="whisker-halo" x1={low} x2={high} y1="8" y2="8" />
      <line class="whisker" x1={low} x2={high} y1="8" y2="8" />
    </>
  );
}

function useTable({ series, rows, measure, rowName }: BarChartProps) {
  const { language, url } = usePage();
  const words = chartWords[language];
  const cell = (bar: Bar): Child => {
    if (bar.value === null) return null;
    const text = formatMeasured(bar.value, measure, language);
    if (bar.low === undefined || bar.high === undefined) return text;
    return `${text} (${formatMeasured(bar.low, measure, language)}–${formatMeasured(bar.high, measure, language)})`;
  };
  return {
    columns: [rowName ?? words.category, ...series.map((label) => measureLabel(label, measure))],
    rows: rows.map((row) => [
      row.href ? <a href={scopedHref(url, row.href)}>{row.label}</a> : row.label,
      ...row.bars.map(cell),
    ]),
  };
}

/** A bar in a table cell, beside its number: `value` of `top`. */
export function CellBar({ value, top }: { value: number; top: number }) {
  return (
    <svg class="cell-bar series-1" width="64" height="8" aria-hidden="true" focusable="false">
      <rect class="bar-ground" width="100%" height="8" rx="2" />
      <rect class="bar" width={percent(top > 0 ? value / top : 0)} height="8" rx="2" />
    </svg>
  );
}
