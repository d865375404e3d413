import type { Offering, OfferingLevel } from '../offering/offering.ts';
import { type Fields, isFields, numberOrNull, requiredText, textOrNull } from './fields.ts';
import { readJsonLines } from './lines.ts';
import type { OpenedSource } from './open.ts';
import { FieldError, reject, shaped } from './reject.ts';
import type { OfferingRecord, Row } from './records.ts';

/**
 * Syllabi as JSON lines in the shape of Mittuniversitetet's open data: course code, version, level, title, credits
 * and learning outcomes. Of several versions of a course only the newest is given.
 */
export interface SyllabusOptions {
  /** The university whose syllabi these are; the file does not say. */
  readonly provider: string;
  /** Short name of the source in the ids; `syllabus` unless told. */
  readonly source?: string;
  readonly synthetic?: boolean;
}

/** GR grundnivå, AV avancerad nivå, FU/FO forskarnivå, BE behörighetsgivande (preparatory). */
const LEVELS: ReadonlyMap<string, OfferingLevel> = new Map(
  Object.entries<OfferingLevel>({
    GR: 'higher-education-first-cycle',
    AV: 'higher-education-second-cycle',
    FU: 'higher-education-third-cycle',
    FO: 'higher-education-third-cycle',
  }),
);

interface Version {
  readonly row: Row<OfferingRecord>;
  readonly version: number;
}

/**
 * Reads all lines before giving any, since a newer version may come later (a few thousand short texts). An older
 * version becomes a reject with the reason `version-superseded`, so that the summary counts it.
 */
export async function* readSyllabi(
  source: OpenedSource,
  options: SyllabusOptions,
): AsyncGenerator<Row<OfferingRecord>> {
  const newest = new Map<string, Version>();
  for await (const row of readJsonLines(source)) {
    if (row.kind === 'reject') {
      yield row;
      continue;
    }
    if (!isFields(row.record)) {
      yield reject(row, '', 'shape-unknown', 'A syllabus should be a JSON object');
      continue;
    }
    const fields = row.record;
    const offering = shaped(row, () => syllabusOf(fields, options));
    if (offering.kind === 'reject') {
      yield offering;
      continue;
    }
    const version = versionOf(fields);
    const code = String(fields.Kurskod).trim();
    const other = newest.get(code);
    const older = other === undefined ? null : version > other.version ? other.row : offering;
    if (older !== offering) newest.set(code, { row: offering, version });
    if (older !== null)
      yield reject(older, 'MajorVersion', 'version-superseded', `A newer version of ${code} is in the file`);
  }
  for (const { row } of newest.values()) yield row;
}

function versionOf(fields: Fields): number {
  return numberOrNull(fields.MajorVersion, 'MajorVersion') ?? 0;
}

function syllabusOf(fields: Fields, options: SyllabusOptions): Offering {
  const swedish = textOrNull(fields.UtbildningMal, 'UtbildningMal');
  const text = swedish ?? textOrNull(fields.UtbildningMalEngelsk, 'UtbildningMalEngelsk');
  if (text === null) throw new FieldError('UtbildningMal', 'field-missing', 'The syllabus has no learning outcomes');
  const credits = numberOrNull(fields.hp, 'hp');
  return {
    id: `${options.source ?? 'syllabus'}:${requiredText(fields.Kurskod, 'Kurskod')}:${versionOf(fields)}`,
    kind: 'syllabus',
    level: LEVELS.get(textOrNull(fields.NivaForkortning, 'NivaForkortning') ?? '') ?? 'other',
    title: requiredText(fields.KursplanBenamning, 'KursplanBenamning'),
    text: text.replace(/[ \t]{2,}/g, '\n'),
    provider: options.provider,
    municipalities: [],
    towns: [],
    distance: false,
    places: null,
    startsOn: null,
    endsOn: null,
    pace: null,
    credits: credits === null ? null : { amount: credits, system: 'hp' },
    subject: textOrNull(fields.AmneBeskrivning, 'AmneBeskrivning'),
    url: null,
    language: swedish === null ? 'en' : 'sv',
    assignedSsyk4: [],
    cancelled: false,
    synthetic: options.synthetic ?? false,
  };
}
