import { plannedAds } from './adPlans.ts';
import { lastWholeYear } from './calendar.ts';
import { areaConceptId } from './taxonomy.ts';

/** Ads per SSYK 4 concept and area concept, in the shape of JobTech's counts: `{ssyk4: {area: ads}}`. */
export type CountTable = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface DemonstrationAdCounts {
  readonly year: number;
  readonly county: CountTable;
  readonly municipality: CountTable;
}

/**
 * The ads of the last whole year, counted as somebody else would: only those with a stated occupation, and per
 * municipality only those with a stated municipality. So they lie a little under what the ads themselves give.
 */
export function demonstrationAdCounts(seed: number, today: string): DemonstrationAdCounts {
  const year = lastWholeYear(today);
  const county: Record<string, Record<string, number>> = {};
  const municipality: Record<string, Record<string, number>> = {};
  for (const ad of plannedAds(seed, today)) {
    if (!ad.published.startsWith(`${year}-`) || !ad.statesOccupation) continue;
    count(county, ad.group.id, ad.county.code);
    if (ad.municipality !== null) count(municipality, ad.group.id, ad.municipality.code);
  }
  return { year, county, municipality };
}

function count(table: Record<string, Record<string, number>>, group: string, code: string): void {
  const row = (table[group] ??= {});
  const area = areaConceptId(code);
  row[area] = (row[area] ?? 0) + 1;
}
