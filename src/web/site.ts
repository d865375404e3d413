import type { Context } from 'hono';
import type { Area } from '../kernel/area.ts';
import type { Period } from '../kernel/period.ts';
import type { Language } from '../kernel/text.ts';
import type { Session } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { Page } from './kit/page.ts';

/** What every page is made from; one per running server. */
export interface Site {
  readonly store: Store;
  /** Only the demonstration may sign in as invented people. */
  readonly demonstration: boolean;
  /** Signs cookies and form tokens. */
  readonly signingKey: string;
  now(): Date;
}

/** Who asks, in which language, about which area and period: read once per request. */
export interface Visit {
  readonly url: URL;
  readonly language: Language;
  readonly session: Session;
  readonly area: Area;
  readonly period: Period;
  /** Token that a form must send back as `_csrf`. */
  readonly csrf: string;
  /** The parts of `Page` that every page has in common. */
  readonly frame: Pick<Page, 'language' | 'url' | 'scope' | 'visitor' | 'synthetic'>;
}

/** What Hono carries from the middleware to the pages. */
export interface SiteEnv {
  readonly Variables: { visit: Visit; requestId: string };
}

/** The visit of the present request. */
export function visitOf(c: Context<SiteEnv>): Visit {
  return c.get('visit');
}
