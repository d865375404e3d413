import { type Month, type Period, formatPeriod, monthAt, monthIndex, monthsIn } from '../../kernel/period.ts';
import type { Language } from '../../kernel/text.ts';
import { layoutWords } from '../words/layout.ts';
import type { ChoiceGroup } from './page.ts';

const RECENT_LENGTHS = [3, 12] as const;

/**
 * Periods that a reader may choose when there are data from `held.from` to `held.to`: the last months that there
 * is room for, and each whole calendar year.
 */
export function periodChoices(held: Period, language: Language): ChoiceGroup[] {
  const words = layoutWords[language].scope;
  const last = monthIndex(held.to);
  const recent = RECENT_LENGTHS.filter((length) => length <= monthsIn(held)).map((length) => ({
    value: formatPeriod({ from: monthAt(last - length + 1), to: held.to }),
    label: words.lastMonths(length),
  }));
  const years = wholeYears(held.from, held.to).map((year) => ({ value: year, label: year }));
  return [
    { label: words.recent, choices: recent },
    { label: words.wholeYears, choices: years },
  ].filter((group) => group.choices.length > 0);
}

/** Newest first. */
function wholeYears(from: Month, to: Month): string[] {
  const first = Math.ceil(monthIndex(from) / 12);
  const end = Math.floor((monthIndex(to) + 1) / 12);
  return Array.from({ length: Math.max(0, end - first) }, (_, i) => String(end - 1 - i));
}
