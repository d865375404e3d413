import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type AreaDraft, defineArea } from '../../actions/defineArea.ts';
import { removeArea } from '../../actions/removeArea.ts';
import type { Area } from '../../kernel/area.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import { listAreas } from '../../store/areas.ts';
import { type NamedArea, listNamedAreas } from '../../store/namedAreas.ts';
import { mayDo } from '../../store/session.ts';
import type { ReadTransaction } from '../../store/transaction.ts';
import { type FormError, type FormState, NEW_FORM, formState, textIn } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { answerFile, formatAsked } from '../listFile.ts';
import { mapPlacesOf } from '../mapPlaces.ts';
import { type Site, type SiteEnv, type Visit, visitOf } from '../site.ts';
import { areaWords } from '../words/area.ts';
import { areaListFile, areaListState, parseAreaFilters, selectAreas } from './areaList.ts';
import { municipalitiesOf, withSurroundings } from './areaMembers.ts';
import { AreaPage, RemoveAreaPage } from './detailPage.tsx';
import { AreaFormPage } from './formPage.tsx';
import { AreaListPage } from './listPage.tsx';

/** The areas with names: `/omraden`, one's own at `/omraden/nytt`, each at `/omraden/:code`. */
export function areaRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/omraden', (c) => showList(c, site))
    .get('/omraden/nytt', async (c) => showForm(c, await listedAreas(c, site), NEW_FORM))
    .post('/omraden/nytt', (c) => define(c, site))
    .get('/omraden/:code', (c) => showArea(c, site))
    .get('/omraden/:code/ta-bort', (c) => askToRemove(c, site))
    .post('/omraden/:code/ta-bort', (c) => remove(c, site));
}

async function showList(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const visit = visitOf(c);
  const { url, language, session } = visit;
  const { named, all, places } = await site.store.reading(session, async (tx) => ({
    ...(await readAreas(tx)),
    places: await placesFor(tx, visit.area, site),
  }));
  const state = areaListState(url);
  const areas = selectAreas({ named, all }, parseAreaFilters(url), state, language);
  const format = formatAsked(url);
  if (format) return answerFile(c, format, areaListFile(areas, all, language), language);
  const view = { areas, all, state, places, any: named.length > 0, mayDefine: mayDefine(visit), inForce: visit.area };
  return c.html(renderPage(pageOf(visit, areaWords[language].title), <AreaListPage view={view} />));
}

async function showArea(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const visit = visitOf(c);
  const found = await site.store.reading(visit.session, async (tx) => {
    const { named, all } = await readAreas(tx);
    const area = named.find((each) => each.code === c.req.param('code'));
    return area && { area, all, places: await placesFor(tx, area, site) };
  });
  if (!found) return c.notFound();
  const mayRemove = found.area.own && mayDefine(visit);
  const view = { ...found, mayRemove, justDefined: visit.url.searchParams.has('ny') };
  return c.html(renderPage(pageOf(visit, found.area.name), <AreaPage view={view} />));
}

function showForm(c: Context<SiteEnv>, all: readonly Area[], state: FormState): Response | Promise<Response> {
  const visit = visitOf(c);
  if (!mayDefine(visit)) throw new HTTPException(403);
  const page = pageOf(visit, areaWords[visit.language].form.title);
  const content = <AreaFormPage all={all} csrf={visit.csrf} state={state} />;
  return c.html(renderPage(page, content), state.errors.length > 0 ? 422 : 200);
}

async function define(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { session, language, url } = visitOf(c);
  const body = await c.req.formData();
  const result = await defineArea(site.store, session, draftFrom(body));
  if (result.ok) return c.redirect(scopedHref(url, `/omraden/${encodeURIComponent(result.value)}?ny=1`), 303);
  return showForm(c, await listedAreas(c, site), formState(body, errorsOf(result.problems, language)));
}

function draftFrom(body: FormData): AreaDraft {
  const text = (name: string) => textIn(body, name).trim();
  const chosen = (matches: (name: string) => boolean) =>
    [...body.entries()].flatMap(([name, value]) => (matches(name) && typeof value === 'string' ? [value] : []));
  return {
    name: text('name'),
    kind: text('kind'),
    sourceUrl: text('sourceUrl'),
    counties: chosen((name) => name === 'counties'),
    municipalities: chosen((name) => name.startsWith('municipalities-')),
  };
}

function errorsOf(problems: readonly Problem[], language: Language): FormError[] {
  const words: Readonly<Record<string, string>> = areaWords[language].problem;
  return problems.map(({ code, field }) => ({ field: field ?? null, message: words[code] ?? words['other'] ?? code }));
}

async function askToRemove(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const visit = visitOf(c);
  const { named } = await site.store.reading(visit.session, readAreas);
  const area = named.find((each) => each.code === c.req.param('code') && each.own);
  if (!area || !mayDefine(visit)) return c.notFound();
  const page = pageOf(visit, areaWords[visit.language].removeTitle(area.name));
  return c.html(renderPage(page, <RemoveAreaPage area={area} csrf={visit.csrf} />));
}

async function remove(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { session, url, area } = visitOf(c);
  const code = c.req.param('code') ?? '';
  const result = await removeArea(site.store, session, code);
  if (!result.ok) return c.notFound();
  // The area may be the one in force; then the reader goes on with the default one.
  const home = new URL(url);
  if (area.code === code) home.searchParams.delete('area');
  return c.redirect(scopedHref(home, '/omraden'), 303);
}

async function readAreas(tx: ReadTransaction): Promise<{ named: NamedArea[]; all: Area[] }> {
  return { named: await listNamedAreas(tx), all: await listAreas(tx) };
}

async function listedAreas(c: Context<SiteEnv>, site: Site): Promise<Area[]> {
  return site.store.reading(visitOf(c).session, listAreas);
}

/** The area with what lies around it; its own municipalities where the counties cannot be drawn. */
async function placesFor(tx: ReadTransaction, area: Area, site: Site) {
  const all = await listAreas(tx);
  const places = await mapPlacesOf(site, tx, withSurroundings(area, all));
  if (places.length > 0) return places;
  return mapPlacesOf(site, tx, {
    ...area,
    code: `parts of ${area.code}`,
    counties: [],
    municipalities: municipalitiesOf(area, all),
  });
}

function mayDefine({ session }: Visit): boolean {
  return mayDo(session, 'area-define');
}

function pageOf({ frame, language }: Visit, title: string) {
  const words = areaWords[language];
  const breadcrumbs = title === words.title ? [] : [{ text: words.title, href: '/omraden' }];
  return { ...frame, title, description: words.description, place: null, breadcrumbs };
}
