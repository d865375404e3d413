import { type Language, compareText } from '../../kernel/text.ts';
import type { Area } from '../../kernel/area.ts';
import { NAMED_KINDS, type NamedArea, type NamedKind } from '../../store/namedAreas.ts';
import { type ListState, parseListState } from '../kit/listState.ts';
import type { ListFile } from '../listFile.ts';
import { areaWords } from '../words/area.ts';
import { membersByCounty, municipalitiesOf } from './areaMembers.ts';

/** What the reader wants to see of the list; empty text and null are everything. */
export interface AreaFilters {
  readonly text: string;
  readonly kind: NamedKind | null;
}

export function parseAreaFilters(url: URL): AreaFilters {
  return {
    text: (url.searchParams.get('q') ?? '').trim().toLowerCase(),
    kind: NAMED_KINDS.find((kind) => kind === url.searchParams.get('kind')) ?? null,
  };
}

export function areaListState(url: URL): ListState {
  return parseListState(url, { sortable: ['name', 'kind', 'municipalities'], sort: 'kind', direction: 'ascending' });
}

/** The areas that pass the filters in the order asked for; text is also looked for among the members' names. */
export function selectAreas(
  { named, all }: { readonly named: readonly NamedArea[]; readonly all: readonly Area[] },
  filters: AreaFilters,
  state: ListState,
  language: Language,
): NamedArea[] {
  const byName = (a: NamedArea, b: NamedArea) => compareText(a.name, b.name, language);
  const order: Readonly<Record<string, (a: NamedArea, b: NamedArea) => number>> = {
    name: byName,
    kind: (a, b) => kindRank(a) - kindRank(b),
    municipalities: (a, b) => municipalitiesOf(a, all).length - municipalitiesOf(b, all).length,
  };
  const compare = order[state.sort] ?? byName;
  const sign = state.direction === 'descending' ? -1 : 1;
  return named
    .filter((area) => filters.kind === null || area.kind === filters.kind)
    .filter(
      (area) => filters.text === '' || namesIn(area, all).some((name) => name.toLowerCase().includes(filters.text)),
    )
    .sort((a, b) => sign * compare(a, b) || byName(a, b));
}

function kindRank(area: NamedArea): number {
  return (NAMED_KINDS as readonly string[]).indexOf(area.kind);
}

function namesIn(area: NamedArea, all: readonly Area[]): string[] {
  const members = membersByCounty(area, all, 'sv');
  return [area.name, ...members.flatMap((county) => [county.name, ...county.municipalities])];
}

/** The areas as a file, with the codes of what belongs to each. */
export function areaListFile(areas: readonly NamedArea[], all: readonly Area[], language: Language): ListFile {
  const { column, kind } = areaWords[language];
  return {
    name: 'omraden',
    columns: (['code', 'name', 'kind', 'counties', 'municipalities', 'source', 'synthetic'] as const).map((key) => ({
      key,
      label: column[key],
    })),
    rows: areas.map((area) => [
      area.code,
      area.name,
      kind[area.kind as NamedKind],
      area.counties.join(' '),
      municipalitiesOf(area, all).join(' '),
      area.sourceUrl,
      area.synthetic,
    ]),
  };
}
