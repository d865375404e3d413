import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fields, fieldsOf, isFields } from './fields.ts';
import { readJsonDocument } from './jsonArray.ts';
import { type OpenOptions, isAddress, openSource } from './open.ts';
import { type Pace, paceOf } from './pace.ts';
import { SourceError } from './records.ts';

/** The three lists of Susa-navet's EMIL 3 API; https://api.skolverket.se/susa-navet/emil3 */
export type EmilList = 'educationEvents' | 'educationInfos' | 'educationProviders';

export interface EmilOptions extends OpenOptions {
  /** Calls a minute to the API; 30 unless told. */
  readonly callsPerMinute?: number;
  /** Items asked for a page; the API gives at most 2,000. */
  readonly pageSize?: number;
  /** Skolverket's codes, e.g. `YH`; all when left out. */
  readonly schoolTypes?: readonly string[];
}

/** One page of a list: the items' `content`, or null for one without content (removed). */
export interface EmilPage {
  readonly items: readonly { readonly id: string; readonly content: Fields | null }[];
  readonly bytes: number;
}

const LARGEST_PAGE = 256 * 1024 * 1024;
const MOST_PAGES = 10_000;

/** One pace for all lists of a run. */
export function emilPace(options: EmilOptions): Pace {
  return paceOf(options.callsPerMinute ?? 30);
}

/**
 * The pages of one list, from the API (`location` is its base address) or from a folder of saved pages, whose names
 * begin with the list's name. `LARGEST_PAGE` bounds the memory.
 * @throws SourceError `shape-unknown`, `source-incomplete` and those of `openSource`
 */
export async function* emilPages(
  location: string,
  list: EmilList,
  options: EmilOptions,
  pace: Pace,
): AsyncGenerator<EmilPage> {
  if (!isAddress(location)) {
    for (const file of await savedPages(location, list)) yield (await readPage(file, list, options)).page;
    return;
  }
  let seen = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    await pace();
    const read = await readPage(pageAddress(location, list, page, options), list, options);
    seen += read.page.items.length;
    yield read.page;
    if (page + 1 < read.totalPages) continue;
    if (seen < read.totalElements) throw incomplete(location, list, seen, read.totalElements);
    return;
  }
}

function pageAddress(base: string, list: EmilList, page: number, options: EmilOptions): string {
  const url = new URL(`${base.replace(/\/$/, '')}/${list}`);
  url.searchParams.set('page', String(page));
  url.searchParams.set('size', String(Math.min(options.pageSize ?? 2000, 2000)));
  if (list !== 'educationProviders')
    for (const type of options.schoolTypes ?? []) url.searchParams.append('schoolType', type);
  return url.href;
}

async function savedPages(folder: string, list: EmilList): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(list) && /\.json(?:\.gz)?$/.test(name));
  if (names.length === 0)
    throw new SourceError(
      'source-not-found',
      `${folder} holds no file named ${list}….json. Save the pages of the API there, or name its address.`,
      { location: folder, file: `${list}.json` },
    );
  const collator = new Intl.Collator('en', { numeric: true });
  return names.sort(collator.compare).map((name) => join(folder, name));
}

interface ReadPage {
  readonly page: EmilPage;
  readonly totalPages: number;
  readonly totalElements: number;
}

async function readPage(location: string, list: EmilList, options: EmilOptions): Promise<ReadPage> {
  const source = await openSource(location, options);
  const document = fieldsOf(await readJsonDocument(source, LARGEST_PAGE));
  const items = document[list];
  // The API leaves the list out when it is empty; anything else without it is another document.
  if (!Array.isArray(items) && !isFields(document.page))
    throw new SourceError(
      'shape-unknown',
      `${source.location} is not a page of ${list} in EMIL 3. The source may have changed its shape.`,
      { location: source.location, list },
    );
  const totals = fieldsOf(document.page);
  return {
    page: { items: (Array.isArray(items) ? items : []).map(itemOf), bytes: source.progress().content },
    totalPages: Number(totals.totalPages ?? 1),
    totalElements: Number(totals.totalElements ?? 0),
  };
}

function itemOf(item: unknown): { id: string; content: Fields | null } {
  const { id, content } = fieldsOf(item);
  return { id: typeof id === 'string' ? id : '', content: isFields(content) ? content : null };
}

function incomplete(location: string, list: EmilList, seen: number, total: number): SourceError {
  return new SourceError(
    'source-incomplete',
    `${location} says that it has ${total} ${list} but gave ${seen}. It may be loading new data; try again later.`,
    { location, seen, total },
  );
}
