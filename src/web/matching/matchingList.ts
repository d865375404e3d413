import { judgementRank } from '../../evidence/judge.ts';
import type { SkillGapRow } from '../../evidence/occupationEvidence.ts';
import type { Figure } from '../../evidence/provenance.ts';
import { type Language, compareText } from '../../kernel/text.ts';
import type { AreaGapRow } from '../../store/evidence.ts';
import { type ListState, parseListState } from '../kit/listState.ts';
import { compareMissingLast } from '../need/occupationList.ts';

export const VIEWS = ['no-education', 'overlap', 'skills'] as const;
export type MatchingView = (typeof VIEWS)[number];

/** What makes a row belong to each view; `viewWhy` of the words says the same to the reader. */
const BELONGS: Readonly<Record<MatchingView, (row: AreaGapRow) => boolean>> = {
  'no-education': (row) => (adsOf(row)?.value ?? 0) > 0 && row.offerings.value === 0,
  overlap: (row) => row.judgement.outcome === 'surplus' && (row.offerings.value ?? 0) >= 2,
  skills: (row) => row.gap.enough && row.missing + row.thin > 0,
};

/** The view that the address asks for; undefined for all. */
export function viewAsked(url: URL): MatchingView | undefined {
  return VIEWS.find((view) => view === url.searchParams.get('view'));
}

export function matchingListState(url: URL): ListState {
  return parseListState(url, {
    sortable: ['name', 'ads', 'offerings', 'perOffering', 'gap', 'judgement'],
    sort: 'ads',
    direction: 'descending',
  });
}

/** How many rows each view has. */
export function countViews(rows: readonly AreaGapRow[]): Record<MatchingView, number> {
  const count = (view: MatchingView) => rows.filter(BELONGS[view]).length;
  return { 'no-education': count('no-education'), overlap: count('overlap'), skills: count('skills') };
}

/** The rows of a view that match the text, in the order asked for; missing values last. */
export function selectMatches(
  rows: readonly AreaGapRow[],
  { view, text }: { view: MatchingView | undefined; text: string },
  state: ListState,
  language: Language,
): AreaGapRow[] {
  const wanted = text.trim().toLowerCase();
  const kept = rows.filter(
    (row) =>
      (view === undefined || BELONGS[view](row)) &&
      (row.group.label.toLowerCase().includes(wanted) || row.group.ssyk4.startsWith(wanted)),
  );
  const sign = state.direction === 'descending' ? -1 : 1;
  const byName = (a: AreaGapRow, b: AreaGapRow) => compareText(a.group.label, b.group.label, language);
  if (state.sort === 'name') return kept.sort((a, b) => sign * byName(a, b));
  const value = SORT_VALUES[state.sort] ?? (() => null);
  return kept.sort((a, b) => compareMissingLast(value(a), value(b), sign) || byName(a, b));
}

const SORT_VALUES: Readonly<Record<string, (row: AreaGapRow) => number | null>> = {
  ads: (row) => adsOf(row)?.value ?? null,
  offerings: (row) => row.offerings.value,
  perOffering: adsPerOffering,
  gap: (row) => (row.gap.enough ? row.missing + row.thin : null),
  judgement: (row) => judgementRank(row.judgement),
};

/** What the first source that counts ads in the period says. */
export function adsOf(row: AreaGapRow): Figure | undefined {
  return row.demand.find(({ value }) => value !== null);
}

/** Null where either is unknown, or there is nothing to divide by. */
export function adsPerOffering(row: AreaGapRow): number | null {
  const [ads, offerings] = [adsOf(row)?.value ?? null, row.offerings.value];
  return ads === null || offerings === null || offerings === 0 ? null : ads / offerings;
}

export interface MissingSkill {
  readonly row: AreaGapRow;
  readonly skill: SkillGapRow;
}

/** The skills most asked for that are missing or taught too seldom, each in its own occupation group. */
export function mostMissing(rows: readonly AreaGapRow[], count: number): MissingSkill[] {
  return rows
    .filter(({ gap }) => gap.enough)
    .flatMap((row) => row.most.map((skill) => ({ row, skill })))
    .sort((a, b) => b.skill.askedInAds - a.skill.askedInAds)
    .slice(0, count);
}
