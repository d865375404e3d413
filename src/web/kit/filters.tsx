import type { Child } from 'hono/jsx';
import { tableWords } from '../words/table.ts';
import { FormContext, type FormState } from './formState.ts';
import { HiddenQuery } from './hiddenQuery.tsx';
import { SCOPE_PARAMETERS, scopedHref } from './href.ts';
import { usePage } from './page.ts';

/**
 * The filters above a list: form fields that show what the address says and set it by GET.
 * Area, period, language and order are kept; the page starts over.
 */
export function Filters({ children }: { children?: Child }) {
  const { language, url } = usePage();
  const words = tableWords[language];
  const state: FormState = { sent: false, values: Object.fromEntries(grouped(url)), errors: [] };
  return (
    <FormContext.Provider value={state}>
      <form class="filters" method="get" action={url.pathname} role="search" aria-label={words.filters}>
        <HiddenQuery url={url} only={[...SCOPE_PARAMETERS, 'sort']} />
        {children}
        <div class="filters-actions">
          <button class="button button-quiet" type="submit">
            {words.filter}
          </button>
          <a href={scopedHref(url, url.pathname)}>{words.clear}</a>
        </div>
      </form>
    </FormContext.Provider>
  );
}

function grouped(url: URL): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const name of url.searchParams.keys()) values.set(name, url.searchParams.getAll(name));
  return values;
}
