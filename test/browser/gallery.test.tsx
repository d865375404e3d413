import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetRoutes } from '../../src/web/assets.ts';
import { galleryPage, galleryRoutes } from '../../src/web/gallery/gallery.tsx';
import { renderPage } from '../../src/web/kit/layout.tsx';
import { Progress } from '../../src/web/kit/progress.tsx';
import { securityHeaders } from '../../src/web/securityHeaders.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

let browser: Browser;
let server: ReturnType<typeof serve>;
let address: string;

/** Work that is half done when first asked about and done the next time. */
function workRoutes(): Hono {
  let asked = 0;
  return new Hono().get('/arbete', (c) => {
    const done = ++asked > 1;
    const progress = <Progress id="arbete" label="Arbetar" done={done ? 10 : 5} total={10} running={!done} />;
    return c.html(renderPage(galleryPage(new URL(c.req.url), 'sv'), progress));
  });
}

async function opened(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${address}/galleri`);
  return page;
}

/** The gallery shows every component in every state, so what holds here holds for the pages made of them. */
describe.skipIf(!existsSync(CHROMIUM))('the gallery in a browser (needs Chromium; set CHROMIUM to its path)', () => {
  beforeAll(async () => {
    const app = new Hono().use(securityHeaders()).route('/', assetRoutes()).route('/', galleryRoutes());
    app.route('/', workRoutes());
    server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
    await new Promise<void>((resolve) => server.once('listening', () => resolve()));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [360, 'light'],
    [360, 'dark'],
  ] as const)('has no accessibility findings at %i pixels in %s mode', async (width, colorScheme) => {
    // The policy is bypassed only to bring axe in; its shadows are removed so that axe can see contrast in tables.
    const page = await opened({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
    await page.addStyleTag({ content: '.table-scroll { background: none !important }' });
    await page.addScriptTag({ path: AXE });
    const findings = await page.evaluate(`(async () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const { violations } = await axe.run(document);
      return violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.target.join(' ')).join(', '));
    })()`);
    expect(findings).toEqual([]);
  });

  it.each([1280, 360, 320])('fits %i pixels without scrolling sideways', async (width) => {
    const page = await opened({ viewport: { width, height: 900 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it('breaks no rule of its own Content-Security-Policy and loads nothing from elsewhere', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    const hosts = new Set<string>();
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${address}/galleri`, { waitUntil: 'load' });
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([address]);
  });

  it('filters a table as one types and says how many rows are left', async () => {
    const page = await opened({});
    await page.fill('filter-rows input', 'svets');
    expect(await page.textContent('filter-rows [role=status]')).toBe('1 rader visas');
    expect(await page.locator('filter-rows tbody tr:visible').count()).toBe(1);
  });

  it('renews the progress of long work until it is done', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${address}/arbete`);
    expect(await page.textContent('#arbete .progress-text')).toContain('5 av 10');
    await page.locator('#arbete:not([running])').waitFor();
    expect(await page.textContent('#arbete .progress-text')).toContain('10 av 10');
    expect(await page.locator('.progress-refresh').count()).toBe(0);
  });

  it('changes area and period without JavaScript', async () => {
    const page = await opened({ javaScriptEnabled: false });
    await page.locator('.scope summary').click();
    await page.selectOption('#scope-area', '13');
    await page.selectOption('#scope-period', '2023');
    await page.locator('.scope-form button').click();
    expect(new URL(page.url()).search).toBe('?area=13&period=2023');
  });

  it('has targets of at least 24 pixels, save for links in running text', async () => {
    const page = await opened({ viewport: { width: 360, height: 900 } });
    const small =
      await page.evaluate(`[...document.querySelectorAll('a, button, summary, input:not([type=hidden]), select')]
      .filter((element) => !element.closest('p, td, th, dd, .skip-link, .marked-text, .error-summary'))
      .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < 24)
      .map(([html]) => html)`);
    expect(small).toEqual([]);
  });
});
