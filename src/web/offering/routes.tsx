import { type Context, Hono } from 'hono';
import { renderPage } from '../kit/layout.tsx';
import { answerFile, formatAsked } from '../listFile.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { offeringWords } from '../words/offering.ts';
import { offeringListFile } from './listExport.ts';
import { OfferingListPage } from './listPage.tsx';
import { offeringListState, parseAsked } from './offeringFilters.ts';
import { readOfferingList } from './readList.ts';

/** What education offers: `/utbud`, each offering at `/utbud/:id`. */
export function offeringRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/utbud', (c) => showList(c, site));
}

/** More rows than a spreadsheet is read with; a list as a file is not paged. */
const WHOLE_LIST = 1_000_000;

async function showList(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { session, language, url, area, frame } = visitOf(c);
  const format = formatAsked(url);
  const state = offeringListState(url);
  const list = await site.store.reading(session, (tx) =>
    readOfferingList(tx, {
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
