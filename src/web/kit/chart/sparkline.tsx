import { chartWords } from '../../words/chart.ts';
import { formatMonth } from '../../words/format.ts';
import { usePage } from '../page.ts';
import { type ChartProps, Figure } from './figure.tsx';
import { Curve } from './lineChart.tsx';
import { type Measure, formatMeasured, percent } from './measure.ts';
import { type LinePoint, type LineSeries, monthShare, valueScale } from './monthScale.ts';

const HEIGHT = 72;

/** A line without axes, to be read beside its numbers; `label` says what it shows. */
export function Sparkline({ points, label }: { points: readonly LinePoint[]; label: string }) {
  const scale = valueScale([{ label, points }], [26, 2]);
  return (
    <svg
      class="sparkline"
      width="96"
      height="28"
      viewBox="0 0 1000 28"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <Curve points={points} index={0} scale={scale} />
    </svg>
  );
}

interface SmallMultiplesProps extends ChartProps {
  /** One small picture each, all on the same scale. */
  readonly series: readonly LineSeries[];
  readonly measure: Measure;
}

/** Many developments side by side on one scale, to compare their shapes and sizes. */
export function SmallMultiples(props: SmallMultiplesProps) {
  const { series, measure } = props;
  const { language } = usePage();
  const scale = valueScale(series, [HEIGHT - 4, 6]);
  const months = series[0]?.points.map((point) => point.month) ?? [];
  const text = (point: LinePoint | undefined) =>
    point?.value == null ? null : formatMeasured(point.value, measure, language);
  const table = {
    columns: [chartWords[language].month, ...series.map((one) => one.label)],
    rows: months.map((month, at) => [formatMonth(month, language), ...series.map((one) => text(one.points[at]))]),
  };
  return (
    <Figure {...props} table={table}>
      <div class="multiples">
        {series.map((one) => (
          <Multiple series={one} scale={scale} latest={text(one.points.findLast((point) => point.value !== null))} />
        ))}
      </div>
    </Figure>
  );
}

type Scale = ReturnType<typeof valueScale>;

function Multiple({ series, scale, latest }: { series: LineSeries; scale: Scale; latest: string | null }) {
  const at = series.points.findLastIndex((point) => point.value !== null);
  const value = series.points[at]?.value;
  return (
    <div class="multiple">
      <p class="multiple-label">
        <span>{series.label}</span> <span class="multiple-value">{latest}</span>
      </p>
      <svg width="100%" height={HEIGHT} focusable="false">
        <line class="axis" x1="0" x2="100%" y1={scale(0)} y2={scale(0)} />
        <svg x="0" y="0" width="100%" height={HEIGHT} viewBox={`0 0 1000 ${HEIGHT}`} preserveAspectRatio="none">
          <Curve points={series.points} index={0} scale={scale} />
        </svg>
        {value != null && (
          <g class="series-1">
            <circle class="dot" cx={percent(monthShare(at, series.points.length))} cy={scale(value)} r="4" />
          </g>
        )}
      </svg>
    </div>
  );
}
