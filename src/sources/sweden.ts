import type { LocalText } from '../kernel/text.ts';

/**
 * The official addresses that `import sweden` reads, and how politely. Addresses and limits: domain.md section 7
 * (read 2026-07); historical ads: https://data.arbetsformedlingen.se/annonser/historiska/
 * Every host can be replaced, so that tests and mirrors run the same code.
 */
export interface Hosts {
  /** Files of Arbetsförmedlingen: taxonomy dumps, Yrkesbarometern, historical ads. */
  readonly files: string;
  readonly taxonomy: string;
  readonly jobStream: string;
  readonly skolverket: string;
}

export const OFFICIAL_HOSTS: Hosts = {
  files: 'https://data.arbetsformedlingen.se',
  taxonomy: 'https://taxonomy.api.jobtechdev.se',
  jobStream: 'https://jobstream.api.jobtechdev.se',
  skolverket: 'https://api.skolverket.se',
};

/** All services on one host: a mirror, or the server of the tests. */
export function hostsAt(url: string): Hosts {
  const host = url.replace(/\/$/, '');
  return { files: host, taxonomy: host, jobStream: host, skolverket: host };
}

/** The taxonomy's version in 2026; pinned because concepts change between versions. */
export const TAXONOMY_VERSION = '31';

export interface OfficialSource {
  readonly id: 'taxonomy' | 'barometer' | 'offerings' | 'ads';
  readonly publisher: string;
  readonly title: LocalText;
  readonly licence: 'CC0-1.0';
  /** What the reader of this source takes: an address, or one with `{name}` in it. */
  readonly location: string;
  /** For the taxonomy: further documents. */
  readonly documents: readonly string[];
  /** Most calls a minute; unpublished limits are our own caution. */
  readonly callsPerMinute: number;
  /** Items asked for a page, where the source pages. */
  readonly pageSize: number | null;
}

/** The sources in the order to import them: each needs the concepts or codes of those before it. */
export function officialSources(
  hosts: Hosts = OFFICIAL_HOSTS,
  taxonomyVersion = TAXONOMY_VERSION,
): readonly OfficialSource[] {
  return [
    {
      id: 'taxonomy',
      publisher: 'Arbetsförmedlingen',
      title: { sv: 'JobTech Taxonomy', en: 'JobTech Taxonomy' },
      licence: 'CC0-1.0',
      location: `${hosts.files}/taxonomy/version/${taxonomyVersion}/query/{name}/{name}.json`,
      documents: taxonomyQueries(taxonomyVersion).map(
        (query) => `${hosts.taxonomy}/v1/taxonomy/graphql?query=${encodeURIComponent(query)}`,
      ),
      callsPerMinute: 60,
      pageSize: null,
    },
    {
      id: 'barometer',
      publisher: 'Arbetsförmedlingen',
      title: { sv: 'Yrkesbarometern', en: 'Occupational barometer' },
      licence: 'CC0-1.0',
      location: `${hosts.files}/prognoser/yrkesbarometer.json`,
      documents: [],
      callsPerMinute: 60,
      pageSize: null,
    },
    {
      id: 'offerings',
      publisher: 'Skolverket',
      title: { sv: 'Susa-navet: utbildningstillfällen (EMIL 3)', en: 'Susa-navet: education events (EMIL 3)' },
      licence: 'CC0-1.0',
      location: `${hosts.skolverket}/susa-navet/emil3`,
      documents: [],
      callsPerMinute: 30,
      pageSize: 2000,
    },
    {
      id: 'ads',
      publisher: 'Arbetsförmedlingen',
      title: { sv: 'Platsannonser, öppna just nu (JobStream)', en: 'Job ads, open now (JobStream)' },
      licence: 'CC0-1.0',
      location: `${hosts.jobStream}/snapshot`,
      documents: [],
      callsPerMinute: 1,
      pageSize: null,
    },
  ];
}

/** What the file dumps leave out: codes of counties and municipalities, job titles, old ids and what replaced them. */
function taxonomyQueries(version: string): string[] {
  const concepts = (type: string, fields: string, more = ''): string =>
    `{ concepts(type: "${type}", version: "${version}"${more}) { id type preferred_label ${fields} } }`;
  return [
    concepts('region', 'national_nuts_level_3_code_2019 deprecated_legacy_id'),
    concepts('municipality', 'lau_2_code_2015 deprecated_legacy_id'),
    concepts('occupation-field', 'deprecated_legacy_id'),
    concepts('job-title', 'related(type: "occupation-name") { id type }'),
    concepts(
      'occupation-name',
      'deprecated deprecated_legacy_id replaced_by { id } broader { id type }',
      ', include_deprecated: true',
    ),
  ];
}
