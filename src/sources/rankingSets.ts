import type { OpenedSource } from './open.ts';
import { type Fields, isFields, listOf, requiredText, textOrNull } from './fields.ts';
import { readRecords } from './goldTexts.ts';
import { plainText } from './html.ts';
import type { Row } from './records.ts';
import { FieldError, reject, shaped } from './reject.ts';

/** A text with the answers that people gave for it: skills of a training module, or SSYK codes of an education. */
export interface RankingLine {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Concept ids or SSYK 4 codes; never empty. */
  readonly right: readonly string[];
  /** The most important of them, where the line says. */
  readonly main: string | null;
  /** The type of the education; null for modules. */
  readonly part: string | null;
}

/** Reads training modules: `{id, module_name, text, skill_ids[], main_skill_id}`. */
export function readModules(source: OpenedSource): AsyncGenerator<Row<RankingLine>> {
  return readLinesAs(source, (fields) => ({
    id: requiredText(fields['id'], 'id'),
    title: textOrNull(fields['module_name'], 'module_name') ?? '',
    text: textOrNull(fields['text'], 'text') ?? '',
    right: answersOf(fields, 'skill_ids'),
    main: textOrNull(fields['main_skill_id'], 'main_skill_id'),
    part: null,
  }));
}

/** Reads educations: `{type, title, description, ssyk4[]}`; one without an id is named by its line. */
export function readAssignedOfferings(source: OpenedSource): AsyncGenerator<Row<RankingLine>> {
  return readLinesAs(source, (fields, line) => ({
    id: textOrNull(fields['id'], 'id') ?? String(line),
    title: textOrNull(fields['title'], 'title') ?? '',
    text: plainText(textOrNull(fields['description'] ?? fields['text'], 'description') ?? ''),
    right: answersOf(fields, 'ssyk4').map((code) => code.padStart(4, '0')),
    main: null,
    part: textOrNull(fields['type'], 'type'),
  }));
}

async function* readLinesAs(
  source: OpenedSource,
  shape: (fields: Fields, line: number) => RankingLine,
): AsyncGenerator<Row<RankingLine>> {
  for await (const row of readRecords(source)) {
    if (row.kind === 'reject') yield row;
    else if (isFields(row.record)) {
      const fields = row.record;
      yield shaped(row, () => shape(fields, row.line));
    } else yield reject(row, '', 'shape-unknown', 'Each line should be a JSON object');
  }
}

function answersOf(fields: Fields, field: string): string[] {
  const answers = listOf(fields[field]).flatMap((value) => textOrNull(value, field) ?? []);
  if (answers.length === 0) throw new FieldError(field, 'field-missing', `${field} is missing or empty`);
  return answers;
}
