import type { OpenedSource } from './open.ts';
import { type Fields, fieldsOf, isFields, listOf, requiredText, textOrNull } from './fields.ts';
import { plainText } from './html.ts';
import { readJsonArray } from './jsonArray.ts';
import { readJsonLines } from './lines.ts';
import { type PlacedSpan, placeSpans } from './goldOffsets.ts';
import type { Row } from './records.ts';
import { FieldError, reject, shaped } from './reject.ts';

/** What a person says that a text speaks of; concepts as they came: ids of any version, codes or labels. */
export interface GoldItem {
  /** The best first; any of them is right. */
  readonly concepts: readonly string[];
  /** As the file says it, e.g. `occupation-name`. */
  readonly kind: string | null;
  readonly stance: string | null;
}

/** One line of a set of labelled texts, or of plain ads. */
export interface GoldLine {
  readonly id: string;
  /** Null where the line keeps no text: it is to be found in another file, by id. */
  readonly input: { readonly headline: string; readonly text: string } | null;
  /** SHA-256 in hex of headline, two newlines and text; null where the line does not say. */
  readonly textSha256: string | null;
  /** Null where nobody marked the text. */
  readonly spans: readonly (GoldItem & PlacedSpan)[] | null;
  readonly implied: readonly GoldItem[];
  /** The main occupation: concept ids, labels or SSYK codes; empty where the line does not say. */
  readonly occupation: readonly string[];
}

/** The records of JSON lines or of a JSON array. */
export function readRecords(source: OpenedSource): AsyncGenerator<Row<unknown>> {
  return source.first === '[' ? readJsonArray(source) : readJsonLines(source);
}

/**
 * Reads labelled texts: `{id, headline?, text?, spans[], implied[], occupation}`, or ads in the JobStream shape. Other
 * names for the same are read too, since labels come from several tools: `annotations` for `spans`, `concept_id` or
 * `concept-id` for `concepts`, `start_position` for `start`, `implicit: true` for what has no place in the text.
 */
export async function* readGoldTexts(source: OpenedSource): AsyncGenerator<Row<GoldLine>> {
  for await (const row of readRecords(source)) {
    if (row.kind === 'reject') yield row;
    else if (isFields(row.record)) {
      const fields = row.record;
      yield shaped(row, () => goldLineOf(fields));
    } else yield reject(row, '', 'shape-unknown', 'A labelled text should be a JSON object');
  }
}

/** Whether the object is a labelled text rather than a plain ad. */
export function isMarked(fields: Fields): boolean {
  return marksOf(fields) !== null || 'textSha256' in fields;
}

function goldLineOf(fields: Fields): GoldLine {
  const input = textOf(fields);
  const items = marksOf(fields)?.map((mark, i) => itemOf(mark, `spans[${i}]`)) ?? null;
  const implied = listOf(fields['implied']).map((mark, i) => itemOf(mark, `implied[${i}]`));
  const placed = input && placeSpans(input, items ?? []);
  const spans = placed?.spans ?? items?.filter(hasPlace) ?? [];
  return {
    id: requiredText(fields['id'], 'id'),
    input: placed?.input ?? null,
    textSha256: textOrNull(fields['textSha256'], 'textSha256'),
    spans: items && spans.filter((span) => span.concepts.length > 0),
    implied: [...(items ?? []).filter((item) => !hasPlace(item)), ...implied].filter(
      (item) => item.concepts.length > 0,
    ),
    occupation: occupationOf(fields['occupation']),
  };
}

function marksOf(fields: Fields): readonly unknown[] | null {
  const marks = fields['spans'] ?? fields['annotations'] ?? fields['mentions'];
  return marks === undefined ? null : listOf(marks);
}

/** `headline` stays null where the line has none: the text then holds its own. */
function textOf(fields: Fields): { headline: string | null; text: string } | null {
  const { description } = fields;
  const headline = textOrRaw(fields['headline'], 'headline');
  const text =
    textOrRaw(fields['text'], 'text') ??
    (typeof description === 'string'
      ? plainText(description)
      : textOrRaw(fieldsOf(description)['text'], 'description.text'));
  return headline === null && text === null ? null : { headline, text: text ?? '' };
}

/** Not trimmed: offsets count every character. */
function textOrRaw(value: unknown, field: string): string | null {
  return textOrNull(value, field) === null ? null : String(value);
}

interface Item extends GoldItem {
  readonly start: number | null;
  readonly end: number | null;
  readonly surface: string | null;
}

function hasPlace(item: Item): item is Item & { start: number; end: number } {
  return item.start !== null && item.end !== null;
}

function itemOf(value: unknown, path: string): Item {
  if (!isFields(value)) throw new FieldError(path, 'field-malformed', `${path} should be an object`);
  const first = (...names: readonly string[]): unknown =>
    names.map((name) => value[name]).find((found) => found !== undefined && found !== null);
  const implicit = value['implicit'] === true;
  const start = implicit ? null : offsetOf(first('start', 'start_position', 'start-position', 'startPosition'), path);
  const end = implicit ? null : offsetOf(first('end', 'end_position', 'end-position', 'endPosition'), path);
  if ((start === null) !== (end === null) || (start !== null && end !== null && start >= end))
    throw new FieldError(path, 'field-malformed', `${path} should have a start before its end`);
  return {
    concepts: conceptsOf(
      first('concepts', 'conceptIds', 'concept_ids', 'concept', 'conceptId', 'concept_id', 'concept-id'),
      path,
    ),
    kind: textOrNull(first('kind', 'type'), `${path}.kind`),
    stance: textOrNull(first('stance', 'sentiment'), `${path}.stance`),
    start,
    end,
    surface: textOrNull(first('surface', 'matched_string', 'matched-string', 'matchedString'), `${path}.surface`),
  };
}

function offsetOf(value: unknown, path: string): number | null {
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new FieldError(path, 'field-malformed', `${path} should have whole numbers for start and end`);
  return value;
}

/** Ids as text or as objects that have one. */
function conceptsOf(value: unknown, path: string): string[] {
  return listOf(value).flatMap((each) => {
    const fields = fieldsOf(each);
    const id = isFields(each) ? (fields['id'] ?? fields['concept_id'] ?? fields['conceptId']) : each;
    return textOrNull(id, `${path}.concepts`) ?? [];
  });
}

function occupationOf(value: unknown): string[] {
  if (!isFields(value))
    return listOf(value).flatMap((each) =>
      isFields(each) ? occupationOf(each) : (textOrNull(each, 'occupation') ?? []),
    );
  const all = ['conceptIds', 'concepts', 'conceptId', 'concept_id', 'concept-id', 'id', 'ssyk4'].flatMap((name) =>
    listOf(value[name]),
  );
  const found = all.flatMap((each) => textOrNull(each, 'occupation') ?? []);
  return found.length > 0
    ? found
    : listOf(value['label']).flatMap((each) => textOrNull(each, 'occupation.label') ?? []);
}
