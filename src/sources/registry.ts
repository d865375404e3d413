import type { LocalText } from '../kernel/text.ts';
import { OFFICIAL_HOSTS } from './sweden.ts';

/** The sources of public facts that the product knows, as they are named beside every figure. */
export const SOURCE_IDS = [
  'taxonomy',
  'ads',
  'ad-counts',
  'barometer',
  'offerings',
  'syllabi',
  'geo',
  'areas',
] as const;
export type SourceId = (typeof SOURCE_IDS)[number];

/** A source as it is registered; its pedigree is made of this and of the version in force. */
export interface KnownSource {
  /** A `SourceId`, or `demo-` and one for invented data: the two are never mixed under one name. */
  readonly id: string;
  readonly publisher: string;
  readonly title: Required<LocalText>;
  readonly definition: Required<LocalText>;
  readonly licence: string;
  readonly url: string | null;
  readonly synthetic: boolean;
}

type Description = Omit<KnownSource, 'id' | 'synthetic'>;

const EMPLOYMENT_SERVICE = 'Arbetsförmedlingen';
const DESCRIPTIONS: Readonly<Record<SourceId, Description>> = {
  taxonomy: {
    publisher: EMPLOYMENT_SERVICE,
    title: { sv: 'JobTech Taxonomy', en: 'JobTech Taxonomy' },
    definition: {
      sv: 'Yrken, yrkesbenämningar, kompetenser, utbildningar, kommuner och län med deras inbördes relationer.',
      en: 'Occupations, job titles, skills, educations, municipalities and counties, and how they relate.',
    },
    licence: 'CC0-1.0',
    url: `${OFFICIAL_HOSTS.files}/taxonomy/`,
  },
  ads: {
    publisher: EMPLOYMENT_SERVICE,
    title: { sv: 'Platsannonser i Platsbanken', en: 'Job ads in Platsbanken' },
    definition: {
      sv: 'Antal annonser efter publiceringsmånad. En annons kan gälla flera platser, och alla lediga jobb annonseras inte här.',
      en: 'Ads by month of publication. An ad may offer several vacancies, and not every vacancy is advertised here.',
    },
    licence: 'CC0-1.0',
    url: OFFICIAL_HOSTS.jobStream,
  },
  'ad-counts': {
    publisher: EMPLOYMENT_SERVICE,
    title: { sv: 'Historiska annonser, räknade per år', en: 'Historical ads, counted by year' },
    definition: {
      sv: 'Antal annonser under ett helt år per yrkesgrupp (SSYK 2012, nivå 4) och län eller kommun, räknade av källan.',
      en: 'Ads in a whole year by occupation group (SSYK 2012, level 4) and county or municipality, counted by the source.',
    },
    licence: 'CC0-1.0',
    url: `${OFFICIAL_HOSTS.files}/annonser/historiska/`,
  },
  barometer: {
    publisher: EMPLOYMENT_SERVICE,
    title: { sv: 'Yrkesbarometern', en: 'Occupational barometer' },
    definition: {
      sv: 'Arbetsförmedlingens bedömning av möjligheter till arbete nu, rekryteringsläget och efterfrågan de närmaste fem åren.',
      en: 'The employment service’s assessment of chances of work now, the recruitment situation and demand over five years.',
    },
    licence: 'CC0-1.0',
    url: `${OFFICIAL_HOSTS.files}/prognoser/yrkesbarometer.json`,
  },
  offerings: {
    publisher: 'Skolverket',
    title: { sv: 'Susa-navet: utbildningar och tillfällen', en: 'Susa-navet: educations and their events' },
    definition: {
      sv: 'Utbildningar som anordnare har anmält till Susa-navet. Platser anges bara där anordnaren har gjort det.',
      en: 'Educations that providers have reported to Susa-navet. Places are given only where the provider gave them.',
    },
    licence: 'CC0-1.0',
    url: `${OFFICIAL_HOSTS.skolverket}/susa-navet/emil3`,
  },
  syllabi: {
    publisher: 'Lärosätena',
    title: { sv: 'Kursplaner', en: 'Course syllabi' },
    definition: {
      sv: 'Kursplaner med lärandemål som lärosätena har publicerat. En kursplan säger vad som ska läras, inte att kursen ges.',
      en: 'Syllabi with learning outcomes, as published by universities. They say what is to be learnt, not that it is given.',
    },
    licence: 'unknown',
    url: null,
  },
  geo: {
    publisher: 'SCB, Lantmäteriet',
    title: { sv: 'Län, kommuner och orter', en: 'Counties, municipalities and places' },
    definition: {
      sv: 'Gränser och mittpunkter, förenklade för kartor i liten skala.',
      en: 'Outlines and centres, simplified for small maps.',
    },
    licence: 'unknown',
    url: 'https://www.scb.se/hitta-statistik/regional-statistik-och-kartor/',
  },
  areas: {
    publisher: 'Kraftsam',
    title: { sv: 'Namngivna områden', en: 'Named areas' },
    definition: {
      sv: 'Funktionella regioner och andra namngivna områden, inlästa ur en tabell.',
      en: 'Functional regions and other named areas, read from a table.',
    },
    licence: 'unknown',
    url: null,
  },
};

/** The source with that id as it is registered; with `synthetic`, its invented twin `demo-…`. */
export function knownSource(id: SourceId, synthetic = false): KnownSource {
  const description = DESCRIPTIONS[id];
  if (!synthetic) return { id, ...description, synthetic };
  return {
    ...description,
    id: `demo-${id}`,
    publisher: 'Kraftsam',
    title: { sv: `Påhittat: ${description.title.sv}`, en: `Invented: ${description.title.en}` },
    definition: {
      sv: `Påhittade uppgifter för demonstrationen. ${description.definition.sv}`,
      en: `Invented for the demonstration. ${description.definition.en}`,
    },
    licence: 'CC0-1.0',
    url: null,
    synthetic,
  };
}
