import { formatNumber } from '../words/format.ts';
import { tableWords } from '../words/table.ts';
import { hrefWith } from './href.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page.ts';

interface PaginationProps {
  readonly page: number;
  readonly perPage: number;
  readonly total: number;
  /** What is paged, to tell two lists on a page apart. */
  readonly label: string;
}

/** Says which rows are shown and links to the other pages (`?page=`). */
export function Pagination({ page, perPage, total, label }: PaginationProps) {
  const { language } = usePage();
  const words = tableWords[language];
  const pages = Math.max(1, Math.ceil(total / perPage));
  const number = (value: number) => formatNumber(value, language);
  if (total === 0) return <></>;
  const first = Math.min((page - 1) * perPage + 1, total);
  return (
    <div class="pagination">
      <p>{words.shown(number(first), number(Math.min(page * perPage, total)), number(total))}</p>
      {pages > 1 && (
        <nav aria-label={`${words.pages}: ${label}`}>
          <ul>
            {page > 1 && <Turn page={page - 1} text={words.previous} rel="prev" />}
            {pagesShown(page, pages).map((shown) =>
              shown === null ? <li aria-hidden="true">…</li> : <PageLink page={shown} current={shown === page} />,
            )}
            {page < pages && <Turn page={page + 1} text={words.next} rel="next" />}
          </ul>
        </nav>
      )}
    </div>
  );
}

function PageLink({ page, current }: { page: number; current: boolean }) {
  const { language, url } = usePage();
  const number = formatNumber(page, language);
  const href = hrefWith(url, { page: page === 1 ? null : String(page) });
  return (
    <li>
      <a href={href} aria-label={tableWords[language].page(number)} aria-current={current ? 'page' : undefined}>
        {number}
      </a>
    </li>
  );
}

function Turn({ page, text, rel }: { page: number; text: string; rel: 'prev' | 'next' }) {
  const { url } = usePage();
  return (
    <li class="turn">
      <a href={hrefWith(url, { page: page === 1 ? null : String(page) })} rel={rel} aria-label={text}>
        <Icon name={rel === 'prev' ? 'previous' : 'next'} />
      </a>
    </li>
  );
}

/**
 * Pages to link to: the first, the last, and those around the current one; `null` stands for a gap.
 * A gap of one page is filled, since the page number takes no more room than the dots.
 */
export function pagesShown(current: number, last: number): (number | null)[] {
  const near = (page: number) => page === 1 || page === last || Math.abs(page - current) <= 1;
  const shown: (number | null)[] = [];
  for (let page = 1; page <= last; page++) {
    const filler = near(page - 1) && near(page + 1);
    if (near(page) || filler) shown.push(page);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}
