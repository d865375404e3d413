import { type Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { commentOnReport } from '../../actions/commentOnReport.ts';
import { compileReport } from '../../actions/compileReport.ts';
import { openInvitation } from '../../actions/openInvitation.ts';
import { canTakeStep } from '../../evidence/reportSteps.ts';
import type { Problem } from '../../kernel/result.ts';
import { type ReportComment, findInvitation, listComments } from '../../store/reportComments.ts';
import { findPublisher, findReport } from '../../store/reports.ts';
import type { Session } from '../../store/session.ts';
import { type FormError, type FormState, formState, textIn } from '../kit/formState.ts';
import { renderPage } from '../kit/layout.tsx';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { commentLinkWords } from '../words/commentLink.ts';
import { reportProblemText } from '../words/reportProblems.ts';
import { ClosedPage, CommentPage, DeadLinkPage, type OpenLink, ReceiptPage, commentField } from './commentPage.tsx';
import { sectionKeysOf } from './workroom.ts';

type Invited = Extract<Session, { kind: 'invited' }>;

/** `/kommentera/:secret`: one draft, one purpose, no account. Opening the link changes nothing. */
export function commentRoutes(site: Site): Hono<SiteEnv> {
  return new Hono<SiteEnv>()
    .use('/kommentera/:secret', async (c, next) => {
      await next();
      // The secret is in the address: it goes to no other site, into no search and into no cache.
      c.res.headers.set('Referrer-Policy', 'no-referrer');
      c.res.headers.set('X-Robots-Tag', 'noindex, nofollow');
      c.res.headers.set('Cache-Control', 'private, no-store');
    })
    .get('/kommentera/:secret', async (c) => {
      const link = await openLink(c, site);
      return link ? showForm(c, site, link) : showDead(c);
    })
    .post('/kommentera/:secret', async (c) => {
      const link = await openLink(c, site);
      if (!link) return showDead(c);
      if (!canTakeStep(link.report.state, 'comment')) return showForm(c, site, link);
      const body = await c.req.formData();
      const { taken, errors, state } = await takeComments(site, link, body, visitOf(c).language);
      const again = await openLink(c, site);
      if (!again) return showDead(c);
      if (errors.length > 0) return showForm(c, site, again, { state, taken: taken.length });
      const receipt = <ReceiptPage link={again} taken={taken} now={site.now()} again={addressOf(c)} />;
      return show(c, commentLinkWords[visitOf(c).language].receipt, receipt, 200);
    });
}

interface HeldLink extends Omit<OpenLink, 'document'> {
  readonly session: Invited;
}

async function openLink(c: Context<SiteEnv>, site: Site): Promise<HeldLink | null> {
  const opened = await openInvitation(site.store, c.req.param('secret') ?? '', site.now(), c.get('requestId'));
  if (!opened.ok) return null;
  const session = opened.value;
  const found = await site.store.reading(session, async (tx) => ({
    report: await findReport(tx, session.report),
    invitation: await findInvitation(tx, session.invitation),
    publisher: (await findPublisher(tx)) ?? '',
    said: (await listComments(tx, session.report)).filter((comment) => comment.invitation === session.invitation),
  }));
  const { report, invitation, publisher, said } = found;
  if (!report || !invitation) return null;
  return { session, report, publisher, said, expiresAt: invitation.expiresAt };
}

interface Taken {
  readonly taken: readonly ReportComment[];
  readonly errors: readonly FormError[];
  /** What remains to be mended: comments that were taken are left out of it. */
  readonly state: FormState;
}

/** Each section's comment is one act; those that cannot be taken come back with what is wrong. */
async function takeComments(site: Site, link: HeldLink, body: FormData, language: 'sv' | 'en'): Promise<Taken> {
  const author = textIn(body, 'author');
  const taken: ReportComment[] = [];
  const errors: FormError[] = [];
  const sections = sectionKeysOf(link.report.outline).filter((key) => textIn(body, commentField(key)).trim() !== '');
  for (const section of sections) {
    const text = { section, author, body: textIn(body, commentField(section)) };
    const done = await commentOnReport(site.store, link.session, text, site.now());
    if (done.ok) {
      taken.push(done.value);
      body.delete(commentField(section));
    } else errors.push(...done.problems.map((problem) => errorOf(problem, section, language)));
  }
  if (sections.length === 0) errors.push({ field: null, message: commentLinkWords[language].nothing });
  const distinct = [...new Map(errors.map((error) => [`${error.field} ${error.message}`, error])).values()];
  return { taken, errors: distinct, state: formState(body, distinct) };
}

function errorOf(problem: Problem, section: string, language: 'sv' | 'en'): FormError {
  const field = problem.field === 'body' ? commentField(section) : (problem.field ?? null);
  return { field, message: reportProblemText(problem, language) };
}

async function showForm(
  c: Context<SiteEnv>,
  site: Site,
  link: HeldLink,
  returned?: { state: FormState; taken: number },
) {
  const { language, csrf } = visitOf(c);
  const words = commentLinkWords[language];
  const { report, session } = link;
  const title = `${words.title}: ${report.title}`;
  if (!canTakeStep(report.state, 'comment')) return show(c, title, <ClosedPage title={report.title} />, 200);
  const compiled = await compileReport(site.store, session, report, site.now());
  const open = { ...link, document: compiled.ok ? compiled.value : null };
  const content = <CommentPage link={open} action={addressOf(c)} csrf={csrf} {...(returned && { returned })} />;
  return show(c, title, content, returned ? 422 : 200);
}

function showDead(c: Context<SiteEnv>) {
  return show(c, commentLinkWords[visitOf(c).language].dead, <DeadLinkPage />, 404);
}

/** The page's own address, with nothing of the query but the language. */
function addressOf(c: Context<SiteEnv>): string {
  const { url } = visitOf(c);
  const lang = url.searchParams.get('lang');
  return lang ? `${url.pathname}?lang=${encodeURIComponent(lang)}` : url.pathname;
}

function show(c: Context<SiteEnv>, title: string, content: Child, status: 200 | 404 | 422) {
  const { frame, language } = visitOf(c);
  const page = {
    ...frame,
    scope: null,
    title,
    description: commentLinkWords[language].description,
    place: null,
    breadcrumbs: [],
    // The way to signing in would carry the secret along.
    ...(frame.visitor.kind === 'anonymous' && { visitor: { kind: 'anonymous' as const, signInHref: '/logga-in' } }),
  };
  return c.html(renderPage(page, content), status);
}
