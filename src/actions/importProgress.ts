import type { OpenedSource } from '../sources/open.ts';

/** How far an import has come. */
export interface ImportProgress {
  readonly rows: number;
  readonly written: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Bytes of the input taken so far, as stored (packed). */
  readonly bytes: number;
  /** Null while nobody knows how much there is. */
  readonly totalBytes: number | null;
  /** Rows a second since the start of this run. */
  readonly rate: number;
  readonly secondsLeft: number | null;
}

/** Too early to guess how long the rest takes. */
const SHARE_TO_GUESS_FROM = 0.01;

/** Counts the bytes of every input that an import opens, and works out rate and time left. */
export class ProgressMeter {
  private readonly opened: OpenedSource[] = [];
  private readonly startedAt = performance.now();
  private readonly skippedRows: number;

  /** @param skippedRows rows of earlier runs that this one only passes over */
  constructor(skippedRows = 0) {
    this.skippedRows = skippedRows;
  }

  /** For `OpenOptions.onOpen`. */
  readonly watch = (source: OpenedSource): void => {
    this.opened.push(source);
  };

  get seconds(): number {
    return (performance.now() - this.startedAt) / 1000;
  }

  at(counts: { rows: number; written: number; unchanged: number; rejected: number }): ImportProgress {
    const bytes = this.opened.reduce((sum, source) => sum + source.progress().read, 0);
    const totals = this.opened.map((source) => source.totalBytes);
    const totalBytes = totals.some((total) => total === null)
      ? null
      : totals.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    const share = totalBytes ? bytes / totalBytes : 0;
    return {
      ...counts,
      bytes,
      totalBytes,
      rate: Math.round((counts.rows - this.skippedRows) / Math.max(this.seconds, 0.001)),
      secondsLeft: share > SHARE_TO_GUESS_FROM ? Math.max(0, Math.round((this.seconds * (1 - share)) / share)) : null,
    };
  }
}
