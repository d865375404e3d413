import { isUtf8 } from 'node:buffer';
import type { OpenedSource } from './open.ts';
import { type Place, reject } from './reject.ts';
import type { Reject, Row } from './records.ts';

/** One line of the input without its line end. */
export interface Line extends Place {
  readonly kind: 'line';
  readonly text: string;
  /** False for a last line that no line end closes. */
  readonly closed: boolean;
}

export interface LineOptions {
  /** Bytes of content that an earlier run got through (`offset` of its last row); lines that end there or before are passed over. */
  readonly after?: number;
  /** A longer line is rejected unread; 16 MiB unless told. */
  readonly maxLineBytes?: number;
}

const LONGEST_LINE = 16 * 1024 * 1024;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Splits a source into lines in bounded memory. Empty lines are counted but not given. Rejects: `line-too-long`
 * (the line is thrown away as it comes, reading goes on after it) and `encoding-not-utf8`.
 */
export async function* readLines(source: OpenedSource, options: LineOptions = {}): AsyncGenerator<Line | Reject> {
  const max = options.maxLineBytes ?? LONGEST_LINE;
  const after = options.after ?? 0;
  let parts: Buffer[] = [];
  let held = 0;
  let line = 1;
  let offset = 0;
  for await (const chunk of source.chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE, start); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const length = held + end - start;
      offset += end - start + 1;
      if (offset > after) {
        if (length <= max) parts.push(chunk.subarray(start, end));
        const row = length > max ? tooLong({ line, offset }, length, max) : lineOf(parts, { line, offset }, true);
        if (row !== null) yield row;
      }
      parts = [];
      held = 0;
      line += 1;
      start = end + 1;
    }
    const rest = chunk.length - start;
    offset += rest;
    held += rest;
    // Memory is bounded by what is kept here: nothing more once the line is known to be too long.
    if (held > max) parts = [];
    else if (rest > 0) parts.push(chunk.subarray(start));
  }
  if (held > max) yield tooLong({ line, offset }, held, max);
  else if (held > 0 && offset > after) {
    const row = lineOf(parts, { line, offset }, false);
    if (row !== null) yield row;
  }
}

function lineOf(parts: Buffer[], place: Place, closed: boolean): Line | Reject | null {
  let bytes = parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  if (bytes.at(-1) === RETURN) bytes = bytes.subarray(0, -1);
  if (!isUtf8(bytes))
    return reject(place, '', 'encoding-not-utf8', `Line ${place.line} holds bytes that are not UTF-8`);
  const text = bytes.toString('utf8');
  return text.trim() === '' ? null : { kind: 'line', ...place, text, closed };
}

function tooLong(place: Place, length: number, max: number): Reject {
  return reject(place, '', 'line-too-long', `Line ${place.line} holds ${length} bytes; at most ${max} are read`);
}

/**
 * Reads JSON lines: one JSON value a line. Rejects as `readLines`, and `json-malformed`, `json-truncated` (the last
 * line, when nothing closes it).
 */
export async function* readJsonLines(source: OpenedSource, options: LineOptions = {}): AsyncGenerator<Row<unknown>> {
  for await (const row of readLines(source, options)) yield row.kind === 'line' ? parsed(row) : row;
}

function parsed(row: Line): Row<unknown> {
  try {
    return { kind: 'record', line: row.line, offset: row.offset, record: JSON.parse(row.text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return row.closed
      ? reject(row, '', 'json-malformed', `Line ${row.line} is not JSON: ${message}`)
      : reject(row, '', 'json-truncated', `The input ends inside line ${row.line}: ${message}`);
  }
}
