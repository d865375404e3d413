/**
 * What we invent about one occupation group: how much it is asked for, how that develops, and the words of its ads.
 * None of it is measured anywhere.
 */
export interface OccupationSketch {
  readonly ssyk4: string;
  /** Ads a month in the demonstration region when the generated period begins. */
  readonly monthly: number;
  /** Relative change in a year: 0.1 is ten percent more ads after twelve months. */
  readonly growth: number;
  readonly season: Season;
  /** What the invented barometer says of recruitment, from 2 (great shortage) to -2 (great surplus). */
  readonly tension: number;
  readonly outlook: 'öka' | 'vara oförändrad' | 'minska';
  readonly sector: Sector;
  /** Label of a skill that goes from hardly asked for to asked for in most ads. */
  readonly risingSkill?: string;
  /** Infinitive phrases that follow "att": what the job consists of. */
  readonly tasks: readonly string[];
  /** Noun phrases that follow "du har": what is demanded. */
  readonly demands: readonly string[];
  /** Noun phrases that follow "meriterande är". */
  readonly merits: readonly string[];
}

export const SECTORS = [
  'works',
  'building',
  'care',
  'school',
  'software',
  'transport',
  'hospitality',
  'office',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Relative demand for each month, January first; each row has the mean 1. */
export const SEASONS = {
  even: [1.1, 1.05, 1.1, 1.05, 1.0, 0.95, 0.6, 0.95, 1.15, 1.1, 1.1, 0.85],
  summer: [1.2, 1.4, 1.6, 1.4, 1.1, 0.8, 0.5, 0.7, 0.9, 0.9, 0.8, 0.7],
  building: [0.8, 1.0, 1.3, 1.4, 1.3, 1.0, 0.5, 1.1, 1.2, 1.0, 0.8, 0.6],
  school: [0.8, 1.0, 1.5, 1.9, 1.7, 1.1, 0.4, 0.9, 0.8, 0.7, 0.7, 0.5],
  tourism: [0.6, 0.8, 1.4, 1.9, 1.8, 1.3, 0.7, 0.8, 0.8, 0.7, 0.7, 0.5],
} as const;
export type Season = keyof typeof SEASONS;
