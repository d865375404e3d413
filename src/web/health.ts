import { Hono } from 'hono';
import { currentVersions } from '../store/sources.ts';
import { visitor } from '../store/session.ts';
import type { Site } from './site.ts';

/** `/halsa` for those who watch the service (says only what answers), and `/robots.txt`. */
export function healthRoutes(site: Site): Hono {
  return new Hono()
    .get('/halsa', async (c) => {
      const [database, facts] = await Promise.all([databaseAnswers(site), site.store.facts.problem().catch(String)]);
      c.header('Cache-Control', 'no-store');
      const answer = { status: database && facts === null ? 'ok' : 'degraded', database, facts: facts === null };
      return c.json(answer, database ? 200 : 503);
    })
    .get('/robots.txt', (c) => c.text(robots(site.demonstration)));
}

async function databaseAnswers(site: Site): Promise<boolean> {
  return site.store.reading(visitor(), currentVersions).then(
    () => true,
    () => false,
  );
}

/** Invented data shall not turn up in searches; links with secrets in them are for their receivers alone. */
function robots(demonstration: boolean): string {
  const closed = demonstration ? ['/'] : ['/logga-in', '/kommentera/', '/halsa', '/*?*format='];
  return ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), ''].join('\n');
}
