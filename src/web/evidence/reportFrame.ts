import type { Crumb, Page } from '../kit/page.ts';
import type { Visit } from '../site.ts';
import { layoutWords } from '../words/layout.ts';

/**
 * What every page of one report has around it: the way back to the reports and, below its own page, to the report. It
 * has an area and a period of its own, so those in force are not offered.
 */
export function reportFrame(
  { frame, language }: Pick<Visit, 'frame' | 'language'>,
  { title, description }: Pick<Page, 'title' | 'description'>,
  ...above: readonly Crumb[]
): Page {
  const reports = { text: layoutWords[language].places.evidence, href: '/underlag' };
  return { ...frame, scope: null, title, description, place: 'evidence', breadcrumbs: [reports, ...above] };
}

/** The way back to a report that is worked on. */
export function reportCrumb({ id, title }: { readonly id: string; readonly title: string }): Crumb {
  return { text: title, href: `/underlag/${id}` };
}
