import type { Offering } from '../offering/offering.ts';
import type { Concept, ConceptRelation } from '../taxonomy/concept.ts';

/**
 * What the readers in this room give to the rest of the product. Every reader is an async generator over
 * `Row<T>`: accepted records and rejects in the order of the input, in bounded memory.
 */
export interface Accepted<T> {
  readonly kind: 'record';
  /** 1-based line of the input, or 1-based position of the item in its list. */
  readonly line: number;
  /** Bytes of the input consumed up to and including this record, uncompressed; for progress and resuming. */
  readonly offset: number;
  readonly record: T;
}

export interface Reject {
  readonly kind: 'reject';
  readonly line: number;
  readonly offset: number;
  /** Path of the field at fault, e.g. `workplace_address.municipality_code`; `` for the whole line. */
  readonly field: string;
  /** Kebab-case code, documented in docs/problems.md: `json-truncated`, `line-too-long`, `field-missing` … */
  readonly reason: string;
  /** A short English sentence for the rejects file; at most 200 characters of the input. */
  readonly detail: string;
}

export type Row<T> = Accepted<T> | Reject;

/** Thrown when the input as a whole is not what it should be (HTML, wrong encoding, wrong shape). */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
  constructor(code: string, message: string, data: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.code = code;
    this.data = data;
  }
}

/** A job ad with everything about persons and contacts already dropped. */
export interface Ad {
  readonly id: string;
  readonly headline: string;
  readonly text: string;
  /** ISO date of publication, or null when the source lacks it. */
  readonly publishedOn: string | null;
  /** ISO date of the last day to apply. */
  readonly lastDay: string | null;
  readonly vacancies: number | null;
  /** Concept id of the occupation as the employer stated it; may be old: follow `replacedBy`. */
  readonly occupationConceptId: string | null;
  readonly occupationLegacyId: string | null;
  /** Four digits or null. */
  readonly municipality: string | null;
  /** Two digits or null. */
  readonly county: string | null;
  readonly municipalityConceptId: string | null;
  readonly countyConceptId: string | null;
  /** True when the stream says that the ad was removed. */
  readonly removed: boolean;
  readonly synthetic: boolean;
}

/** Ads counted by somebody else, per SSYK 4 concept and area concept, for one year. */
export interface AdCount {
  readonly ssyk4ConceptId: string;
  readonly areaConceptId: string;
  readonly level: 'county' | 'municipality';
  readonly year: number;
  readonly ads: number;
}

/** One cell of Yrkesbarometern: an occupation in a county (or the country, `00`). */
export interface BarometerRow {
  readonly barometerOccupationId: string;
  readonly label: string;
  /** SSYK 4 codes that the barometer occupation covers; empty where the file does not say. */
  readonly ssyk4: readonly string[];
  /** True where the barometer occupation is only a part of its SSYK 4 group. */
  readonly partOfSsyk4: boolean;
  /** County code, `00` for the country; or null with `countyConceptId` set. */
  readonly county: string | null;
  readonly countyConceptId: string | null;
  readonly opportunities: 'small' | 'medium' | 'large' | null;
  readonly situation: 'surplus' | 'balance' | 'paradox' | 'shortage' | null;
  readonly outlook: 'increase' | 'unchanged' | 'decrease' | null;
  readonly paradoxReasons: readonly string[];
  /** E.g. `2026-1`; null where the file does not say. */
  readonly round: string | null;
  readonly textOpportunities: string | null;
  readonly textSituation: string | null;
  readonly synthetic: boolean;
}

/** One place of the gazetteer that town names are looked up in. */
export interface GeoFeature {
  readonly level: 'county' | 'municipality' | 'place';
  /** Municipality or county code. */
  readonly code: string;
  readonly name: string;
  readonly centroid: readonly [longitude: number, latitude: number];
  /** GeoJSON geometry (Polygon or MultiPolygon), WGS 84; null for places. */
  readonly geometry: { readonly type: 'Polygon' | 'MultiPolygon'; readonly coordinates: unknown } | null;
}

/** One record of a taxonomy dump folder. */
export type TaxonomyRecord =
  | { readonly kind: 'concept'; readonly concept: Concept }
  | { readonly kind: 'relation'; readonly relation: ConceptRelation };

export type OfferingRecord = Offering;
