import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, newWindow } from '../support/browser.ts';
import { BOTH_WAYS, type Demonstration, button, heading, link, openDemonstration, windowOf } from './demonstration.ts';

describe.skipIf(!hasBrowser())('an employer reads (needs Chromium)', () => {
  let demonstration: Demonstration;
  beforeAll(async () => {
    demonstration = await openDemonstration();
  });
  afterAll(() => demonstration?.close());

  describe.each(BOTH_WAYS)('$way', ({ javaScriptEnabled }) => {
    let employer: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      employer = await windowOf(demonstration, 'Berit Kvarnhaga', { javaScriptEnabled });
      page = await employer.newPage();
    });
    afterAll(() => employer?.close());

    it('of needs and gaps, and is offered nothing that is not theirs', async () => {
      for (const path of ['/behov/7223', '/matchning', '/underlag', '/utbud', '/samverkan']) {
        await page.goto(path);
        expect(
          await page
            .getByRole('link', { name: /Starta ett underlag|Skapa ett underlag|Rätta länken|Lägg till/ })
            .count(),
        ).toBe(0);
      }
      await page.goto('/behov/7223');
      expect(await page.locator('#bedomning').count()).toBe(1);
      expect(await page.getByRole('heading', { name: 'Kompetenser: efterfrågade och utlärda' }).count()).toBe(1);
    });

    it('and is refused where one writes, by address and by form alike', async () => {
      expect((await page.goto('/underlag/nytt'))?.status()).toBe(403);
      const token = await page.locator('input[name=_csrf]').first().inputValue();
      const answer = await employer.request.post('/underlag/nytt', {
        form: { _csrf: token, title: 'Smygväg', area: '14', period: '2025', scope: 'all', parts: 'demand' },
        headers: { 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status()).toBe(403);
      expect(await answer.text()).toContain('Det här får du inte göra');
      await page.goto('/underlag');
      expect(await page.getByText('Smygväg').count()).toBe(0);
    });

    it('in English about the same area and period', async () => {
      await page.goto('/behov?area=1480&period=2025');
      await link(page, 'English').click();
      expect(await heading(page)).toBe('Needs');
      await page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: 'Matching' }).click();
      const scope = page.getByRole('region', { name: 'Area and period' });
      expect(await scope.innerText()).toMatch(/Göteborg[^]*2025/);
      await link(page, 'Svenska').click();
      expect(await page.getByRole('region', { name: 'Område och period' }).innerText()).toMatch(/Göteborg[^]*2025/);
    });

    it('of another area and period when they choose one', async () => {
      await page.goto('/behov?area=14&period=2025&outcome=shortage');
      await page.locator('.scope summary').click();
      await page.getByLabel('Område', { exact: true }).selectOption('1480');
      await button(page, 'Visa').click();
      const { searchParams } = new URL(page.url());
      expect(Object.fromEntries(searchParams)).toMatchObject({ area: '1480', period: '2025', outcome: 'shortage' });
    });
  });
});

describe.skipIf(!hasBrowser())('a reader with only a keyboard (needs Chromium)', () => {
  let demonstration: Demonstration;
  let page: Page;
  beforeAll(async () => {
    demonstration = await openDemonstration();
    page = await (await newWindow(demonstration.browser, { baseURL: demonstration.url })).newPage();
  });
  afterAll(() => demonstration?.close());

  it('skips to the content with the first key', async () => {
    await page.goto('/behov');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('innehall');
  });

  it('changes area, and closes that panel with Escape', async () => {
    await page.goto('/behov');
    await tabTo(page, 'Byt');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('Område', { exact: true }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByLabel('Område', { exact: true }).isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Uppsala');
    await tabTo(page, 'Visa');
    await page.keyboard.press('Enter');
    await page.waitForURL(/area=03/);
  });

  it('sorts the table and sees where the focus is', async () => {
    await page.goto('/behov');
    await tabTo(page, 'Förändring');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).not.toBe('none');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sort=/);
    const sorted = page.getByRole('columnheader', { name: 'Förändring' });
    expect(await sorted.getAttribute('aria-sort')).toBe('descending');
  });
});

/** What the focus is on, as it is read. */
function focused(page: Page): Promise<string> {
  return page.evaluate('document.activeElement.innerText.trim()');
}

/** Presses Tab until the focus is on what ends with these words; gives up after as many presses as any page needs. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if ((await focused(page)).endsWith(words)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${words}`);
}
