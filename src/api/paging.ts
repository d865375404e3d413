import { z } from '@hono/zod-openapi';

const LARGEST_PAGE = 200;

/** Parameters of every list. Numbers come as text. */
export const pageParameters = {
  page: z.coerce.number().int().min(1).max(100_000).default(1).openapi({ description: 'Sidan, från 1' }),
  pageSize: z.coerce
    .number()
    .int()
    .min(1)
    .max(LARGEST_PAGE)
    .default(50)
    .openapi({ description: `Rader på sidan, högst ${LARGEST_PAGE}` }),
};

export interface PageAsked {
  readonly page: number;
  readonly pageSize: number;
}

/** The parts of an answer that tell which page it is. */
export const pageFields = {
  total: z.int().min(0).openapi({ description: 'Rader på alla sidor tillsammans' }),
  page: z.int().min(1),
  pageSize: z.int().min(1),
};

/** One page of a list that is at hand whole, and which page that is. */
export function pageOf<T>(rows: readonly T[], { page, pageSize }: PageAsked) {
  const items = rows.slice((page - 1) * pageSize, page * pageSize);
  return { items, total: rows.length, page, pageSize };
}

/** RFC 8288: where the first, previous, next and last page are; undefined for an answer that is no page. */
export function linkHeader(url: URL, answer: unknown): string | undefined {
  if (!isPage(answer)) return undefined;
  const { page, pageSize, total } = answer;
  const last = Math.max(1, Math.ceil(total / pageSize));
  const links = { first: 1, prev: page - 1, next: page + 1, last };
  return Object.entries(links)
    .filter(([, target]) => target >= 1 && target <= last)
    .map(([rel, target]) => `<${addressOf(url, target)}>; rel="${rel}"`)
    .join(', ');
}

function isPage(answer: unknown): answer is PageAsked & { readonly total: number } {
  return typeof answer === 'object' && answer !== null && 'total' in answer && 'pageSize' in answer;
}

/** Path and query only: behind a proxy nobody knows the host for certain. */
function addressOf(url: URL, page: number): string {
  const target = new URL(url);
  target.searchParams.set('page', String(page));
  return `${target.pathname}${target.search}`;
}
