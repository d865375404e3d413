import { type Context, Hono } from 'hono';
import { mayDo } from '../../store/session.ts';
import { renderPage } from '../kit/layout.tsx';
import { answerFile, formatAsked } from '../listFile.ts';
import { type Site, type SiteEnv, type Visit, visitOf } from '../site.ts';
import { correctionWords } from '../words/correction.ts';
import { offeringWords } from '../words/offering.ts';
import { CorrectionsPage, correctionsFile, correctionsState, readCorrections } from './correctionsPage.tsx';
import { correctRoutes } from './correctRoutes.tsx';
import { OfferingPage } from './detailPage.tsx';
import { offeringListFile } from './listExport.ts';
import { OfferingListPage } from './listPage.tsx';
import { offeringListState, parseAsked } from './offeringFilters.ts';
import { readOfferingList } from './readList.ts';
import { readOffering } from './readOffering.ts';

/** What education offers: `/utbud`, each offering at `/utbud/:id`, what people corrected at `/utbud/rattelser`. */
export function offeringRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/utbud', (c) => showList(c, site))
    .get('/utbud/rattelser', (c) => showCorrections(c, site))
    .get('/utbud/:id', (c) => showOffering(c, site))
    .route('/', correctRoutes(site));
}

/** More rows than a spreadsheet is read with; a list as a file is not paged. */
const WHOLE_LIST = 1_000_000;

async function showList(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { session, language, url, area, frame } = visitOf(c);
  const format = formatAsked(url);
  const state = offeringListState(url);
  const list = await site.store.reading(session, (tx) =>
    readOfferingList(site, tx, {
      area,
      asked: parseAsked(url),
      state: format ? { ...state, page: 1, perPage: WHOLE_LIST } : state,
    }),
  );
  if (format) return answerFile(c, format, offeringListFile(list, language), language);
  const { title, description } = offeringWords[language];
  const page = { ...frame, title, description, place: 'offering', breadcrumbs: [] } as const;
  return c.html(renderPage(page, <OfferingListPage list={list} />));
}

async function showOffering(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const visit = visitOf(c);
  const { language, session, csrf } = visit;
  const view = await site.store.reading(session, (tx) => readOffering(tx, c.req.param('id') ?? ''));
  if (!view) return c.notFound();
  const { visitor } = visit.frame;
  const page = {
    ...visit.frame,
    title: view.record.offering.title,
    description: offeringWords[language].description,
    place: 'offering',
    breadcrumbs: [{ text: offeringWords[language].title, href: '/utbud' }],
  } as const;
  const props = {
    view,
    csrf,
    mayCorrect: mayDo(session, 'link-correct'),
    signInHref: visitor.kind === 'anonymous' ? visitor.signInHref : null,
    receipt: receiptOf(visit),
  };
  return c.html(renderPage(page, <OfferingPage {...props} />));
}

/** What the reader just did, as the address that the form led to says. */
function receiptOf({ url, language }: Visit): string | null {
  const words = correctionWords[language];
  const count = (name: string) => Number(url.searchParams.get(name) ?? Number.NaN);
  if (count('rattad') >= 0) return words.done(count('rattad'));
  return count('angrad') >= 0 ? words.undone(count('angrad')) : null;
}

async function showCorrections(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { session, language, url, frame } = visitOf(c);
  const view = await site.store.reading(session, readCorrections);
  const format = formatAsked(url);
  if (format) return answerFile(c, format, correctionsFile(view, language), language);
  const { title, description } = correctionWords[language];
  const breadcrumbs = [{ text: offeringWords[language].title, href: '/utbud' }];
  const page = { ...frame, title, description, place: 'offering', breadcrumbs } as const;
  return c.html(renderPage(page, <CorrectionsPage view={view} state={correctionsState(url)} />));
}
