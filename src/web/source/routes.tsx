import { Hono } from 'hono';
import { localText } from '../../kernel/text.ts';
import { listRuns } from '../../store/importRuns.ts';
import { listSourceVersions, listSources } from '../../store/sources.ts';
import type { ReadTransaction } from '../../store/transaction.ts';
import { renderPage } from '../kit/layout.tsx';
import { answerFile, formatAsked } from '../listFile.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { sourceWords } from '../words/source.ts';
import { HISTORY_LISTS, type SourceHistory, SourcePage, historyFile } from './detail.tsx';
import { SourceListPage, sourceListFile } from './list.tsx';
import { readSourceStates, stateOf } from './sourceState.ts';

/** The sources that numbers lead to: `/kallor` and `/kallor/:id`. Open to everybody. */
export function sourceRoutes(site: Site): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get('/kallor', async (c) => {
    const { session, language, url, frame } = visitOf(c);
    const words = sourceWords[language];
    const states = await site.store.reading(session, (tx) => readSourceStates(tx, site.now()));
    const format = formatAsked(url);
    if (format) return answerFile(c, format, sourceListFile(states, language), language);
    const { title, description } = words;
    const page = { ...frame, title, description, place: null, breadcrumbs: [] };
    return c.html(renderPage(page, <SourceListPage states={states} />));
  });

  app.get('/kallor/:id', async (c) => {
    const { session, language, url, frame } = visitOf(c);
    const words = sourceWords[language];
    const history = await site.store.reading(session, (tx) => readHistory(tx, c.req.param('id'), site.now()));
    if (!history) return c.notFound();
    const format = formatAsked(url);
    if (format) {
      const list = HISTORY_LISTS.find((name) => name === url.searchParams.get('lista')) ?? 'versioner';
      return answerFile(c, format, historyFile(history, list, language), language);
    }
    const { source } = history.state;
    const page = {
      ...frame,
      title: localText(source.title, language),
      description: localText(source.definition, language),
      place: null,
      breadcrumbs: [{ text: words.title, href: '/kallor' }],
    };
    return c.html(renderPage(page, <SourcePage history={history} />));
  });

  return app;
}

async function readHistory(tx: ReadTransaction, id: string, now: Date): Promise<SourceHistory | null> {
  const source = (await listSources(tx)).find((each) => each.id === id);
  if (!source) return null;
  const versions = await listSourceVersions(tx, id);
  const runs = await listRuns(tx, id, 20);
  const inForce = versions.find((version) => version.state === 'current') ?? null;
  return { state: stateOf(source, inForce, runs[0] ?? null, now), versions, runs };
}
