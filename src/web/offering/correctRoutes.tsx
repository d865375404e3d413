import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type LinkCorrectionDraft, correctLink, undoCorrection } from '../../actions/correctLink.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Language } from '../../kernel/text.ts';
import { mayDo } from '../../store/session.ts';
import { searchConcepts } from '../../taxonomy/searchConcepts.ts';
import { type FormError, type FormState, NEW_FORM, formState, textIn } from '../kit/formState.ts';
import { scopedHref } from '../kit/href.ts';
import { renderPage } from '../kit/layout.tsx';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { correctionWords } from '../words/correction.ts';
import { offeringWords } from '../words/offering.ts';
import { CorrectPage, NO_LINK, ONLY_HERE, WORD } from './correctPage.tsx';
import { groupCodeOf, surfacesOf } from './marks.ts';
import { offeringHref } from './offeringParts.tsx';
import { type Mention, type OfferingView, readOffering } from './readOffering.ts';

const MOST_FOUND = 12;

/** Correcting a link and undoing that: `/utbud/:id/ratta` and `/utbud/:id/angra`. */
export function correctRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .get('/utbud/:id/ratta', (c) => showForm(c, site, NEW_FORM))
    .post('/utbud/:id/ratta', (c) => correct(c, site))
    .post('/utbud/:id/angra', (c) => undo(c, site));
}

/** Which link of which offering the form is about: the address says it. */
interface Asked {
  readonly offeringId: string;
  readonly link: 'occupation' | 'skill';
  readonly from: string | null;
  readonly search: string;
}

function askedOf(c: Context<SiteEnv>): Asked {
  const { searchParams } = visitOf(c).url;
  return {
    offeringId: c.req.param('id') ?? '',
    link: searchParams.get('link') === 'skill' ? 'skill' : 'occupation',
    from: searchParams.get('from') || null,
    search: searchParams.get('q')?.trim() ?? '',
  };
}

async function showForm(c: Context<SiteEnv>, site: Site, state: FormState): Promise<Response> {
  const visit = visitOf(c);
  if (!mayDo(visit.session, 'link-correct')) throw new HTTPException(403);
  const asked = askedOf(c);
  const view = await site.store.reading(visit.session, (tx) => readOffering(tx, asked.offeringId));
  if (!view) return c.notFound();
  const words = correctionWords[visit.language].form;
  const { title } = view.record.offering;
  const page = {
    ...visit.frame,
    title: asked.from === null ? words.addTitle[asked.link] : words.title,
    description: correctionWords[visit.language].description,
    place: 'offering',
    breadcrumbs: [
      { text: offeringWords[visit.language].title, href: '/utbud' },
      { text: title, href: offeringHref(asked.offeringId) },
    ],
  } as const;
  const surfaces = surfacesOf(view.record.mentions, meaning(asked, view));
  const props = { ...asked, view, surfaces, found: foundFor(asked, view), csrf: visit.csrf, state };
  return c.html(renderPage(page, <CorrectPage {...props} />), state.errors.length > 0 ? 422 : 200);
}

function foundFor({ search, link }: Asked, { taxonomy }: OfferingView) {
  if (!taxonomy) return [];
  const types = link === 'skill' ? (['skill'] as const) : (['occupation-name', 'ssyk-level-4'] as const);
  return searchConcepts(taxonomy, { text: search, types, limit: MOST_FOUND });
}

/** The mentions behind a link: those of the concept, or of any occupation in the same group. */
function meaning({ link, from }: Asked, { taxonomy }: OfferingView): (mention: Mention) => boolean {
  const group = from === null ? null : groupCodeOf(from, taxonomy);
  return ({ type, conceptId }) =>
    type === link &&
    (conceptId === from || (type === 'occupation' && group !== null && groupCodeOf(conceptId, taxonomy) === group));
}

async function correct(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { session, language, url } = visitOf(c);
  const body = await c.req.formData();
  const text = (name: string) => textIn(body, name).trim();
  if (text('to') === '') {
    const message = correctionWords[language].problem['choice-missing'];
    return showForm(c, site, formState(body, [{ field: 'to', message }]));
  }
  const asked = askedOf(c);
  const view = await site.store.reading(session, (tx) => readOffering(tx, asked.offeringId));
  if (!view) return c.notFound();
  const result = await correctLink(site.store, session, draftFrom(text, asked, view));
  if (!result.ok) {
    if (result.problems.some(({ code }) => code === 'permission-missing')) throw new HTTPException(403);
    return showForm(c, site, formState(body, errorsOf(result.problems, language)));
  }
  const home = `${offeringHref(asked.offeringId)}?rattad=${result.value.relinked}`;
  return c.redirect(scopedHref(url, home), 303);
}

/** A word that holds everywhere is corrected from what that word was taken to mean, which may be another occupation of the group. */
function draftFrom(text: (name: string) => string, asked: Asked, view: OfferingView): LinkCorrectionDraft {
  const { offeringId, link, from } = asked;
  const to = text('to') === NO_LINK ? null : text('to');
  const reason = text('reason');
  const scope = text('scope');
  if (scope === ONLY_HERE || scope === '') return { scope: 'text', offeringId, link, fromId: from, toId: to, reason };
  const surface = from === null ? text('surface') : scope.slice(WORD.length);
  const means = meaning(asked, view);
  const mention = view.record.mentions.find((each) => means(each) && each.surface.toLowerCase() === surface);
  return { scope: 'everywhere', offeringId, surface, link, fromId: mention?.conceptId ?? from, toId: to, reason };
}

/** Where the action's fields stand in the form. */
const FIELDS: Readonly<Record<string, string>> = { toId: 'to', reason: 'reason', surface: 'surface' };

function errorsOf(problems: readonly Problem[], language: Language): FormError[] {
  const words: Readonly<Record<string, string>> = correctionWords[language].problem;
  return problems.map(({ code, field }) => ({
    field: FIELDS[field ?? ''] ?? null,
    message: words[code] ?? words['other'] ?? code,
  }));
}

async function undo(c: Context<SiteEnv>, site: Site): Promise<Response> {
  const { session, url } = visitOf(c);
  const body = await c.req.formData();
  const result = await undoCorrection(site.store, session, textIn(body, 'correction'), site.now());
  if (!result.ok && result.problems.some(({ code }) => code === 'permission-missing')) throw new HTTPException(403);
  const home = offeringHref(c.req.param('id') ?? '');
  // Undone already, perhaps by somebody else: the page shows how things stand.
  return c.redirect(scopedHref(url, result.ok ? `${home}?angrad=${result.value.relinked}` : home), 303);
}
