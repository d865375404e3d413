import { compareText } from '../../kernel/text.ts';
import type { Language } from '../../kernel/text.ts';
import type { PublishedReport } from '../../store/publishedReports.ts';
import { type ListState, parseListState, rowsOfPage } from '../kit/listState.ts';
import type { Choice } from '../kit/page.ts';
import type { ListFile } from '../listFile.ts';
import { reportFormWords } from '../words/reportForm.ts';

/** The published reports that the address asks for. */
export interface PublishedList {
  readonly shown: readonly PublishedReport[];
  /** Every one that the filters let through. */
  readonly matching: readonly PublishedReport[];
  readonly state: ListState;
  /** Areas that reports are about, to choose from. */
  readonly areas: readonly Choice[];
}

const PER_PAGE = 24;

/** Reads `?q=` (title or publisher), `?about=` (area code), `?order=title` and `?page=`. */
export function publishedList(
  published: readonly PublishedReport[],
  areaNames: ReadonlyMap<string, string>,
  url: URL,
): PublishedList {
  const wanted = (url.searchParams.get('q') ?? '').trim().toLowerCase();
  const about = url.searchParams.get('about') ?? '';
  const byTitle = url.searchParams.get('order') === 'title';
  const state = parseListState(url, { sortable: [], sort: '', direction: 'ascending', perPage: PER_PAGE });
  const matching = published
    .filter(({ title, publisher }) => `${title}\n${publisher}`.toLowerCase().includes(wanted))
    .filter(({ area }) => about === '' || area === about)
    .sort(byTitle ? inTitleOrder : latestFirst);
  const { from, to } = rowsOfPage(state);
  const codes = [...new Set(published.map(({ area }) => area))];
  const areas = codes.map((code) => ({ value: code, label: areaNames.get(code) ?? code }));
  areas.sort((a, b) => compareText(a.label, b.label));
  return { shown: matching.slice(from, to), matching, state, areas };
}

function inTitleOrder(a: PublishedReport, b: PublishedReport): number {
  return compareText(a.title, b.title) || compareText(a.slug, b.slug);
}

function latestFirst(a: PublishedReport, b: PublishedReport): number {
  return b.publishedAt.getTime() - a.publishedAt.getTime() || compareText(a.slug, b.slug);
}

/** The same list as a file, unpaged, each report with the address where it lies. */
export function publishedFile(
  list: PublishedList,
  areaNames: ReadonlyMap<string, string>,
  origin: string,
  language: Language,
): ListFile {
  const words = reportFormWords[language].list.file;
  return {
    name: 'underlag',
    columns: [
      { key: 'title', label: words.title },
      { key: 'publisher', label: words.publisher },
      { key: 'area', label: words.area },
      { key: 'areaCode', label: words.areaCode },
      { key: 'period', label: words.period },
      { key: 'published', label: words.published },
      { key: 'address', label: words.address },
      { key: 'sha256', label: words.sha256 },
      { key: 'replacedBy', label: words.replacedBy },
    ],
    rows: list.matching.map((report) => [
      report.title,
      report.publisher,
      areaNames.get(report.area) ?? report.area,
      report.area,
      report.period,
      report.publishedAt.toISOString(),
      `${origin}/rapport/${report.slug}`,
      report.hash,
      report.replacedBy && `${origin}/rapport/${report.replacedBy}`,
    ]),
  };
}
