import type { Language } from '../kernel/text.ts';

/** The words that the renderings add to a document, in the language of the document. */
const WORDS = {
  sv: {
    kind: 'Kunskapsunderlag',
    area: 'Område',
    areaCode: 'Områdeskod',
    period: 'Period',
    publisher: 'Utgivare',
    authors: 'Författare',
    date: 'Datum',
    language: 'Språk',
    summary: 'Sammanfattning',
    contents: 'Innehåll',
    conclusion: 'Slutsats',
    keyFigures: 'Nyckeltal',
    limits: 'Begränsningar',
    sources: 'Källor',
    source: 'Källa',
    sourcesOf: 'Källor',
    figure: 'Figur',
    tableWord: 'Tabell',
    page: 'Sida',
    of: 'av',
    interval: '95 % intervall',
    missing: 'uppgift saknas',
    noRows: 'Tabellen har inga rader.',
    dataOf: 'Siffrorna bakom figuren',
    category: 'Kategori',
    month: 'Månad',
    about: 'Om rapporten',
    title: 'Titel',
    subtitle: 'Undertitel',
    number: 'Nr',
    table: 'Tabell eller fråga',
    version: 'Version',
    retrieved: 'Hämtad',
    definition: 'Definition',
    licence: 'Licens',
    note: 'Anmärkning',
    url: 'Adress',
    section: 'Avsnitt',
    row: 'Rad',
    column: 'Kolumn',
    value: 'Värde',
    text: 'Text',
    unit: 'Enhet',
    fingerprint: 'Fingeravtryck (SHA-256)',
    fingerprintHelp: 'Samma innehåll ger samma fingeravtryck. Ändras en enda siffra blir det ett annat.',
    synthetic: 'Syntetiska data',
    syntheticHelp:
      'Siffror och verksamheter är helt eller delvis påhittade. Rapporten får inte användas som beslutsunderlag.',
    yes: 'ja',
    no: 'nej',
    untitled: 'Rapport utan titel',
  },
  en: {
    kind: 'Evidence report',
    area: 'Area',
    areaCode: 'Area code',
    period: 'Period',
    publisher: 'Publisher',
    authors: 'Authors',
    date: 'Date',
    language: 'Language',
    summary: 'Summary',
    contents: 'Contents',
    conclusion: 'Conclusion',
    keyFigures: 'Key figures',
    limits: 'Limits',
    sources: 'Sources',
    source: 'Source',
    sourcesOf: 'Sources',
    figure: 'Figure',
    tableWord: 'Table',
    page: 'Page',
    of: 'of',
    interval: '95% interval',
    missing: 'no data',
    noRows: 'The table has no rows.',
    dataOf: 'The numbers behind the figure',
    category: 'Category',
    month: 'Month',
    about: 'About the report',
    title: 'Title',
    subtitle: 'Subtitle',
    number: 'No.',
    table: 'Table or query',
    version: 'Version',
    retrieved: 'Retrieved',
    definition: 'Definition',
    licence: 'Licence',
    note: 'Note',
    url: 'Address',
    section: 'Section',
    row: 'Row',
    column: 'Column',
    value: 'Value',
    text: 'Text',
    unit: 'Unit',
    fingerprint: 'Fingerprint (SHA-256)',
    fingerprintHelp:
      'The same content gives the same fingerprint. If a single figure changes, so does the fingerprint.',
    synthetic: 'Synthetic data',
    syntheticHelp: 'Figures and organisations are invented, wholly or in part. Do not base decisions on this report.',
    yes: 'yes',
    no: 'no',
    untitled: 'Untitled report',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type ReportWords = Readonly<Record<keyof (typeof WORDS)['sv'], string>>;

/** The words for `language`. */
export function wordsFor(language: Language): ReportWords {
  return WORDS[language];
}

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** A number as it is read in `language`: at most two decimals, digits grouped by no-break spaces or commas. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(value);
}

/** `2024-03` as `mars 2024`, or `mars` abbreviated with `style: 'short'`; any other text as it stands. */
export function formatMonth(month: string, language: Language, style: 'long' | 'short' = 'long'): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return month;
  const instant = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[language], { month: style, year: 'numeric', timeZone: 'UTC' }).format(instant);
}

/** A period in `formatPeriod` form as it is read: `januari 2024 – juni 2024`. */
export function formatPeriodForReading(period: string, language: Language): string {
  const [from, to] = period.split('/');
  if (!from || !to) return formatMonth(period, language);
  return `${formatMonth(from, language)} – ${formatMonth(to, language)}`;
}

/** An ISO date as it is read: `3 mars 2026`; any other text as it stands. */
export function formatDate(date: string, language: Language): string {
  const instant = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
}
