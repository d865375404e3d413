/**
 * Concepts of the JobTech Taxonomy (Arbetsförmedlingen), https://data.arbetsformedlingen.se/taxonomy/
 * Ids look like `CifL_Rzy_Mku` and never change; a concept may be replaced by others in a later version.
 */
export const CONCEPT_TYPES = [
  'ssyk-level-1',
  'ssyk-level-2',
  'ssyk-level-3',
  'ssyk-level-4',
  'occupation-field',
  'occupation-name',
  'job-title',
  'skill',
  'keyword',
  'language',
  'driving-licence',
  'region',
  'municipality',
  'country',
  'isco-level-4',
  'sni-level-1',
  'sni-level-2',
  'sni-level-3',
  'sni-level-4',
  'sni-level-5',
  'sun-education-field-1',
  'sun-education-field-2',
  'sun-education-field-3',
  'sun-education-level-1',
  'sun-education-level-2',
  'sun-education-level-3',
  'barometer-occupation',
] as const;
export type ConceptType = (typeof CONCEPT_TYPES)[number];

export interface Concept {
  readonly id: string;
  readonly type: ConceptType;
  readonly label: string;
  /** The code in the scheme of its type: SSYK 2012, SUN 2020, SNI 2007, ISO 639, county or municipality code. */
  readonly code?: string;
  readonly definition?: string;
  readonly deprecated: boolean;
  /** Ids to use instead; follow with `currentIds`. */
  readonly replacedBy: readonly string[];
}

export const RELATION_KINDS = ['broader', 'related', 'substitutes', 'title-of', 'asks-skill', 'legacy-id'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface ConceptRelation {
  readonly from: string;
  readonly kind: RelationKind;
  readonly to: string;
  /** Percent for `substitutes`; absent elsewhere. */
  readonly weight?: number;
}
