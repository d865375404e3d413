import type { Context } from 'hono';

/**
 * Where the reader believes this server to be, for links that people give to each other. Behind a proxy that ends TLS
 * we are called by plain HTTP; the host is the one that the reader's own browser asked for.
 */
export function publicOrigin(c: Context): string {
  const { protocol, host } = new URL(c.req.url);
  const secure = protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  return `${secure ? 'https' : 'http'}://${host}`;
}
