import { Hono } from 'hono';
import { readAreaGap } from '../../store/evidence.ts';
import { answerFile, formatAsked } from '../listFile.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { matchingFile } from './matchingFile.ts';
import { matchingListState, selectMatches, viewAsked } from './matchingList.ts';
import { matchingPage } from './matchingPage.tsx';

/** Matchning: occupations with their demand, the education that leads there, and the gap between them. */
export function matchingRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/matchning', async (c) => {
    const visit = visitOf(c);
    const { area, period, language, url } = visit;
    const gap = await site.store.reading(visit.session, (tx) => readAreaGap(tx, site.store.facts, { area, period }));
    const state = matchingListState(url);
    const filters = { view: viewAsked(url), text: url.searchParams.get('q') ?? '' };
    const rows = selectMatches(gap.rows, filters, state, language);
    const format = formatAsked(url);
    if (format) return answerFile(c, format, matchingFile(gap, rows, language), language);
    return c.html(matchingPage(visit, { gap, rows, state }));
  });
}
