import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, newWindow } from '../support/browser.ts';
import {
  BOTH_WAYS,
  type Demonstration,
  button,
  downloaded,
  heading,
  link,
  openDemonstration,
  windowOf,
} from './demonstration.ts';

const CONCLUSION = 'Två orter behöver utbilda tillsammans för att nå efterfrågan.';
const COMMENT = 'Vi anställer gärna fler lärlingar.';
const ANSWER = 'Tack, det tar vi med till programrådet.';

describe.skipIf(!hasBrowser())('an analyst brings a need to a published report (needs Chromium)', () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
  });
  afterAll(() => demonstration?.close());

  it.each(BOTH_WAYS)('$way', async ({ way, javaScriptEnabled }) => {
    const analyst = await windowOf(demonstration, 'Ylva Strandvidde', { javaScriptEnabled });
    const guest = await newWindow(demonstration.browser, { baseURL: demonstration.url, javaScriptEnabled });
    const title = `Vad betyder uppgången, ${way}?`;
    const page = await analyst.newPage();
    await chooseOccupation(page);
    await startReport(page, title);
    await writeConclusion(page);
    const address = await invite(page);
    const visit = await comment(guest, address);
    await answer(page, title);
    await visit.goto(address);
    expect(await visit.getByText(ANSWER).count()).toBe(1);
    await freezeAndPublish(page);
    await visit.goto(address);
    expect(await heading(visit)).toBe('Länken fungerar inte');
    await readPublished(page, guest, title);
    await signOut(page);
    await guest.close();
    await analyst.close();
  });
});

/** From the overview by the main menu to the occupation that grew the most. */
async function chooseOccupation(page: Page): Promise<void> {
  await page.goto('/');
  expect(await heading(page)).toContain('Västra Götalands län');
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Behov' }).click();
  await page.getByRole('columnheader', { name: 'Förändring' }).getByRole('link').click();
  const sorted = page.getByRole('columnheader', { name: 'Förändring' });
  expect(await sorted.getAttribute('aria-sort')).toBe('descending');
  const first = page.locator('tbody tr').first().getByRole('link').first();
  const name = await first.innerText();
  await first.click();
  expect(await heading(page)).toBe(name);
}

async function startReport(page: Page, title: string): Promise<void> {
  const ssyk4 = /\/behov\/(\d{4})/.exec(page.url())?.[1] ?? 'none';
  await link(page, 'Starta ett underlag om detta').click();
  expect(await page.getByLabel('Yrken (SSYK-koder)').inputValue()).toBe(ssyk4);
  await button(page, 'Skapa utkastet').click();
  const errors = page.getByRole('alert').getByRole('link');
  expect(await errors.allInnerTexts()).toEqual(['Skriv en rubrik.']);
  await page.getByLabel('Rubrik', { exact: true }).fill(title);
  await button(page, 'Skapa utkastet').click();
  expect(await heading(page)).toBe(title);
  expect(await page.getByText('Utkastet är skapat').count()).toBe(1);
}

async function writeConclusion(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Sammanfattning' }).fill('Efterfrågan växer fortare än utbildningarna.');
  await page.getByRole('textbox', { name: 'Slutsatser om helheten' }).fill(CONCLUSION);
  await button(page, 'Spara texterna').click();
  expect(await page.getByText('Texterna är sparade.').count()).toBe(1);
  expect(await page.getByRole('textbox', { name: 'Slutsatser om helheten' }).inputValue()).toBe(CONCLUSION);
}

/** Makes a link for a partner and gives its address. */
async function invite(page: Page): Promise<string> {
  await link(page, 'Be om synpunkter').click();
  await page.getByLabel('Vem är länken till?').fill('Teknikcollege');
  await page.getByLabel('14 dagar').check();
  await button(page, 'Skapa länken').click();
  return page.getByLabel('Länk till Teknikcollege').inputValue();
}

/** Somebody without an account comments, forgets their name first, and gets a receipt. */
async function comment(guest: BrowserContext, address: string): Promise<Page> {
  const page = await guest.newPage();
  await page.goto(address);
  expect(await page.getByText(CONCLUSION).count()).toBe(1);
  await page.getByRole('textbox', { name: 'Synpunkt på helheten' }).fill(COMMENT);
  await button(page, 'Skicka synpunkterna').click();
  expect(await page.getByRole('textbox', { name: 'Synpunkt på helheten' }).inputValue()).toBe(COMMENT);
  await page.getByLabel('Ditt namn, din roll eller din organisation').fill('Verkstaden');
  await button(page, 'Skicka synpunkterna').click();
  expect(await heading(page)).toBe('Tack, dina synpunkter är mottagna');
  expect(await page.getByText(COMMENT).count()).toBe(1);
  return page;
}

/** Where comments wait for an answer. */
async function answer(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Samverkan' }).click();
  const waiting = page.getByRole('article').filter({ hasText: title });
  expect(await waiting.getByText(COMMENT).count()).toBe(1);
  await waiting.getByRole('link', { name: 'Svara Verkstaden' }).click();
  await page.getByLabel('Svara Verkstaden').fill(ANSWER);
  await button(page, 'Spara svaret').click();
  expect(await page.getByText('Svaret är sparat.').count()).toBe(1);
  await link(page, 'Tillbaka till underlaget').click();
}

async function freezeAndPublish(page: Page): Promise<void> {
  await link(page, 'Fastställ').click();
  expect(await heading(page)).toBe('Fastställ underlaget');
  await button(page, 'Fastställ nu').click();
  expect(await page.getByText('Underlaget är fastställt').count()).toBe(1);
  expect(await button(page, 'Spara texterna').count()).toBe(0);
  await link(page, 'Publicera').click();
  await button(page, 'Publicera nu').click();
  expect(await page.getByText('Underlaget är publicerat').count()).toBe(1);
}

/** Anybody reads the report at its open address, with its conclusion, and takes it home. */
async function readPublished(page: Page, guest: BrowserContext, title: string): Promise<void> {
  const address = await page.getByLabel('Öppen adress').inputValue();
  const reader = await guest.newPage();
  await reader.goto(address);
  expect(await heading(reader)).toBe(title);
  expect(await reader.getByText(CONCLUSION).count()).toBe(1);
  expect(await reader.getByText(COMMENT).count()).toBe(0);
  const slug = new URL(address).pathname.split('/').at(-1);
  const formats = [
    ['PDF (tillgänglig, PDF/UA)', 'pdf', '%PDF-1.7'],
    ['Excel', 'xlsx', 'PK\u0003\u0004'],
    ['CSV', 'csv', '\uFEFF'],
    ['JSON', 'json', '{'],
  ] as const;
  for (const [name, format, begins] of formats) {
    const file = await downloaded(reader, link(reader, name));
    expect(file.name).toBe(`${slug}.${format}`);
    expect(file.start.startsWith(begins), `${file.name} begins with ${file.start.slice(0, 10)}`).toBe(true);
  }
}

async function signOut(page: Page): Promise<void> {
  const own = page.url();
  await button(page, 'Logga ut').click();
  expect(await link(page, 'Logga in').count()).toBe(1);
  expect((await page.goto(own))?.status()).toBe(404);
}
