import { type Context, Hono } from 'hono';
import { type Rerun, rerunReport } from '../../actions/rerunReport.ts';
import type { Result } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import type { ReportChange } from '../../reports/compare.ts';
import { findPublished } from '../../store/publishedReports.ts';
import { visitor } from '../../store/session.ts';
import { changeColumns, figureChanges } from './changes.ts';
import { EmptyState } from '../kit/emptyState.tsx';
import { PageHeading, Section } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { parseListState, rowsOfPage } from '../kit/listState.ts';
import { usePage } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { type ListFile, LIST_FORMATS, answerFile, formatAsked } from '../listFile.ts';
import { reportFrame } from './reportFrame.ts';
import { rerunOf } from './reruns.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { formatDate, formatNumber } from '../words/format.ts';
import { reportWorkWords } from '../words/reportWork.ts';
import { readRoom } from './workroom.ts';

/** What is compared: its title, its own page, and a name for files. */
interface Compared {
  readonly title: string;
  readonly href: string;
  readonly name: string;
}

/**
 * A frozen report run again on today's data, and what differs: `/rapport/:slug/jamfor` for everybody,
 * `/underlag/:id/jamfor` for the organisation while it is not published.
 */
export function comparisonRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/rapport/:slug/jamfor', async (c) => {
      const slug = c.req.param('slug');
      const published = await site.store.reading(visitor(), (tx) => findPublished(tx, slug));
      if (!published) return c.notFound();
      return showComparison(c, site, await rerunOf(site, slug), {
        title: published.title,
        href: `/rapport/${slug}`,
        name: slug,
      });
    })
    .get('/underlag/:id/jamfor', async (c) => {
      const { session } = visitOf(c);
      const room = await readRoom(site, session, c.req.param('id'));
      if (!room) return c.notFound();
      const { id, title } = room.report;
      const rerun = await rerunReport(site.store, session, id, site.now());
      return showComparison(c, site, rerun, { title, href: `/underlag/${id}`, name: id.slice(0, 8) });
    });
}

async function showComparison(c: Context<SiteEnv>, site: Site, rerun: Result<Rerun>, compared: Compared) {
  const visit = visitOf(c);
  const { language, url } = visit;
  if (!rerun.ok) {
    if (rerun.problems.some(({ code }) => code === 'facts-unavailable')) throw unavailable();
    return c.notFound();
  }
  const format = formatAsked(url);
  if (format) return answerFile(c, format, changesFile(rerun.value, compared, language), language);
  const words = reportWorkWords[language].comparePage;
  const page = reportFrame(visit, words, { text: compared.title, href: compared.href });
  const today = site.now().toISOString();
  return c.html(renderPage(page, <ComparisonPage rerun={rerun.value} compared={compared} today={today} />));
}

/** The error page knows this code, and what to do about it. */
function unavailable(): Error {
  return Object.assign(new Error('The facts cannot be read'), { code: 'facts-unavailable' });
}

function ComparisonPage({ rerun, compared, today }: { rerun: Rerun; compared: Compared; today: string }) {
  const { language, url } = usePage();
  const words = reportWorkWords[language].comparePage;
  const figures = figureChanges(rerun.changes);
  const others = rerun.changes.filter((change) => !figures.includes(change));
  const state = parseListState(url, { sortable: [], sort: '', direction: 'ascending', perPage: 50 });
  const { from, to } = rowsOfPage(state);
  return (
    <>
      <PageHeading
        title={words.title}
        kicker={compared.title}
        lead={words.lead(formatDate(rerun.frozen.date, language), formatDate(today, language))}
        actions={
          <a class="button button-quiet" href={scopedHref(url, compared.href)}>
            {words.back}
          </a>
        }
      />
      {figures.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{words.count(figures.length, formatNumber(figures.length, language))}</p>
          <Table
            id="andringar"
            caption={words.caption}
            columns={changeColumns(language)}
            rows={figures.slice(from, to)}
            total={figures.length}
            state={state}
            downloads={LIST_FORMATS}
          />
        </>
      )}
      {others.length > 0 && (
        <Section id="annat" title={words.other}>
          <Table id="annat-andrat" caption={words.other} columns={otherColumns(language)} rows={others} />
        </Section>
      )}
    </>
  );
}

/** Texts and sources are long: they are told in words, without numbers to line up. */
function otherColumns(language: Language): Column<ReportChange>[] {
  const { columns, subjects, kinds } = reportWorkWords[language].comparePage;
  return [
    {
      key: 'change',
      label: columns.change,
      cell: (row) => `${subjects[row.subject]}: ${kinds[row.change].toLowerCase()}`,
    },
    {
      key: 'place',
      label: columns.place,
      cell: ({ label, before, after }) => (label === (after ?? before)?.text ? '' : label),
    },
    { key: 'before', label: columns.before, cell: ({ before }) => before?.text ?? null },
    { key: 'after', label: columns.after, cell: ({ after }) => after?.text ?? null },
  ];
}

function changesFile({ changes }: Rerun, { name }: Compared, language: Language): ListFile {
  const words = reportWorkWords[language].comparePage.columns;
  return {
    name: `andringar-${name}`,
    columns: [
      { key: 'section', label: 'section' },
      { key: 'subject', label: 'subject' },
      { key: 'change', label: words.change },
      { key: 'label', label: words.what },
      { key: 'before', label: words.before },
      { key: 'after', label: words.after },
      { key: 'difference', label: words.difference },
    ],
    rows: changes.map((row) => [
      row.section,
      row.subject,
      row.change,
      row.label,
      row.before?.value ?? null,
      row.after?.value ?? null,
      row.difference,
    ]),
  };
}
