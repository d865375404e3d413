import { OUTCOMES } from '../../evidence/judgement.ts';
import type { AreaEvidence, OccupationRow } from '../../evidence/occupationEvidence.ts';
import type { Provenance } from '../../evidence/provenance.ts';
import { formatPeriod } from '../../kernel/period.ts';
import { type Language, localText } from '../../kernel/text.ts';
import { CellBar } from '../kit/chart/barChart.tsx';
import { SelectField } from '../kit/choices.tsx';
import { TextField } from '../kit/fields.tsx';
import { formatFigure } from '../kit/figureText.ts';
import { Filters } from '../kit/filters.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { type ListState, rowsOfPage, withinPages } from '../kit/listState.ts';
import { OutcomeTag } from '../kit/outcomeTag.tsx';
import { type Page, usePage } from '../kit/page.ts';
import { SourceList, SourceNote } from '../kit/source.tsx';
import { type Column, Table } from '../kit/table.tsx';
import type { ListFile } from '../listFile.ts';
import type { Visit } from '../site.ts';
import { evidenceWords } from '../words/evidence.ts';
import { formatMonth, formatPeriodWords } from '../words/format.ts';
import { needWords } from '../words/need.ts';
import { ChangeCell } from './changeCell.tsx';
import { countOutcomes, demandIn, demandKey, fieldsOf } from './occupationList.ts';
import { NothingYet } from './nothingYet.tsx';
import { OutcomeSummary } from './outcomeSummary.tsx';

interface ListPageProps {
  readonly evidence: AreaEvidence;
  readonly sources: readonly Provenance[];
  readonly rows: readonly OccupationRow[];
  readonly state: ListState;
}

/** `/behov`: every occupation group in the area, to sort and filter. */
export function listPage(visit: Visit, { evidence, sources, rows, state }: ListPageProps) {
  const words = needWords[visit.language];
  const page: Page = {
    ...visit.frame,
    title: words.title,
    description: words.description,
    place: 'need',
    breadcrumbs: [],
  };
  const shown = withinPages(state, rows.length);
  const { from, to } = rowsOfPage(shown);
  return renderPage(
    page,
    <>
      <PageHeading title={words.title} lead={words.lead(evidence.area.name)} />
      {evidence.rows.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <OutcomeSummary counts={countOutcomes(evidence.rows)} />
          <OccupationFilters evidence={evidence} />
          <Table
            id="yrken"
            caption={words.caption}
            columns={columnsFor(sources, evidence.rows, visit)}
            rows={rows.slice(from, to)}
            total={rows.length}
            state={shown}
            downloads={['csv', 'xlsx', 'json']}
            note={
              <>
                <p>{words.changeNote(formatPeriodWords(evidence.period, visit.language))}</p>
                <SilentSources evidence={evidence} counting={sources} />
                <SourceNote sources={evidence.sources} />
              </>
            }
          />
          <Section id="kallor" title={words.sources}>
            <SourceList sources={evidence.sources} />
          </Section>
        </>
      )}
    </>,
  );
}

/** Sources that count another time than the one chosen have no column; when they do count is said instead. */
function SilentSources({ evidence, counting }: { evidence: AreaEvidence; counting: readonly Provenance[] }) {
  const { language } = usePage();
  const silent = evidence.spans.filter(({ sourceId }) => !counting.some((source) => source.sourceId === sourceId));
  return (
    <>
      {silent.map(({ sourceId, from, to }) => {
        const source = evidence.sources.find((one) => one.sourceId === sourceId);
        const name = source ? localText(source.title, language) : sourceId;
        return <p>{needWords[language].missingSpan(name, formatMonth(from, language), formatMonth(to, language))}</p>;
      })}
    </>
  );
}

function OccupationFilters({ evidence }: { evidence: AreaEvidence }) {
  const { language } = usePage();
  const words = needWords[language];
  const outcomes = evidenceWords[language].outcome;
  const { all, ...labels } = words.filter;
  return (
    <Filters>
      <TextField name="q" label={labels.text} type="search" optional />
      <SelectField
        name="field"
        label={labels.field}
        optional
        emptyChoice={all}
        choices={fieldsOf(evidence, language).map(({ id, label }) => ({ value: id, label }))}
      />
      <SelectField
        name="outcome"
        label={labels.outcome}
        optional
        emptyChoice={all}
        choices={OUTCOMES.map((outcome) => ({ value: outcome, label: outcomes[outcome] }))}
      />
      <SelectField
        name="agreement"
        label={labels.agreement}
        optional
        emptyChoice={all}
        choices={Object.entries(words.agreement).map(([value, label]) => ({ value, label }))}
      />
    </Filters>
  );
}

function columnsFor(
  sources: readonly Provenance[],
  rows: readonly OccupationRow[],
  { language, url }: Visit,
): Column<OccupationRow>[] {
  const words = needWords[language];
  const { column } = words;
  return [
    {
      key: 'name',
      label: column.occupation,
      sortable: true,
      cell: ({ group }) => (
        <>
          <a href={scopedHref(url, `/behov/${group.ssyk4}`)}>{group.label}</a>
          <span class="cell-aside">{group.ssyk4}</span>
        </>
      ),
    },
    {
      key: 'judgement',
      label: column.judgement,
      sortable: true,
      cell: ({ judgement }) => (
        <>
          <OutcomeTag outcome={judgement.outcome} />
          <span class="cell-aside">{words.agreement[judgement.agreement]}</span>
        </>
      ),
    },
    ...sources.map((source, index) => demandColumn(source, rows, index === 0, language)),
    {
      key: 'change',
      label: column.change,
      kind: 'number',
      sortable: true,
      cell: ({ change }) => <ChangeCell change={change} />,
    },
    {
      key: 'offerings',
      label: column.offerings,
      kind: 'number',
      sortable: true,
      cell: ({ offerings }) => (offerings.value === null ? null : formatFigure(offerings, language)),
    },
  ];
}

/** One column a source: they are never added up. The first has bars, to see sizes at a glance. */
function demandColumn(
  source: Provenance,
  rows: readonly OccupationRow[],
  bars: boolean,
  language: Language,
): Column<OccupationRow> {
  const top = Math.max(...rows.map((row) => demandIn(row, source.sourceId)?.value ?? 0), 0);
  return {
    key: demandKey(source),
    label: needWords[language].column.adsIn(localText(source.title, language)),
    kind: 'number',
    sortable: true,
    cell: (row) => {
      const figure = demandIn(row, source.sourceId);
      if (!figure || figure.value === null) return null;
      return (
        <>
          {bars && <CellBar value={figure.value} top={top} />}
          {formatFigure(figure, language)}
        </>
      );
    },
  };
}

/** The whole list as a file, with everything that the page only hints at. */
export function occupationFile(
  evidence: AreaEvidence,
  sources: readonly Provenance[],
  rows: readonly OccupationRow[],
  language: Language,
): ListFile {
  const { column, agreement } = needWords[language];
  const outcomes = evidenceWords[language].outcome;
  const scope = [evidence.area.code, formatPeriod(evidence.period)] as const;
  const columns = [
    ['area', column.area],
    ['period', column.period],
    ['ssyk4', column.ssyk4],
    ['occupation', column.occupation],
    ['field', column.field],
    ...sources.map((source) => [demandKey(source), column.adsIn(localText(source.title, language))] as const),
    ['change', column.change],
    ['changeLow', column.changeLow],
    ['changeHigh', column.changeHigh],
    ['judgement', column.judgement],
    ['agreement', column.agreement],
    ['reason', column.reason],
    ['offerings', column.offerings],
    ['places', column.places],
  ] as const;
  return {
    name: `behov-${evidence.area.code}-${formatPeriod(evidence.period).replace('/', '--')}`,
    columns: columns.map(([key, label]) => ({ key, label })),
    rows: rows.map((row) => [
      ...scope,
      row.group.ssyk4,
      row.group.label,
      row.group.field?.label ?? null,
      ...sources.map((source) => demandIn(row, source.sourceId)?.value ?? null),
      rounded(row.change.value),
      rounded(row.change.uncertainty?.low ?? null),
      rounded(row.change.uncertainty?.high ?? null),
      outcomes[row.judgement.outcome],
      agreement[row.judgement.agreement],
      localText(row.judgement.reason, language),
      row.offerings.value,
      row.places.value,
    ]),
  };
}

/** Percent with one decimal: more would promise what no source can keep. */
function rounded(percent: number | null): number | null {
  return percent === null ? null : Math.round(percent * 10) / 10;
}
