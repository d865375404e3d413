/** Query parameters that say what the reader looks at; links between places carry them along. */
export const SCOPE_PARAMETERS = ['area', 'period', 'lang'] as const;

/** Path and query of `url` with some parameters set, or removed by `null`. */
export function hrefWith(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return withQuery(url.pathname, query);
}

/** `path` with the area, period and language that are in force in `url`. */
export function scopedHref(url: URL, path: string): string {
  const [pathname = path, own = ''] = path.split('?');
  const query = new URLSearchParams(own);
  for (const name of SCOPE_PARAMETERS) {
    const value = url.searchParams.get(name);
    if (value !== null && !query.has(name)) query.set(name, value);
  }
  return withQuery(pathname, query);
}

/** Slashes of periods (`2024-01/2024-06`) stay readable in addresses. */
function withQuery(pathname: string, query: URLSearchParams): string {
  return query.size > 0 ? `${pathname}?${query.toString().replaceAll('%2F', '/')}` : pathname;
}
