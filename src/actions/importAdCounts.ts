import { COUNTRY } from '../kernel/area.ts';
import { type Result, refused } from '../kernel/result.ts';
import { readAdCounts } from '../sources/adCounts.ts';
import type { OpenOptions } from '../sources/open.ts';
import type { AdCount, Row } from '../sources/records.ts';
import { knownSource } from '../sources/registry.ts';
import { areaCodesByConcept } from '../store/areas.ts';
import { loadTaxonomy } from '../store/currentTaxonomy.ts';
import type { Session } from '../store/session.ts';
import { type CountedAds, saveCountedAds } from '../store/statistics.ts';
import type { Store } from '../store/store.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { NO_TAXONOMY } from './currentLinker.ts';
import type { ImportOptions, ImportSummary } from './importRun.ts';
import { runStatisticsImport, type Unusable } from './importStatistics.ts';

export interface AdCountsImport extends ImportOptions {
  /** The year that the counts are of; the files do not say. */
  readonly year: number;
  /** What the columns are, where neither folder nor file name tells. */
  readonly level?: AdCount['level'];
}

/** A cell as read, or what the counties add up to in one group. */
type Counted = AdCount | (Omit<AdCount, 'areaConceptId' | 'level'> & { readonly level: 'country' });

/**
 * Imports ads that the source counted itself, per SSYK 4 group and county or municipality, for one year. The country's
 * figures are the sums of the counties. Cells of unknown groups or areas are rejected.
 */
export async function importAdCounts(
  store: Store,
  session: Session,
  options: AdCountsImport,
): Promise<Result<ImportSummary>> {
  const { taxonomy, areas } = await store.reading(session, async (tx) => ({
    taxonomy: await loadTaxonomy(tx),
    areas: await areaCodesByConcept(tx),
  }));
  if (!taxonomy) return refused('taxonomy-missing', NO_TAXONOMY);
  const source = knownSource('ad-counts', options.synthetic);
  const { year, level } = options;
  return runStatisticsImport<Counted, CountedAds>(
    store,
    session,
    {
      action: 'importAdCounts',
      source,
      rows: (open) => withCountry(options.input, { ...open, year, ...(level && { level }) }),
      factsOf: (record) => countOf(record, taxonomy, areas),
      table: 'demand',
      save: (facts, generation, batch) => saveCountedAds(facts, source.id, generation, batch),
      versionOf: () => ({ label: String(year), from: `${year}-01-01`, to: `${year}-12-31` }),
    },
    options,
  );
}

/** The cells in order, then the sums of the counties. */
async function* withCountry(
  input: string,
  options: OpenOptions & { year: number; level?: AdCount['level'] },
): AsyncGenerator<Row<Counted>> {
  const sums = new Map<string, number>();
  let last = { line: 0, offset: 0 };
  for await (const row of readAdCounts(input, options)) {
    last = { line: row.line, offset: row.offset };
    if (row.kind === 'record' && row.record.level === 'county') {
      const { ssyk4ConceptId, ads } = row.record;
      sums.set(ssyk4ConceptId, (sums.get(ssyk4ConceptId) ?? 0) + ads);
    }
    yield row;
  }
  for (const [ssyk4ConceptId, ads] of sums)
    yield { kind: 'record', ...last, record: { ssyk4ConceptId, level: 'country', year: options.year, ads } };
}

function countOf(record: Counted, taxonomy: Taxonomy, areas: ReadonlyMap<string, string>): CountedAds[] | Unusable {
  const group = taxonomy.current(record.ssyk4ConceptId).find((concept) => concept.type === 'ssyk-level-4');
  if (!group?.code) return unknown('concept-unknown', record.ssyk4ConceptId, 'an SSYK level 4 group');
  const area = record.level === 'country' ? COUNTRY : areaOf(record.areaConceptId, taxonomy, areas);
  if (area === undefined && record.level !== 'country')
    return unknown('area-unknown', record.areaConceptId, `a ${record.level}`);
  const { level, year, ads } = record;
  return [{ level, area: area ?? COUNTRY, ssyk4: group.code, from: `${year}-01-01`, to: `${year}-12-31`, ads }];
}

/** The code of a county or municipality: as imported with the areas, else as the taxonomy has it. */
export function areaOf(conceptId: string, taxonomy: Taxonomy, areas: ReadonlyMap<string, string>): string | undefined {
  return (
    areas.get(conceptId) ??
    taxonomy.current(conceptId).find(({ type }) => type === 'region' || type === 'municipality')?.code
  );
}

function unknown(reason: string, conceptId: string, expected: string): Unusable {
  return { field: conceptId, reason, detail: `${conceptId} is not ${expected} of the taxonomy in force` };
}
