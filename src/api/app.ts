import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { areaList, oneArea } from './areas.ts';
import { correctionList } from './corrections.ts';
import { occupationList } from './occupations.ts';
import { occupationSkills, oneOccupation } from './occupation.ts';
import { oneOffering } from './offering.ts';
import { offeringList } from './offerings.ts';
import { type ApiOptions, mount } from './operation.ts';
import { answerProblem } from './problem.ts';
import { type ApiDocument, referencePage } from './reference.ts';
import { oneReport, reportList } from './reports.ts';
import { oneSource, sourceList } from './sources.ts';

export interface Api extends ApiOptions {
  /** Address of the stylesheet for the reference page. */
  readonly stylesheet?: string;
  /** Takes what is a bug, for the log. */
  readonly report?: (error: unknown) => void;
}

const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * The open API: everything public, read-only, for anybody. `/api` is its reference page, `/api/openapi.json` its
 * document, made from the schemas that parse the requests.
 */
export function createApi(options: Api): OpenAPIHono {
  const app = new OpenAPIHono();
  app.use(cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['Link', 'ETag', 'Content-Disposition'] }));
  app.use(async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      c.header('Allow', 'GET, HEAD');
      return answerProblem(c, { code: 'method-refused', data: { method: c.req.method } });
    }
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Content-Security-Policy', POLICY);
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    c.header('Cache-Control', 'no-cache');
    return undefined;
  });
  app.use(etag());
  mountOperations(app, options);
  app.get('/api/openapi.json', (c) => c.json(documentOf(app)));
  app.get('/api', (c) => c.html(referencePage(documentOf(app), options.stylesheet)));
  app.notFound((c) => answerProblem(c, { code: 'operation-unknown', data: { path: c.req.path } }));
  app.onError((error, c) => {
    options.report?.(error);
    return answerProblem(c, { code: 'error-unexpected' });
  });
  return app;
}

function mountOperations(app: OpenAPIHono, options: ApiOptions): void {
  mount(app, options, areaList);
  mount(app, options, oneArea);
  mount(app, options, occupationList);
  mount(app, options, oneOccupation);
  mount(app, options, occupationSkills);
  mount(app, options, offeringList);
  mount(app, options, oneOffering);
  mount(app, options, reportList);
  mount(app, options, oneReport);
  mount(app, options, sourceList);
  mount(app, options, oneSource);
  mount(app, options, correctionList);
}

const INTRODUCTION = `Öppna data om behov av och utbud för kompetens, per område och yrke. Allt går att läsa utan konto.
Varje siffra pekar på sina källor. Det som saknas är null, aldrig noll; för lite är otillräckligt underlag; källor som säger olika står bredvid varandra.
Listor sidindelas (page, pageSize; huvudet Link) och finns som CSV och XLSX (huvudet Accept eller parametern format).
Fel svaras med application/problem+json enligt RFC 9457, med en kod som inte ändras. Svar har ETag: fråga om med If-None-Match.`;

function documentOf(app: OpenAPIHono): ApiDocument {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Kraftsam',
      version: '1',
      description: INTRODUCTION,
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/sv/' },
    },
    tags: ['Områden', 'Behov', 'Utbud', 'Underlag', 'Källor'].map((name) => ({ name })),
  }) as unknown as ApiDocument;
}
