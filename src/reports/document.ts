import type { Figure, Provenance } from '../evidence/provenance.ts';
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
}

export interface ReportSection {
  /** Stable key, e.g. `demand`, `judgement`; used to compare two runs of a report. */
  readonly key: string;
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly kind: 'paragraphs'; readonly role: 'text' | 'conclusion'; readonly paragraphs: readonly string[] }
  | ReportTable
  | ReportChart
  | { readonly kind: 'key-figures'; readonly figures: readonly { readonly label: string; readonly figure: Figure; readonly text: string }[] };

export interface ReportTable {
  readonly kind: 'table';
  readonly key: string;
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly align: 'start' | 'end' }[];
  /** Cells are already formatted for reading in `text`; `value` is for data exports. */
  readonly rows: readonly (readonly ReportCell[])[];
  /** Indices into `ReportDocument.sources`, 0-based. */
  readonly sources: readonly number[];
  readonly note?: string;
}

export interface ReportCell {
  readonly text: string;
  readonly value: string | number | null;
}

/** Charts are drawn from their table; the table is always printed or exported with them. */
export interface ReportChart {
  readonly kind: 'chart';
  readonly chart: 'bars' | 'lines';
  readonly key: string;
  readonly caption: string;
  /** One sentence that says what the picture shows: the alt text. */
  readonly alt: string;
  readonly unit: string;
  readonly series: readonly { readonly label: string; readonly points: readonly { readonly x: string; readonly y: number | null }[] }[];
  readonly sources: readonly number[];
}
