import { scaleLinear } from 'd3-scale';
import type { Provenance } from '../evidence/provenance.ts';
import { isMonth } from '../kernel/period.ts';
import { type Language, localText } from '../kernel/text.ts';
import { documentHash } from './canonical.ts';
import type { ReportBlock, ReportChart, ReportDocument, ReportKeyFigure, ReportTable } from './document.ts';
import { axisOf, chartTable, hasOwnTable, sourceIndices, tableKeys } from './tables.ts';
import { formatDate, formatMonth, formatNumber, formatPeriodForReading, wordsFor } from './words.ts';

/** Most labels that stand below a chart without running into each other. */
const MOST_AXIS_LABELS = 7;

/** What a table line holds at its ordinary size; beyond it the type gets smaller and words may break. */
const CHARACTERS_PER_LINE = 105;

/**
 * Everything that the page template shows, as plain JSON: texts final, numbers formatted, positions in charts as
 * shares of the axis (0–1). The template only sets type.
 */
export function printable(document: ReportDocument) {
  const { language } = document;
  const ownTables = new Set(tableKeys(document));
  return {
    language,
    words: wordsFor(language),
    title: document.title.trim() || wordsFor(language).untitled,
    subtitle: document.subtitle,
    area: document.area.name,
    period: formatPeriodForReading(document.period, language),
    publisher: document.publisher,
    authors: document.authors,
    date: formatDate(document.date, language),
    day: dayOf(document.date),
    synthetic: document.synthetic,
    summary: document.summary.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== ''),
    hash: documentHash(document),
    sections: document.sections.map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.flatMap((block) => printableBlock(document, block, ownTables)),
    })),
    limits: document.limits,
    sources: document.sources.map((source) => printableSource(source, language)),
  };
}

/** Typst wants the date of the file as numbers; null when `date` is no day, which leaves the file without one. */
function dayOf(date: string): readonly number[] | null {
  const day = date.slice(0, 10);
  const instant = new Date(`${day}T00:00:00Z`);
  // JavaScript takes 31 February for 3 March.
  const isDay = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  return isDay ? day.split('-').map(Number) : null;
}

function printableBlock(document: ReportDocument, block: ReportBlock, ownTables: ReadonlySet<string>): object[] {
  switch (block.kind) {
    case 'paragraphs':
      return [block];
    case 'key-figures':
      return [{ kind: block.kind, figures: block.figures.map((figure) => printableKeyFigure(document, figure)) }];
    case 'table':
      return block.columns.length > 0 ? [printableTable(block, document.language)] : [];
    case 'chart': {
      const { language } = document;
      const data = hasOwnTable(block, ownTables) ? [] : [printableTable(chartTable(block, language), language, true)];
      return [printableChart(block, language), ...data];
    }
  }
}

function printableKeyFigure(document: ReportDocument, { label, figure, text }: ReportKeyFigure): object {
  const { language } = document;
  const range = figure.uncertainty;
  const bounds = range ? [range.low, range.high].map((bound) => formatNumber(bound, language)) : [];
  return {
    label,
    text,
    missing: figure.value === null,
    interval: range ? `${wordsFor(language).interval}: ${bounds.join('–')}` : '',
    period: formatPeriodForReading(figure.period, language),
    sources: sourceIndices(document, figure.provenance).map((index) => index + 1),
  };
}

function printableTable(table: ReportTable, language: Language, quiet = false): object {
  const columns = table.columns.map(({ label, align }, at) => ({ label, align, weight: columnWeight(table, at) }));
  return {
    kind: 'table',
    caption: table.caption,
    note: table.note ?? (table.rows.length === 0 ? wordsFor(language).noRows : ''),
    quiet,
    tight: columns.reduce((sum, column) => sum + column.weight, 0) > CHARACTERS_PER_LINE,
    columns,
    rows: table.rows.map((row) => table.columns.map((_, at) => row[at]?.text ?? '')),
    sources: table.sources.map((index) => index + 1),
  };
}

/**
 * Share of the width that a column gets. No column is narrower than its longest word; beyond that, text grows with the
 * root of its length, so that one long text does not starve the rest.
 */
function columnWeight(table: ReportTable, at: number): number {
  const column = table.columns[at];
  const texts = [column?.label ?? '', ...table.rows.map((row) => row[at]?.text ?? '')];
  const longest = Math.max(...texts.map((text) => text.length));
  const longestWord = Math.max(...texts.flatMap((text) => text.split(/[ \n\u00AD-]/)).map((word) => word.length));
  const wished = column?.align === 'end' ? 0 : Math.min(Math.sqrt(longest) * 4.5, longest);
  return Math.max(longestWord + 2, wished, 4);
}

function printableChart(chart: ReportChart, language: Language): object {
  const axis = axisOf(chart);
  const values = chart.series.flatMap((series) => series.points.flatMap(({ y }) => (y === null ? [] : [y])));
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .nice(5);
  const valueAt = chart.series.map((series) => new Map(series.points.map(({ x, y }) => [x, y])));
  const every = Math.ceil(axis.length / MOST_AXIS_LABELS);
  return {
    kind: 'chart',
    chart: chart.chart,
    caption: chart.caption,
    alt: chart.alt.trim() || chart.caption,
    unit: chart.unit,
    zero: scale(0),
    ticks: scale.ticks(5).map((tick) => ({ at: scale(tick), label: formatNumber(tick, language) })),
    axis: axis.map((x, at) => ({ label: axisLabel(x, language, chart.chart), shown: at % every === 0 })),
    series: chart.series.map(({ label }) => label),
    points: axis.map((x) =>
      valueAt.map((points) => {
        const y = points.get(x) ?? null;
        return y === null ? null : { at: scale(y), label: formatNumber(y, language) };
      }),
    ),
    sources: chart.sources.map((index) => index + 1),
  };
}

function axisLabel(x: string, language: Language, chart: ReportChart['chart']): string {
  return isMonth(x) ? formatMonth(x, language, chart === 'lines' ? 'short' : 'long') : x;
}

function printableSource(source: Provenance, language: Language): object {
  const words = wordsFor(language);
  const facts: [string, string][] = [
    [words.publisher, source.publisher],
    [words.table, source.table],
    [words.version, source.version],
    [words.retrieved, source.retrievedAt.replace('T', ' ').replace(/(:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 UTC')],
    [words.areaCode, source.area],
    [words.definition, localText(source.definition, language)],
    [words.note, source.note ? localText(source.note, language) : ''],
    [words.licence, source.licence],
  ];
  return {
    title: localText(source.title, language),
    synthetic: source.synthetic,
    facts: facts.filter(([, fact]) => fact !== ''),
    // Only the web: a source's address comes from outside and must not become another kind of link.
    url: /^https?:\/\//i.test(source.url ?? '') ? source.url : null,
  };
}
