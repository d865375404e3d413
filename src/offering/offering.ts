/**
 * What education offers: programmes, courses and syllabi, whoever gives them.
 * School types follow Skolverket's EMIL 3 codes; `levels` say what a learner reaches.
 */
export const OFFERING_LEVELS = [
  'upper-secondary',
  'adult-upper-secondary',
  'folk-high-school',
  'labour-market-training',
  'higher-vocational',
  'higher-education-first-cycle',
  'higher-education-second-cycle',
  'higher-education-third-cycle',
  'commissioned',
  'other',
] as const;
export type OfferingLevel = (typeof OFFERING_LEVELS)[number];

/** `syllabus`: what a course teaches, without an occasion of its own; `offering`: something one can apply to. */
export const OFFERING_KINDS = ['offering', 'syllabus'] as const;
export type OfferingKind = (typeof OFFERING_KINDS)[number];

export interface Offering {
  /** Stable over imports: `<source>:<the source's own id>`. */
  readonly id: string;
  readonly kind: OfferingKind;
  readonly level: OfferingLevel;
  readonly title: string;
  /** Plain text; markup removed. The text that is linked to concepts. */
  readonly text: string;
  readonly provider: string | null;
  /** Municipality codes of the places where it is given; empty for distance or unknown. */
  readonly municipalities: readonly string[];
  /** Place names as the source gave them, when no code could be found. */
  readonly towns: readonly string[];
  readonly distance: boolean;
  /** Seats per occasion; null where the source does not say (missing is not zero). */
  readonly places: number | null;
  /** ISO date. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** 5–100 percent of full time. */
  readonly pace: number | null;
  readonly credits: { readonly amount: number; readonly system: string } | null;
  /** The subject as the source names it. */
  readonly subject: string | null;
  readonly url: string | null;
  readonly language: 'sv' | 'en' | null;
  /** SSYK 4 codes that the source itself assigned. */
  readonly assignedSsyk4: readonly string[];
  readonly cancelled: boolean;
  readonly synthetic: boolean;
}

/** The text space of an offering's links: title as headline, text as text. */
export function offeringText(offering: Pick<Offering, 'title' | 'text'>): { headline: string; text: string } {
  return { headline: offering.title, text: offering.text };
}
