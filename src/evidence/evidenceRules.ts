import type { LocalText } from '../kernel/text.ts';

/**
 * Thresholds of the rules, as dated data: what they are, since when, and by whose choice. None of them is set by law or
 * by a handbook; they are Kraftsam's own and a report keeps the version of the set that it used.
 */
export interface EvidenceRules {
  readonly version: string;
  /** ISO date from which the set is in use. */
  readonly validFrom: string;
  readonly origin: LocalText;
  /** Ads in the period below which nothing is concluded from them. The number itself is shown: ads are public. */
  readonly fewestAds: number;
  /** Ads now and before together below which no change is told. */
  readonly fewestAdsForChange: number;
  /** Places a year below which they are not weighed against ads. */
  readonly fewestPlaces: number;
  /**
   * Ads a year for each place that leads to the occupation: more than this means shortage. At 1, not even every place
   * filled and everybody going on to the occupation would answer each ad.
   */
  readonly shortageAbove: number;
  /** Fewer than this means surplus. Between the two: balance. */
  readonly surplusBelow: number;
  /** Share of an area's counties that must have been judged before the judged ones may speak for it. */
  readonly judgedShare: number;
  readonly gap: SkillGapRules;
}

export interface SkillGapRules {
  /** Ads below which nothing is concluded about the skills they ask for. */
  readonly fewestAds: number;
  /** A skill counts as asked for from this many ads … */
  readonly askedFrom: number;
  /** … and from this share of the group's ads, percent. */
  readonly askedShareFrom: number;
  /** Taught in a smaller share of the offerings than this part of the share of ads that ask: taught too seldom. */
  readonly thinBelow: number;
}

export const EVIDENCE_RULES: EvidenceRules = {
  version: 'kraftsam-2026-11',
  validFrom: '2026-11-21',
  origin: {
    sv: 'Kraftsams eget val, satt 2026-11-21. Ingen lag eller handbok anger gränserna.',
    en: "Kraftsam's own choice, set on 2026-11-21. No law or handbook gives the limits.",
  },
  fewestAds: 10,
  fewestAdsForChange: 20,
  fewestPlaces: 5,
  shortageAbove: 1,
  surplusBelow: 0.25,
  judgedShare: 0.5,
  gap: { fewestAds: 20, askedFrom: 3, askedShareFrom: 5, thinBelow: 0.25 },
};
