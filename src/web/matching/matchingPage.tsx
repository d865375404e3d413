import type { AreaGap, AreaGapRow } from '../../store/evidence.ts';
import { BarChart, CellBar } from '../kit/chart/barChart.tsx';
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
import { NothingYet } from '../need/nothingYet.tsx';
import type { Visit } from '../site.ts';
import { formatNumber } from '../words/format.ts';
import { matchingWords } from '../words/matching.ts';
import { needWords } from '../words/need.ts';
import { occupationWords } from '../words/occupation.ts';
import { VIEWS, adsOf, adsPerOffering, countViews, mostMissing } from './matchingList.ts';

const CHARTED = 10;
/** Skills named in a row of the table. */
const NAMED = 3;

interface MatchingPageProps {
  readonly gap: AreaGap;
  readonly rows: readonly AreaGapRow[];
  readonly state: ListState;
}

/** `/matchning`: what is asked for beside the education that leads there. */
export function matchingPage(visit: Visit, { gap, rows, state }: MatchingPageProps) {
  const words = matchingWords[visit.language];
  const page: Page = {
    ...visit.frame,
    title: words.title,
    description: words.description,
    place: 'matching',
    breadcrumbs: [],
  };
  const shown = withinPages(state, rows.length);
  const { from, to } = rowsOfPage(shown);
  return renderPage(
    page,
    <>
      <PageHeading title={words.title} lead={words.lead(gap.area.name)} />
      {gap.rows.length === 0 ? (
        <NothingYet />
      ) : (
        <>
          <ViewSummary rows={gap.rows} />
          <Section id="saknas" title={words.chart.heading}>
            <MissingSkills gap={gap} />
          </Section>
          <Section id="yrkesgrupper" title={words.listHeading}>
            <MatchingFilters />
            <Table
              id="matchning"
              caption={words.caption}
              columns={columnsFor(gap.rows, visit)}
              rows={rows.slice(from, to)}
              total={rows.length}
              state={shown}
              downloads={['csv', 'xlsx', 'json']}
              note={
                <>
                  <p>{words.note}</p>
                  <SourceNote sources={gap.sources} />
                </>
              }
            />
          </Section>
          <Section id="kallor" title={needWords[visit.language].sources}>
            <SourceList sources={gap.sources} />
          </Section>
        </>
      )}
    </>,
  );
}

/** Where something is missing and where it overlaps, each a link to those rows. */
function ViewSummary({ rows }: { rows: readonly AreaGapRow[] }) {
  const { language, url } = usePage();
  const words = matchingWords[language];
  const counts = countViews(rows);
  return (
    <ul class="outcome-summary">
      {VIEWS.map((view) => (
        <li>
          <a href={scopedHref(url, `/matchning?view=${view}`)}>
            <span class="outcome-count">{formatNumber(counts[view], language)}</span>
            <strong>{words.views[view]}</strong>
            <span class="cell-aside">{words.viewWhy[view]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function MissingSkills({ gap }: { gap: AreaGap }) {
  const { language } = usePage();
  const words = matchingWords[language].chart;
  const skills = occupationWords[language].skills;
  const most = mostMissing(gap.rows, CHARTED);
  if (most.length === 0) return <p>{gap.rows.some((row) => row.gap.enough) ? words.none : words.unknown}</p>;
  return (
    <BarChart
      id="saknas-mest"
      title={words.title}
      description={words.text}
      sources={gap.sources}
      measure={{ unit: '%' }}
      rowName={skills.skill}
      series={[skills.asked, skills.taught]}
      rows={most.map(({ row, skill }) => ({
        label: words.pair(skill.label, row.group.label),
        href: `/behov/${row.group.ssyk4}`,
        bars: [{ value: Math.round(skill.askedShare) }, { value: Math.round(skill.taughtShare) }],
      }))}
    />
  );
}

function MatchingFilters() {
  const { language } = usePage();
  const words = matchingWords[language].views;
  return (
    <Filters>
      <TextField name="q" label={needWords[language].filter.text} type="search" optional />
      <SelectField
        name="view"
        label={words.label}
        optional
        emptyChoice={words.all}
        choices={VIEWS.map((view) => ({ value: view, label: words[view] }))}
      />
    </Filters>
  );
}

function columnsFor(rows: readonly AreaGapRow[], { language, url }: Visit): Column<AreaGapRow>[] {
  const words = matchingWords[language];
  const need = needWords[language].column;
  const top = Math.max(...rows.map((row) => adsOf(row)?.value ?? 0), 0);
  return [
    {
      key: 'name',
      label: need.occupation,
      sortable: true,
      cell: ({ group }) => <a href={scopedHref(url, `/behov/${group.ssyk4}`)}>{group.label}</a>,
    },
    {
      key: 'judgement',
      label: need.judgement,
      sortable: true,
      cell: ({ judgement }) => <OutcomeTag outcome={judgement.outcome} />,
    },
    {
      key: 'ads',
      label: words.column.ads,
      kind: 'number',
      sortable: true,
      cell: (row) => <AdsCell row={row} top={top} />,
    },
    {
      key: 'offerings',
      label: need.offerings,
      kind: 'number',
      sortable: true,
      cell: ({ offerings }) => (offerings.value === null ? null : formatFigure(offerings, language)),
    },
    {
      key: 'perOffering',
      label: words.column.perOffering,
      kind: 'number',
      sortable: true,
      cell: (row) => {
        const share = adsPerOffering(row);
        return share === null ? null : formatNumber(share, language, share < 10 ? 1 : 0);
      },
    },
    { key: 'gap', label: words.column.missing, sortable: true, cell: (row) => <SkillsCell row={row} /> },
  ];
}

function AdsCell({ row, top }: { row: AreaGapRow; top: number }) {
  const { language } = usePage();
  const ads = adsOf(row);
  if (!ads || ads.value === null) return <>{formatFigure(row.demand[0] ?? row.change, language)}</>;
  return (
    <>
      <CellBar value={ads.value} top={top} />
      {formatFigure(ads, language)}
    </>
  );
}

/** Nothing is said to be missing where there is too little to say it from. */
function SkillsCell({ row }: { row: AreaGapRow }) {
  const { language } = usePage();
  const words = matchingWords[language];
  const { note } = row.gap;
  if (note !== 'enough') return <span class="uncertain">{words.notEnough[note]}</span>;
  if (row.missing + row.thin === 0) return <>{words.allMet}</>;
  const counts = [
    ...(row.missing > 0 ? [words.missing(formatNumber(row.missing, language))] : []),
    ...(row.thin > 0 ? [words.thin(formatNumber(row.thin, language))] : []),
  ];
  return (
    <>
      {counts.join(', ')}
      <span class="cell-aside">
        {row.most
          .slice(0, NAMED)
          .map(({ label }) => label)
          .join(', ')}
      </span>
    </>
  );
}
