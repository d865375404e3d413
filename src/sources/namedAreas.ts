import type { AreaKind } from '../kernel/area.ts';

/** A named set of counties that its members have made public. Data, with where it is said: membership changes. */
export interface NamedCounties {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly counties: readonly string[];
  readonly sourceUrl: string;
}

/**
 * Macro-regions that come with the product. En Bättre Matchning began with seven counties in 2017 and has nine since:
 * Stockholm, Uppsala, Södermanland, Östergötland, Värmland, Örebro, Västmanland, Dalarna, Gävleborg.
 */
export const NAMED_AREAS: readonly NamedCounties[] = [
  {
    code: 'ebm',
    kind: 'macro-region',
    name: 'En Bättre Matchning (nio län)',
    counties: ['01', '03', '04', '05', '17', '18', '19', '20', '21'],
    sourceUrl: 'https://malardalsradet.se/en-battre-matchning/',
  },
];
