import type { Child } from 'hono/jsx';
import type { Figure } from '../../evidence/provenance.ts';
import { evidenceWords } from '../words/evidence.ts';
import { formatPercentChange } from '../words/format.ts';
import { partWords } from '../words/parts.ts';
import { formatFigure, formatUncertainty } from './figureText.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';
import { SourceNote } from './source.tsx';

interface KeyFigureProps {
  readonly label: string;
  readonly figure: Figure;
  /** Change in percent and what it is compared with, e.g. "mot 2023". */
  readonly change?: { readonly percent: number; readonly since: string };
  readonly children?: Child;
}

/** One number worth remembering, with its unit, uncertainty, change and source. */
export function KeyFigure({ label, figure, change, children }: KeyFigureProps) {
  const { language } = usePage();
  const uncertainty = formatUncertainty(figure, language);
  const missing = figure.value === null;
  const unit = missing || figure.unit === 'percent' ? '' : evidenceWords[language].unit[figure.unit];
  return (
    <div class="key-figure">
      <dt>{label}</dt>
      <dd>
        <p class={missing ? 'key-figure-missing' : 'key-figure-value'}>
          {formatFigure(figure, language)} {unit && <span class="key-figure-unit">{unit}</span>}
        </p>
        {change && <Change {...change} />}
        {uncertainty && <p class="key-figure-uncertainty">{uncertainty}</p>}
        {children}
        <SourceNote sources={figure.provenance} />
      </dd>
    </div>
  );
}

/** Key figures side by side. */
export function KeyFigures({ children }: { children?: Child }) {
  return <dl class="key-figures">{children}</dl>;
}

/** A change with its direction as arrow and word; neither good nor bad in itself, so it has no colour. */
export function Change({ percent, since }: { percent: number; since?: string }) {
  const { language } = usePage();
  const words = partWords[language];
  const [icon, word] =
    percent > 0
      ? (['increase', words.changeUp] as const)
      : percent < 0
        ? (['decrease', words.changeDown] as const)
        : (['unchanged', words.changeNone] as const);
  return (
    <span class="change">
      <Icon name={icon} />
      <span class="visually-hidden">{word} </span>
      {formatPercentChange(percent, language)}
      {since && <span class="change-since"> {since}</span>}
    </span>
  );
}
