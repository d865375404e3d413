import type { Spot } from './textReport.ts';

/** A number, a bracket, or something that should not be there; where it begins. */
export interface Token extends Spot {
  readonly text: string;
}

/** What stands on one line; at least one token. */
export type Row = readonly Token[];

/**
 * The lines of a text as tokens. Line ends of any system, a byte order mark, blanks at either end, empty lines and
 * lines that begin with `#` do not matter. Linear in the text.
 */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (const [at, written] of lines.entries()) {
    // The mark is no column of the first line.
    const line = at === 0 && written.startsWith('\uFEFF') ? written.slice(1) : written;
    if (line.trimStart().startsWith('#')) continue;
    const row = Array.from(line.matchAll(/[()]|[^\s()]+/g), (found) => ({
      text: found[0],
      line: at + 1,
      column: found.index + 1,
    }));
    if (row.length > 0) rows.push(row);
  }
  return rows;
}

/** Where something is missing at the end of a row. */
export function afterRow(row: Row): Spot {
  const last = row.at(-1)!;
  return { line: last.line, column: last.column + last.text.length };
}
