import type { Child } from 'hono/jsx';

/** Series are told apart by colour and, in lines, by dashes; the first six have classes of their own. */
export function seriesClass(index: number): string {
  return `series-${(index % 6) + 1}`;
}

interface LegendProps {
  readonly labels: readonly string[];
  readonly kind: 'bar' | 'line';
  readonly extra?: Child;
}

/** Names the series; left out by the charts when there is only one and the title names it. */
export function Legend({ labels, kind, extra }: LegendProps) {
  return (
    <ul class="legend">
      {labels.map((label, index) => (
        <li>
          <svg
            class={seriesClass(index)}
            viewBox="0 0 24 12"
            width="24"
            height="12"
            aria-hidden="true"
            focusable="false"
          >
            {kind === 'bar' ? <rect class="bar" width="24" height="12" rx="2" /> : <path class="line" d="M0 6h24" />}
          </svg>
          {label}
        </li>
      ))}
      {extra && <li>{extra}</li>}
    </ul>
  );
}
