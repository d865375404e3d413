import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { readSigned, sign } from './signed.ts';
import type { Site } from './site.ts';

const HOUR = 3600;
/** What browsers keep for us, and for how long. */
const COOKIES = {
  session: { name: 'kraftsam-session', seconds: 8 * HOUR },
  form: { name: 'kraftsam-form', seconds: 24 * HOUR },
  view: { name: 'kraftsam-view', seconds: 365 * 24 * HOUR },
} as const;
type Kept = keyof typeof COOKIES;

/** What we kept in the reader's browser, if it is ours and unchanged. */
export function readKept(c: Context, site: Site, kept: Kept): string | null {
  const value = getCookie(c, nameOf(c, kept));
  return value === undefined ? null : readSigned(site.signingKey, kept, value);
}

/** Keeps `text`, signed, out of reach of scripts; an empty text takes it away. */
export function keep(c: Context, site: Site, kept: Kept, text: string): void {
  setCookie(c, nameOf(c, kept), text === '' ? '' : sign(site.signingKey, kept, text), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isSecure(c),
    maxAge: text === '' ? 0 : COOKIES[kept].seconds,
  });
}

/** Over TLS the name itself keeps other hosts of the same domain from setting the cookie (RFC 6265bis, `__Host-`). */
function nameOf(c: Context, kept: Kept): string {
  return (isSecure(c) ? '__Host-' : '') + COOKIES[kept].name;
}

/** Behind a proxy that ends TLS we are called by plain HTTP; a false header harms only whoever sends it. */
function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
}
