import { OUTCOMES } from '../evidence/judgement.ts';
import { figure, missingFigure } from '../evidence/figure.ts';
import { poissonInterval } from '../evidence/intervals.ts';
import type { OccupationEvidence, OccupationRow } from '../evidence/occupationEvidence.ts';
import type { Figure, Provenance, Uncertainty } from '../evidence/provenance.ts';
import { localText } from '../kernel/text.ts';
import type { ReportBlock, ReportCell, ReportChart, ReportKeyFigure, ReportTable } from './document.ts';
import {
  type Composing,
  figureCell,
  numberColumn,
  numberText,
  wordCell,
  wordColumn,
  sentence,
} from './evidenceCells.ts';
import { formatMonth } from './words.ts';

/** Bars and lines that can be told apart. */
const MOST_BARS = 12;
const MOST_LINES = 6;

/** Totals by source, and how many of the chosen occupations are judged how. */
export function overviewBlocks(composing: Composing): ReportBlock[] {
  if (composing.rows.length === 0) return [sentence(composing.words.noRows)];
  const figures = [...demandTotals(composing), ...judgedCounts(composing)];
  for (const { figure: one } of figures) composing.numbers.of(one.provenance);
  const { words, rows, chosen } = composing;
  const less = rows.length < chosen ? [words.shown(rows.length, chosen)] : [];
  return [{ kind: 'key-figures', figures }, sentence(words.sideBySide, words.missingNote, ...less)];
}

/** Ads by occupation and source, with a picture of the first source that has any. */
export function demandBlocks(composing: Composing): ReportBlock[] {
  if (composing.rows.length === 0) return [sentence(composing.words.noRows)];
  const table = demandTable(composing);
  const chart = demandChart(composing);
  return chart ? [chart, table] : [table];
}

/** A line an occupation and a picture a source: counts of different sources never share a picture. */
export function trendBlocks(composing: Composing): ReportBlock[] {
  const charts = demandSources(composing.details.flatMap(({ overTime }) => overTime.map(({ source }) => source)))
    .map((source) => trendChart(composing, source))
    .filter((chart) => chart !== null);
  return charts.length > 0 ? charts : [sentence(composing.words.noTrend)];
}

/** The sources that count ads in these rows, in order of first use. */
function demandSources(sources: readonly Provenance[]): Provenance[] {
  return [...new Map(sources.map((source) => [source.sourceId, source])).values()];
}

function sourcesOfRows(rows: readonly OccupationRow[]): Provenance[] {
  return demandSources(rows.flatMap(({ demand }) => demand.flatMap(({ provenance }) => provenance.slice(0, 1))));
}

/** The sources with a number for one row at least, and those without: an empty column says less than a sentence. */
function speakingSources(rows: readonly OccupationRow[]): { speaking: Provenance[]; silent: Provenance[] } {
  const speaks = ({ sourceId }: Provenance): boolean =>
    rows.some((row) => (countedBy(row, sourceId)?.value ?? null) !== null);
  const all = sourcesOfRows(rows);
  return { speaking: all.filter(speaks), silent: all.filter((source) => !speaks(source)) };
}

function countedBy(row: OccupationRow, sourceId: string): Figure | undefined {
  return row.demand.find(({ provenance }) => provenance[0]?.sourceId === sourceId);
}

/** One total a source. Where one occupation's number is missing, so is the total: a part is not the whole. */
function demandTotals({ rows, words, language }: Composing): ReportKeyFigure[] {
  return speakingSources(rows).speaking.map((source) => {
    const counted = rows.map((row) => countedBy(row, source.sourceId));
    const values = counted.flatMap((one) => (one?.value === null || one === undefined ? [] : [one.value]));
    const about = {
      indicator: `ads-${source.sourceId}`,
      unit: 'ads' as const,
      period: counted.find((one) => one)?.period ?? '',
      provenance: [source],
    };
    const missing = counted.find((one) => one?.value === null)?.missing ?? 'not-collected';
    const value = values.reduce((sum, one) => sum + one, 0);
    const total =
      values.length === rows.length
        ? figure({ ...about, value, uncertainty: wholeInterval(value) })
        : missingFigure({ ...about, missing });
    return {
      label: words.ads(localText(source.title, language)),
      figure: total,
      text: figureCell(total, language).text,
    };
  });
}

/** The interval of a count, widened to whole ads: fractions of an ad say nothing to a reader. */
function wholeInterval(count: number): Uncertainty {
  const { low, high, method } = poissonInterval(count);
  return { low: Math.floor(low), high: Math.ceil(high), method };
}

function judgedCounts({ rows, words }: Composing): ReportKeyFigure[] {
  const provenance = demandSources(
    rows.flatMap(({ judgement }) =>
      judgement.signals.flatMap(({ inputs }) => inputs.flatMap((input) => input.provenance)),
    ),
  );
  if (provenance.length === 0) return [];
  return OUTCOMES.map((outcome) => {
    const value = rows.filter(({ judgement }) => judgement.outcome === outcome).length;
    const period = rows[0]?.change.period ?? '';
    return {
      label: words.judged(words.outcomes[outcome]),
      figure: figure({ indicator: `judged-${outcome}`, unit: 'category', period, provenance, value }),
      text: words.ofGroups(value, rows.length),
    };
  });
}

function demandTable(composing: Composing): ReportTable {
  const { rows, words, language, numbers } = composing;
  const { speaking } = speakingSources(rows);
  const changes = rows.some(({ change }) => change.value !== null);
  const cellsOf = (row: OccupationRow): ReportCell[] => [
    wordCell(row.group.label),
    wordCell(row.group.ssyk4),
    ...speaking.map(({ sourceId }) => {
      const counted = countedBy(row, sourceId);
      return counted ? figureCell(counted, language) : { text: words.missing['not-collected'], value: null };
    }),
    ...(changes ? [figureCell(row.change, language, true)] : []),
  ];
  return {
    kind: 'table',
    key: 'demand',
    caption: words.demandTable,
    columns: [
      wordColumn('occupation', words.occupation),
      wordColumn('ssyk4', words.ssyk),
      ...speaking.map((source) => numberColumn(`ads-${source.sourceId}`, words.ads(localText(source.title, language)))),
      ...(changes ? [numberColumn('change', words.change)] : []),
    ],
    rows: rows.map(cellsOf),
    sources: numbers.of([...sourcesOfRows(rows), ...rows.flatMap(({ change }) => change.provenance)]),
    note: demandNote(composing, changes),
  };
}

function demandNote({ rows, chosen, words, language }: Composing, changes: boolean): string {
  const silent = speakingSources(rows).silent.map(({ title }) => localText(title, language));
  return [
    ...(rows.length < chosen ? [words.shown(rows.length, chosen)] : []),
    ...(silent.length > 0 ? [words.silentSources(silent.join(', '))] : []),
    ...(changes ? [] : [words.noChange]),
    words.missingNote,
  ].join(' ');
}

function demandChart({ rows, words, language, numbers }: Composing): ReportChart | null {
  for (const source of sourcesOfRows(rows)) {
    const bars = rows.flatMap((row) => {
      const value = countedBy(row, source.sourceId)?.value ?? null;
      return value === null ? [] : [{ x: row.group.label, y: value }];
    });
    const shown = bars.sort((a, b) => b.y - a.y).slice(0, MOST_BARS);
    const [most, least] = [shown[0], shown.at(-1)];
    if (!most || !least || shown.length < 2) continue;
    const title = localText(source.title, language);
    return {
      kind: 'chart',
      chart: 'bars',
      key: 'demand-bars',
      caption: words.demandChart(title),
      alt: words.barsAlt({
        most: most.x,
        mostText: numberText(most.y, language),
        least: least.x,
        leastText: numberText(least.y, language),
      }),
      unit: words.units.ads,
      series: [{ label: words.ads(title), points: shown }],
      dataTable: 'demand',
      sources: numbers.of([source]),
    };
  }
  return null;
}

function trendChart(composing: Composing, { sourceId }: Provenance): ReportChart | null {
  const { details, words, language, numbers } = composing;
  const lines = details.flatMap((detail) => lineOf(detail, sourceId)).slice(0, MOST_LINES);
  const [first] = lines;
  if (!first) return null;
  return {
    kind: 'chart',
    chart: 'lines',
    key: `trend-${sourceId}`,
    caption: words.trendChart(localText(first.source.title, language)),
    alt: [words.linesAlt, ...lines.map((line) => lineAlt(composing, line))].join(' '),
    unit: words.units.ads,
    series: lines.map(({ label, points }) => ({ label, points })),
    sources: numbers.of(lines.map(({ source }) => source)),
  };
}

interface Line {
  readonly label: string;
  readonly source: Provenance;
  readonly points: readonly { readonly x: string; readonly y: number | null }[];
}

/** The line of one occupation in one source; none where the source has fewer than two steps, or none in the period. */
function lineOf({ group, overTime, period }: OccupationEvidence, sourceId: string): Line[] {
  const within = (step: string): boolean => step.slice(0, 4) >= period.from.slice(0, 4) && step <= period.to;
  return overTime
    .filter(({ source, points }) => {
      const known = points.filter(({ ads }) => ads !== null);
      return source.sourceId === sourceId && known.length > 1 && known.some((point) => within(point.period));
    })
    .map(({ source, points }) => ({
      label: group.label,
      source,
      points: points.map(({ period: x, ads }) => ({ x, y: ads })),
    }));
}

function lineAlt({ words, language }: Composing, { label, points }: Line): string {
  const known = points.filter((point) => point.y !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return '';
  const at = (point: { x: string; y: number | null }) => ({
    when: formatMonth(point.x, language),
    ads: numberText(point.y ?? 0, language),
  });
  const [begins, ends] = [at(first), at(last)];
  return words.lineAlt({ name: label, first: begins.when, from: begins.ads, last: ends.when, to: ends.ads });
}
