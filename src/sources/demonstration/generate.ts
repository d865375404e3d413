import type { Area } from '../../kernel/area.ts';
import type { Offering } from '../../offering/offering.ts';
import type { GeoFeature, TaxonomyRecord } from '../records.ts';
import { type DemonstrationAdCounts, demonstrationAdCounts } from './adCounts.ts';
import { type StreamedAd, demonstrationAds } from './ads.ts';
import { demonstrationGeo, namedAreas } from './areas.ts';
import { type BarometerCell, demonstrationBarometer } from './barometer.ts';
import { demonstrationOfferings } from './education/offerings.ts';
import { demonstrationTaxonomy } from './taxonomy.ts';

/**
 * The demonstration region: Västra Götalands län in depth and the other counties thinly. Codes, concept ids and place
 * names are facts; everybody and everything that is counted, taught or forecast is invented and marked `synthetic`.
 */
export interface Demonstration {
  readonly taxonomy: readonly TaxonomyRecord[];
  readonly geo: readonly GeoFeature[];
  readonly areas: readonly Area[];
  /** About 35,000 ads of the 30 whole months before `today`, oldest month first. A new pass at each call. */
  ads(): Iterable<StreamedAd>;
  adCounts(): DemonstrationAdCounts;
  barometer(): readonly BarometerCell[];
  offerings(): Iterable<Offering>;
}

/**
 * The same `seed` (an integer) and `today` (an ISO date) always give the same demonstration, on every machine.
 * Another day of the same month gives the same ads.
 */
export function generateDemonstration({ seed, today }: { seed: number; today: string }): Demonstration {
  return {
    taxonomy: demonstrationTaxonomy(),
    geo: demonstrationGeo(),
    areas: namedAreas,
    ads: () => demonstrationAds(seed, today),
    adCounts: () => demonstrationAdCounts(seed, today),
    barometer: () => demonstrationBarometer(seed, today),
    offerings: () => demonstrationOfferings(seed, today),
  };
}
