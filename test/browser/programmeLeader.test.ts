import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.ts';
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

describe.skipIf(!hasBrowser())('a programme leader corrects what a text was taken to mean (needs Chromium)', () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
  });
  afterAll(() => demonstration?.close());

  it.each(BOTH_WAYS)('$way', async ({ javaScriptEnabled }) => {
    const leader = await windowOf(demonstration, 'Idris Lindmyra', { javaScriptEnabled });
    const page = await leader.newPage();
    await findOffering(page);
    const skill = await correctSkill(page);
    await undo(page, skill);
    expect(await exportMatching(page)).toContain('Kompetenser som saknas');
    await leader.close();
  });
});

/** The list of what leads to one occupation, then an offering whose text says something. */
async function findOffering(page: Page): Promise<void> {
  await page.goto('/utbud');
  await page.getByLabel('Leder till yrke').selectOption('2512');
  await button(page, 'Filtrera').click();
  expect(new URL(page.url()).searchParams.get('ssyk4')).toBe('2512');
  const rows = page.locator('#utbildningar tbody tr');
  expect(await rows.count()).toBeGreaterThan(1);
  expect(await rows.filter({ hasText: 'Mjukvaru- och systemutvecklare' }).count()).toBe(await rows.count());
  const first = rows.first().getByRole('link').first();
  const name = await first.innerText();
  await first.click();
  expect(await heading(page)).toBe(name);
  expect(await page.locator('#texten mark.mark-skill').count()).toBeGreaterThan(1);
}

/** Takes one skill away, with a reason; without one the form comes back with what was chosen. Gives the skill. */
async function correctSkill(page: Page): Promise<string> {
  const skill = await skills(page).first().innerText();
  const marks = await marksOf(page, skill).count();
  expect(marks).toBeGreaterThan(0);
  await link(page, `Rätta länken till ${skill}`).click();
  await page.getByLabel('Ingen länk: ta bort den').check();
  await button(page, 'Rätta länken').click();
  expect(await page.getByRole('alert').getByRole('link').allInnerTexts()).toEqual([
    'Skriv varför, med högst 500 tecken.',
  ]);
  expect(await page.getByLabel('Ingen länk: ta bort den').isChecked()).toBe(true);
  await page.getByLabel('Varför?').fill('Kursen har bytt innehåll.');
  await button(page, 'Rätta länken').click();
  expect(await page.getByText('Rättat. En utbildning länkades om.').count()).toBe(1);
  expect(await skills(page).allInnerTexts()).not.toContain(skill);
  expect(await marksOf(page, skill).count()).toBe(0);
  const correction = page.locator('#rattelser-har tbody tr');
  expect(await correction.innerText()).toContain('Kursen har bytt innehåll.');
  expect(await correction.innerText()).toContain('Idris Lindmyra');
  return skill;
}

async function undo(page: Page, skill: string): Promise<void> {
  await button(page, `Ångra rättelsen av ${skill}`).click();
  expect(await page.getByText('Rättelsen är ångrad. En utbildning länkades om.').count()).toBe(1);
  expect(await skills(page).allInnerTexts()).toContain(skill);
  expect(await marksOf(page, skill).count()).toBeGreaterThan(0);
}

/** The skills that the offering is said to teach. */
function skills(page: Page) {
  return page.locator('#kompetenser tbody tr > th a');
}

function marksOf(page: Page, skill: string) {
  return page.locator(`#texten mark [title^="Kompetens: ${skill} ("], #texten mark[title^="Kompetens: ${skill} ("]`);
}

/** Takes the list of matches home as CSV and gives its head. */
async function exportMatching(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Matchning' }).click();
  expect(await heading(page)).toBe('Matchning');
  const file = await downloaded(page, link(page, /CSV/));
  expect(file.name).toMatch(/^matchning-14-[\d-]+\.csv$/);
  const [head = ''] = file.start.replace('\uFEFF', '').split('\r\n');
  expect(head.split(';').length).toBeGreaterThan(8);
  return head;
}
