import { Hono } from 'hono';
import { REPORT_STATE_NAMES } from '../../evidence/reportSteps.ts';
import { localText } from '../../kernel/text.ts';
import { listAreas } from '../../store/areas.ts';
import { type PublishedReport, listPublished } from '../../store/publishedReports.ts';
import { type Report, listReports } from '../../store/reports.ts';
import { SelectField } from '../kit/choices.tsx';
import { Downloads } from '../kit/downloads.tsx';
import { EmptyState } from '../kit/emptyState.tsx';
import { TextField } from '../kit/fields.tsx';
import { Filters } from '../kit/filters.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { usePage } from '../kit/page.ts';
import { Pagination } from '../kit/pagination.tsx';
import { type Column, Table } from '../kit/table.tsx';
import { LIST_FORMATS, answerFile, formatAsked } from '../listFile.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { formatDate, formatPeriodWords } from '../words/format.ts';
import { reportFormWords } from '../words/reportForm.ts';
import { publicOrigin } from './address.ts';
import { isAuthor } from './author.ts';
import { periodText } from './documentView.tsx';
import { type PublishedList, publishedFile, publishedList } from './publishedList.ts';

/** Reports that are still worked on; the others have a public address. */
const AT_WORK: readonly Report['state'][] = ['draft', 'consultation', 'frozen'];

/** `/underlag`: what is published, for everybody; and what one's own organisation works on. */
export function listRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/underlag', async (c) => {
    const visit = visitOf(c);
    const { session, language, frame, url } = visit;
    const lists = await site.store.reading(session, async (tx) => ({
      published: await listPublished(tx),
      own: session.kind === 'member' ? await listReports(tx) : [],
      areaNames: new Map((await listAreas(tx)).map((area) => [area.code, area.name])),
    }));
    const list = publishedList(lists.published, lists.areaNames, url);
    const format = formatAsked(url);
    if (format) return answerFile(c, format, publishedFile(list, lists.areaNames, publicOrigin(c), language), language);
    const { title, description } = reportFormWords[language].list;
    const page = { ...frame, title, description, place: 'evidence' as const, breadcrumbs: [] };
    return c.html(
      renderPage(page, <ListPage {...lists} list={list} member={session.kind === 'member'} author={isAuthor(visit)} />),
    );
  });
}

interface Lists {
  readonly published: readonly PublishedReport[];
  /** Those of them that the address asks for. */
  readonly list: PublishedList;
  readonly own: readonly Report[];
  readonly areaNames: ReadonlyMap<string, string>;
  readonly member: boolean;
  readonly author: boolean;
}

function ListPage({ published, list, own, areaNames, member, author }: Lists) {
  const { language, url } = usePage();
  const words = reportFormWords[language].list;
  const start = scopedHref(url, '/underlag/nytt');
  const atWork = own.filter((report) => AT_WORK.includes(report.state));
  const workrooms = new Set(own.map((report) => report.id));
  return (
    <>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          (author || !member) && (
            <a class={author ? 'button' : 'button button-quiet'} href={start}>
              {author ? words.start : words.signInToStart}
            </a>
          )
        }
      />
      {(author || atWork.length > 0) && (
        <Section id="egna" title={words.own} lead={words.ownLead}>
          {atWork.length > 0 ? (
            <OwnReports reports={atWork} areaNames={areaNames} />
          ) : (
            <EmptyState title={words.ownEmpty} {...(author && { action: { text: words.start, href: start } })}>
              <p>{words.ownEmptyText}</p>
            </EmptyState>
          )}
        </Section>
      )}
      <Section id="publicerade" title={words.published}>
        {published.length > 0 ? (
          <Published list={list} areaNames={areaNames} workrooms={workrooms} />
        ) : (
          <EmptyState title={words.publishedEmpty} {...(author && { action: { text: words.start, href: start } })}>
            <p>{words.publishedEmptyText}</p>
          </EmptyState>
        )}
      </Section>
    </>
  );
}

function OwnReports({ reports, areaNames }: { reports: readonly Report[]; areaNames: ReadonlyMap<string, string> }) {
  const { language, url } = usePage();
  const { columns: names, ownCaption } = reportFormWords[language].list;
  const columns: Column<Report>[] = [
    {
      key: 'title',
      label: names.title,
      cell: (report) => <a href={scopedHref(url, `/underlag/${report.id}`)}>{report.title}</a>,
    },
    { key: 'state', label: names.state, cell: (report) => <StateTag state={report.state} /> },
    { key: 'area', label: names.area, cell: (report) => areaNames.get(report.area) ?? report.area },
    { key: 'period', label: names.period, cell: (report) => formatPeriodWords(report.period, language) },
    { key: 'changed', label: names.changed, cell: (report) => formatDate(report.updatedAt.toISOString(), language) },
  ];
  return <Table id="egna-underlag" caption={ownCaption} columns={columns} rows={reports} />;
}

/** Where a report stands, as a tag. */
export function StateTag({ state }: { state: Report['state'] }) {
  const { language } = usePage();
  return <span class="tag">{localText(REPORT_STATE_NAMES[state], language)}</span>;
}

interface PublishedProps extends Pick<Lists, 'list' | 'areaNames'> {
  /** Ids of reports that the reader's organisation wrote. */
  readonly workrooms: ReadonlySet<string>;
}

/** What anybody may read, to search and to leaf through. */
function Published({ list, areaNames, workrooms }: PublishedProps) {
  const { language } = usePage();
  const words = reportFormWords[language].list;
  const { shown, matching, state, areas } = list;
  return (
    <>
      <Filters>
        <TextField name="q" label={words.search} type="search" optional />
        <SelectField name="about" label={words.about} choices={areas} emptyChoice={words.anyArea} optional />
        <SelectField
          name="order"
          label={words.order}
          choices={(['latest', 'title'] as const).map((value) => ({ value, label: words.orders[value] }))}
          emptyChoice={null}
        />
      </Filters>
      {matching.length === 0 && <p>{words.nothing}</p>}
      <ul class="report-cards">
        {shown.map((report) => (
          <PublishedCard
            report={report}
            areaName={areaNames.get(report.area) ?? report.area}
            own={workrooms.has(report.report)}
          />
        ))}
      </ul>
      <div class="table-foot">
        <Pagination page={state.page} perPage={state.perPage} total={matching.length} label={words.published} />
        {matching.length > 0 && <Downloads formats={LIST_FORMATS} />}
      </div>
    </>
  );
}

/** A published report, as something to open. `own` adds the way to where it was written. */
function PublishedCard({ report, areaName, own }: { report: PublishedReport; areaName: string; own: boolean }) {
  const { language, url } = usePage();
  const words = reportFormWords[language].list;
  return (
    <li class="report-card">
      <h3 lang={report.language}>
        <a href={scopedHref(url, `/rapport/${report.slug}`)}>{report.title}</a>
      </h3>
      <p>
        {areaName}, {periodText(report.period, language)}
      </p>
      {report.replacedBy && (
        <p>
          <span class="tag">{words.replaced}</span>
        </p>
      )}
      <p class="report-card-foot">
        {words.by(report.publisher, formatDate(report.publishedAt.toISOString(), language))}
        {own && (
          <>
            <br />
            <a href={scopedHref(url, `/underlag/${report.report}`)}>{words.workroom}</a>
          </>
        )}
      </p>
    </li>
  );
}
