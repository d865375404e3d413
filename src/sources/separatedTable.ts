import { readLines } from './lines.ts';
import type { OpenedSource } from './open.ts';
import { type Row, SourceError } from './records.ts';

const SEPARATORS = [';', '\t', ','] as const;

/**
 * Reads a table whose first line names its columns, in any order and case, separated by semicolons, tabs or commas;
 * fields may stand in double quotes. Gives each further line as its fields by column; one that is missing is empty.
 * @throws SourceError `shape-unknown` where the first line does not name all of `columns`
 */
export async function* readSeparatedTable<C extends string>(
  source: OpenedSource,
  columns: readonly C[],
): AsyncGenerator<Row<Readonly<Record<C, string>>>> {
  let header: Header | null = null;
  for await (const row of readLines(source)) {
    if (row.kind === 'reject') yield row;
    else if (header) {
      const { separator, places } = header;
      const fields = fieldsOfLine(row.text, separator);
      const record = Object.fromEntries(places.map((place, i) => [columns[i], fields[place] ?? '']));
      yield { kind: 'record', line: row.line, offset: row.offset, record: record as Record<C, string> };
    } else header = headerOf(row.text, columns, source.location);
  }
}

interface Header {
  readonly separator: string;
  /** Where each of the columns stands. */
  readonly places: readonly number[];
}

function headerOf(line: string, columns: readonly string[], location: string): Header {
  for (const separator of SEPARATORS) {
    const names = fieldsOfLine(line.toLowerCase(), separator);
    const places = columns.map((column) => names.indexOf(column));
    if (places.every((place) => place >= 0)) return { separator, places };
  }
  throw new SourceError(
    'shape-unknown',
    `The first line of ${location} should name the columns ${columns.join(';')}. Write them there.`,
    { location },
  );
}

/** The fields of one line; a quoted field may hold the separator, and quotes doubled. */
function fieldsOfLine(line: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] as string;
    if (char === '"' && quoted && line[at + 1] === '"') {
      field += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      fields.push(field.trim());
      field = '';
    } else field += char;
  }
  return [...fields, field.trim()];
}
