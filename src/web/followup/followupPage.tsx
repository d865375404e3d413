import type { Rerun } from '../../actions/rerunReport.ts';
import { type LocalText, localText } from '../../kernel/text.ts';
import type { ImportRun } from '../../store/importRuns.ts';
import type { PublishedReport } from '../../store/publishedReports.ts';
import { changeColumns, figureChanges, largestChanges } from '../evidence/changes.ts';
import { EmptyState } from '../kit/emptyState.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { followupWords } from '../words/followup.ts';
import { formatDate, formatMoment, formatNumber } from '../words/format.ts';

/** A published report and what became of its comparison with today. */
export interface FollowedReport {
  readonly report: PublishedReport;
  readonly outcome: Rerun | 'counting' | 'failed';
}

interface FollowupProps {
  readonly followed: readonly FollowedReport[];
  readonly others: readonly PublishedReport[];
  readonly runs: readonly ImportRun[];
  /** Titles of sources by id. */
  readonly sources: ReadonlyMap<string, LocalText>;
}

const LARGEST = 5;

export function FollowupPage({ followed, others, runs, sources }: FollowupProps) {
  const { language, url } = usePage();
  const words = followupWords[language];
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Section id="underlag" title={words.reports} lead={words.reportsLead}>
        {followed.length === 0 && (
          <EmptyState title={words.empty} action={{ text: words.toReports, href: scopedHref(url, '/underlag') }}>
            <p>{words.emptyText}</p>
          </EmptyState>
        )}
        {followed.map((one) => (
          <Followed {...one} />
        ))}
        <Others reports={others} />
      </Section>
      <Section id="inlasningar" title={words.imports} lead={words.importsLead}>
        <Imports runs={runs} sources={sources} />
      </Section>
    </>
  );
}

function Followed({ report, outcome }: FollowedReport) {
  const { language, url } = usePage();
  const words = followupWords[language];
  return (
    <section class="followed" aria-labelledby={`uppfoljt-${report.slug}`}>
      <h3 class="heading-link" id={`uppfoljt-${report.slug}`} lang={report.language}>
        <a href={scopedHref(url, `/rapport/${report.slug}`)}>{report.title}</a>
      </h3>
      <p class="hint">{words.frozen(report.publisher, formatDate(frozenOn(report, outcome), language))}</p>
      {typeof outcome === 'string' ? <p>{words[outcome]}</p> : <Changes rerun={outcome} slug={report.slug} />}
      <p>
        <a href={scopedHref(url, `/rapport/${report.slug}/jamfor`)}>{words.compare}</a>
      </p>
    </section>
  );
}

function frozenOn(report: PublishedReport, outcome: FollowedReport['outcome']): string {
  return typeof outcome === 'string' ? report.publishedAt.toISOString() : outcome.frozen.date;
}

function Changes({ rerun, slug }: { rerun: Rerun; slug: string }) {
  const { language } = usePage();
  const words = followupWords[language];
  const count = figureChanges(rerun.changes).length;
  if (count === 0) return <p class="followed-count">{words.none}</p>;
  return (
    <>
      <p class="followed-count">{words.changed(count, formatNumber(count, language))}</p>
      <Table
        id={`storst-${slug}`}
        caption={words.caption}
        columns={changeColumns(language)}
        rows={largestChanges(rerun.changes, LARGEST)}
      />
    </>
  );
}

function Others({ reports }: { reports: readonly PublishedReport[] }) {
  const { language, url } = usePage();
  if (reports.length === 0) return <></>;
  return (
    <>
      <h3>{followupWords[language].more}</h3>
      <ul>
        {reports.map((report) => (
          <li lang={report.language}>
            <a href={scopedHref(url, `/rapport/${report.slug}/jamfor`)}>{report.title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Imports({ runs, sources }: Pick<FollowupProps, 'runs' | 'sources'>) {
  const { language, url } = usePage();
  const words = followupWords[language];
  if (runs.length === 0) return <p>{words.importsEmpty}</p>;
  const number = (value: number) => formatNumber(value, language);
  const columns: Column<ImportRun>[] = [
    {
      key: 'source',
      label: words.columns.source,
      cell: ({ sourceId }) => (
        <a href={scopedHref(url, `/kallor/${encodeURIComponent(sourceId)}`)}>
          {localText(sources.get(sourceId) ?? { sv: sourceId }, language)}
        </a>
      ),
    },
    { key: 'state', label: words.columns.state, cell: ({ state }) => <span class="tag">{words.states[state]}</span> },
    {
      key: 'when',
      label: words.columns.when,
      cell: ({ finishedAt, startedAt }) => formatMoment((finishedAt ?? startedAt).toISOString(), language),
    },
    { key: 'read', label: words.columns.read, kind: 'number', cell: ({ read }) => number(read) },
    { key: 'written', label: words.columns.written, kind: 'number', cell: ({ written }) => number(written) },
    { key: 'rejected', label: words.columns.rejected, kind: 'number', cell: ({ rejected }) => number(rejected) },
  ];
  return (
    <Table
      id="inlasningarna"
      caption={words.importsCaption}
      columns={columns}
      rows={runs}
      note={
        <p>
          <a href={scopedHref(url, '/kallor')}>{words.sources}</a>
        </p>
      }
    />
  );
}
