import { AREA_KINDS, type AreaKind } from '../kernel/area.ts';
import { readLines } from './lines.ts';
import type { OpenedSource } from './open.ts';
import { FieldError, shaped } from './reject.ts';
import { type Row, SourceError } from './records.ts';

/** A named area as a table gives it: members are codes of counties (two digits) and municipalities (four). */
export interface NamedAreaRow {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
  readonly counties: readonly string[];
  readonly municipalities: readonly string[];
}

const COLUMNS = ['code', 'name', 'kind', 'members'] as const;
/** The country, counties and municipalities come from the taxonomy; a table cannot redefine them. */
const KINDS: ReadonlySet<string> = new Set(
  AREA_KINDS.filter((kind) => kind !== 'country' && kind !== 'county' && kind !== 'municipality'),
);
const SEPARATORS = [';', '\t', ','] as const;

/**
 * Reads named areas from a table `code;name;kind;members`, separated by semicolons, tabs or commas; fields may stand
 * in double quotes. Members are separated by spaces, `|`, or a comma where it does not separate columns.
 * @throws SourceError `shape-unknown` where the first line does not name the four columns
 */
export async function* readNamedAreas(source: OpenedSource): AsyncGenerator<Row<NamedAreaRow>> {
  let header: Header | null = null;
  for await (const row of readLines(source)) {
    if (row.kind === 'reject') yield row;
    else if (header) {
      const { separator, places } = header;
      const fields = fieldsOfLine(row.text, separator);
      yield shaped(row, () => areaOf(Object.fromEntries(places.map((place, i) => [COLUMNS[i], fields[place] ?? '']))));
    } else header = headerOf(row.text, source.location);
  }
}

interface Header {
  readonly separator: string;
  /** Where each of `COLUMNS` stands. */
  readonly places: readonly number[];
}

function headerOf(line: string, location: string): Header {
  for (const separator of SEPARATORS) {
    const names = fieldsOfLine(line.toLowerCase(), separator);
    const places = COLUMNS.map((column) => names.indexOf(column));
    if (places.every((place) => place >= 0)) return { separator, places };
  }
  throw new SourceError(
    'shape-unknown',
    `The first line of ${location} should name the columns ${COLUMNS.join(';')}. Write them there.`,
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

function areaOf(fields: Readonly<Record<string, string>>): NamedAreaRow {
  const { code = '', name = '', kind = '', members = '' } = fields;
  for (const column of COLUMNS)
    if (!fields[column]) throw new FieldError(column, 'field-missing', `${column} is missing or empty`);
  if (!/^(?=.*[a-z])[a-z0-9-]{2,40}$/i.test(code))
    throw new FieldError(
      'code',
      'field-malformed',
      `The code "${code}" should be letters, digits and -, with a letter`,
    );
  if (!KINDS.has(kind))
    throw new FieldError('kind', 'field-malformed', `The kind "${kind}" should be one of ${[...KINDS].join(', ')}`);
  const codes = members.split(/[\s,|]+/).filter(Boolean);
  const odd = codes.find((member) => !/^(\d{2}|\d{4})$/.test(member));
  if (odd !== undefined)
    throw new FieldError('members', 'field-malformed', `The member "${odd}" should be two or four digits`);
  return {
    code,
    name,
    kind: kind as AreaKind,
    counties: codes.filter((member) => member.length === 2),
    municipalities: codes.filter((member) => member.length === 4),
  };
}
