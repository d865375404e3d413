import { layoutWords } from '../words/layout.ts';
import { scopedHref } from './href.ts';
import { type Crumb, usePage } from './page.ts';

/** The way down to this page; the last crumb is the page itself. */
export function Breadcrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  const { language, url } = usePage();
  return (
    <nav class="breadcrumbs" aria-label={layoutWords[language].breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li>
            <a href={scopedHref(url, crumb.href)}>{crumb.text}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
