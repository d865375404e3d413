import { type Fields, codeOrNull, fieldsOf, isFields, listOf, requiredText, textOrNull } from './fields.ts';
import { readJsonDocument } from './jsonArray.ts';
import { type OpenOptions, openSource } from './open.ts';
import { FieldError, reject, shaped } from './reject.ts';
import { type BarometerRow, type Row, SourceError } from './records.ts';

/**
 * Arbetsförmedlingen's Yrkesbarometern, in the two shapes it is found in:
 * - flat, official (`data.arbetsformedlingen.se/prognoser/yrkesbarometer.json`): a list of one object per occupation
 *   and county, `lan` "00" for the country;
 * - per region (`occupations-by-region.json`): `{barometer concept: {region concept: [opportunities, outlook]}}`,
 *   whose names and SSYK 4 codes stand in `occupations-with-education-background.json` beside it.
 */
export interface BarometerOptions extends OpenOptions {
  /** County codes of region concepts, and `00` for the country's concept, when known: then `county` is set in both shapes. */
  readonly countyCodes?: ReadonlyMap<string, string>;
  readonly synthetic?: boolean;
}

const OPPORTUNITIES = { små: 'small', medelstora: 'medium', stora: 'large' } as const;
const SITUATIONS = { överskott: 'surplus', balans: 'balance', paradox: 'paradox', brist: 'shortage' } as const;
const OUTLOOKS = { öka: 'increase', 'vara oförändrad': 'unchanged', minska: 'decrease' } as const;

const PER_REGION = 'occupations-by-region.json';
const COMPANION = 'occupations-with-education-background.json';

/** @throws SourceError `shape-unknown`, `source-not-found` and those of `openSource` and `readJsonDocument` */
export async function* readBarometer(
  location: string,
  options: BarometerOptions = {},
): AsyncGenerator<Row<BarometerRow>> {
  const source = await openSource(location, options);
  const document = await readJsonDocument(source);
  const offset = source.progress().content;
  if (Array.isArray(document)) yield* flatRows(document, offset, options.synthetic ?? false);
  else if (isFields(document) && Object.values(document).every(isFields)) {
    const companion = await openSource(companionOf(location), options);
    yield* regionRows(
      document as Record<string, Fields>,
      occupationsOf(await readJsonDocument(companion)),
      offset,
      options,
    );
  } else throw unknownShape(source.location);
}

function* flatRows(rows: readonly unknown[], offset: number, synthetic: boolean): Generator<Row<BarometerRow>> {
  for (const [i, row] of rows.entries()) {
    const place = { line: i + 1, offset };
    yield isFields(row)
      ? shaped(place, () => flatRow(row, synthetic))
      : reject(place, '', 'shape-unknown', 'A row should be a JSON object');
  }
}

function flatRow(row: Fields, synthetic: boolean): BarometerRow {
  const county = codeOrNull(row.lan, 2, 'lan');
  if (county === null) throw new FieldError('lan', 'field-missing', 'lan is missing or empty');
  return {
    barometerOccupationId: requiredText(row.yb_concept_id, 'yb_concept_id'),
    label: requiredText(row.yb_yrke, 'yb_yrke'),
    ssyk4: ssykCodes(row.ssyk),
    partOfSsyk4: isTrue(row.del_av_ssyk),
    county,
    countyConceptId: null,
    opportunities: wordIn(OPPORTUNITIES, row.jobbmojligheter, 'jobbmojligheter'),
    situation: wordIn(SITUATIONS, row.rekryteringssituation, 'rekryteringssituation'),
    outlook: wordIn(OUTLOOKS, row.prognos, 'prognos'),
    paradoxReasons: listOf(row.paradox).filter(
      (reason): reason is string => typeof reason === 'string' && reason !== '',
    ),
    round: textOrNull(row.omgang, 'omgang'),
    textOpportunities: textOrNull(row.text_jobbmojligheter, 'text_jobbmojligheter'),
    textSituation: textOrNull(row.text_rekryteringssituation, 'text_rekryteringssituation'),
    synthetic,
  };
}

interface Occupation {
  readonly label: string;
  readonly ssyk4: Set<string>;
  readonly partOfSsyk4: boolean;
}

function* regionRows(
  table: Readonly<Record<string, Fields>>,
  occupations: ReadonlyMap<string, Occupation>,
  offset: number,
  options: BarometerOptions,
): Generator<Row<BarometerRow>> {
  let line = 0;
  for (const [id, areas] of Object.entries(table)) {
    const occupation = occupations.get(id);
    if (occupation === undefined) {
      // Retired occupations stay in the table without a cell; nothing is lost with them.
      if (Object.keys(areas).length === 0) continue;
      line += 1;
      yield reject(
        { line, offset },
        id,
        'occupation-unknown',
        `${COMPANION} does not name the barometer occupation ${id}`,
      );
      continue;
    }
    for (const [area, cell] of Object.entries(areas)) {
      line += 1;
      yield shaped({ line, offset }, () => regionRow({ id, occupation, area, cell }, options));
    }
  }
}

function regionRow(
  at: { id: string; occupation: Occupation; area: string; cell: unknown },
  options: BarometerOptions,
): BarometerRow {
  const path = `${at.id}.${at.area}`;
  if (!Array.isArray(at.cell))
    throw new FieldError(path, 'field-malformed', 'A cell should be a list of opportunities and outlook');
  const [opportunities, outlook] = at.cell as unknown[];
  return {
    barometerOccupationId: at.id,
    label: at.occupation.label,
    ssyk4: [...at.occupation.ssyk4].sort(),
    partOfSsyk4: at.occupation.partOfSsyk4,
    county: options.countyCodes?.get(at.area) ?? null,
    countyConceptId: at.area,
    opportunities: wordIn(OPPORTUNITIES, opportunities, `${path}.0`),
    situation: null,
    outlook: wordIn(OUTLOOKS, outlook, `${path}.1`),
    paradoxReasons: [],
    round: null,
    textOpportunities: null,
    textSituation: null,
    synthetic: options.synthetic ?? false,
  };
}

/** The companion lists occupations; several belong to one barometer occupation, and together give its SSYK 4 codes. */
function occupationsOf(document: unknown): ReadonlyMap<string, Occupation> {
  const found = new Map<string, Occupation>();
  for (const value of Object.values(fieldsOf(document))) {
    const {
      barometer_id: id,
      barometer_name: label,
      occupation_group: group,
      barometer_part_of_ssyk: part,
    } = fieldsOf(value);
    if (typeof id !== 'string' || typeof label !== 'string') continue;
    const occupation = found.get(id) ?? { label, ssyk4: new Set<string>(), partOfSsyk4: isTrue(part) };
    const code = typeof group === 'string' ? /^\d{4}(?=\D|$)/.exec(group)?.[0] : undefined;
    if (code !== undefined) occupation.ssyk4.add(code);
    found.set(id, occupation);
  }
  return found;
}

function companionOf(location: string): string {
  if (location.includes(PER_REGION)) return location.replace(PER_REGION, COMPANION);
  throw new SourceError(
    'shape-unknown',
    `${location} looks like Yrkesbarometern per region, which is read together with ${COMPANION} beside a file named ${PER_REGION}. Name it so.`,
    { location },
  );
}

function wordIn<T>(words: Readonly<Record<string, T>>, value: unknown, field: string): T | null {
  const word = textOrNull(value, field)?.toLowerCase();
  if (word === undefined) return null;
  const meaning = Object.hasOwn(words, word) ? words[word] : undefined;
  if (meaning === undefined)
    throw new FieldError(
      field,
      'field-malformed',
      `${field} should be one of ${Object.keys(words).join(', ')} but is ${word}`,
    );
  return meaning;
}

function ssykCodes(value: unknown): string[] {
  return listOf(value)
    .flatMap((code) => String(code).split(/[,; ]+/))
    .filter((code) => /^\d{4}$/.test(code));
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || (typeof value === 'string' && /^(?:ja|true|1|del)$/i.test(value));
}

function unknownShape(location: string): SourceError {
  return new SourceError(
    'shape-unknown',
    `${location} is not Yrkesbarometern: neither a list of rows nor a table per region. The source may have changed its shape.`,
    { location },
  );
}
