import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { newWindow, openBrowser } from '../support/browser.ts';
import { serving, temporaryHome } from '../support/program.ts';

/** The whole program with the invented region, as a newcomer starts it, and a browser to go there with. */
export interface Demonstration {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

export type PersonaName = 'Ylva Strandvidde' | 'Idris Lindmyra' | 'Berit Kvarnhaga';

export async function openDemonstration(): Promise<Demonstration> {
  const { home, remove } = temporaryHome();
  const [program, browser] = await Promise.all([
    serving(home, ['demo', '--serve', '--today', '2026-11-21']),
    openBrowser(),
  ]);
  return {
    url: program.url.replace(/\/$/, ''),
    browser,
    close: async () => {
      await browser.close();
      await program.end('SIGTERM');
      remove();
    },
  };
}

/** A window in which that person is signed in, by the page for it. */
export async function windowOf(
  { browser, url }: Demonstration,
  name: PersonaName,
  options: Parameters<typeof newWindow>[1] = {},
): Promise<BrowserContext> {
  const context = await newWindow(browser, { baseURL: url, ...options });
  const page = await context.newPage();
  await page.goto('/logga-in');
  await button(page, `Logga in som ${name}`).click();
  await page.getByText(`Inloggad som ${name}`).waitFor();
  await page.close();
  return context;
}

/** A button by the whole of its name, as a screen reader says it. */
export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** A link by the whole of its name. */
export function link(page: Page, name: string | RegExp): Locator {
  return page.getByRole('link', { name, exact: true });
}

/** The level-one heading: what the page says it is. */
export function heading(page: Page): Promise<string> {
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** With JavaScript and without: every journey can be made both ways. */
export const BOTH_WAYS = [
  { way: 'with JavaScript', javaScriptEnabled: true },
  { way: 'without JavaScript', javaScriptEnabled: false },
] as const;

/** Follows a link to a file and gives its name and its first bytes as text. */
export async function downloaded(page: Page, toFile: Locator): Promise<{ name: string; start: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), toFile.click()]);
  const start = readFileSync(await download.path()).subarray(0, 4000);
  return { name: download.suggestedFilename(), start: start.toString('utf8') };
}
