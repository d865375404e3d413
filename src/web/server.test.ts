import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { assetRoutes, assets } from './assets.ts';
import { securityHeaders } from './securityHeaders.ts';

const app = new Hono().use(securityHeaders()).route('/', assetRoutes());

describe('assets', () => {
  it.each(Object.entries(assets))(
    '%s is served under a name that holds its hash, to be kept for ever',
    async (_, address) => {
      const answer = await app.request(address);
      expect(answer.status).toBe(200);
      expect(address).toMatch(/-[\w-]{10}\.(css|js|svg|woff2)$/);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(300);
    },
  );

  it('names fonts in the style sheet by their hashed addresses', async () => {
    const css = await (await app.request(assets.style)).text();
    expect(css).toContain(`url(${assets.font})`);
    expect(css).not.toContain('asset:');
    expect(css).not.toMatch(/url\((?!\/assets\/)/);
  });

  it('are packed for those who can unpack', async () => {
    const packed = await app.request(assets.style, { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect((await app.request(assets.style)).headers.get('content-encoding')).toBeNull();
  });

  it('that nobody made are not found', async () => {
    expect((await app.request('/assets/tokens.css')).status).toBe(404);
  });
});

describe('security headers', () => {
  it.each(['/assets/none', assets.style])('stand on every answer: %s', async (path) => {
    const { headers } = await app.request(path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});
