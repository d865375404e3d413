import type { Language } from '../../kernel/text.ts';
import type { ReportChange } from '../../reports/compare.ts';
import type { Column } from '../kit/table.tsx';
import { formatChange } from '../words/format.ts';
import { reportWorkWords } from '../words/reportWork.ts';

/** Changes of figures: key figures and cells that hold a number, or held one. Words that changed are not among them. */
export function figureChanges(changes: readonly ReportChange[]): ReportChange[] {
  return changes.filter(
    ({ subject, before, after }) =>
      (subject === 'key-figure' || subject === 'cell') &&
      (typeof before?.value === 'number' || typeof after?.value === 'number'),
  );
}

/** The changes whose difference is largest in proportion to what was frozen, largest first. */
export function largestChanges(changes: readonly ReportChange[], count: number): ReportChange[] {
  const share = ({ before, difference }: ReportChange) =>
    difference === null ? -1 : Math.abs(difference) / Math.max(Math.abs(Number(before?.value ?? 0)), 1);
  return [...figureChanges(changes)].sort((a, b) => share(b) - share(a)).slice(0, count);
}

/** The columns of a list of changes. */
export function changeColumns(language: Language): Column<ReportChange>[] {
  const words = reportWorkWords[language].comparePage;
  return [
    { key: 'what', label: words.columns.what, cell: ({ label }) => label },
    {
      key: 'change',
      label: words.columns.change,
      cell: (row) => `${words.subjects[row.subject]}: ${words.kinds[row.change].toLowerCase()}`,
    },
    { key: 'before', label: words.columns.before, kind: 'number', cell: ({ before }) => before?.text ?? null },
    { key: 'after', label: words.columns.after, kind: 'number', cell: ({ after }) => after?.text ?? null },
    {
      key: 'difference',
      label: words.columns.difference,
      kind: 'number',
      cell: ({ difference }) =>
        difference === null ? null : formatChange(difference, language, Number.isInteger(difference) ? 0 : 1),
    },
  ];
}
