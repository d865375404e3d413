import { type Language, compareText } from '../../kernel/text.ts';
import { OFFERING_KINDS, OFFERING_LEVELS } from '../../offering/offering.ts';
import type { OfferingSummary } from '../../store/offerings.ts';
import { BarChart } from '../kit/chart/barChart.tsx';
import { SelectField } from '../kit/choices.tsx';
import { TextField } from '../kit/fields.tsx';
import { Filters } from '../kit/filters.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { hrefWith, scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { SourceList, SourceNote } from '../kit/source.tsx';
import { type Column, Table } from '../kit/table.tsx';
import { LIST_FORMATS } from '../listFile.ts';
import { formatDate, formatNumber } from '../words/format.ts';
import { offeringWords } from '../words/offering.ts';
import { NothingFound } from './nothingFound.tsx';
import { GroupsCell, PlacesCell, offeringHref } from './offeringParts.tsx';
import type { Names, OfferingList } from './readList.ts';

/** What education offers in the area, to filter and sort, with a picture of its levels. */
export function OfferingListPage({ list }: { list: OfferingList }) {
  const { language, url } = usePage();
  const words = offeringWords[language];
  return (
    <>
      <PageHeading title={words.title} lead={words.lead(list.area.name)} />
      {list.loosened?.anything !== false && <OfferingFilterForm list={list} />}
      {list.skill && <p>{words.skillTaken(list.skill)}</p>}
      {list.loosened ? (
        <NothingFound loosened={list.loosened} />
      ) : (
        <>
          <Table
            id="utbildningar"
            caption={words.caption(list.area.name)}
            columns={columnsIn(language, list)}
            rows={list.rows}
            total={list.total}
            state={list.state}
            downloads={LIST_FORMATS}
            note={<SourceNote sources={list.sources} />}
          />
          <div class="columns">
            <LevelChart list={list} />
            <Section id="rattade" title={words.corrections}>
              <p>{words.correctionsText}</p>
              <p>
                <a href={scopedHref(url, '/utbud/rattelser')}>{words.corrections}</a>
              </p>
            </Section>
          </div>
          <Section id="kallor" title={words.sources}>
            <SourceList sources={list.sources} />
          </Section>
        </>
      )}
    </>
  );
}

function OfferingFilterForm({ list: { choices, taxonomy } }: { list: OfferingList }) {
  const { language } = usePage();
  const { filter, level, kinds } = offeringWords[language];
  const groups = choices.groups
    .map((code) => ({ value: code, label: taxonomy?.ssykGroup(code)?.label ?? code }))
    .sort((a, b) => compareText(a.label, b.label, language));
  const levels = OFFERING_LEVELS.map((value) => ({ value, label: level[value] }));
  const kindChoices = OFFERING_KINDS.map((value) => ({ value, label: kinds[value] }));
  const providers = choices.providers.map((name) => ({ value: name, label: name }));
  return (
    <Filters>
      <TextField name="q" label={filter.text} type="search" optional />
      <SelectField name="level" label={filter.level} choices={levels} emptyChoice={filter.all} optional />
      <SelectField name="kind" label={filter.kind} choices={kindChoices} emptyChoice={filter.all} optional />
      <SelectField name="ssyk4" label={filter.ssyk4} choices={groups} emptyChoice={filter.all} optional />
      <TextField name="skill" label={filter.skill} type="search" optional />
      <SelectField name="provider" label={filter.provider} choices={providers} emptyChoice={filter.all} optional />
    </Filters>
  );
}

function columnsIn(language: Language, { areas, taxonomy }: Names): Column<OfferingSummary>[] {
  const { column, level } = offeringWords[language];
  return [
    { key: 'title', label: column.title, sortable: true, cell: (row) => <TitleCell row={row} /> },
    { key: 'level', label: column.level, sortable: true, cell: (row) => level[row.level] },
    { key: 'provider', label: column.provider, sortable: true, cell: (row) => row.provider },
    {
      key: 'where',
      label: column.where,
      cell: (row) =>
        row.distance || row.municipalities.length + row.towns.length > 0 ? (
          <PlacesCell row={row} areas={areas} />
        ) : null,
    },
    {
      key: 'starts',
      label: column.starts,
      sortable: true,
      cell: (row) => row.startsOn && formatDate(row.startsOn, language),
    },
    {
      key: 'places',
      label: column.places,
      kind: 'number',
      sortable: true,
      cell: (row) => (row.places === null ? null : formatNumber(row.places, language)),
    },
    {
      key: 'leadsTo',
      label: column.leadsTo,
      cell: (row) => (row.leadsTo.length > 0 ? <GroupsCell codes={row.leadsTo} taxonomy={taxonomy} /> : null),
    },
  ];
}

function TitleCell({ row }: { row: OfferingSummary }) {
  const { language, url } = usePage();
  const words = offeringWords[language];
  return (
    <>
      <a href={scopedHref(url, offeringHref(row.id))}>{row.title}</a>
      {row.kind === 'syllabus' && <span class="cell-aside">{words.kind.syllabus}</span>}
      {row.cancelled && <span class="cell-aside">{words.cancelled}</span>}
    </>
  );
}

/** Bars in the order of the levels; a level that nothing has is left out. */
function LevelChart({ list }: { list: OfferingList }) {
  const { language, url } = usePage();
  const { byLevel, level } = offeringWords[language];
  const rows = OFFERING_LEVELS.flatMap((one) => {
    const value = list.levels.get(one);
    if (value === undefined) return [];
    return [{ label: level[one], href: hrefWith(url, { level: one, page: null }), bars: [{ value }] }];
  });
  return (
    <Section id="nivaer" title={byLevel.heading}>
      <BarChart
        id="nivadiagram"
        title={byLevel.title}
        description={byLevel.text(list.area.name)}
        series={[byLevel.series]}
        rows={rows}
        measure={{ unit: byLevel.unit }}
        rowName={byLevel.row}
        sources={list.sources}
      />
    </Section>
  );
}
