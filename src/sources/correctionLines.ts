import { type Fields, isFields, textOrNull } from './fields.ts';
import { readJsonArray } from './jsonArray.ts';
import { readJsonLines } from './lines.ts';
import type { OpenedSource } from './open.ts';
import type { Row } from './records.ts';
import { FieldError, reject, shaped } from './reject.ts';
import { readSeparatedTable } from './separatedTable.ts';

/** A correction as a file gives it, perhaps made in another installation. */
export interface CorrectionLine {
  /** Its id where it was made; null where the file has none. */
  readonly id: string | null;
  readonly scope: 'text' | 'everywhere';
  readonly offeringId: string | null;
  readonly surface: string | null;
  readonly link: 'occupation' | 'skill';
  readonly fromId: string | null;
  readonly toId: string | null;
  readonly reason: string;
  /** True when somebody has taken it back. */
  readonly undone: boolean;
}

/** The columns of a table of corrections that are read, in any order and case. */
const COLUMNS = ['scope', 'link', 'fromid', 'toid', 'reason', 'surface', 'offeringid', 'id', 'undoneat'] as const;

/**
 * Reads corrections as `kraftsam corrections export`, the list of corrections and the API give them: JSON lines, a JSON
 * array, or a table with these columns. `offering` and `what` are read for `offeringId` and `surface`.
 */
export async function* readCorrectionLines(source: OpenedSource): AsyncGenerator<Row<CorrectionLine>> {
  for await (const row of rowsOf(source)) {
    if (row.kind === 'reject') yield row;
    else
      for (const record of itemsOf(row.record))
        yield isFields(record)
          ? shaped(row, () => lineOf(record))
          : reject(row, '', 'shape-unknown', 'A correction should be a JSON object');
  }
}

/** An answer of the API holds its corrections in `items`. */
function itemsOf(record: unknown): readonly unknown[] {
  return isFields(record) && Array.isArray(record['items']) ? record['items'] : [record];
}

async function* rowsOf(source: OpenedSource): AsyncGenerator<Row<unknown>> {
  if (source.first === '{') yield* readJsonLines(source);
  else if (source.first === '[') yield* readJsonArray(source);
  else
    for await (const row of readSeparatedTable(source, COLUMNS)) {
      if (row.kind === 'reject') yield row;
      else {
        const { fromid, toid, offeringid, undoneat, ...rest } = row.record;
        yield { ...row, record: { ...rest, fromId: fromid, toId: toid, offeringId: offeringid, undoneAt: undoneat } };
      }
    }
}

function lineOf(fields: Fields): CorrectionLine {
  const text = (...names: readonly string[]): string | null =>
    names.reduce<string | null>((found, name) => found ?? textOrNull(fields[name], name), null);
  const id = text('id');
  const [scope, link] = [text('scope'), text('link')];
  if (scope !== 'text' && scope !== 'everywhere')
    throw new FieldError('scope', 'field-malformed', 'scope should be text or everywhere');
  if (link !== 'occupation' && link !== 'skill')
    throw new FieldError('link', 'field-malformed', 'link should be occupation or skill');
  const [offeringId, surface] = [text('offeringId', 'offering'), text('surface', 'what')];
  if (scope === 'text' && offeringId === null)
    throw new FieldError('offeringId', 'field-missing', 'A correction of one text should say which offering');
  if (scope === 'everywhere' && surface === null)
    throw new FieldError('surface', 'field-missing', 'A correction everywhere should say which words');
  return {
    id: id !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id.toLowerCase() : null,
    scope,
    link,
    offeringId: scope === 'text' ? offeringId : null,
    surface: scope === 'everywhere' ? surface : null,
    fromId: text('fromId'),
    toId: text('toId'),
    reason: text('reason') ?? '',
    undone: text('undoneAt') !== null,
  };
}
