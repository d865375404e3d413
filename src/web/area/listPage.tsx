import type { Area } from '../../kernel/area.ts';
import type { Language } from '../../kernel/text.ts';
import { NAMED_KINDS, type NamedArea, type NamedKind } from '../../store/namedAreas.ts';
import { SelectField } from '../kit/choices.tsx';
import type { MapPlace } from '../kit/chart/mapShapes.ts';
import { EmptyState } from '../kit/emptyState.tsx';
import { TextField } from '../kit/fields.tsx';
import { Filters } from '../kit/filters.tsx';
import { PageHeading } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { type ListState, rowsOfPage } from '../kit/listState.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { LIST_FORMATS } from '../listFile.ts';
import { areaWords } from '../words/area.ts';
import { contentsText } from './areaMembers.ts';
import { MemberMap } from './memberMap.tsx';

export interface AreaListView {
  readonly areas: readonly NamedArea[];
  /** Every area of every kind, to look members up in. */
  readonly all: readonly Area[];
  readonly state: ListState;
  /** True when some named area exists at all. */
  readonly any: boolean;
  readonly mayDefine: boolean;
  readonly inForce: Area;
  readonly places: readonly MapPlace[];
}

/** The named areas that can be chosen, beside a map of the one in force. */
export function AreaListPage({ view }: { view: AreaListView }) {
  const { language, url } = usePage();
  const words = areaWords[language];
  const { areas, all, inForce, places } = view;
  const define = view.mayDefine && (
    <a class="button" href={scopedHref(url, '/omraden/nytt')}>
      {words.define}
    </a>
  );
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} actions={define} />
      <div class="with-aside">
        <div>{view.any ? <AreaTable view={view} /> : <NoAreas mayDefine={view.mayDefine} />}</div>
        {places.length > 0 && (
          <aside aria-labelledby="omradet-rubrik">
            <h2 id="omradet-rubrik" class="visually-hidden">
              {words.onMap}
            </h2>
            <MemberMap area={inForce} places={places} contents={contentsText(inForce, all, language)} />
          </aside>
        )}
      </div>
      {areas.length === 0 && view.any && <NoMatch />}
    </>
  );
}

function AreaTable({ view: { areas, all, state } }: { view: AreaListView }) {
  const { language } = usePage();
  const words = areaWords[language];
  const { from, to } = rowsOfPage(state);
  const kinds = NAMED_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }));
  return (
    <>
      <Filters>
        <TextField name="q" label={words.filterText} type="search" optional />
        <SelectField name="kind" label={words.filterKind} choices={kinds} emptyChoice={words.allKinds} optional />
      </Filters>
      {areas.length > 0 && (
        <Table
          id="omraden"
          caption={words.tableCaption}
          columns={columnsIn(language, all)}
          rows={areas.slice(from, to)}
          state={state}
          total={areas.length}
          downloads={LIST_FORMATS}
        />
      )}
    </>
  );
}

function columnsIn(language: Language, all: readonly Area[]): Column<NamedArea>[] {
  const { column, kind } = areaWords[language];
  return [
    { key: 'name', label: column.name, sortable: true, cell: (area) => <AreaLink area={area} /> },
    { key: 'kind', label: column.kind, sortable: true, cell: (area) => kind[area.kind as NamedKind] },
    { key: 'municipalities', label: column.members, sortable: true, cell: (area) => contentsText(area, all, language) },
    { key: 'source', label: column.source, cell: (area) => <AreaSource area={area} /> },
  ];
}

function AreaLink({ area }: { area: NamedArea }) {
  const { url } = usePage();
  return <a href={scopedHref(url, `/omraden/${encodeURIComponent(area.code)}`)}>{area.name}</a>;
}

/** Where the division is described, or that it was put together here. */
export function AreaSource({ area }: { area: NamedArea }) {
  const { language } = usePage();
  const words = areaWords[language];
  if (area.sourceUrl)
    return (
      <a href={area.sourceUrl} aria-label={words.sourceLinkOf(area.name)}>
        {words.sourceLink}
      </a>
    );
  return <>{area.definedHere ? words.definedHere : words.fromSource}</>;
}

function NoAreas({ mayDefine }: { mayDefine: boolean }) {
  const { language, url } = usePage();
  const words = areaWords[language];
  const action = { text: words.define, href: scopedHref(url, '/omraden/nytt') };
  return (
    <EmptyState title={words.none} {...(mayDefine && { action })}>
      <p>{words.noneText}</p>
    </EmptyState>
  );
}

function NoMatch() {
  const { language, url } = usePage();
  const words = areaWords[language];
  return (
    <EmptyState title={words.noMatch} action={{ text: words.clear, href: scopedHref(url, '/omraden') }}>
      <p>{words.noMatchText}</p>
    </EmptyState>
  );
}
