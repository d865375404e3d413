import type { Language } from '../../kernel/text.ts';
import { layoutWords } from '../words/layout.ts';
import { CSRF_FIELD } from './formState.ts';
import { hrefWith, scopedHref } from './href.ts';
import { Icon, Mark } from './icon.tsx';
import { PLACES, type Page, type Visitor } from './page.ts';

/** Brand, language, sign-in and the seven places. */
export function SiteHeader({ page }: { page: Page }) {
  const words = layoutWords[page.language];
  const other = page.language === 'sv' ? 'en' : 'sv';
  return (
    <header class="site-header">
      <div class="site-bar">
        <a class="brand" href={scopedHref(page.url, '/')} aria-label={words.home}>
          <Mark />
          <span class="brand-name">Kraftsam</span>
        </a>
        <div class="site-tools">
          <a class="tool" href={hrefWith(page.url, { lang: other })} lang={other} hreflang={other}>
            {words.otherLanguage}
          </a>
          <VisitorState visitor={page.visitor} language={page.language} />
        </div>
      </div>
      <nav class="places" aria-label={words.mainNavigation}>
        <ul>
          {PLACES.map(([place, path]) => (
            <li>
              <a href={scopedHref(page.url, path)} aria-current={currentness(page, place, path)}>
                {words.places[place]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** `page` on the place's own page, `true` on pages below it. */
function currentness(page: Page, place: string, path: string): 'page' | 'true' | undefined {
  if (page.place !== place) return undefined;
  return page.url.pathname === path ? 'page' : 'true';
}

function VisitorState({ visitor, language }: { visitor: Visitor; language: Language }) {
  const words = layoutWords[language];
  if (visitor.kind === 'anonymous')
    return (
      <a class="tool" href={visitor.signInHref}>
        <Icon name="person" />
        {words.signIn}
      </a>
    );
  return (
    <form class="signed-in" method="post" action={visitor.signOutAction}>
      <input type="hidden" name={CSRF_FIELD} value={visitor.csrf} />
      <span class="signed-in-name">
        <Icon name="person" />
        <span class="visually-hidden">{words.signedInAs('')}</span>
        <span>
          {visitor.name}
          <span class="signed-in-role">, {visitor.role}</span>
        </span>
      </span>
      <button class="tool" type="submit">
        {words.signOut}
      </button>
    </form>
  );
}
