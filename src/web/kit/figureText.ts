import type { Figure } from '../../evidence/provenance.ts';
import type { Language } from '../../kernel/text.ts';
import { evidenceWords } from '../words/evidence.ts';
import { formatNumber, formatPercent, formatRange } from '../words/format.ts';

/** Figures that are shares or quotients need a decimal where counts have none. */
function digitsOf(figure: Figure): number {
  if (figure.unit === 'ratio') return 2;
  return figure.unit === 'percent' && figure.value !== null && Math.abs(figure.value) < 10 ? 1 : 0;
}

/** The value as people read it, or the reason why there is none. */
export function formatFigure(figure: Figure, language: Language): string {
  if (figure.value === null) return evidenceWords[language].missing[figure.missing ?? 'not-collected'];
  if (figure.unit === 'percent') return formatPercent(figure.value, language, digitsOf(figure));
  return formatNumber(figure.value, language, digitsOf(figure));
}

/** `95 % säkerhet: 410–460`, or `null` where the figure has no stated uncertainty. */
export function formatUncertainty(figure: Figure, language: Language): string | null {
  const { uncertainty } = figure;
  if (!uncertainty) return null;
  const range = formatRange(uncertainty.low, uncertainty.high, language, digitsOf(figure));
  const words = evidenceWords[language];
  return uncertainty.method === 'published-margin' ? words.marginPublished(range) : words.uncertainty(range);
}
