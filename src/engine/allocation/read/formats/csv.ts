import type { Spot, TextReport } from './textReport.ts';

/** A cell and where its content begins. */
export interface Cell extends Spot {
  readonly text: string;
}

/** A row below the header, by column name. */
export type Entry = ReadonlyMap<string, Cell>;

/**
 * Reads comma-separated values with a header (RFC 4180): cells may be quoted, with `""` for a quote and line ends
 * inside. Line ends of any system, a byte order mark and empty lines do not matter; neither do other columns than
 * `columns`, which must all be there, in any order and any case. A header without a comma may have semicolons.
 *
 * Reports a missing column, a row of more or fewer cells than the header, and a quote that is never closed.
 */
export function entriesOf(source: { name: string; text: string }, columns: string[], report: TextReport): Entry[] {
  const [header, ...rows] = cellsOf(source, report);
  const names = header?.map((cell) => cell.text.trim().toLowerCase()) ?? [];
  const missing = columns.filter((column) => !names.includes(column.toLowerCase()));
  for (const column of missing)
    report.add('field-missing', header?.[0] ?? { source: source.name, line: 1, column: 1 }, {
      expected: `the column ${column}`,
    });
  if (missing.length > 0) return [];
  return rows.flatMap((row) => {
    if (row.length !== names.length) {
      const says = { found: `${row.length} cells`, expected: `${names.length} cells` };
      report.add('count-wrong', row[0]!, says);
      return [];
    }
    return [new Map(columns.map((column) => [column, row[names.indexOf(column.toLowerCase())]!]))];
  });
}

/** One walk over the text; an unquoted cell is a slice of it. */
function cellsOf({ name, text }: { name: string; text: string }, report: TextReport): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineStart = at;
  const header = text.slice(at, text.search(/[\r\n]|$/));
  const separator = header.includes(',') || !header.includes(';') ? ',' : ';';
  const plain = separator === ',' ? /[^,\r\n]*/y : /[^;\r\n]*/y;
  // What stands between a closing quote and the end of its cell should be blank.
  const quoted = separator === ',' ? /"((?:[^"]|"")*)("[^,\r\n]*|$)/y : /"((?:[^"]|"")*)("[^;\r\n]*|$)/y;
  for (;;) {
    const opens = text[at] === '"';
    const pattern = opens ? quoted : plain;
    pattern.lastIndex = at;
    const found = pattern.exec(text)!;
    const spot = { source: name, line, column: at - lineStart + (opens ? 2 : 1) };
    if (opens && found[2]!.trimEnd() !== '"') {
      const says = found[2] === '' ? { expected: '"' } : { found: found[2]!.slice(1), expected: separator };
      report.add('text-unreadable', spot, says);
    }
    row.push({ text: opens ? found[1]!.replaceAll('""', '"') : found[0], ...spot });
    for (const ending of found[0].matchAll(/\r\n|\n|\r/g)) {
      line++;
      lineStart = at + ending.index + ending[0].length;
    }
    at += found[0].length;
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (row.length > 1 || row[0]!.text.trim() !== '') rows.push(row);
    row = [];
    if (at >= text.length) return rows;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    lineStart = at;
  }
}
