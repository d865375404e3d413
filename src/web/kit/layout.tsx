import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/text.ts';
import { assets } from '../assets.ts';
import { layoutWords } from '../words/layout.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { scopedHref } from './href.ts';
import { Mark } from './icon.tsx';
import { type Page, PageContext } from './page.ts';
import { ScopeBar } from './scopeBar.tsx';
import { SiteHeader } from './siteHeader.tsx';

/** The whole HTML document of a page; give it to `c.html(…)`. */
export function renderPage(page: Page, content: Child) {
  return (
    <>
      {raw('<!doctype html>')}
      <PageContext.Provider value={{ language: page.language, url: page.url, scope: page.scope }}>
        <Document page={page}>{content}</Document>
      </PageContext.Provider>
    </>
  );
}

function Document({ page, children }: { page: Page; children?: Child }) {
  const words = layoutWords[page.language];
  return (
    <html lang={page.language}>
      <Head page={page} />
      <body>
        <a class="skip-link" href="#innehall">
          {words.skip}
        </a>
        {page.synthetic && <SyntheticBanner language={page.language} />}
        <SiteHeader page={page} />
        {page.scope && <ScopeBar scope={page.scope} page={page} />}
        <main id="innehall" tabindex={-1}>
          {page.breadcrumbs.length > 0 && <Breadcrumbs crumbs={page.breadcrumbs} here={page.title} />}
          {children}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
}

function Head({ page }: { page: Page }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.place === 'overview' ? `Kraftsam – ${page.title}` : `${page.title} – Kraftsam`}</title>
      <meta name="description" content={page.description} />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={assets.icon} type="image/svg+xml" />
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.style} />
      <script src={assets.script} defer></script>
    </head>
  );
}

function SyntheticBanner({ language }: { language: Language }) {
  const words = layoutWords[language];
  return (
    <aside class="synthetic" aria-label={words.synthetic}>
      <p class="synthetic-text">
        <strong>{words.synthetic}:</strong> {words.syntheticExplained}
      </p>
    </aside>
  );
}

/** Pages outside the seven places. */
const FOOTER_LINKS = [
  ['/kallor', 'sources'],
  ['/omraden', 'areas'],
  ['/lanka', 'linkText'],
  ['/api', 'api'],
  ['/tillganglighet', 'accessibility'],
  ['/om', 'aboutSite'],
] as const;

function Footer({ page }: { page: Page }) {
  const words = layoutWords[page.language];
  return (
    <footer class="site-footer" aria-label={words.footer.label}>
      <div class="site-footer-inner">
        <p class="site-footer-lead">
          <Mark />
          <span>
            <strong>Kraftsam</strong>
            <br />
            {words.tagline}
          </span>
        </p>
        <p>{words.footer.about}</p>
        <ul class="plain-list">
          {FOOTER_LINKS.map(([path, key]) => (
            <li>
              <a href={scopedHref(page.url, path)}>{words.footer[key]}</a>
            </li>
          ))}
          <li>{words.footer.licence}</li>
        </ul>
      </div>
    </footer>
  );
}
