import {
  type BarometerCells,
  type CountedDemand,
  type CountedSupply,
  occupationRow,
} from '../evidence/occupationRow.ts';
import { comparisonPeriod, type DemandSpan } from '../evidence/coverage.ts';
import type { AreaEvidence, OccupationGroup, OccupationRow } from '../evidence/occupationEvidence.ts';
import type { Provenance } from '../evidence/provenance.ts';
import { type Area, partsOf } from '../kernel/area.ts';
import type { Period } from '../kernel/period.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import {
  barometerCounties,
  type BriefCell,
  type DemandNowAndBefore,
  readBriefBarometer,
  readDemandNowAndBefore,
} from './evidenceFacts.ts';
import { type Ground, OFFERINGS_TABLE, readGround } from './evidenceGround.ts';
import { occupationGroups } from './evidenceGroups.ts';
import type { Facts } from './facts.ts';
import { type Supply, supplyByOccupation } from './offeringSupply.ts';
import type { ReadTransaction } from './transaction.ts';

export interface AreaEvidenceQuery {
  readonly area: Area;
  readonly period: Period;
  /** Only groups of this occupation field (concept id). */
  readonly fieldId?: string | undefined;
  /** Only these groups. */
  readonly ssyk4?: readonly string[] | undefined;
}

/** Sources that tell what is offered; syllabi tell what is taught and are not counted. */
const SUPPLY_SOURCES = ['offerings', 'demo-offerings'] as const;

/**
 * What is known of every occupation group in an area and period, most advertised first. Groups without ads are there
 * too, with 0 or with nothing known. Empty before the first taxonomy.
 */
export async function readAreaEvidence(
  tx: ReadTransaction,
  facts: Facts,
  query: AreaEvidenceQuery,
): Promise<AreaEvidence> {
  return areaEvidence(tx, facts, query, await readGround(tx, facts));
}

export async function areaEvidence(
  tx: ReadTransaction,
  facts: Facts,
  query: AreaEvidenceQuery,
  ground: Ground,
): Promise<AreaEvidence> {
  const { area, period } = query;
  const groups = askedGroups(ground.taxonomy, query);
  const ssyk4 = query.fieldId || query.ssyk4 ? groups.map((group) => group.ssyk4) : undefined;
  const [demand, cells, supply] = await Promise.all([
    readDemandNowAndBefore(facts, ground.versions, { area, period, before: comparisonPeriod(period), ssyk4 }),
    readBriefBarometer(facts, ground.versions, { area, ssyk4 }),
    supplyByOccupation(tx, area),
  ]);
  const read = readingOf(ground, area, { demand, cells, supply });
  const rows = groups.map((group) => rowOf(group, period, read)).sort(byDemand);
  const sources = [
    ...read.demandSources.map((source) => source.provenance),
    ...read.barometers.values(),
    ...read.supplyProvenance,
  ];
  return {
    area,
    period,
    rows,
    spans: ground.spans.map(({ sourceId, from, to }) => ({ sourceId, from, to })),
    sources,
    synthetic: sources.some((source) => source.synthetic),
  };
}

function askedGroups(taxonomy: Taxonomy | null, { fieldId, ssyk4 }: AreaEvidenceQuery): OccupationGroup[] {
  const only = ssyk4 && new Set(ssyk4);
  return occupationGroups(taxonomy).filter(
    (group) => (!only || only.has(group.ssyk4)) && (!fieldId || group.field?.id === fieldId),
  );
}

/** Everything read for an area, ready to be looked up by group. */
interface Reading {
  readonly demandSources: readonly { readonly span: DemandSpan; readonly provenance: Provenance }[];
  readonly demand: ReadonlyMap<string, DemandNowAndBefore>;
  readonly barometers: ReadonlyMap<string, Provenance>;
  readonly cells: ReadonlyMap<string, readonly BriefCell[]>;
  readonly counties: readonly string[];
  readonly supply: ReadonlyMap<string, Supply>;
  readonly supplyProvenance: readonly Provenance[];
}

function readingOf(
  ground: Ground,
  area: Area,
  read: { demand: readonly DemandNowAndBefore[]; cells: readonly BriefCell[]; supply: ReadonlyMap<string, Supply> },
): Reading {
  const barometerIds = ['barometer', 'demo-barometer'].filter((id) => ground.versions.has(id));
  const supplyIds = SUPPLY_SOURCES.filter((id) => ground.versions.has(id));
  return {
    demandSources: ground.spans.map((span) => ({
      span,
      provenance: ground.pedigree(span.sourceId, area.code, 'demand'),
    })),
    demand: new Map(read.demand.map((row) => [`${row.sourceId} ${row.ssyk4}`, row])),
    barometers: new Map(barometerIds.map((id) => [id, barometerPedigree(ground, area, id)])),
    cells: Map.groupBy(read.cells, (cell) => `${cell.sourceId} ${cell.ssyk4}`),
    counties: barometerCounties(area),
    supply: read.supply,
    supplyProvenance: supplyIds.map((id) => ({
      ...ground.pedigree(id, area.code, OFFERINGS_TABLE),
      note: AT_A_DISTANCE,
    })),
  };
}

const AT_A_DISTANCE = { sv: 'Med utbildningar på distans.', en: 'With those given at a distance.' };

/** The barometer speaks of whole counties: where less was asked for, its pedigree says so. */
export function barometerPedigree(ground: Ground, area: Area, sourceId: string): Provenance {
  const counties = barometerCounties(area);
  const [only = area.code] = counties;
  const source = ground.pedigree(sourceId, counties.length === 1 ? only : area.code, 'barometer');
  if (partsOf(area).level !== 'municipality') return source;
  const codes = counties.join(', ');
  return {
    ...source,
    note: {
      sv: `Gäller hela länet (${codes}), inte bara området som visas.`,
      en: `Speaks of the whole county (${codes}), not only of the area shown.`,
    },
  };
}

function rowOf(group: OccupationGroup, period: Period, read: Reading): OccupationRow {
  const demand: CountedDemand[] = read.demandSources.map((source) => {
    const { ads = 0, vacancies = 0, adsBefore = 0 } = read.demand.get(`${source.span.sourceId} ${group.ssyk4}`) ?? {};
    return { ...source, ads, vacancies, adsBefore };
  });
  const { offerings = 0, places = 0, withoutPlaces = 0 } = read.supply.get(group.ssyk4) ?? {};
  const supply: CountedSupply = { offerings, places, withoutPlaces, provenance: read.supplyProvenance };
  const barometers: BarometerCells[] = [...read.barometers].map(([id, provenance]) => ({
    cells: read.cells.get(`${id} ${group.ssyk4}`) ?? [],
    provenance,
  }));
  return occupationRow({ group, period, demand, supply, barometers, counties: read.counties });
}

/** Most advertised first, by the first source that knows; then by code. */
function byDemand(a: OccupationRow, b: OccupationRow): number {
  const ads = (row: OccupationRow): number => row.demand.find(({ value }) => value !== null)?.value ?? -1;
  return ads(b) - ads(a) || (a.group.ssyk4 < b.group.ssyk4 ? -1 : 1);
}
