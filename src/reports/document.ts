import type { Figure, Provenance } from '../evidence/provenance.ts';
import type { ReportScope } from '../evidence/reportOutline.ts';
import type { Language } from '../kernel/text.ts';

/**
 * A report is data: this document is what gets frozen, hashed, published and rendered to every format.
 * All texts are already in the report's language. Nothing in it depends on a clock or on a database.
 */
export interface ReportDocument {
  readonly schema: 'kraftsam-report/1';
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly area: { readonly code: string; readonly name: string };
  /** `formatPeriod` form. */
  readonly period: string;
  /** Organisation that answers for the report. */
  readonly publisher: string;
  readonly authors: readonly string[];
  /** ISO date shown on the cover. */
  readonly date: string;
  /** True when any figure is invented; printed on the cover and on each page. */
  readonly synthetic: boolean;
  readonly summary: string;
  readonly sections: readonly ReportSection[];
  /** Every source used, once, in order of first use. */
  readonly sources: readonly Provenance[];
  /** What the sources cannot say; printed before the sources. */
  readonly limits: readonly string[];
  /** Which occupations were asked for, so that anybody can ask again; absent where the document was not compiled. */
  readonly scope?: ReportScope;
}

export interface ReportSection {
  /** Stable key, e.g. `demand`, `judgement`; used to compare two runs of a report. */
  readonly key: string;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock = ReportText | ReportKeyFigures | ReportTable | ReportChart;

/** Running text. A conclusion is what the authors hold to follow from the figures; it looks different from the rest. */
export interface ReportText {
  readonly kind: 'paragraphs';
  readonly role: 'text' | 'conclusion';
  readonly paragraphs: readonly string[];
}

export interface ReportKeyFigures {
  readonly kind: 'key-figures';
  readonly figures: readonly ReportKeyFigure[];
}

export interface ReportKeyFigure {
  readonly label: string;
  readonly figure: Figure;
  /** The value as it is read, with its unit; says why when the value is missing. */
  readonly text: string;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  /** Cells are already formatted for reading in `text`; `value` is for data exports. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** Keys of the columns that tell the rows apart between two runs; the first column when absent. */
  readonly rowKey?: readonly string[];
  /** Indices into `ReportDocument.sources`, 0-based. */
  readonly sources: readonly number[];
  readonly note?: string;
}

export interface ReportColumn {
  readonly key: string;
  readonly label: string;
  /** Numbers stand at the end, so that their digits line up. */
  readonly align: 'start' | 'end';
}

export interface ReportCell {
  readonly text: string;
  readonly value: string | number | null;
}

/**
 * A picture of numbers. The numbers are always printed and exported as a table too: the document's own table
 * with the key `dataTable`, or one derived from the points (`chartTable`) when there is none.
 */
export interface ReportChart {
  readonly kind: 'chart';
  readonly chart: 'bars' | 'lines';
  readonly key: string;
  readonly caption: string;
  /** One sentence that says what the picture shows: the alt text. */
  readonly alt: string;
  readonly unit: string;
  readonly series: readonly ChartSeries[];
  readonly dataTable?: string;
  readonly sources: readonly number[];
}

export interface ChartSeries {
  readonly label: string;
  /** In the order of the axis. A null is a gap, never a zero. */
  readonly points: readonly { readonly x: string; readonly y: number | null }[];
}
