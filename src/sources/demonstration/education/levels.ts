import type { Offering, OfferingLevel } from '../../../offering/offering.ts';

/** What is the same for everything at one level: length, seats, and how people speak of it. */
export interface LevelForm {
  readonly weeks: number;
  readonly credits: Offering['credits'];
  readonly pace: number;
  readonly seats: readonly [low: number, high: number];
  /** Share of the occasions that are given at a distance. */
  readonly distance: number;
  /** Only the autumn term. */
  readonly yearly: boolean;
  readonly work: string;
  readonly entry: string;
}

export const levelForms: Readonly<Record<OfferingLevel, LevelForm>> = {
  'upper-secondary': {
    weeks: 148,
    credits: { amount: 2500, system: 'gymnasiepoäng' },
    pace: 100,
    seats: [12, 32],
    distance: 0,
    yearly: true,
    work: 'Minst femton veckor är arbetsplatsförlagt lärande hos företag och verksamheter i närheten.',
    entry: 'Du söker med betyg från grundskolan.',
  },
  'adult-upper-secondary': {
    weeks: 50,
    credits: { amount: 1100, system: 'gymnasiepoäng' },
    pace: 100,
    seats: [15, 30],
    distance: 0.2,
    yearly: false,
    work: 'Utbildningen varvar studier med praktik på en arbetsplats.',
    entry: 'Du ska vara minst tjugo år och sakna motsvarande utbildning.',
  },
  'folk-high-school': {
    weeks: 38,
    credits: null,
    pace: 100,
    seats: [16, 24],
    distance: 0,
    yearly: true,
    work: 'Studiebesök och praktik ingår, och du kan bo på skolan.',
    entry: 'Du ska ha fyllt arton år.',
  },
  'labour-market-training': {
    weeks: 26,
    credits: null,
    pace: 100,
    seats: [8, 16],
    distance: 0,
    yearly: false,
    work: 'De sista veckorna är du på ett företag som behöver anställa.',
    entry: 'Utbildningen vänder sig till dig som är inskriven som arbetssökande.',
  },
  'higher-vocational': {
    weeks: 80,
    credits: { amount: 400, system: 'yhp' },
    pace: 100,
    seats: [20, 35],
    distance: 0.35,
    yearly: true,
    work: 'En fjärdedel av tiden är lärande i arbete (LIA) i två perioder.',
    entry: 'Du behöver grundläggande behörighet till yrkeshögskolan.',
  },
  'higher-education-first-cycle': {
    weeks: 120,
    credits: { amount: 180, system: 'hp' },
    pace: 100,
    seats: [30, 90],
    distance: 0.15,
    yearly: true,
    work: 'Verksamhetsförlagda moment och ett examensarbete i samverkan med arbetslivet ingår.',
    entry: 'Grundläggande behörighet och områdesbehörighet krävs.',
  },
  'higher-education-second-cycle': {
    weeks: 80,
    credits: { amount: 120, system: 'hp' },
    pace: 100,
    seats: [20, 45],
    distance: 0,
    yearly: true,
    work: 'Examensarbetet görs oftast på ett företag eller hos en myndighet.',
    entry: 'Kandidatexamen inom området krävs.',
  },
  'higher-education-third-cycle': {
    weeks: 160,
    credits: { amount: 240, system: 'hp' },
    pace: 100,
    seats: [1, 4],
    distance: 0,
    yearly: true,
    work: 'Forskningen bedrivs tillsammans med industripartner i regionen.',
    entry: 'Examen på avancerad nivå krävs.',
  },
  commissioned: {
    weeks: 10,
    credits: null,
    pace: 25,
    seats: [10, 20],
    distance: 0.5,
    yearly: false,
    work: 'Uppgifterna hämtas från deltagarnas egna arbetsplatser.',
    entry: 'Kursen beställs av arbetsgivare för sina anställda.',
  },
  other: {
    weeks: 3,
    credits: null,
    pace: 50,
    seats: [12, 25],
    distance: 0.5,
    yearly: false,
    work: 'Kursen utgår från situationer på din egen arbetsplats.',
    entry: 'Inga förkunskaper krävs.',
  },
};
