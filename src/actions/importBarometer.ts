import { COUNTRY } from '../kernel/area.ts';
import { type Result, refused } from '../kernel/result.ts';
import { readBarometer } from '../sources/barometer.ts';
import type { BarometerRow } from '../sources/records.ts';
import { knownSource } from '../sources/registry.ts';
import { areaCodesByConcept } from '../store/areas.ts';
import { loadTaxonomy } from '../store/currentTaxonomy.ts';
import type { Session } from '../store/session.ts';
import { type BarometerCell, saveBarometer } from '../store/statistics.ts';
import type { Store } from '../store/store.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { NO_TAXONOMY } from './currentLinker.ts';
import { areaOf } from './importAdCounts.ts';
import type { ImportOptions, ImportSummary } from './importRun.ts';
import { runStatisticsImport, type Unusable } from './importStatistics.ts';

/**
 * Imports Yrkesbarometern, in its flat official shape or per region. An occupation of the barometer that covers
 * several SSYK 4 groups gives a cell for each; one that names none is rejected.
 */
export async function importBarometer(
  store: Store,
  session: Session,
  options: ImportOptions,
): Promise<Result<ImportSummary>> {
  const { taxonomy, areas } = await store.reading(session, async (tx) => ({
    taxonomy: await loadTaxonomy(tx),
    areas: await areaCodesByConcept(tx),
  }));
  if (!taxonomy) return refused('taxonomy-missing', NO_TAXONOMY);
  const source = knownSource('barometer', options.synthetic);
  const sweden = countryConcept(taxonomy);
  return runStatisticsImport<BarometerRow, BarometerCell>(
    store,
    session,
    {
      action: 'importBarometer',
      source,
      rows: (open) => readBarometer(options.input, { ...open, synthetic: options.synthetic ?? false }),
      factsOf: (row) => cellsOf(row, (id) => (sweden.has(id) ? COUNTRY : areaOf(id, taxonomy, areas))),
      table: 'barometer',
      save: (facts, generation, batch) => saveBarometer(facts, source.id, generation, batch),
      versionOf: (cells) => ({ label: roundOf(cells), from: null, to: null }),
    },
    options,
  );
}

/** Sweden stands among the barometer's regions. */
function countryConcept(taxonomy: Taxonomy): ReadonlySet<string> {
  const found = [...taxonomy.byId.values()].filter(({ type, label }) => type === 'country' && label === 'Sverige');
  return new Set(found.map(({ id }) => id));
}

function cellsOf(row: BarometerRow, codeOf: (conceptId: string) => string | undefined): BarometerCell[] | Unusable {
  const county = row.county ?? (row.countyConceptId === null ? undefined : codeOf(row.countyConceptId));
  const { barometerOccupationId: id, label } = row;
  if (county === undefined)
    return { field: `${id}.${row.countyConceptId}`, reason: 'area-unknown', detail: `${label}: the county is unknown` };
  if (row.ssyk4.length === 0)
    return { field: id, reason: 'occupation-unknown', detail: `${label} names no SSYK 4 group` };
  return row.ssyk4.map((ssyk4) => ({
    county,
    ssyk4,
    barometerOccupation: id,
    label,
    partOfSsyk4: row.partOfSsyk4,
    opportunities: row.opportunities,
    situation: row.situation,
    outlook: row.outlook,
    paradoxReasons: row.paradoxReasons,
    round: row.round,
    textOpportunities: row.textOpportunities,
    textSituation: row.textSituation,
  }));
}

/** The newest round in the file; a file that names none is called so. */
function roundOf(cells: readonly BarometerCell[]): string {
  return (
    cells.map(({ round }) => round ?? '').reduce((latest, round) => (round > latest ? round : latest), '') ||
    'utan omgång'
  );
}
