import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFindings, hasBrowser, keepPicture, newWindow, overflow } from '../support/browser.ts';
import { type Demonstration, button, openDemonstration, windowOf } from './demonstration.ts';

/** Addresses that the demonstration gives anew each time. */
interface Places {
  readonly offering: string;
  readonly draft: string;
  readonly frozen: string;
  readonly publicReport: string;
  readonly comment: string;
}

type Reader = 'anybody' | 'analyst' | 'programmeLeader' | 'employer';

interface PageType {
  readonly name: string;
  readonly path: string | ((places: Places) => string);
  /** Default: anybody. */
  readonly reader?: Reader;
  /** Default: 200. */
  readonly status?: number;
  /** Looked at in dark mode too: those with pictures, tags and fields of every kind. */
  readonly inDark?: true;
  readonly onlySwedish?: true;
  /** What leads on from the address to the page. */
  readonly onward?: (page: Page) => Promise<void>;
}

const PAGE_TYPES: readonly PageType[] = [
  { name: 'oversikt', path: '/' },
  { name: 'oversikt-analytiker', path: '/', reader: 'analyst' },
  { name: 'behov', inDark: true, path: '/behov' },
  { name: 'behov-filtrerat', path: '/behov?outcome=shortage&sort=change-desc' },
  { name: 'behov-tomt', path: '/behov?q=finnsintealls' },
  { name: 'yrke', inDark: true, path: '/behov/7212' },
  { name: 'yrke-en-kommun', path: '/behov/2221?area=1480', reader: 'analyst' },
  { name: 'matchning', inDark: true, path: '/matchning' },
  { name: 'matchning-kompetenser', path: '/matchning?view=skills' },
  { name: 'utbud', path: '/utbud' },
  { name: 'utbud-tomt', path: '/utbud?q=finnsintealls' },
  { name: 'utbildning', inDark: true, path: ({ offering }) => offering },
  { name: 'utbildning-rattar', path: ({ offering }) => offering, reader: 'programmeLeader' },
  {
    name: 'ratta-lank',
    path: ({ offering }) => `${offering}/ratta?link=occupation&q=svets`,
    reader: 'programmeLeader',
  },
  { name: 'rattelser', path: '/utbud/rattelser' },
  { name: 'lanka', path: '/lanka' },
  { name: 'lanka-resultat', inDark: true, path: '/lanka?exempel=annons' },
  {
    name: 'lanka-fel',
    path: '/lanka',
    status: 422,
    onward: (page) => button(page, 'Länka texten').click(),
  },
  { name: 'underlag', path: '/underlag' },
  { name: 'underlag-analytiker', path: '/underlag', reader: 'analyst' },
  { name: 'underlag-nytt', path: '/underlag/nytt?ssyk4=7212', reader: 'analyst' },
  {
    name: 'underlag-nytt-med-fel',
    inDark: true,
    path: '/underlag/nytt',
    reader: 'analyst',
    status: 422,
    onward: (page) => button(page, 'Skapa utkastet').click(),
  },
  { name: 'arbetsyta', path: ({ draft }) => draft, reader: 'programmeLeader' },
  { name: 'urval', path: ({ draft }) => `${draft}/urval`, reader: 'programmeLeader' },
  { name: 'remiss', path: ({ draft }) => `${draft}/remiss`, reader: 'programmeLeader' },
  { name: 'faststall', path: ({ draft }) => `${draft}/faststall`, reader: 'programmeLeader' },
  { name: 'publicera', path: ({ frozen }) => `${frozen}/publicera`, reader: 'analyst' },
  { name: 'jamforelse', path: ({ publicReport }) => `${publicReport}/jamfor` },
  { name: 'publikt-underlag', inDark: true, path: ({ publicReport }) => publicReport },
  { name: 'synpunkter', path: ({ comment }) => comment },
  {
    name: 'kvitto',
    path: ({ comment }) => comment,
    onward: async (page) => {
      await page.getByLabel('Synpunkt på helheten').fill('Vi känner igen bilden.');
      await page.getByLabel('Ditt namn, din roll eller din organisation').fill('Programrådet');
      await button(page, 'Skicka synpunkterna').click();
    },
  },
  { name: 'dod-lank', path: '/kommentera/finns-inte', status: 404 },
  { name: 'samverkan', inDark: true, path: '/samverkan' },
  { name: 'samverkan-programansvarig', path: '/samverkan', reader: 'programmeLeader' },
  { name: 'uppfoljning', path: '/uppfoljning' },
  { name: 'kallor', inDark: true, path: '/kallor' },
  { name: 'kalla', path: '/kallor/demo-ads' },
  { name: 'omraden', path: '/omraden', reader: 'analyst' },
  { name: 'omrade', path: '/omraden/ebm' },
  { name: 'om', path: '/om' },
  { name: 'tillganglighet', path: '/tillganglighet' },
  { name: 'logga-in', path: '/logga-in' },
  { name: 'finns-inte', path: '/finns-inte', status: 404 },
  { name: 'far-inte', path: '/underlag/nytt', reader: 'employer', status: 403 },
  { name: 'api', path: '/api', onlySwedish: true },
];

describe.skipIf(!hasBrowser())('every page type in a browser (needs Chromium; set CHROMIUM to its path)', () => {
  let demonstration: Demonstration;
  let places: Places;
  const readers = {} as Record<Reader, BrowserContext>;
  const english = new Map<BrowserContext, BrowserContext>();

  beforeAll(async () => {
    demonstration = await openDemonstration();
    const { browser, url } = demonstration;
    readers.anybody = await newWindow(browser, { baseURL: url });
    readers.analyst = await windowOf(demonstration, 'Ylva Strandvidde');
    readers.programmeLeader = await windowOf(demonstration, 'Idris Lindmyra');
    readers.employer = await windowOf(demonstration, 'Berit Kvarnhaga');
    places = await findPlaces(readers);
    for (const context of Object.values(readers)) english.set(context, await narrowTwin(demonstration, context));
  });
  afterAll(() => demonstration?.close());

  it.each(PAGE_TYPES)('$name: sound at every width and in both languages', async (type) => {
    const context = readers[type.reader ?? 'anybody'];
    const path = typeof type.path === 'string' ? type.path : type.path(places);
    const page = await context.newPage();
    const complaints = listen(page, demonstration.url);
    const status = await arrive(page, path, type);
    expect({
      status,
      headings: await page.getByRole('heading', { level: 1 }).count(),
      titled: /\S – \S/.test(await page.title()),
      ...(await look(page, type)),
      otherLanguage: await inEnglish(english.get(context) ?? context, path),
      complaints,
    }).toEqual({
      ...SOUND,
      status: type.status ?? 200,
      otherLanguage: { language: type.onlySwedish ? 'sv' : 'en', overflow: 0 },
    });
    await page.close();
  });
});

/** What a look at a page is to give, beside its status. */
const SOUND = {
  headings: 1,
  titled: true,
  at1280: [],
  dark: [],
  at360: [],
  overflow: { at360: 0, at320: 0 },
  complaints: [],
};

/** Goes there as a reader would and gives the status of the page that it led to. */
async function arrive(page: Page, path: string, { onward }: PageType): Promise<number> {
  await page.setViewportSize({ width: 1280, height: 900 });
  const answer = await page.goto(path);
  if (!onward) return answer?.status() ?? 0;
  const next = page.waitForResponse((response) => response.request().isNavigationRequest());
  await onward(page);
  const status = (await next).status();
  await page.waitForLoadState();
  return status;
}

async function look(page: Page, { name, inDark }: PageType) {
  await keepPicture(page, `${name}-1280`);
  const at1280 = await accessibilityFindings(page);
  const dark = inDark ? await contrastInDark(page) : [];
  await page.setViewportSize({ width: 360, height: 740 });
  const at360 = await accessibilityFindings(page);
  const wider = await overflow(page);
  await fold(page);
  await keepPicture(page, `${name}-360`);
  await page.setViewportSize({ width: 320, height: 640 });
  return { at1280, dark, at360, overflow: { at360: wider, at320: await overflow(page) } };
}

async function contrastInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const findings = await accessibilityFindings(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return findings;
}

/** As before axe unfolded everything. */
async function fold(page: Page): Promise<void> {
  await page.evaluate('for (const details of document.querySelectorAll("details")) details.open = false');
}

/** A window of the same reader's, since the choice of a language is kept; narrow, as other words are of other lengths. */
async function narrowTwin({ browser, url }: Demonstration, context: BrowserContext): Promise<BrowserContext> {
  const storageState = await context.storageState();
  return newWindow(browser, { baseURL: url, storageState, viewport: { width: 320, height: 640 } });
}

async function inEnglish(twin: BrowserContext, path: string) {
  const page = await twin.newPage();
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=en`);
  const seen = { language: await page.locator('html').getAttribute('lang'), overflow: await overflow(page) };
  await page.close();
  return seen;
}

const withoutHash = (url: string): string => url.replace(/#.*/, '');

/** Collects what the console complains of, policy violations among it, and requests to other hosts. */
function listen(page: Page, home: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A page that answers 403, 404 or 422 is reported by the browser too; its status is checked elsewhere.
    const isPageItself =
      withoutHash(message.location().url) === withoutHash(page.url()) && /status of 4\d\d/.test(message.text());
    if (message.type() === 'error' && !isPageItself) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (new URL(url).origin !== home && !url.startsWith('data:')) complaints.push(`asked for ${url}`);
  });
  return complaints;
}

/** Finds what has no fixed address as people find it, and makes a link to comment. */
async function findPlaces({
  anybody,
  analyst,
  programmeLeader,
}: Readonly<Record<Reader, BrowserContext>>): Promise<Places> {
  const page = await anybody.newPage();
  await page.goto('/utbud?q=svets');
  const offering = await pathOf(page, '#utbildningar tbody th a');
  await page.goto('/underlag');
  const publicReport = await pathOf(page, '.report-card h3 a');
  await page.close();
  const frozen = await ownReport(analyst, 'Vårdens yrken');
  const draft = await ownReport(programmeLeader, 'Vad ska en systemutvecklare');
  const author = await programmeLeader.newPage();
  await author.goto(`${draft}/remiss`);
  await author.getByLabel('Vem är länken till?').fill('Programrådet');
  await button(author, 'Skapa länken').click();
  const comment = new URL(await author.getByLabel('Länk till Programrådet').inputValue()).pathname;
  await author.close();
  return { offering, draft, frozen, publicReport, comment };
}

async function ownReport(context: BrowserContext, title: string): Promise<string> {
  const page = await context.newPage();
  await page.goto('/underlag');
  const path = await pathOf(page, `#egna-underlag a:has-text("${title}")`);
  await page.close();
  return path;
}

async function pathOf(page: Page, selector: string): Promise<string> {
  const href = await page.locator(selector).first().getAttribute('href');
  return new URL(href ?? '', page.url()).pathname;
}
