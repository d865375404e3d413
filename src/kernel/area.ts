/**
 * Areas of Sweden. A county has two digits (`14`), a municipality four (`1480`), the country is `00`;
 * functional regions and other named sets of municipalities have a code with a letter in it (`FA17`, `ebm`).
 * Source of the codes: SCB's regional divisions, https://www.scb.se/hitta-statistik/regional-statistik-och-kartor/
 */
export const AREA_KINDS = [
  'country',
  'county',
  'municipality',
  'functional-region',
  'macro-region',
  'teknikcollege-region',
  'named-area',
] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

export const COUNTRY = '00';

export interface Area {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  /** The counties that make up the area exactly; empty when it is not a union of whole counties. */
  readonly counties: readonly string[];
  /** Every municipality in the area; empty for the country, which holds them all. */
  readonly municipalities: readonly string[];
  /** True where the area was invented for the demonstration. */
  readonly synthetic: boolean;
}

/** The level of figures that adds up to an area without splitting any: whole counties before municipalities. */
export type AreaLevel = 'country' | 'county' | 'municipality';

/** The level at which figures are summed for `area`, and the codes at that level. */
export function partsOf(area: Area): { level: AreaLevel; codes: readonly string[] } {
  if (area.code === COUNTRY) return { level: 'country', codes: [COUNTRY] };
  return area.counties.length > 0
    ? { level: 'county', codes: area.counties }
    : { level: 'municipality', codes: area.municipalities };
}

/** The county that a municipality lies in: its first two digits. */
export function countyOf(municipality: string): string {
  return municipality.slice(0, 2);
}

/** The counties an area touches, whole or in part, in order. */
export function countiesTouched(area: Area): string[] {
  return [...new Set([...area.counties, ...area.municipalities.map(countyOf)])].sort();
}
