import type { Context, MiddlewareHandler } from 'hono';
import type { DemonstrationPerson } from '../actions/demonstrationPeople.ts';
import type { Area } from '../kernel/area.ts';
import { type Period, formatPeriod, parsePeriod } from '../kernel/period.ts';
import { type Language, localText } from '../kernel/text.ts';
import { keep, readKept } from './cookies.ts';
import { type ErrorPage, showError } from './errors/errorPage.tsx';
import { type FormToken, formTokenOf } from './formGuard.ts';
import type { Visitor } from './kit/page.ts';
import { SCOPE_PARAMETERS, hrefWith } from './kit/href.ts';
import { languageOf } from './language.ts';
import { type Choices, choicesOf } from './scope.ts';
import { type SignedIn, sessionOf, signedInBy } from './signIn/session.ts';
import type { Site, SiteEnv, Visit } from './site.ts';
import { siteWords } from './words/site.ts';

/** Reads who asks, in which language and about what, before any page; and keeps what was chosen for the next one. */
export function visits(site: Site, personas: readonly DemonstrationPerson[]): MiddlewareHandler<SiteEnv> {
  const choices = choicesOf(site);
  return async (c, next) => {
    const url = new URL(c.req.url);
    const kept = keptView(c, site);
    const language = languageOf(c, url, kept.lang);
    const wanted = url.searchParams.get('area') ?? kept.area;
    const known = await choices();
    const offered = wanted && !known.areas.has(wanted) ? await choices(true) : known;
    const { area, period, error } = chosen(url, kept, offered, language);
    const signedIn = signedInBy(c, site, personas);
    const token = formTokenOf(c, site, signedIn?.nonce);
    c.set(
      'visit',
      visitWith({ site, url, language, area, period, offered, signedIn, token, requestId: c.get('requestId') }),
    );
    if (error) return showError(c, error);
    keepView(c, site, { lang: language, area: area.code, period: formatPeriod(period) });
    await next();
    // Whoever keeps a copy must know that the page was made for this language and this reader.
    c.header('Vary', 'Cookie, Accept-Language', { append: true });
    if (signedIn) c.res.headers.set('Cache-Control', 'private, no-store');
    else if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache');
  };
}

interface View {
  readonly lang?: string;
  readonly area?: string;
  readonly period?: string;
}

/** What the reader chose last time. */
function keptView(c: Context, site: Site): View {
  return Object.fromEntries(new URLSearchParams(readKept(c, site, 'view') ?? ''));
}

/** Only a choice made in the address is kept: who has chosen nothing gets no cookie. */
function keepView(c: Context, site: Site, view: Required<View>): void {
  const asked = new URL(c.req.url).searchParams;
  if (!SCOPE_PARAMETERS.some((name) => asked.has(name))) return;
  keep(c, site, 'view', new URLSearchParams({ ...view }).toString());
}

interface Chosen {
  readonly area: Area;
  readonly period: Period;
  readonly error: ErrorPage | null;
}

/** The address rules; what was kept holds where it still can; an address that cannot be followed is said so. */
function chosen(url: URL, kept: View, offered: Choices, language: Language): Chosen {
  const askedArea = url.searchParams.get('area');
  const askedPeriod = url.searchParams.get('period');
  const area = offered.areas.get(askedArea ?? kept.area ?? '') ?? offered.defaultArea;
  const parsed = parsePeriod(askedPeriod ?? kept.period ?? '');
  const period = parsed.ok ? parsed.value : offered.defaultPeriod;
  const refuse = () => {
    if (askedArea !== null && askedArea !== area.code) return areaUnknown(url, askedArea, offered, language);
    return askedPeriod !== null && !parsed.ok ? periodUnknown(askedPeriod, language) : null;
  };
  return { area, period, error: refuse() };
}

function areaUnknown(url: URL, code: string, offered: Choices, language: Language): ErrorPage {
  const words = siteWords[language].areaUnknown;
  const counties = [...offered.areas.values()].filter((area) => area.kind === 'county');
  const content = (
    <>
      <p>{words.text(code.slice(0, 40))}</p>
      <ul class="plain-list">
        {counties.map((county) => (
          <li>
            <a href={hrefWith(url, { area: county.code, page: null })}>{county.name}</a>
          </li>
        ))}
      </ul>
    </>
  );
  return { status: 404, title: words.title, content };
}

function periodUnknown(text: string, language: Language): ErrorPage {
  const words = siteWords[language].periodUnknown;
  return { status: 400, title: words.title, content: <p>{words.text(text.slice(0, 40))}</p> };
}

interface VisitFacts extends Omit<Chosen, 'error'> {
  readonly site: Site;
  readonly url: URL;
  readonly language: Language;
  readonly offered: Choices;
  readonly signedIn: SignedIn | null;
  readonly token: FormToken;
  readonly requestId: string;
}

function visitWith(facts: VisitFacts): Visit {
  const { url, language, area, period, offered, signedIn, token } = facts;
  return {
    url,
    language,
    area,
    period,
    session: sessionOf(signedIn, facts.requestId),
    /** Whoever reads the token is about to put it in a form. */
    get csrf() {
      token.keep();
      return token.text;
    },
    frame: {
      language,
      url,
      scope: { area, period, areas: offered.areaGroups[language], periods: offered.periodGroups[language] },
      visitor: visitorShown(facts),
      synthetic: facts.site.demonstration,
    },
  };
}

function visitorShown({ signedIn, url, language, token }: VisitFacts): Visitor {
  if (!signedIn) return { kind: 'anonymous', signInHref: signInHref(url) };
  const { name, title } = signedIn.persona;
  return { kind: 'signed-in', name, role: localText(title, language), signOutAction: '/logga-ut', csrf: token.text };
}

/** Back to this page after signing in; the secret of a link to comment stays out of other addresses. */
function signInHref(url: URL): string {
  const back = /^\/(logga-in|kommentera)(\/|$)/.test(url.pathname) ? '/' : url.pathname + url.search;
  return `/logga-in?${new URLSearchParams({ next: back }).toString()}`;
}
