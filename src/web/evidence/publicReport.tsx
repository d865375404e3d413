import { type Context, Hono } from 'hono';
import type { Language } from '../../kernel/text.ts';
import type { ReportDocument } from '../../reports/document.ts';
import { type PublishedDocument, type PublishedReport, findPublished } from '../../store/publishedReports.ts';
import { visitor } from '../../store/session.ts';
import { htmlOf } from '../kit/html.ts';
import { renderPage } from '../kit/layout.tsx';
import { Notice } from '../kit/notice.tsx';
import type { Page } from '../kit/page.ts';
import { usePage } from '../kit/page.ts';
import { scopedHref } from '../kit/href.ts';
import { type Site, type SiteEnv, visitOf } from '../site.ts';
import { formatDate } from '../words/format.ts';
import { layoutWords } from '../words/layout.ts';
import { reportWords } from '../words/report.ts';
import { DocumentView, periodText } from './documentView.tsx';
import { type CachedPage, pageCache } from './pageCache.ts';
import { FORMAT_PATTERN, ReportDownloads, answerReport, parseFileName } from './reportFiles.tsx';

/** What is published stays; only its being replaced is looked for, this often. */
const FRESH_MS = 5_000;
/** Public pages may be kept by caches for this many seconds. */
const MAX_AGE = 300;

/**
 * The published reports, for everybody: `/rapport/…`. What a reader who is not signed in gets is the same for all, so
 * it is rendered once a language and then sent from memory.
 */
export function publicReportRoutes(site: Site): Hono<SiteEnv> {
  const { find, pageOf } = publicReports(site);
  return new Hono<SiteEnv>()
    .get(`/rapport/:file{[a-z0-9-]+\\.(?:${FORMAT_PATTERN})}`, async (c) => {
      const file = parseFileName(c.req.param('file'));
      const published = file && (await site.store.reading(visitor(), (tx) => findPublished(tx, file.name)));
      if (!file || !published) return c.notFound();
      if (isKnown(c, `"${published.hash}-${file.format}"`)) return c.body(null, 304);
      return answerReport(c, documentOf(published), file.format, published.slug);
    })
    .get('/rapport/:slug{[a-z0-9-]+}', async (c) => {
      const { session, language, frame, url } = visitOf(c);
      const published = await find(c.req.param('slug'));
      if (!published) return c.notFound();
      if (session.kind === 'visitor') return sendCached(c, pageOf(published, language));
      c.header('Cache-Control', 'private, no-store');
      return c.html(renderPublicReport(published, { ...frame, url }));
    });
}

function publicReports(site: Site) {
  const cache = pageCache();
  const known = new Map<string, { readonly at: number; readonly published: PublishedDocument }>();

  async function find(slug: string): Promise<PublishedDocument | undefined> {
    const now = site.now().getTime();
    const former = known.get(slug);
    if (former && now - former.at < FRESH_MS) return former.published;
    const published = await site.store.reading(visitor(), (tx) => findPublished(tx, slug));
    known.delete(slug);
    if (published) known.set(slug, { at: now, published });
    // Only as many as a page cache may hold; the one asked for longest ago goes first.
    const oldest = known.size > 200 ? known.keys().next().value : undefined;
    if (oldest !== undefined) known.delete(oldest);
    return published;
  }

  function pageOf(published: PublishedDocument, language: Language): CachedPage {
    const key = [published.hash, published.slug, language, published.replacedBy ?? ''].join(' ');
    return (
      cache.find(key) ?? cache.keep(key, htmlOf(renderPublicReport(published, anonymousFrame(published, language))))
    );
  }

  return { find, pageOf };
}

/** Nothing of the request goes into a page that others will get too. */
function anonymousFrame(published: PublishedReport, language: Language): PublicFrame {
  const url = new URL(`http://localhost/rapport/${published.slug}`);
  if (language !== 'sv') url.searchParams.set('lang', language);
  return { language, url, visitor: { kind: 'anonymous', signInHref: '/logga-in' }, synthetic: published.synthetic };
}

function sendCached(c: Context, page: CachedPage): Response {
  const known = isKnown(c, page.etag);
  c.header('Vary', 'Accept-Encoding, Accept-Language, Cookie');
  // A choice of language or area is kept by a cookie, which must not stay in a cache that others use.
  if (c.res.headers.has('Set-Cookie')) c.header('Cache-Control', `private, max-age=${MAX_AGE}`);
  if (known) return c.body(null, 304);
  c.header('Content-Type', 'text/html; charset=utf-8');
  if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(page.body);
  c.header('Content-Encoding', 'br');
  return c.body(page.packed);
}

/** Sets what caches need; true where the reader has the very same already. */
function isKnown(c: Context, etag: string): boolean {
  c.header('ETag', etag);
  c.header('Cache-Control', `public, max-age=${MAX_AGE}`);
  const asked = c.req.header('if-none-match') ?? '';
  return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

function documentOf(published: PublishedDocument): ReportDocument {
  return JSON.parse(published.document) as ReportDocument;
}

type PublicFrame = Pick<Page, 'language' | 'url' | 'visitor' | 'synthetic'>;

function renderPublicReport(published: PublishedDocument, frame: PublicFrame) {
  const document = documentOf(published);
  const words = reportWords[frame.language];
  const page: Page = {
    ...frame,
    title: document.title,
    description: document.summary || words.description(document.area.name, periodText(document.period, frame.language)),
    place: 'evidence',
    breadcrumbs: [{ text: layoutWords[frame.language].places.evidence, href: '/underlag' }],
    scope: null,
    synthetic: published.synthetic,
  };
  return renderPage(
    page,
    <>
      {published.replacedBy && <Replaced by={published.replacedBy} />}
      <DocumentView
        document={document}
        downloads={<ReportDownloads hrefOf={(format) => `/rapport/${published.slug}.${format}`} />}
      >
        <Authenticity hash={published.hash} slug={published.slug} publishedAt={published.publishedAt} />
      </DocumentView>
    </>,
  );
}

function Replaced({ by }: { by: string }) {
  const { language, url } = usePage();
  const words = reportWords[language];
  return (
    <Notice kind="warning" title={words.replaced}>
      <p>
        {words.replacedText} <a href={scopedHref(url, `/rapport/${by}`)}>{words.replacedLink}</a>
      </p>
    </Notice>
  );
}

/** How anybody can see for themselves that the report is the one that was frozen. */
function Authenticity({ hash, slug, publishedAt }: { hash: string; slug: string; publishedAt: Date }) {
  const { language } = usePage();
  const words = reportWords[language];
  return (
    <section class="report-section" id="akthet" aria-labelledby="akthet-rubrik">
      <h2 id="akthet-rubrik">{words.verify}</h2>
      <p>
        {words.published(formatDate(publishedAt.toISOString(), language))}. {words.verifyLead}
      </p>
      <p class="report-contents-name">{words.fingerprint}</p>
      <code class="fingerprint">{hash}</code>
      <p>{words.verifyHow}</p>
      <code class="fingerprint">kraftsam report verify {slug}.json</code>
    </section>
  );
}
