import { demonstrationAds } from './ads.ts';
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
  for (const ad of demonstrationAds(seed, today)) {
    if (!ad.publication_date.startsWith(`${year}-`) || ad.occupation_group === null) continue;
    const group = ad.occupation_group.concept_id;
    count(county, group, ad.workplace_address.region_code);
    if (ad.workplace_address.municipality_code !== null)
      count(municipality, group, ad.workplace_address.municipality_code);
  }
  return { year, county, municipality };
}

function count(table: Record<string, Record<string, number>>, group: string, code: string): void {
  const row = (table[group] ??= {});
  const area = areaConceptId(code);
  row[area] = (row[area] ?? 0) + 1;
}
