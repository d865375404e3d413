import {
  type Fields,
  codeOrNull,
  countOrNull,
  dateOrNull,
  fieldsOf,
  isFields,
  listOf,
  requiredText,
  textOrNull,
} from './fields.ts';
import { readJsonArray } from './jsonArray.ts';
import { plainText } from './html.ts';
import { readJsonLines } from './lines.ts';
import type { OpenedSource } from './open.ts';
import { withoutPersonalDetails } from './personalDetails.ts';
import { reject, shaped } from './reject.ts';
import { type Ad, type Row, SourceError } from './records.ts';

export interface AdOptions {
  /** `offset` of the last row that an earlier, broken-off run got through; reading goes on after it. */
  readonly after?: number;
  /** True when the ads are invented; an ad may also say so itself. */
  readonly synthetic?: boolean;
}

/**
 * Reads job ads in the JobStream/JobSearch shape: JSON lines (JobStream v2, historical files), a JSON array
 * (JobStream v1 snapshot) or answers of JobSearch (`hits`), told apart by the content.
 *
 * Dropped on the way in: employer, contacts, application details, street and web addresses; e-mail addresses,
 * telephone and personal numbers and named contacts in the texts (see `withoutPersonalDetails`).
 * @throws SourceError `shape-unknown` when the first object has nothing of an ad
 */
export async function* readAds(source: OpenedSource, options: AdOptions = {}): AsyncGenerator<Row<Ad>> {
  const from = { after: options.after ?? 0 };
  const rows = source.first === '[' ? readJsonArray(source, from) : readJsonLines(source, from);
  let first = true;
  for await (const row of rows) {
    if (row.kind === 'reject') {
      yield row;
      continue;
    }
    const hits = isFields(row.record) && Array.isArray(row.record.hits) ? row.record.hits : [row.record];
    if (first && isFields(hits[0]) && !['id', 'headline', 'description'].some((field) => field in (hits[0] as Fields)))
      throw new SourceError(
        'shape-unknown',
        `${source.location} holds no job ads in the JobStream shape: the first object has neither id, headline nor description. The source may have changed its shape.`,
        { location: source.location },
      );
    first = false;
    for (const hit of hits)
      yield isFields(hit)
        ? shaped(row, () => adOf(hit, options.synthetic ?? false))
        : reject(row, '', 'shape-unknown', 'An ad should be a JSON object');
  }
}

function adOf(fields: Fields, synthetic: boolean): Ad {
  const removed = fields.removed === true;
  const names = contactNames(fields);
  const [headline, text] = [headlineOf(fields), removed ? '' : textOf(fields)].map((t) =>
    withoutPersonalDetails(t, names),
  ) as [string, string];
  const id = requiredText(fields.id, 'id');
  if (!removed && headline === '' && text === '') requiredText(null, 'headline');
  const occupation = fieldsOf(chosen(fields.occupation));
  const address = fieldsOf(chosen(fields.workplace_address));
  const municipality = codeOrNull(address.municipality_code, 4, 'workplace_address.municipality_code');
  return {
    id,
    headline,
    text,
    publishedOn: dateOrNull(fields.publication_date, 'publication_date'),
    lastDay: dateOrNull(fields.application_deadline ?? fields.last_publication_date, 'application_deadline'),
    vacancies: countOrNull(fields.number_of_vacancies, 'number_of_vacancies'),
    occupationConceptId: textOrNull(occupation.concept_id, 'occupation.concept_id'),
    occupationLegacyId: textOrNull(occupation.legacy_ams_taxonomy_id, 'occupation.legacy_ams_taxonomy_id'),
    municipality,
    county: codeOrNull(address.region_code, 2, 'workplace_address.region_code') ?? municipality?.slice(0, 2) ?? null,
    municipalityConceptId: textOrNull(address.municipality_concept_id, 'workplace_address.municipality_concept_id'),
    countyConceptId: textOrNull(address.region_concept_id, 'workplace_address.region_concept_id'),
    removed,
    synthetic: synthetic || fields.synthetic === true,
  };
}

/** Historical ads give lists where newer ones give an object; the employer's own value is marked `original_value`. */
function chosen(value: unknown): unknown {
  const values = listOf(value);
  return values.find((item) => fieldsOf(item).original_value === true) ?? values[0];
}

function headlineOf(fields: Fields): string {
  return textOrNull(fields.headline, 'headline') ?? '';
}

/** `description` is an object in the API and plain text in some older exports. */
function textOf(fields: Fields): string {
  if (typeof fields.description === 'string') return plainText(fields.description);
  const description = fieldsOf(fields.description);
  const text = textOrNull(description.text, 'description.text');
  if (text !== null) return text;
  return plainText(textOrNull(description.text_formatted, 'description.text_formatted') ?? '');
}

/** Names of persons in the structured contacts, to be removed from the texts as well. */
function contactNames(fields: Fields): string[] {
  return listOf(fields.application_contacts)
    .map((contact) => fieldsOf(contact).name)
    .filter((name): name is string => typeof name === 'string' && name.length < 100);
}
