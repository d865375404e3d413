import { AREA_KINDS, type AreaKind } from '../kernel/area.ts';
import type { OpenedSource } from './open.ts';
import { FieldError, shaped } from './reject.ts';
import type { Row } from './records.ts';
import { readSeparatedTable } from './separatedTable.ts';

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

/**
 * Reads named areas from a table `code;name;kind;members`, separated by semicolons, tabs or commas; fields may stand
 * in double quotes. Members are separated by spaces, `|`, or a comma where it does not separate columns.
 * @throws SourceError `shape-unknown` where the first line does not name the four columns
 */
export async function* readNamedAreas(source: OpenedSource): AsyncGenerator<Row<NamedAreaRow>> {
  for await (const row of readSeparatedTable(source, COLUMNS))
    yield row.kind === 'reject' ? row : shaped(row, () => areaOf(row.record));
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
