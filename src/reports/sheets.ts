import { type Language, localText } from '../kernel/text.ts';
import { documentHash } from './canonical.ts';
import { type ExportColumn, type ExportValue, exportValue } from './csv.ts';
import type { ReportCell, ReportDocument } from './document.ts';
import { type PlacedTable, sourceIndices, tablesOf } from './tables.ts';
import { formatPeriodForReading, wordsFor } from './words.ts';

/** A sheet of a workbook before anything knows of a file format. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>;
}

/** `width` in characters. */
export type SheetColumn = ExportColumn & { readonly width?: number };

/** `format` is a number format in Excel's notation. */
export type SheetCell = ExportValue | { readonly value: ExportValue; readonly format: string };

/** Columns grow no wider than this many characters; longer text wraps. */
export const WIDEST = 60;

/** The sheets of a report: what it is, its key figures, each table (those of charts too), its sources. */
export function reportSheets(document: ReportDocument): Sheet[] {
  return [
    aboutSheet(document),
    ...keyFigureSheet(document),
    ...tablesOf(document).map((placed) => tableSheet(placed, document.language)),
    sourcesSheet(document),
  ];
}

function tableSheet({ table, derived }: PlacedTable, language: Language): Sheet {
  const columns = table.columns.map((column, at) => ({
    ...column,
    width: Math.max(column.label.length, ...table.rows.map((row) => row[at]?.text.length ?? 0)) + 4,
  }));
  const name = derived ? table.caption.slice(table.caption.indexOf(':') + 1) : table.caption;
  return { name, columns, rows: table.rows.map((row) => row.map((cell) => numberedCell(cell, language))) };
}

function numberedCell(cell: ReportCell, language: Language): SheetCell {
  const value = exportValue(cell);
  return typeof value === 'number' ? { value, format: numberFormat(cell.text, language) } : value;
}

/** The number format that shows a number as its text does: decimals, grouped thousands, percent sign. */
function numberFormat(text: string, language: Language): string {
  const decimals = (language === 'sv' ? /,(\d+)/ : /\.(\d+)/).exec(text)?.[1]?.length ?? 0;
  const grouped = (language === 'sv' ? /\d\s\d{3}/ : /\d,\d{3}/).test(text);
  return `${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${text.includes('%') ? '" %"' : ''}`;
}

function aboutSheet(document: ReportDocument): Sheet {
  const words = wordsFor(document.language);
  const lines: [string, string][] = [
    [words.title, document.title],
    [words.subtitle, document.subtitle],
    [words.area, `${document.area.name} (${document.area.code})`],
    [words.period, formatPeriodForReading(document.period, document.language)],
    [words.publisher, document.publisher],
    [words.authors, document.authors.join(', ')],
    [words.date, document.date],
    [words.synthetic, document.synthetic ? `${words.yes}. ${words.syntheticHelp}` : words.no],
    [words.fingerprint, documentHash(document)],
    [words.summary, document.summary],
    ...document.limits.map((limit): [string, string] => [words.limits, limit]),
  ];
  const columns = [
    { key: 'what', label: words.about, width: 28 },
    { key: 'text', label: words.text, width: WIDEST },
  ];
  return { name: words.about, columns, rows: lines.filter(([, text]) => text !== '') };
}

function keyFigureSheet(document: ReportDocument): Sheet[] {
  const words = wordsFor(document.language);
  const rows = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind !== 'key-figures'
        ? []
        : block.figures.map(({ label, figure, text }): SheetCell[] => [
            section.heading,
            label,
            figure.value,
            text,
            figure.uncertainty?.low ?? null,
            figure.uncertainty?.high ?? null,
            figure.period,
            sourceList(sourceIndices(document, figure.provenance)),
          ]),
    ),
  );
  const columns: SheetColumn[] = [
    { key: 'section', label: words.section, width: 28 },
    { key: 'label', label: words.keyFigures, width: 40 },
    { key: 'value', label: words.value },
    { key: 'text', label: words.text, width: 28 },
    { key: 'low', label: `${words.interval}, min` },
    { key: 'high', label: `${words.interval}, max` },
    { key: 'period', label: words.period, width: 18 },
    { key: 'sources', label: words.sources },
  ];
  return rows.length > 0 ? [{ name: words.keyFigures, columns, rows }] : [];
}

function sourcesSheet(document: ReportDocument): Sheet {
  const words = wordsFor(document.language);
  const columns: SheetColumn[] = [
    { key: 'number', label: words.number },
    { key: 'publisher', label: words.publisher, width: 24 },
    { key: 'title', label: words.title, width: 36 },
    { key: 'table', label: words.table, width: 32 },
    { key: 'version', label: words.version, width: 20 },
    { key: 'retrieved', label: words.retrieved, width: 24 },
    { key: 'area', label: words.areaCode },
    { key: 'definition', label: words.definition, width: WIDEST },
    { key: 'licence', label: words.licence, width: 14 },
    { key: 'url', label: words.url, width: 40 },
    { key: 'note', label: words.note, width: 40 },
    { key: 'synthetic', label: words.synthetic },
  ];
  const rows = document.sources.map((source, at) => [
    at + 1,
    source.publisher,
    localText(source.title, document.language),
    source.table,
    source.version,
    source.retrievedAt,
    source.area,
    localText(source.definition, document.language),
    source.licence,
    source.url ?? null,
    source.note ? localText(source.note, document.language) : null,
    source.synthetic ? words.yes : words.no,
  ]);
  return { name: words.sources, columns, rows };
}

function sourceList(indices: readonly number[]): string {
  return indices.map((index) => index + 1).join(', ');
}
