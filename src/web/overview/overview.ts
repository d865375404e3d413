import type { AreaEvidence, OccupationRow } from '../../evidence/occupationEvidence.ts';
import type { Provenance } from '../../evidence/provenance.ts';
import { isCertain } from '../need/occupationList.ts';

/** What an overview says of an area; each list is as short as a reader has patience for. */
export interface Overview {
  readonly shortages: readonly OccupationRow[];
  readonly rises: readonly OccupationRow[];
  readonly falls: readonly OccupationRow[];
  /**
   * `uncertain`: no change is certain, and the largest are given all the same, to be shown as what they are;
   * `unknown`: no source covers both periods.
   */
  readonly changes: 'certain' | 'uncertain' | 'unknown';
  readonly disagreeing: readonly OccupationRow[];
  readonly disagreements: number;
  readonly tooFew: number;
}

const MOST_SHORTAGES = 7;
const MOST_CHANGES = 5;
const MOST_DISAGREEING = 5;

/** Picks what matters first. Rows come most advertised first and stay so within each list but those of changes. */
export function overviewOf({ rows }: Pick<AreaEvidence, 'rows'>): Overview {
  const certain = rows.filter(({ change }) => isCertain(change));
  const known = rows.filter(({ change }) => change.value !== null);
  const byChange = [...(certain.length > 0 ? certain : known)].sort((a, b) => changeOf(b) - changeOf(a));
  const disagreeing = rows.filter(({ judgement }) => judgement.agreement === 'disagree');
  return {
    shortages: rows.filter(({ judgement }) => judgement.outcome === 'shortage').slice(0, MOST_SHORTAGES),
    rises: byChange.filter((row) => changeOf(row) > 0).slice(0, MOST_CHANGES),
    falls: byChange
      .filter((row) => changeOf(row) < 0)
      .reverse()
      .slice(0, MOST_CHANGES),
    changes: certain.length > 0 ? 'certain' : known.length > 0 ? 'uncertain' : 'unknown',
    disagreeing: disagreeing.slice(0, MOST_DISAGREEING),
    disagreements: disagreeing.length,
    tooFew: rows.filter(({ judgement }) => judgement.outcome === 'insufficient').length - disagreeing.length,
  };
}

function changeOf(row: OccupationRow): number {
  return row.change.value ?? 0;
}

/** Ads per part of the area by one source, for the map. */
export interface DemandMap {
  readonly source: Provenance;
  readonly ads: ReadonlyMap<string, number>;
}
