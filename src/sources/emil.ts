import type { Offering, OfferingLevel } from '../offering/offering.ts';
import { emilPace, emilPages, type EmilOptions } from './emilPages.ts';
import {
  type Fields,
  countOrNull,
  dateOrNull,
  fieldsOf,
  listOf,
  numberOrNull,
  requiredText,
  textOrNull,
} from './fields.ts';
import { plainText } from './html.ts';
import { withoutPersonalDetails } from './personalDetails.ts';
import { FieldError, reject, shaped } from './reject.ts';
import type { OfferingRecord, Row } from './records.ts';

/** Skolverket's school types as levels. Basic adult education and schools below upper secondary are `other`. */
const LEVELS: ReadonlyMap<string, OfferingLevel> = new Map(
  Object.entries<OfferingLevel>({
    GY: 'upper-secondary',
    GYAN: 'upper-secondary',
    VUX: 'adult-upper-secondary',
    VUXGY: 'adult-upper-secondary',
    VUXGYAN: 'adult-upper-secondary',
    FHS: 'folk-high-school',
    AUB: 'labour-market-training',
    YH: 'higher-vocational',
    HS: 'higher-education-first-cycle',
  }),
);

/** What an event needs of its education; the rest of the info is let go so that all infos fit in memory. */
interface Education {
  readonly title: string;
  readonly text: string;
  readonly level: OfferingLevel;
  readonly credits: Offering['credits'];
  readonly subject: string | null;
  readonly url: string | null;
}

/**
 * Reads EMIL 3: infos and providers first, then every event joined with them, as offerings. `line` counts the events.
 * Rejects: `education-unknown` (the event's info is not in the lists), `record-removed`, and field problems.
 */
export async function* readEmil(
  location: string,
  options: EmilOptions & { readonly synthetic?: boolean } = {},
): AsyncGenerator<Row<OfferingRecord>> {
  const pace = emilPace(options);
  const educations = new Map<string, Education>();
  const providers = new Map<string, string>();
  let offset = 0;
  for await (const page of emilPages(location, 'educationInfos', options, pace)) {
    offset += page.bytes;
    for (const { id, content } of page.items)
      if (content !== null) educations.set(textOf(content.identifier) ?? id, educationOf(content));
  }
  for await (const page of emilPages(location, 'educationProviders', options, pace)) {
    offset += page.bytes;
    for (const { id, content } of page.items)
      if (content !== null) providers.set(textOf(content.identifier) ?? id, langString(content.name) ?? id);
  }
  let line = 0;
  for await (const page of emilPages(location, 'educationEvents', options, pace)) {
    offset += page.bytes;
    for (const { id, content } of page.items) {
      line += 1;
      const place = { line, offset };
      yield content === null
        ? reject(place, '', 'record-removed', `The event ${id} was removed at the source`)
        : eventRow(place, content, { educations, providers, synthetic: options.synthetic ?? false });
    }
  }
}

interface Known {
  readonly educations: ReadonlyMap<string, Education>;
  readonly providers: ReadonlyMap<string, string>;
  readonly synthetic: boolean;
}

function eventRow(place: { line: number; offset: number }, event: Fields, known: Known): Row<OfferingRecord> {
  const reference = textOf(event.education);
  const education = reference === null ? undefined : known.educations.get(reference);
  if (education === undefined)
    return reject(
      place,
      'education',
      'education-unknown',
      `No education info has the identifier ${reference ?? '(none)'}`,
    );
  return shaped(place, () => offeringOf(event, education, known));
}

function offeringOf(event: Fields, education: Education, known: Known): Offering {
  const title = langString(event.title) ?? education.title;
  if (title === '') throw new FieldError('title', 'field-missing', 'Neither the event nor its education has a title');
  const own = readable(langString(event.description) ?? '');
  const locations = listOf(event.locations).map(fieldsOf);
  const execution = fieldsOf(event.execution);
  return {
    id: `emil:${requiredText(event.identifier, 'identifier')}`,
    kind: 'offering',
    level: isCommissioned(event) ? 'commissioned' : education.level,
    title,
    text:
      own === '' || education.text.includes(own)
        ? education.text
        : own.includes(education.text)
          ? own
          : `${education.text}\n\n${own}`,
    provider: firstKnown(event.providers, known.providers),
    municipalities: unique(
      locations.map((at) => textOf(at.areaCode)).filter((code) => code !== null && /^\d{4}$/.test(code)),
    ),
    towns: unique(locations.filter((at) => !/^\d{4}$/.test(textOf(at.areaCode) ?? '')).map((at) => textOf(at.town))),
    distance: event.distance !== null && event.distance !== undefined,
    places: countOrNull(event.places, 'places'),
    startsOn: dateOrNull(execution.start, 'execution.start'),
    endsOn: dateOrNull(execution.end, 'execution.end'),
    pace: numberOrNull(fieldsOf(event.paceOfStudy).percentage, 'paceOfStudy.percentage'),
    credits: education.credits,
    subject: education.subject,
    url: langUrl(event.url) ?? education.url,
    language: languageOf(event.languageOfInstructions),
    assignedSsyk4: [],
    cancelled: event.isCancelled === true,
    synthetic: known.synthetic,
  };
}

function educationOf(info: Fields): Education {
  const credits = fieldsOf(info.credits);
  const amount = typeof credits.credits === 'number' ? credits.credits : null;
  const system = textOf(fieldsOf(credits.system).code) ?? textOf(credits.system);
  const subjects = listOf(info.subjects).map(fieldsOf);
  const sun = subjects.find((subject) => subject.type === 'C_Subject_SUN') ?? subjects[0];
  return {
    title: plainText(langString(info.title) ?? ''),
    text: readable(langString(info.description) ?? ''),
    level: levelOf(info),
    // Points of an unnamed system say nothing: they are left out rather than taken for somebody's.
    credits: amount === null || system === null ? null : { amount, system },
    subject: textOf(sun?.code),
    url: langUrl(info.url),
  };
}

function levelOf(info: Fields): OfferingLevel {
  const type = textOf(fieldsOf(info.type).code) ?? '';
  if (type !== 'HS') return LEVELS.get(type) ?? 'other';
  const codes = listOf(info.educationLevels).map((level) => textOf(fieldsOf(level).code) ?? '');
  const cycle = [...codes, `SEQF_${textOf(fieldsOf(info.qualificationLevel).code) ?? ''}`].join(' ');
  if (/(?:ISCED|SEQF)_8|forskar/i.test(cycle)) return 'higher-education-third-cycle';
  return /(?:ISCED|SEQF)_7|avancerad/i.test(cycle) ? 'higher-education-second-cycle' : 'higher-education-first-cycle';
}

/** Commissioned education shows as an orderer, or in the form of funding of universities' events. */
function isCommissioned(event: Fields): boolean {
  return (
    listOf(event.orderers).length > 0 ||
    listOf(event.extensions).some((each) => /uppdrag/i.test(textOf(fieldsOf(each).formOfFunding) ?? ''))
  );
}

function firstKnown(references: unknown, providers: ReadonlyMap<string, string>): string | null {
  for (const reference of listOf(references)) {
    const name = providers.get(String(reference));
    if (name !== undefined) return name;
  }
  return null;
}

function languageOf(value: unknown): Offering['language'] {
  const languages = listOf(value).map((language) => String(language).toLowerCase());
  if (languages.some((language) => language === 'swe' || language === 'sv')) return 'sv';
  return languages.some((language) => language === 'eng' || language === 'en') ? 'en' : null;
}

/** Swedish where there is any, else the first text. Both `content` and `value` occur in the API's answers. */
function langString(value: unknown): string | null {
  const strings = listOf(fieldsOf(value).strings).map(fieldsOf);
  const node = strings.find((each) => /^(?:swe|sv)/i.test(String(each.lang))) ?? strings[0];
  return node === undefined ? null : (textOf(node.content) ?? textOf(node.value));
}

function langUrl(value: unknown): string | null {
  const urls = listOf(fieldsOf(value).urls).map(fieldsOf);
  const url = textOf((urls.find((each) => /^(?:swe|sv)/i.test(String(each.lang))) ?? urls[0])?.value);
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}

function readable(html: string): string {
  return withoutPersonalDetails(plainText(html));
}

/** Text or null; things of another type count as absent here, since one odd field should not cost the offering. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? textOrNull(value, '') : null;
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}
