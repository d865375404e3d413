import { Hono } from 'hono';
import type { Language } from '../../kernel/text.ts';
import { readAreaEvidence, readOccupationEvidence } from '../../store/evidence.ts';
import { showError } from '../errors/errorPage.tsx';
import { answerFile, formatAsked } from '../listFile.ts';
import { mapPlacesOf } from '../mapPlaces.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { occupationWords } from '../words/occupation.ts';
import { listPage, occupationFile } from './listPage.tsx';
import { demandSources, occupationListState, parseFilters, selectRows } from './occupationList.ts';
import { occupationPage } from './occupationPage.tsx';

/** Behov: which occupations are asked for in the area, and all about each. */
export function needRoutes(site: Site): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.get('/behov', async (c) => {
    const visit = visitOf(c);
    const { area, period, language, url } = visit;
    const evidence = await site.store.reading(visit.session, (tx) =>
      readAreaEvidence(tx, site.store.facts, { area, period }),
    );
    const sources = demandSources(evidence.rows);
    const state = occupationListState(url, sources);
    const rows = selectRows(evidence.rows, parseFilters(url), state, language);
    const format = formatAsked(url);
    if (format) return answerFile(c, format, occupationFile(evidence, sources, rows, language), language);
    return c.html(listPage(visit, { evidence, sources, rows, state }));
  });
  app.get('/behov/:ssyk4', async (c) => {
    const visit = visitOf(c);
    const { area, period } = visit;
    const ssyk4 = c.req.param('ssyk4');
    const { evidence, places } = await site.store.reading(visit.session, async (tx) => ({
      evidence: await readOccupationEvidence(tx, site.store.facts, { area, period, ssyk4 }),
      places: await mapPlacesOf(site, tx, area),
    }));
    if (!evidence) return showError(c, unknownOccupation(ssyk4, visit.language));
    return c.html(occupationPage(visit, evidence, places));
  });
  return app;
}

function unknownOccupation(ssyk4: string, language: Language) {
  const words = occupationWords[language].unknown;
  const content = (
    <>
      <p>{words.text(ssyk4.slice(0, 20))}</p>
      <p>
        <a href="/behov">{words.action}</a>
      </p>
    </>
  );
  return { status: 404, title: words.title, content } as const;
}
