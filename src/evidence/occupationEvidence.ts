import type { Area } from '../kernel/area.ts';
import type { Period } from '../kernel/period.ts';
import type { BarometerView } from './barometerView.ts';
import type { Judgement } from './judgement.ts';
import type { Figure, Provenance } from './provenance.ts';

/** An SSYK 2012 level 4 occupation group with the occupation field most of it belongs to. */
export interface OccupationGroup {
  readonly ssyk4: string;
  readonly conceptId: string;
  readonly label: string;
  readonly field: { readonly id: string; readonly label: string } | null;
}

/** What is known of one occupation group in one area and period: a row of the list of needs. */
export interface OccupationRow {
  readonly group: OccupationGroup;
  /** Ads, one figure a source, never added to each other. Ordered as `DEMAND_SOURCES_FIRST` in `coverage.ts`. */
  readonly demand: readonly Figure[];
  /** Vacancies in those ads, from the first source that counts them; missing where none does. */
  readonly vacancies: Figure;
  /** Percent, this period against the same months before it (`comparisonPeriod`), from the first source that has both; missing where neither has. */
  readonly change: Figure;
  /** Offerings that lead there and are given in the area or at a distance. */
  readonly offerings: Figure;
  /** Seats in them where every offering says how many, else missing. */
  readonly places: Figure;
  readonly judgement: Judgement;
}

export interface AreaEvidence {
  readonly area: Area;
  readonly period: Period;
  readonly rows: readonly OccupationRow[];
  /** Months each demand source covers. */
  readonly spans: readonly { readonly sourceId: string; readonly from: string; readonly to: string }[];
  /** Every source behind the rows, once. */
  readonly sources: readonly Provenance[];
  /** True when any of the figures is invented. */
  readonly synthetic: boolean;
}

/** A skill in both worlds: how many ads ask for it, how many offerings teach it. */
export interface SkillGapRow {
  readonly conceptId: string;
  readonly label: string;
  readonly askedInAds: number;
  /** Share of the group's ads in the same source and area, 0–100. */
  readonly askedShare: number;
  readonly taughtIn: number;
  readonly taughtShare: number;
  /** `missing`: asked and taught nowhere; `thin`: taught far more seldom than asked; `met`; `only-taught`. */
  readonly verdict: 'missing' | 'thin' | 'met' | 'only-taught';
}

export interface SkillGap {
  readonly rows: readonly SkillGapRow[];
  readonly ads: number;
  readonly offerings: number;
  /** False when there are too few ads or no offerings to conclude anything; `note` says which. */
  readonly enough: boolean;
  readonly note: 'enough' | 'too-few-ads' | 'no-offerings';
  readonly sources: readonly Provenance[];
}

export interface OccupationEvidence extends OccupationRow {
  readonly area: Area;
  readonly period: Period;
  readonly definition: string | null;
  /** Per source, in order of time. A step without ads is null when the source covers it not, else 0. */
  readonly overTime: readonly {
    readonly source: Provenance;
    readonly points: readonly {
      readonly period: string;
      readonly ads: number | null;
      readonly vacancies: number | null;
    }[];
  }[];
  /** For the map: parts of the area (municipalities), or counties for the country and sets of counties. */
  readonly byArea: readonly { readonly code: string; readonly name: string; readonly figure: Figure }[];
  readonly gap: SkillGap;
  readonly barometer: readonly BarometerView[];
  readonly related: readonly { readonly group: OccupationGroup; readonly strength: number }[];
  readonly occupations: readonly { readonly conceptId: string; readonly label: string }[];
  readonly leadingOfferings: readonly {
    readonly id: string;
    readonly title: string;
    readonly provider: string | null;
    readonly level: string;
    readonly origin: string;
    readonly score: number;
  }[];
  readonly sources: readonly Provenance[];
  readonly synthetic: boolean;
}
