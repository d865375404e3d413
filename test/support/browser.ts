import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const PICTURES = join(import.meta.dirname, '../../test-output/screenshots');

/** Where Debian's browser is, or what `CHROMIUM` says. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to drive. */
export function hasBrowser(): boolean {
  return existsSync(CHROMIUM);
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** A window of its own, Swedish, that never answers for another host. */
export async function newWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm', ...options });
  await context.route('**/*', (route) => {
    const { hostname } = new URL(route.request().url());
    return hostname === '127.0.0.1' ? route.continue() : route.abort();
  });
  return context;
}

/**
 * What axe finds wrong with the page, one line a finding, with everything unfolded; empty when nothing. `rules` asks
 * about those only. Nothing here breaks the page's Content-Security-Policy: it stays in force.
 */
export async function accessibilityFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(AXE);
  // Shadows that hint at more to scroll hide the contrast of tables from axe.
  return page.evaluate(`(async () => {
    const plain = new CSSStyleSheet();
    plain.replaceSync('.table-scroll { background: none !important }');
    document.adoptedStyleSheets = [plain];
    for (const details of document.querySelectorAll('details')) details.open = true;
    const options = ${JSON.stringify(rules ? { runOnly: { type: 'rule', values: rules } } : {})};
    const { violations } = await axe.run(document, options);
    document.adoptedStyleSheets = [];
    return violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', '));
  })()`);
}

/** How far the page is wider than its window, in pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Keeps a picture of the whole page outside git, for people to look at. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}
