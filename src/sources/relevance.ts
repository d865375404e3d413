import { readLines } from './lines.ts';
import type { OpenedSource } from './open.ts';
import type { Row } from './records.ts';
import { FieldError, shaped } from './reject.ts';

/** What a person says of one pair: `label` is right for `query`. */
export interface RelevanceLine {
  readonly query: string;
  readonly label: string;
  readonly isRight: boolean;
}

/** Reads judgements in TREC's format (qrels): query, iteration (not used), label and grade, parted by tabs or spaces. */
export async function* readRelevance(source: OpenedSource): AsyncGenerator<Row<RelevanceLine>> {
  for await (const row of readLines(source))
    yield row.kind === 'reject' ? row : shaped(row, () => relevanceOf(row.text.trim().split(/\s+/)));
}

function relevanceOf(columns: readonly string[]): RelevanceLine {
  const [query = '', , label = '', grade = ''] = columns;
  if (columns.length !== 4 || !/^-?\d+$/.test(grade))
    throw new FieldError(
      '',
      'field-malformed',
      'A judgement should be four columns: query, 0, label and a whole number',
    );
  return { query, label, isRight: Number(grade) > 0 };
}
