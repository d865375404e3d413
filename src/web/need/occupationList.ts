import { judgementRank } from '../../evidence/judge.ts';
import { type Judgement, OUTCOMES, type Outcome } from '../../evidence/judgement.ts';
import type { AreaEvidence, OccupationGroup, OccupationRow } from '../../evidence/occupationEvidence.ts';
import type { Figure, Provenance } from '../../evidence/provenance.ts';
import { type Language, compareText } from '../../kernel/text.ts';
import { type ListState, parseListState } from '../kit/listState.ts';

const AGREEMENTS = ['agree', 'single', 'disagree', 'none'] as const;

/** What the reader wants to see of the list; absent means all. */
export interface OccupationFilters {
  readonly text: string;
  readonly field: string;
  readonly outcome: Outcome | undefined;
  readonly agreement: Judgement['agreement'] | undefined;
}

/** Reads the filters of the address; unknown values filter nothing. */
export function parseFilters(url: URL): OccupationFilters {
  const asked = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  return {
    text: asked('q').toLowerCase(),
    field: asked('field'),
    outcome: OUTCOMES.find((outcome) => outcome === asked('outcome')),
    agreement: AGREEMENTS.find((agreement) => agreement === asked('agreement')),
  };
}

/** Key of the column of a demand source; the name to sort by in the address. */
export function demandKey(source: Pick<Provenance, 'sourceId'>): string {
  return `ads-${source.sourceId}`;
}

/** The sources that count ads in the period, in the order of their columns; silent ones would be empty columns. */
export function demandSources(rows: readonly OccupationRow[]): Provenance[] {
  const sources = (rows[0]?.demand ?? []).flatMap((figure) => figure.provenance.slice(0, 1));
  return sources.filter(({ sourceId }) => rows.some((row) => demandIn(row, sourceId)?.value != null));
}

/** Order and page; the most advertised first unless asked otherwise. */
export function occupationListState(url: URL, sources: readonly Provenance[]): ListState {
  const keys = sources.map(demandKey);
  return parseListState(url, {
    sortable: ['name', 'change', 'judgement', 'offerings', ...keys],
    sort: keys[0] ?? 'name',
    direction: keys[0] ? 'descending' : 'ascending',
  });
}

/** The rows that pass the filters, in the order asked for. Missing values stand last whichever way the order runs. */
export function selectRows(
  rows: readonly OccupationRow[],
  filters: OccupationFilters,
  state: ListState,
  language: Language,
): OccupationRow[] {
  const kept = rows.filter((row) => passes(row, filters));
  const sign = state.direction === 'descending' ? -1 : 1;
  const byName = (a: OccupationRow, b: OccupationRow) => compareText(a.group.label, b.group.label, language);
  if (state.sort === 'name') return kept.sort((a, b) => sign * byName(a, b));
  const value = sortValue(state.sort);
  return kept.sort((a, b) => compareMissingLast(value(a), value(b), sign) || byName(a, b));
}

function passes({ group, judgement }: OccupationRow, filters: OccupationFilters): boolean {
  const { text, field, outcome, agreement } = filters;
  return (
    (text === '' || group.label.toLowerCase().includes(text) || group.ssyk4.startsWith(text)) &&
    (field === '' || group.field?.id === field) &&
    (outcome === undefined || judgement.outcome === outcome) &&
    (agreement === undefined || judgement.agreement === agreement)
  );
}

function sortValue(key: string): (row: OccupationRow) => number | null {
  if (key === 'judgement') return (row) => judgementRank(row.judgement);
  if (key === 'change') return (row) => row.change.value;
  if (key === 'offerings') return (row) => row.offerings.value;
  return (row) => demandIn(row, key.replace(/^ads-/, ''))?.value ?? null;
}

/** Orders numbers with missing ones last, whichever way the order runs. */
export function compareMissingLast(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return sign * (a - b);
}

/** What one source says of a row's demand. */
export function demandIn(row: OccupationRow, sourceId: string): Figure | undefined {
  return row.demand.find((figure) => figure.provenance[0]?.sourceId === sourceId);
}

/** How many rows each outcome has. */
export function countOutcomes(rows: readonly OccupationRow[]): Record<Outcome, number> {
  const counts = { shortage: 0, balance: 0, surplus: 0, insufficient: 0 };
  for (const { judgement } of rows) counts[judgement.outcome] += 1;
  return counts;
}

/** The occupation fields of the rows, by name. */
export function fieldsOf({ rows }: AreaEvidence, language: Language): NonNullable<OccupationGroup['field']>[] {
  const fields = new Map(rows.flatMap(({ group }) => (group.field ? [[group.field.id, group.field] as const] : [])));
  return [...fields.values()].sort((a, b) => compareText(a.label, b.label, language));
}

/** A change is certain when its interval holds no zero. */
export function isCertain(change: Figure): boolean {
  const { uncertainty } = change;
  return change.value !== null && uncertainty !== undefined && (uncertainty.low > 0 || uncertainty.high < 0);
}
