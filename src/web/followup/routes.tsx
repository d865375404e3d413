import { Hono } from 'hono';
import type { Rerun } from '../../actions/rerunReport.ts';
import type { Result } from '../../kernel/result.ts';
import { listRuns } from '../../store/importRuns.ts';
import { type PublishedReport, listPublished } from '../../store/publishedReports.ts';
import { listSources } from '../../store/sources.ts';
import { renderPage } from '../kit/layout.tsx';
import { rerunOf } from '../evidence/reruns.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { followupWords } from '../words/followup.ts';
import { FollowupPage, type FollowedReport } from './followupPage.tsx';

/** Reports that are compared on the page itself; the others have a link to their comparison. */
const COMPARED = 6;
/** What is not worked out within this time is said to be under way, and is there the next time. */
const PATIENCE_MS = 1500;
const RUNS = 10;

/** `/uppfoljning`: what has changed since reports were frozen, and what has come in. Open to everybody. */
export function followupRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>().get('/uppfoljning', async (c) => {
    const { session, language, frame } = visitOf(c);
    const { published, runs, sources } = await site.store.reading(session, async (tx) => ({
      published: await listPublished(tx),
      runs: await listRuns(tx, undefined, RUNS),
      sources: new Map((await listSources(tx)).map((source) => [source.id, source.title])),
    }));
    const inForce = published.filter(({ replacedBy }) => replacedBy === null);
    const followed = await followedWithin(site, inForce.slice(0, COMPARED));
    const { title, description } = followupWords[language];
    const page = { ...frame, title, description, place: 'followup' as const, breadcrumbs: [] };
    return c.html(renderPage(page, <FollowupPage {...{ followed, runs, sources }} others={inForce.slice(COMPARED)} />));
  });
}

async function followedWithin(site: Site, reports: readonly PublishedReport[]): Promise<FollowedReport[]> {
  const patience = new Promise<'counting'>((resolve) => setTimeout(resolve, PATIENCE_MS, 'counting').unref());
  return Promise.all(
    reports.map(async (report) => ({
      report,
      outcome: await Promise.race([rerunOf(site, report.slug).then(outcomeOf, () => 'failed' as const), patience]),
    })),
  );
}

function outcomeOf(rerun: Result<Rerun>): FollowedReport['outcome'] {
  return rerun.ok ? rerun.value : 'failed';
}
