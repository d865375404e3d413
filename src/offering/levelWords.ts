import type { Language } from '../kernel/text.ts';
import type { OfferingLevel } from './offering.ts';

/** What a reader calls each level; pages and reports say the same. */
export const LEVEL_WORDS: Readonly<Record<Language, Readonly<Record<OfferingLevel, string>>>> = {
  sv: {
    'upper-secondary': 'Gymnasieskola',
    'adult-upper-secondary': 'Komvux på gymnasial nivå',
    'folk-high-school': 'Folkhögskola',
    'labour-market-training': 'Arbetsmarknadsutbildning',
    'higher-vocational': 'Yrkeshögskola',
    'higher-education-first-cycle': 'Högskola, grundnivå',
    'higher-education-second-cycle': 'Högskola, avancerad nivå',
    'higher-education-third-cycle': 'Högskola, forskarnivå',
    commissioned: 'Uppdragsutbildning',
    other: 'Annan utbildning',
  },
  en: {
    'upper-secondary': 'Upper secondary school',
    'adult-upper-secondary': 'Adult education, upper secondary level',
    'folk-high-school': 'Folk high school',
    'labour-market-training': 'Labour market training',
    'higher-vocational': 'Higher vocational education',
    'higher-education-first-cycle': 'University, first cycle',
    'higher-education-second-cycle': 'University, second cycle',
    'higher-education-third-cycle': 'University, third cycle',
    commissioned: 'Commissioned education',
    other: 'Other education',
  },
};
