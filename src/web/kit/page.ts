import { createContext, useContext } from 'hono/jsx';
import type { Area } from '../../kernel/area.ts';
import type { Period } from '../../kernel/period.ts';
import type { Language } from '../../kernel/text.ts';

/** The seven places of the main menu, in order, with their addresses. */
export const PLACES = [
  ['overview', '/'],
  ['need', '/behov'],
  ['offering', '/utbud'],
  ['matching', '/matchning'],
  ['collaboration', '/samverkan'],
  ['followup', '/uppfoljning'],
  ['evidence', '/underlag'],
] as const;
export type Place = (typeof PLACES)[number][0];

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The area and period in force, and what they can be changed to. */
export interface Scope {
  readonly area: Pick<Area, 'code' | 'name'>;
  readonly period: Period;
  /** E.g. counties, macro-regions, municipalities; values are area codes. */
  readonly areas: readonly ChoiceGroup[];
  /** Values in `formatPeriod` form; see `periodChoices`. */
  readonly periods: readonly ChoiceGroup[];
}

export type Visitor =
  | { readonly kind: 'anonymous'; readonly signInHref: string }
  | {
      readonly kind: 'signed-in';
      readonly name: string;
      readonly role: string;
      readonly signOutAction: string;
      readonly csrf: string;
    };

/** Everything about a page but its content. */
export interface Page {
  readonly language: Language;
  /** The address asked for; links, filters and the language switch are made from it. */
  readonly url: URL;
  /** Used in the browser's tab and as the last breadcrumb; the page writes its own `<h1>` (see `PageHeading`). */
  readonly title: string;
  /** One sentence for search engines and shared links. */
  readonly description: string;
  /** `null` for pages outside the seven places. */
  readonly place: Place | null;
  /** From the place down to the parent of this page; empty on a place's own page. */
  readonly breadcrumbs: readonly Crumb[];
  /** `null` on pages that speak of no area, such as sign-in. */
  readonly scope: Scope | null;
  readonly visitor: Visitor;
  /** Shows the banner that all data are invented. */
  readonly synthetic: boolean;
}

/** What components need to know of the page around them. */
export type PageSetting = Pick<Page, 'language' | 'url'> & Partial<Pick<Page, 'scope'>>;

export const PageContext = createContext<PageSetting>({ language: 'sv', url: new URL('http://localhost/') });

/** Language, address and scope of the page that is being rendered. */
export function usePage(): PageSetting {
  return useContext(PageContext);
}
