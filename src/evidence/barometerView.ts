import type { Provenance } from './provenance.ts';

/** What Yrkesbarometern says of one of its occupations in one county, as it says it. */
export interface BarometerView {
  readonly occupation: string;
  /** County code, or `00`. */
  readonly county: string;
  readonly countyName: string;
  readonly opportunities: 'small' | 'medium' | 'large' | null;
  readonly situation: 'surplus' | 'balance' | 'paradox' | 'shortage' | null;
  readonly outlook: 'increase' | 'unchanged' | 'decrease' | null;
  readonly partOfSsyk4: boolean;
  readonly round: string | null;
  readonly source: Provenance;
}
