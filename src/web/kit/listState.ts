/** What a reader asked of a list: its order and its page. Filters are the list's own parameters. */
export interface ListState {
  readonly sort: string;
  readonly direction: 'ascending' | 'descending';
  /** 1-based. */
  readonly page: number;
  readonly perPage: number;
}

export interface ListDefaults {
  /** Keys a list may be sorted by; anything else in the address is ignored. */
  readonly sortable: readonly string[];
  readonly sort: string;
  readonly direction: ListState['direction'];
  readonly perPage?: number;
}

const PER_PAGE = 25;

/** Reads `?sort=-demand&page=2` (a minus sign: descending). Nonsense falls back to the defaults. */
export function parseListState(url: URL, defaults: ListDefaults): ListState {
  const asked = url.searchParams.get('sort') ?? '';
  const key = asked.replace(/^-/, '');
  const known = defaults.sortable.includes(key);
  const page = Number(url.searchParams.get('page') ?? 1);
  return {
    sort: known ? key : defaults.sort,
    direction: known ? (asked.startsWith('-') ? 'descending' : 'ascending') : defaults.direction,
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
    perPage: defaults.perPage ?? PER_PAGE,
  };
}

/** The value of `sort` in the address; the inverse of what `parseListState` reads. */
export function formatSort(sort: string, direction: ListState['direction']): string {
  return direction === 'descending' ? `-${sort}` : sort;
}

/** Index of the first row of the page and of the one after its last; for `slice`, or offset and limit in SQL. */
export function rowsOfPage(state: ListState): { from: number; to: number } {
  const from = (state.page - 1) * state.perPage;
  return { from, to: from + state.perPage };
}

/** The last page there is, where the address asks for one beyond it. */
export function withinPages(state: ListState, total: number): ListState {
  return { ...state, page: Math.min(state.page, Math.max(1, Math.ceil(total / state.perPage))) };
}
