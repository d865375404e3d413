import { type OfferingKind, type OfferingLevel, OFFERING_KINDS, OFFERING_LEVELS } from '../../offering/offering.ts';
import { OFFERING_SORTS, type OfferingFilters, type OfferingQuery, type OfferingSort } from '../../store/offerings.ts';
import type { Concept } from '../../taxonomy/concept.ts';
import { searchConcepts } from '../../taxonomy/searchConcepts.ts';
import type { Taxonomy } from '../../taxonomy/taxonomy.ts';
import { type ListState, parseListState } from '../kit/listState.ts';

/** What the reader wants to see of the list, as the address says it; absent means all. */
export interface AskedFilters {
  readonly q?: string;
  readonly level?: OfferingLevel;
  readonly kind?: OfferingKind;
  readonly ssyk4?: string;
  /** A skill's name or id. */
  readonly skill?: string;
  readonly provider?: string;
}
export const FILTERS = ['q', 'level', 'kind', 'ssyk4', 'skill', 'provider'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Reads the filters of the address; unknown levels, kinds and codes filter nothing. */
export function parseAsked(url: URL): AskedFilters {
  const asked = (name: FilterName) => url.searchParams.get(name)?.trim() || undefined;
  const [q, ssyk4, skill, provider] = [asked('q'), asked('ssyk4'), asked('skill'), asked('provider')];
  const level = OFFERING_LEVELS.find((one) => one === asked('level'));
  const kind = OFFERING_KINDS.find((one) => one === asked('kind'));
  return {
    ...(q && { q }),
    ...(level && { level }),
    ...(kind && { kind }),
    ...(ssyk4 && /^\d{4}$/.test(ssyk4) && { ssyk4 }),
    ...(skill && { skill }),
    ...(provider && { provider }),
  };
}

/** The skill that a name or an id means; undefined where the taxonomy has none. */
export function skillNamed(asked: string, taxonomy: Taxonomy | null): Concept | undefined {
  if (!taxonomy) return undefined;
  const [current] = taxonomy.current(asked);
  return current ?? searchConcepts(taxonomy, { text: asked, types: ['skill'], limit: 1 })[0];
}

/** What to ask the store; without the skill, which must be looked up first. */
export function storeFilters({ q, level, kind, ssyk4, provider }: AskedFilters): OfferingFilters {
  return {
    ...(q && { text: q }),
    ...(level && { level }),
    ...(kind && { kind }),
    ...(ssyk4 && { ssyk4 }),
    ...(provider && { provider }),
  };
}

/** Order and page; by title unless asked otherwise. */
export function offeringListState(url: URL): ListState {
  return parseListState(url, { sortable: OFFERING_SORTS, sort: 'title', direction: 'ascending' });
}

/** A page of the list as the store is asked for it. */
export function pageQuery(filters: OfferingFilters, state: ListState): OfferingQuery {
  const direction = state.direction === 'descending' ? 'desc' : 'asc';
  const sort = state.sort as OfferingSort;
  return { ...filters, sort, direction, page: state.page, pageSize: state.perPage };
}
