import type { OccupationRow } from '../../evidence/occupationEvidence.ts';
import type { PublishedReport } from '../../store/publishedReports.ts';
import { CellBar } from '../kit/chart/barChart.tsx';
import { formatFigure } from '../kit/figureText.ts';
import { scopedHref } from '../kit/href.ts';
import { Section } from '../kit/heading.tsx';
import { Change } from '../kit/keyFigure.tsx';
import { usePage } from '../kit/page.ts';
import { SourceNote } from '../kit/source.tsx';
import { type Column, Table } from '../kit/table.tsx';
import { ChangeCell } from '../need/changeCell.tsx';
import { formatChange, formatDate, formatNumber, formatPercentChange } from '../words/format.ts';
import { needWords } from '../words/need.ts';
import { overviewWords } from '../words/overview.ts';
import type { Overview } from './overview.ts';

/** The occupation groups that the area lacks people in. */
export function Shortages({ rows }: { rows: readonly OccupationRow[] }) {
  const { language, url } = usePage();
  const words = overviewWords[language].shortages;
  const adsOf = (row: OccupationRow) => row.demand.find(({ value }) => value !== null);
  const top = Math.max(...rows.map((row) => adsOf(row)?.value ?? 0), 0);
  const columns: Column<OccupationRow>[] = [
    { key: 'name', label: needWords[language].column.occupation, cell: (row) => <OccupationLink row={row} /> },
    {
      key: 'ads',
      label: words.ads,
      kind: 'number',
      cell: (row) => {
        const ads = adsOf(row);
        if (!ads || ads.value === null) return null;
        return (
          <>
            <CellBar value={ads.value} top={top} />
            {formatFigure(ads, language)}
          </>
        );
      },
    },
    {
      key: 'change',
      label: needWords[language].column.change,
      kind: 'number',
      cell: ({ change }) => <ChangeCell change={change} />,
    },
    {
      key: 'agreement',
      label: needWords[language].column.agreement,
      cell: ({ judgement }) => needWords[language].agreement[judgement.agreement],
    },
  ];
  return (
    <Section id="storst-behov" title={words.title} lead={words.lead}>
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Table
            id="brist"
            caption={words.caption}
            columns={columns}
            rows={rows}
            note={<SourceNote sources={rows.flatMap((row) => adsOf(row)?.provenance ?? [])} />}
          />
          <p>
            <a href={scopedHref(url, '/behov?outcome=shortage')}>{words.all}</a>
          </p>
        </>
      )}
    </Section>
  );
}

function OccupationLink({ row }: { row: OccupationRow }) {
  const { url } = usePage();
  return <a href={scopedHref(url, `/behov/${row.group.ssyk4}`)}>{row.group.label}</a>;
}

/** The largest rises and falls that are certain, each with its interval. */
export function Changes({ overview, period }: { overview: Overview; period: string }) {
  const { language, url } = usePage();
  const words = overviewWords[language].changes;
  const sources = [...overview.rises, ...overview.falls].flatMap(({ change }) => change.provenance);
  return (
    <Section id="forandringar" title={words.title} lead={words.leads[overview.changes](period)}>
      {overview.changes !== 'unknown' && (
        <div class="columns">
          <ChangeList id="okar" title={words.rises} rows={overview.rises} />
          <ChangeList id="minskar" title={words.falls} rows={overview.falls} />
        </div>
      )}
      {sources.length > 0 && <SourceNote sources={sources} />}
      {overview.changes !== 'unknown' && (
        <p>
          <a href={scopedHref(url, '/behov?sort=-change')}>{words.all}</a>
        </p>
      )}
    </Section>
  );
}

function ChangeList({ id, title, rows }: { id: string; title: string; rows: readonly OccupationRow[] }) {
  const { language } = usePage();
  const words = overviewWords[language].changes;
  if (rows.length === 0)
    return (
      <div>
        <h3>{title}</h3>
        <p>{words.none}</p>
      </div>
    );
  const columns: Column<OccupationRow>[] = [
    { key: 'name', label: needWords[language].column.occupation, cell: (row) => <OccupationLink row={row} /> },
    {
      key: 'change',
      label: words.change,
      kind: 'number',
      cell: ({ change }) => change.value !== null && <Change percent={change.value} />,
    },
    {
      key: 'interval',
      label: words.interval,
      kind: 'number',
      cell: ({ change: { uncertainty } }) =>
        uncertainty
          ? words.between(formatChange(uncertainty.low, language), formatPercentChange(uncertainty.high, language))
          : null,
    },
  ];
  return <Table id={id} caption={title} columns={columns} rows={rows} />;
}

/** Where a conclusion would be pretence: sources that differ, and those that are too few. */
export function Unsure({ overview }: { overview: Overview }) {
  const { language, url } = usePage();
  const words = overviewWords[language].unsure;
  const { disagreeing, disagreements, tooFew } = overview;
  return (
    <Section id="osakert" title={words.title}>
      {disagreements === 0 ? (
        <p>{words.disagreeingNone}</p>
      ) : (
        <>
          <h3>{words.disagreeing(formatNumber(disagreements, language))}</h3>
          <ul>
            {disagreeing.map((row) => (
              <li>
                <OccupationLink row={row} />
              </li>
            ))}
          </ul>
          <p>
            <a href={scopedHref(url, '/behov?agreement=disagree')}>{words.show}</a>
          </p>
        </>
      )}
      {tooFew > 0 && (
        <>
          <h3>{words.tooFew(formatNumber(tooFew, language))}</h3>
          <p>
            {words.tooFewText} <a href={scopedHref(url, '/behov?agreement=none')}>{words.show}</a>
          </p>
        </>
      )}
    </Section>
  );
}

/** What has been published last, for the reader to trust or to question. */
export function LatestReports({ reports }: { reports: readonly PublishedReport[] }) {
  const { language, url } = usePage();
  const words = overviewWords[language].reports;
  return (
    <Section id="underlag" title={words.title}>
      {reports.length === 0 && <p>{words.none}</p>}
      <ul class="report-links">
        {reports.map((report) => (
          <li>
            <a href={`/rapport/${report.slug}`} lang={report.language === language ? undefined : report.language}>
              {report.title}
            </a>
            <span class="cell-aside">
              {report.publisher}. {words.published(formatDate(report.publishedAt.toISOString(), language))}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={scopedHref(url, '/underlag')}>{words.all}</a>
      </p>
    </Section>
  );
}
