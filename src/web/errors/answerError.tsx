import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { codeOf } from '../../kernel/result.ts';
import { type SiteEnv, visitOf } from '../site.ts';
import { siteWords } from '../words/site.ts';
import { type ErrorPage, frameOf, plainError, showError } from './errorPage.tsx';

/** Connections that break or are refused, and PostgreSQL that starts or stops (class 57). */
const UNREACHABLE = /^(ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|57)/;

/** The one place where what was thrown becomes a page. Bugs are handed to `report`, never shown. */
export function answerError(c: Context<SiteEnv>, error: unknown, report: (error: unknown, requestId: string) => void) {
  const page = expectedError(c, error);
  if (page) return showError(c, page);
  report(error, c.get('requestId'));
  return showError(c, plainError(c, 500));
}

function expectedError(c: Context<SiteEnv>, error: unknown): ErrorPage | null {
  if (error instanceof HTTPException && isPlain(error.status)) return plainError(c, error.status);
  const code = codeOf(error);
  if (code === 'facts-unavailable') return factsUnavailable(c);
  return UNREACHABLE.test(code) ? plainError(c, 503) : null;
}

function isPlain(status: number): status is 400 | 403 | 404 | 413 {
  return status === 400 || status === 403 || status === 404 || status === 413;
}

function factsUnavailable(c: Context<SiteEnv>): ErrorPage {
  const words = siteWords[frameOf(c).language].factsUnavailable;
  const content = (
    <>
      <p>{words.text}</p>
      <p>{words.operator}</p>
      <p>
        <a href="/underlag">{words.published}</a>
      </p>
    </>
  );
  return { status: 503, title: words.title, content };
}

/** A form without our token, or sent from another site. */
export function formRefused(c: Context<SiteEnv>) {
  const words = siteWords[visitOf(c).language].formRefused;
  return showError(c, { status: 403, title: words.title, content: <p>{words.text}</p> });
}
