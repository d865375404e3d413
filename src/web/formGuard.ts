import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { keep, readKept } from './cookies.ts';
import { formRefused } from './errors/answerError.tsx';
import { plainError, showError } from './errors/errorPage.tsx';
import { CSRF_FIELD } from './kit/formState.ts';
import { isSame, signatureOf } from './signed.ts';
import { type Site, type SiteEnv, visitOf } from './site.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** The token that forms of this reader bear, and a way to keep what it is bound to once a form has used it. */
export interface FormToken {
  readonly text: string;
  keep(): void;
}

/**
 * Bound to the signed-in session; for everybody else to a random name kept in their browser, which is set only when
 * a page has a form, so that pages that are only read set no cookie for it.
 */
export function formTokenOf(c: Context, site: Site, nonce: string | undefined): FormToken {
  const kept = nonce ?? readKept(c, site, 'form');
  const bound = kept ?? randomUUID();
  return {
    text: signatureOf(site.signingKey, 'form-token', bound),
    keep: () => {
      if (kept === null) keep(c, site, 'form', bound);
    },
  };
}

/** Lets no unsafe request pass that another site could have caused (trust.md): origin first, then the form's token. */
export function formGuard(): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    if (SAFE.includes(c.req.method)) return next();
    if (!isOwnOrigin(c) || !(await bearsToken(c))) return formRefused(c);
    if (await holdsNul(c)) return showError(c, plainError(c, 400));
    return next();
  };
}

/** Refuses addresses with the character NUL in them: no text that people write has it, and PostgreSQL cannot store it. */
export function refuseNul(): MiddlewareHandler<SiteEnv> {
  return async (c, next) => (c.req.url.includes('%00') ? showError(c, plainError(c, 400)) : next());
}

async function holdsNul(c: Context<SiteEnv>): Promise<boolean> {
  return [...(await c.req.formData()).values()].some((value) => typeof value === 'string' && value.includes('\0'));
}

/**
 * Browsers say where a request comes from; those that say nothing must still bear the token. What `Sec-Fetch-Site`
 * says stands: a page that withholds its referrer sends `Origin: null` even to its own site.
 */
function isOwnOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === (c.req.header('host') ?? new URL(c.req.url).host);
}

async function bearsToken(c: Context<SiteEnv>): Promise<boolean> {
  const type = c.req.header('content-type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return false;
  const sent = (await c.req.formData().catch(() => new FormData())).get(CSRF_FIELD);
  return typeof sent === 'string' && isSame(sent, visitOf(c).csrf);
}
