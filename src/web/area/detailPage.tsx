import type { Area } from '../../kernel/area.ts';
import { type Language } from '../../kernel/text.ts';
import type { NamedArea, NamedKind } from '../../store/namedAreas.ts';
import type { MapPlace } from '../kit/chart/mapShapes.ts';
import { DefinitionList } from '../kit/definitionList.tsx';
import { Form } from '../kit/form.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { Notice } from '../kit/notice.tsx';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { areaWords } from '../words/area.ts';
import { evidenceWords } from '../words/evidence.ts';
import { type CountyMembers, contentsText, membersByCounty } from './areaMembers.ts';
import { AreaSource } from './listPage.tsx';
import { MemberMap } from './memberMap.tsx';

export interface AreaView {
  readonly area: NamedArea;
  readonly all: readonly Area[];
  readonly places: readonly MapPlace[];
  readonly mayRemove: boolean;
  /** True right after it was put together. */
  readonly justDefined: boolean;
}

/** One named area: what it holds, where that is said, and the way to its needs and its education. */
export function AreaPage({ view }: { view: AreaView }) {
  const { language, url } = usePage();
  const words = areaWords[language];
  const { area, all, places } = view;
  const contents = contentsText(area, all, language);
  const to = (path: string) => scopedHref(url, `${path}?area=${encodeURIComponent(area.code)}`);
  return (
    <>
      {view.justDefined && (
        <Notice kind="success" live>
          {words.defined(area.name)}
        </Notice>
      )}
      <PageHeading
        kicker={words.kind[area.kind as NamedKind]}
        title={area.name}
        actions={
          <>
            <a class="button" href={to('/behov')}>
              {words.show}
            </a>
            <a class="button button-quiet" href={to('/utbud')}>
              {words.showOfferings}
            </a>
          </>
        }
      />
      <div class="columns">
        <div>
          <DefinitionList
            entries={[
              [words.column.members, contents],
              [words.column.code, <code>{area.code}</code>],
              [words.column.source, <AreaSource area={area} />],
              ...(area.synthetic ? [[words.column.synthetic, evidenceWords[language].synthetic] as const] : []),
            ]}
          />
          {view.mayRemove && (
            <p>
              <a href={scopedHref(url, `/omraden/${encodeURIComponent(area.code)}/ta-bort`)}>{words.remove}</a>
            </p>
          )}
        </div>
        {places.length > 0 && (
          <section aria-labelledby="omradet-rubrik">
            <h2 id="omradet-rubrik" class="visually-hidden">
              {words.onMap}
            </h2>
            <MemberMap area={area} places={places} contents={contents} />
          </section>
        )}
      </div>
      <Section id="innehall-i" title={words.contains}>
        <Table
          id="medlemmar"
          caption={words.contains}
          captionShown={false}
          columns={memberColumns(language)}
          rows={membersByCounty(area, all, language)}
        />
      </Section>
    </>
  );
}

function memberColumns(language: Language): Column<CountyMembers>[] {
  const words = areaWords[language];
  return [
    { key: 'county', label: words.county, cell: (county) => county.name },
    {
      key: 'municipalities',
      label: words.municipalitiesOf,
      cell: ({ whole, municipalities }) => {
        const names = municipalities.join(', ');
        if (!whole) return names || null;
        return names === '' ? words.whole : `${words.whole}: ${names}`;
      },
    },
  ];
}

/** Asks once more before an area of one's own is taken away. */
export function RemoveAreaPage({ area, csrf }: { area: NamedArea; csrf: string }) {
  const { language, url } = usePage();
  const words = areaWords[language];
  const home = `/omraden/${encodeURIComponent(area.code)}`;
  return (
    <>
      <PageHeading title={words.removeTitle(area.name)} lead={words.removeText} />
      <Form
        action={scopedHref(url, `${home}/ta-bort`)}
        csrf={csrf}
        submit={words.removeAnswer}
        alternatives={<a href={scopedHref(url, home)}>{words.keep}</a>}
      />
    </>
  );
}
