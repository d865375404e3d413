import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Language } from '../../kernel/text.ts';
import { PageHeading } from '../kit/heading.tsx';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import type { Page } from '../kit/page.ts';
import { languageOf } from '../language.ts';
import type { SiteEnv, Visit } from '../site.ts';
import { siteWords } from '../words/site.ts';

/** What an error page says: always what happened, why, and what to do next. */
export interface ErrorPage {
  readonly status: ContentfulStatusCode;
  readonly title: string;
  readonly content: Child;
}

type Frame = Visit['frame'];
type PlainStatus = 400 | 403 | 404 | 413 | 500 | 503;

/** The page for one of the statuses that need no more words than their own. */
export function plainError(c: Context<SiteEnv>, status: PlainStatus): ErrorPage {
  const words = siteWords[frameOf(c).language].errors[status];
  return { status, title: words.title, content: <p>{words.text}</p> };
}

/** Answers with an error page in the frame that the request had got, if any. */
export function showError(c: Context<SiteEnv>, error: ErrorPage, frame: Frame = frameOf(c)) {
  const words = siteWords[frame.language].errors;
  const { title } = error;
  const page: Page = { ...frame, title, description: title, place: null, breadcrumbs: [] };
  c.header('Cache-Control', 'private, no-store');
  return c.html(
    renderPage(
      page,
      <>
        <PageHeading title={title} />
        {error.content}
        <p>
          <a class="button" href={scopedHref(page.url, '/')}>
            {words.toOverview}
          </a>
        </p>
        {error.status >= 500 && <p class="hint">{words.requestId(c.get('requestId'))}</p>}
      </>,
    ),
    error.status,
  );
}

/** Before the visit is known there is a frame all the same: the reader's language, and nothing of area or person. */
export function frameOf(c: Context<SiteEnv>): Frame {
  const visit: Visit | undefined = c.get('visit');
  if (visit) return visit.frame;
  const url = new URL(c.req.url);
  const language: Language = languageOf(c, url);
  return {
    language,
    url,
    scope: null,
    visitor: { kind: 'anonymous', signInHref: '/logga-in' },
    synthetic: false,
  };
}
