import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { DemonstrationPerson } from '../actions/demonstrationPeople.ts';
import { aboutRoutes } from './about/routes.tsx';
import { areaRoutes } from './area/routes.tsx';
import { assetRoutes } from './assets.ts';
import { collaborationRoutes } from './collaboration/routes.tsx';
import { answerError } from './errors/answerError.tsx';
import { plainError, showError } from './errors/errorPage.tsx';
import { evidenceRoutes } from './evidence/routes.tsx';
import { followupRoutes } from './followup/routes.tsx';
import { formGuard, refuseNul } from './formGuard.ts';
import { galleryRoutes } from './gallery/gallery.tsx';
import { healthRoutes } from './health.ts';
import { linkTextRoutes } from './linkText/routes.tsx';
import { matchingRoutes } from './matching/routes.tsx';
import { needRoutes } from './need/routes.tsx';
import { offeringRoutes } from './offering/routes.tsx';
import { overviewRoutes } from './overview/routes.tsx';
import { securityHeaders } from './securityHeaders.ts';
import { signInRoutes } from './signIn/routes.tsx';
import type { Site, SiteEnv } from './site.ts';
import { sourceRoutes } from './source/routes.tsx';
import { visits } from './visit.tsx';

export interface SiteParts {
  /** Whom visitors of the demonstration may sign in as. */
  readonly personas: readonly DemonstrationPerson[];
  /** Takes what is a bug, for the log. */
  readonly report: (error: unknown, requestId: string) => void;
}

const LARGEST_FORM = 1024 * 1024;

/** The rooms of the site in the order of the main menu, then those that the footer and the pages lead to. */
const ROOMS = [
  overviewRoutes,
  needRoutes,
  offeringRoutes,
  matchingRoutes,
  collaborationRoutes,
  followupRoutes,
  evidenceRoutes,
  linkTextRoutes,
  sourceRoutes,
  areaRoutes,
  aboutRoutes,
] as const;

/** The whole website; the program serves it, with the API beside it. */
export function createWeb(site: Site, parts: SiteParts): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.use(async (c, next) => {
    const requestId = randomUUID();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('X-Request-Id', requestId);
  });
  app.use(securityHeaders());
  app.route('/', assetRoutes());
  app.route('/', galleryRoutes());
  app.route('/', healthRoutes(site));
  app.use(refuseNul());
  app.use(visits(site, parts.personas));
  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => showError(c, plainError(c, 413)) }));
  app.use(formGuard());
  app.route('/', signInRoutes(site, parts.personas));
  for (const routes of ROOMS) app.route('/', routes(site));
  app.notFound((c) => showError(c, plainError(c, 404)));
  app.onError((error, c) => answerError(c, error, parts.report));
  return app;
}
