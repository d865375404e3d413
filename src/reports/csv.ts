import type { ReportCell, ReportDocument, ReportTable } from './document.ts';
import { rowName, sourceIndices, tablesOf } from './tables.ts';

/** What a cell of an exported list may hold. Null is a missing value and becomes an empty cell, never zero. */
export type ExportValue = string | number | boolean | null;

export interface ExportColumn {
  readonly key: string;
  readonly label: string;
}

export interface CsvDialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  /** Excel takes a file without it for Windows-1252. */
  readonly byteOrderMark: boolean;
}

/** For programs: RFC 4180 in UTF-8. What the API answers with. */
export const CSV_FOR_PROGRAMS: CsvDialect = { separator: ',', decimal: '.', byteOrderMark: false };
/** For people: opens as a table in Excel with Swedish regional settings. */
export const CSV_FOR_SWEDISH_EXCEL: CsvDialect = { separator: ';', decimal: ',', byteOrderMark: true };

/** Text that a spreadsheet would take for a formula (OWASP, CSV injection), full-width variants included. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** True when a spreadsheet might run `text`. A lone dash, the usual sign for "nothing here", is harmless. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text) && text !== '-';
}

/**
 * A list as CSV: the columns' labels, then the rows; every line ends with CR LF. Text that looks like a formula gets
 * an apostrophe before it; numbers stay numbers, negative ones too.
 */
export function tableToCsv(
  columns: readonly ExportColumn[],
  rows: Iterable<readonly ExportValue[]>,
  dialect: CsvDialect = CSV_FOR_PROGRAMS,
): string {
  return [...csvLines(columns, rows, dialect)].join('');
}

/** The lines of `tableToCsv` one by one, for lists that are streamed. */
export function* csvLines(
  columns: readonly ExportColumn[],
  rows: Iterable<readonly ExportValue[]>,
  dialect: CsvDialect = CSV_FOR_PROGRAMS,
): Generator<string> {
  const line = (cells: readonly ExportValue[]) =>
    `${cells.map((cell) => csvCell(cell, dialect)).join(dialect.separator)}\r\n`;
  yield (dialect.byteOrderMark ? '\uFEFF' : '') + line(columns.map((column) => column.label));
  for (const row of rows) yield line(row);
}

function csvCell(value: ExportValue, { separator, decimal }: CsvDialect): string {
  if (value === null) return '';
  if (typeof value === 'number') return quoted(String(value).replace('.', decimal), separator);
  if (typeof value === 'boolean') return String(value);
  return quoted(looksLikeFormula(value) ? `'${value}` : value, separator);
}

function quoted(text: string, separator: string): string {
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What an export shows of a cell: the number where there is one, else the words, which say why it is missing. */
export function exportValue(cell: ReportCell): ExportValue {
  return typeof cell.value === 'number' ? cell.value : cell.text;
}

/** One table of a report as CSV. */
export function reportTableToCsv(table: ReportTable, dialect: CsvDialect = CSV_FOR_PROGRAMS): string {
  return tableToCsv(
    table.columns,
    table.rows.map((row) => row.map(exportValue)),
    dialect,
  );
}

const LONG_COLUMNS = ['section', 'table', 'row', 'column', 'value', 'text', 'unit', 'sources'] as const;

/**
 * A whole report as one CSV, one line a figure: key figures, then every cell of every table, each with its section,
 * table, row and column, the bare value, the value as read and the numbers of its sources. Column names are the
 * English keys in either language, so that a program reads both.
 */
export function renderCsv(document: ReportDocument, dialect: CsvDialect = CSV_FOR_PROGRAMS): string {
  const columns = LONG_COLUMNS.map((key) => ({ key, label: key }));
  return tableToCsv(columns, [...keyFigureLines(document), ...tableLines(document)], dialect);
}

function keyFigureLines(document: ReportDocument): ExportValue[][] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind !== 'key-figures'
        ? []
        : block.figures.map(({ label, figure, text }) => {
            const sources = sourceNumbers(sourceIndices(document, figure.provenance));
            return [section.key, 'key-figures', label, figure.indicator, figure.value, text, figure.unit, sources];
          }),
    ),
  );
}

function tableLines(document: ReportDocument): ExportValue[][] {
  return tablesOf(document).flatMap(({ section, table }) =>
    table.rows.flatMap((row) =>
      row.map((cell, at): ExportValue[] => {
        const column = table.columns[at]?.key ?? '';
        const sources = sourceNumbers(table.sources);
        return [section.key, table.key, rowName(table, row), column, cell.value, cell.text, '', sources];
      }),
    ),
  );
}

/** Sources as the reader counts them, from 1. */
function sourceNumbers(indices: readonly number[]): string {
  return indices.map((index) => index + 1).join(' ');
}
