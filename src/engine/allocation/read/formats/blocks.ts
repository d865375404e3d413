import { afterRow, type Row, type Token } from './rows.ts';
import type { TextReport } from './textReport.ts';
import { numberedId, wholeNumber } from './wholeNumber.ts';

export type BlockName = 'person' | 'place' | 'host';

/** The lines of all people, of all places or of all hosts. */
export interface Block {
  /** The numbers of them all, from 1, in order. */
  readonly ids: readonly string[];
  readonly rows: readonly NumberedRow[];
}

export interface NumberedRow {
  readonly id: string;
  /** The whole line. */
  readonly row: Row;
  /** What stands after the number. */
  readonly rest: Row;
}

/**
 * Splits a text into its blocks: the first line says how many lines each has, in the order of `names`. Empty when the
 * first line cannot be read, or the lines are not as many as it says and it cannot be told whose are missing.
 *
 * 1. The first line: one whole number a block.
 * 2. As many lines as it says altogether: each block gets its share. Otherwise the report says so, and where each block
 *    has its lines numbered from 1, they tell where it begins, so that what else is wrong can be found at once.
 * 3. Within a block the numbers are 1 to its size, each once, in any order.
 */
export function blocksOf(rows: readonly Row[], names: readonly BlockName[], report: TextReport): Block[] {
  const [header, ...lines] = rows;
  const counts = headerCounts(header, names, report);
  if (header === undefined || counts === undefined) return [];
  const all = counts.reduce((sum, count) => sum + count, 0);
  let sizes = counts;
  if (lines.length !== all) {
    const starts = lines.flatMap((line, at) => (line[0]!.text === '1' ? [at] : []));
    if (starts.length !== names.length || starts[0] !== 0) {
      report.add('count-wrong', header[0]!, { found: `${lines.length} lines`, expected: `${all} lines` });
      return [];
    }
    sizes = starts.map((start, i) => (starts[i + 1] ?? lines.length) - start);
    sizes.forEach((size, i) => {
      if (size === counts[i]) return;
      const says = { found: `${size} ${names[i]} lines`, expected: `${counts[i]} ${names[i]} lines` };
      report.add('count-wrong', header[i]!, says);
    });
  }
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return numbered(lines.slice(from - size, from), report);
  });
}

function headerCounts(header: Row | undefined, names: readonly BlockName[], report: TextReport): number[] | undefined {
  const expected = `how many there are: ${names.join(', ')}`;
  if (header === undefined) report.add('field-missing', { line: 1, column: 1 }, { expected });
  else if (header.length < names.length) report.add('field-missing', afterRow(header), { expected });
  else if (header.length > names.length) {
    const token = header[names.length]!;
    report.add('text-unreadable', token, { found: token.text, expected });
  } else {
    const counts = header.map((token) => wholeNumber(token, report));
    return counts.some(Number.isNaN) ? undefined : counts;
  }
  return undefined;
}

function numbered(lines: readonly Row[], report: TextReport): Block {
  const ids = lines.map((_, i) => String(i + 1));
  const seen = new Set<string>();
  const rows = lines.map((row) => {
    const number = row[0]!;
    const id = numberedId(number, ids, report) ?? number.text;
    if (seen.has(id)) report.add('id-twice', number, { found: number.text });
    seen.add(id);
    return { id, row, rest: row.slice(1) };
  });
  // A number above the block's size or twice leaves another one out: say which.
  const missing = ids.filter((id) => !seen.has(id));
  const last = lines.at(-1);
  if (last !== undefined && missing.length > 0) report.add('numbering-gap', last[0]!, { expected: listed(missing) });
  return { ids, rows };
}

/** The first few, and how many more. */
function listed(ids: readonly string[]): string {
  return ids.length <= 5 ? ids.join(', ') : `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more`;
}

/** The field at `at` after a row's number; `undefined`, and a line in the report, where the row ends before it. */
export function fieldOf(row: NumberedRow, at: number, expected: string, report: TextReport): Token | undefined {
  const token = row.rest[at];
  if (token === undefined) report.add('field-missing', afterRow(row.row), { expected });
  return token;
}
