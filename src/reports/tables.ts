import type { Language } from '../kernel/text.ts';
import { isMonth } from '../kernel/period.ts';
import type { Provenance } from '../evidence/provenance.ts';
import type { ReportCell, ReportChart, ReportDocument, ReportSection, ReportTable } from './document.ts';
import { formatMonth, formatNumber, wordsFor } from './words.ts';

/** A table and the section that it stands in. `derived` is true for the data table of a chart without its own. */
export interface PlacedTable {
  readonly section: ReportSection;
  readonly table: ReportTable;
  readonly derived: boolean;
}

/** Every table of the document in reading order, those derived from charts included. */
export function tablesOf(document: ReportDocument): PlacedTable[] {
  const own = new Set(tableKeys(document));
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block): PlacedTable[] => {
      if (block.kind === 'table') return [{ section, table: block, derived: false }];
      if (block.kind !== 'chart' || hasOwnTable(block, own)) return [];
      return [{ section, table: chartTable(block, document.language), derived: true }];
    }),
  );
}

/** The keys of the tables that the document itself holds. */
export function tableKeys(document: ReportDocument): string[] {
  return document.sections.flatMap((section) => section.blocks.flatMap((b) => (b.kind === 'table' ? [b.key] : [])));
}

/** True when the numbers of `chart` already stand in one of the tables `keys`. */
export function hasOwnTable(chart: ReportChart, keys: ReadonlySet<string>): boolean {
  return chart.dataTable !== undefined && keys.has(chart.dataTable);
}

/** The positions of a chart's axis in order: the x of every series, each once. */
export function axisOf(chart: ReportChart): string[] {
  return [...new Set(chart.series.flatMap((series) => series.points.map((point) => point.x)))];
}

/**
 * The numbers of a chart as a table: one row a position on the axis, one column a series. A point that a series
 * lacks, or has as null, says that the figure is missing; it is never shown as zero.
 */
export function chartTable(chart: ReportChart, language: Language): ReportTable {
  const words = wordsFor(language);
  const axis = axisOf(chart);
  const bySeries = chart.series.map((series) => new Map(series.points.map((point) => [point.x, point.y])));
  return {
    kind: 'table',
    key: chart.dataTable ?? chart.key,
    caption: `${words.dataOf}: ${chart.caption}`,
    columns: [
      { key: 'x', label: axis.length > 0 && axis.every(isMonth) ? words.month : words.category, align: 'start' },
      ...chart.series.map((series) => ({
        key: series.label,
        label: chart.unit ? `${series.label} (${chart.unit})` : series.label,
        align: 'end' as const,
      })),
    ],
    rows: axis.map((x) => [
      { text: formatMonth(x, language), value: x },
      ...bySeries.map((points) => numberCell(points.get(x) ?? null, language)),
    ]),
    sources: chart.sources,
  };
}

function numberCell(value: number | null, language: Language): ReportCell {
  return { text: value === null ? wordsFor(language).missing : formatNumber(value, language), value };
}

/** The cells of `row` that tell it from the table's other rows, by the key columns of `ruling` (default: the table). */
export function rowKeyCells(table: ReportTable, row: readonly ReportCell[], ruling: ReportTable = table): ReportCell[] {
  const keys = ruling.rowKey ?? ruling.columns.slice(0, 1).map((column) => column.key);
  return keys.flatMap((key) => row[table.columns.findIndex((column) => column.key === key)] ?? []);
}

/** The name of a row for a reader. */
export function rowName(table: ReportTable, row: readonly ReportCell[]): string {
  return rowKeyCells(table, row)
    .map((cell) => cell.text)
    .join(' · ');
}

/**
 * Where in the document's list of sources `provenances` stand: 0-based, ascending, each once. A provenance is found by
 * source, table, version and area; where the document only has its source, by that.
 */
export function sourceIndices(document: ReportDocument, provenances: readonly Provenance[]): number[] {
  const found = provenances.flatMap((wanted) => {
    const ofSource = [...document.sources.entries()].filter(([, source]) => source.sourceId === wanted.sourceId);
    const exact = ofSource.filter(
      ([, s]) => s.table === wanted.table && s.version === wanted.version && s.area === wanted.area,
    );
    return (exact.length > 0 ? exact : ofSource).map(([index]) => index);
  });
  return [...new Set(found)].sort((a, b) => a - b);
}
