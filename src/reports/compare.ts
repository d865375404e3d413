import type { Provenance } from '../evidence/provenance.ts';
import type { ReportCell, ReportDocument, ReportKeyFigure, ReportSection, ReportTable } from './document.ts';
import { rowKeyCells, tablesOf } from './tables.ts';
import { wordsFor } from './words.ts';

export const CHANGE_SUBJECTS = [
  'cover',
  'section',
  'text',
  'key-figure',
  'table',
  'column',
  'row',
  'cell',
  'limit',
  'source',
] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/** One difference between two runs of a report. */
export interface ReportChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly subject: ChangeSubject;
  /** Key of the section, null for what belongs to the whole report. */
  readonly section: string | null;
  /** Key of the table, null outside tables. */
  readonly table: string | null;
  /** What changed, for a reader: `Undersköterskor · Annonser`. */
  readonly label: string;
  /** Null for what was added. */
  readonly before: ReportCell | null;
  /** Null for what was removed. */
  readonly after: ReportCell | null;
  /** `after − before` where both are numbers, else null. */
  readonly difference: number | null;
}

type Place = Pick<ReportChange, 'subject' | 'section' | 'table'>;

/**
 * What changed from one run of a report to the next, in reading order of the later one.
 *
 * Things are told apart by their keys, never by their order: sections and tables by `key`, columns by `key`, rows by
 * the columns of `rowKey` (the first column without it), key figures by indicator (and label, where a section shows
 * an indicator twice). Two rows with equal keys pair up in order. A moved row is no change.
 * A source read again at another time is no change by itself; another version, table or definition is.
 * Charts are compared through their tables. O(number of cells).
 */
export function compareReports(before: ReportDocument, after: ReportDocument): ReportChange[] {
  return [
    ...coverChanges(before, after),
    ...sectionChanges(before, after),
    ...compareLists(before.limits, after.limits, { subject: 'limit', section: null, table: null }),
    ...compareItems(before.sources, after.sources, {
      place: { subject: 'source', section: null, table: null },
      keyOf: (source) => [source.sourceId, source.area, source.title.sv].join('\u0000'),
      labelOf: (source) => source.title[after.language] ?? source.title.sv,
      cellOf: sourceCell,
    }),
  ];
}

const COVER = ['title', 'subtitle', 'period', 'publisher', 'date', 'summary'] as const;

function coverChanges(before: ReportDocument, after: ReportDocument): ReportChange[] {
  const words = wordsFor(after.language);
  const place: Place = { subject: 'cover', section: null, table: null };
  const lines = COVER.map((field) =>
    compareCells(place, words[field], textCell(before[field]), textCell(after[field])),
  );
  const area = compareCells(place, words.area, areaCell(before), areaCell(after));
  const authors = compareCells(
    place,
    words.authors,
    textCell(before.authors.join(', ')),
    textCell(after.authors.join(', ')),
  );
  return [...lines, area, authors].filter((change) => change !== null);
}

function areaCell({ area }: ReportDocument): ReportCell {
  return { text: area.name, value: area.code };
}

function sectionChanges(before: ReportDocument, after: ReportDocument): ReportChange[] {
  const oldTables = tablesOf(before);
  const newTables = tablesOf(after);
  return paired(before.sections, after.sections, (section) => section.key).flatMap(([old, now]) => {
    const section = (now ?? old)?.key ?? '';
    if (!old || !now) {
      const place: Place = { subject: 'section', section, table: null };
      return present(compareCells(place, (now ?? old)?.heading ?? section, headingCell(old), headingCell(now)));
    }
    const tablesIn = (tables: typeof oldTables) => tables.filter((t) => t.section.key === section).map((t) => t.table);
    return [
      ...present(
        compareCells({ subject: 'section', section, table: null }, now.heading, headingCell(old), headingCell(now)),
      ),
      ...textChanges(old, now),
      ...keyFigureChanges(old, now),
      ...tableChanges(section, tablesIn(oldTables), tablesIn(newTables)),
    ];
  });
}

function headingCell(section: ReportSection | undefined): ReportCell | null {
  return section ? textCell(section.heading) : null;
}

function textChanges(before: ReportSection, after: ReportSection): ReportChange[] {
  const place: Place = { subject: 'text', section: after.key, table: null };
  return (['text', 'conclusion'] as const).flatMap((role) => {
    const paragraphsOf = (section: ReportSection) =>
      section.blocks.flatMap((b) => (b.kind === 'paragraphs' && b.role === role ? b.paragraphs : []));
    return compareLists(paragraphsOf(before), paragraphsOf(after), place);
  });
}

function keyFigureChanges(before: ReportSection, after: ReportSection): ReportChange[] {
  const figuresOf = (section: ReportSection) =>
    section.blocks.flatMap((b) => (b.kind === 'key-figures' ? b.figures : []));
  const [old, now] = [figuresOf(before), figuresOf(after)];
  const shown = new Set<string>();
  const twice = new Set<string>();
  for (const list of [old, now]) {
    shown.clear();
    for (const { figure } of list) (shown.has(figure.indicator) ? twice : shown).add(figure.indicator);
  }
  return compareItems(old, now, {
    place: { subject: 'key-figure', section: after.key, table: null },
    keyOf: ({ figure, label }: ReportKeyFigure) =>
      twice.has(figure.indicator) ? `${figure.indicator}\u0000${label}` : figure.indicator,
    labelOf: ({ label }) => label,
    cellOf: ({ figure, text }) => ({ text, value: figure.value }),
  });
}

function tableChanges(section: string, before: readonly ReportTable[], after: readonly ReportTable[]): ReportChange[] {
  return paired(before, after, (table) => table.key).flatMap(([old, now]) => {
    if (old && now) return oneTableChanges(section, old, now);
    const table = now ?? old;
    const cell = table ? textCell(table.caption) : null;
    const place: Place = { subject: 'table', section, table: table?.key ?? null };
    return present(compareCells(place, table?.caption ?? '', old ? cell : null, now ? cell : null));
  });
}

function oneTableChanges(section: string, before: ReportTable, after: ReportTable): ReportChange[] {
  const at = (subject: ChangeSubject): Place => ({ subject, section, table: after.key });
  const columns = compareItems(before.columns, after.columns, {
    place: at('column'),
    keyOf: (column) => column.key,
    labelOf: (column) => column.label,
    cellOf: (column) => textCell(column.label),
  });
  const shared = after.columns.flatMap((column, to) => {
    const from = before.columns.findIndex((old) => old.key === column.key);
    return from < 0 ? [] : [{ label: column.label, from, to }];
  });
  const rowsBefore = keyedRows(before, after);
  const rowsAfter = keyedRows(after, after);
  const rows = paired(rowsBefore, rowsAfter, (row) => row.key).flatMap(([old, now]) => {
    if (!old || !now)
      return present(compareCells(at('row'), (now ?? old)?.label ?? '', rowCell(old?.cells), rowCell(now?.cells)));
    return shared.flatMap(({ label, from, to }) =>
      present(compareCells(at('cell'), `${now.label} · ${label}`, old.cells[from] ?? null, now.cells[to] ?? null)),
    );
  });
  return [...columns, ...rows];
}

interface KeyedRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly ReportCell[];
}

/** The rows of `table` under the key columns of `ruling`, so that both runs are keyed alike. */
function keyedRows(table: ReportTable, ruling: ReportTable): KeyedRow[] {
  return table.rows.map((cells) => {
    const named = rowKeyCells(table, cells, ruling);
    return {
      key: named.map((cell) => String(cell.value ?? cell.text)).join('\u0000'),
      label: named.map((cell) => cell.text).join(' · '),
      cells,
    };
  });
}

function rowCell(cells: readonly ReportCell[] | undefined): ReportCell | null {
  return cells ? textCell(cells.map((cell) => cell.text).join(' · ')) : null;
}

/** The retrieval time is left out on purpose: reading the same thing again changes nothing. */
function sourceCell(source: Provenance): ReportCell {
  const { table, version, licence, definition } = source;
  return textCell([version, table, licence, definition.sv].join(' · '));
}

interface Comparing<T> {
  readonly place: Place;
  readonly keyOf: (item: T) => string;
  readonly labelOf: (item: T) => string;
  readonly cellOf: (item: T) => ReportCell;
}

function compareItems<T>(before: readonly T[], after: readonly T[], how: Comparing<T>): ReportChange[] {
  return paired(before, after, how.keyOf).flatMap(([old, now]) => {
    const one = now ?? old;
    if (!one) return [];
    return present(
      compareCells(how.place, how.labelOf(one), old ? how.cellOf(old) : null, now ? how.cellOf(now) : null),
    );
  });
}

function compareLists(before: readonly string[], after: readonly string[], place: Place): ReportChange[] {
  return compareItems(before, after, { place, keyOf: (text) => text, labelOf: (text) => text, cellOf: textCell });
}

function compareCells(
  place: Place,
  label: string,
  before: ReportCell | null,
  after: ReportCell | null,
): ReportChange | null {
  if (before && after && before.text === after.text && before.value === after.value) return null;
  const change = before ? (after ? 'changed' : 'removed') : 'added';
  const difference =
    typeof before?.value === 'number' && typeof after?.value === 'number' ? after.value - before.value : null;
  return { ...place, change, label, before, after, difference };
}

/** Pairs items by key in the order of `after`, then what only `before` has. The nth of equal keys meets the nth. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): (readonly [T | undefined, T | undefined])[] {
  const old = numbered(before, keyOf);
  const now = numbered(after, keyOf);
  const added = [...now].map(([key, item]) => [old.get(key), item] as const);
  const removed = [...old].filter(([key]) => !now.has(key)).map(([, item]) => [item, undefined] as const);
  return [...added, ...removed];
}

function numbered<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    items.map((item) => {
      const key = keyOf(item);
      const turn = (seen.get(key) ?? 0) + 1;
      seen.set(key, turn);
      return [`${key}\u0000${turn}`, item] as const;
    }),
  );
}

function textCell(text: string): ReportCell {
  return { text, value: text };
}

function present<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}
