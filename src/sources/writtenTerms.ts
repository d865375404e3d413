import type { OpenedSource } from './open.ts';
import type { Row } from './records.ts';
import { FieldError, shaped } from './reject.ts';
import { readSeparatedTable } from './separatedTable.ts';

/** A written form with the concept it stands for. */
export interface TermLine {
  readonly text: string;
  /** The preferred label of the concept. */
  readonly concept: string;
  readonly misspelt: boolean;
}

const COLUMNS = ['term', 'concept', 'term_misspelled'] as const;

/** Reads a list of terms: a table with the columns `term`, `concept` and `term_misspelled` (*True* or *False*). */
export async function* readTerms(source: OpenedSource): AsyncGenerator<Row<TermLine>> {
  for await (const row of readSeparatedTable(source, COLUMNS))
    yield row.kind === 'reject' ? row : shaped(row, () => termOf(row.record));
}

function termOf({ term, concept, term_misspelled }: Readonly<Record<(typeof COLUMNS)[number], string>>): TermLine {
  for (const [column, value] of Object.entries({ term, concept }))
    if (value === '') throw new FieldError(column, 'field-missing', `${column} is missing or empty`);
  if (!/^(true|false|1|0|)$/i.test(term_misspelled))
    throw new FieldError('term_misspelled', 'field-malformed', 'term_misspelled should be True or False');
  return { text: term, concept, misspelt: /^(true|1)$/i.test(term_misspelled) };
}
