import type { MiddlewareHandler } from 'hono';

/**
 * One policy for every page: nothing comes from another host, nothing inline runs, nobody frames us.
 * `style` attributes and inline scripts are refused by it, so pages use classes and SVG attributes instead.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', CONTENT_SECURITY_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
];

/** Sets the security headers on every answer, errors included. A page may have said something stricter of the referrer. */
export function securityHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const referrer = c.res.headers.get('Referrer-Policy');
    for (const [name, value] of HEADERS) c.res.headers.set(name, value);
    if (referrer === 'no-referrer') c.res.headers.set('Referrer-Policy', referrer);
  };
}
