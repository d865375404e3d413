import { type Problem, type Result, ok } from '../kernel/result.ts';

/** The parts that a report may have, in the order they are printed. */
export const REPORT_PARTS = ['overview', 'demand', 'trend', 'judgement', 'skills', 'offerings'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** Key of the last section: what the authors conclude of the whole. Comments on the whole report carry it too. */
export const CLOSING = 'conclusions';
export type ReportSectionKey = ReportPart | typeof CLOSING;
export const REPORT_SECTION_KEYS: readonly ReportSectionKey[] = [...REPORT_PARTS, CLOSING];

/** Occupations that a report is about: named groups (SSYK 4 codes), every group of a field (concept id), or all. */
export type ReportScope =
  | { readonly kind: 'occupations'; readonly ssyk4: readonly string[] }
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'all' };

/** What the authors chose and wrote. Figures are not in it: they are read when the report is compiled. */
export interface ReportOutline {
  readonly subtitle: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly scope: ReportScope;
  /** Chosen parts; the order is always that of `REPORT_PARTS`. */
  readonly parts: readonly ReportPart[];
  /** Plain text by section; an empty line begins a new paragraph. */
  readonly conclusions: Readonly<Partial<Record<ReportSectionKey, string>>>;
}

export const OUTLINE_LIMITS = {
  title: 200,
  subtitle: 300,
  summary: 4000,
  conclusion: 20_000,
  authors: 20,
  author: 120,
  occupations: 60,
};

/** An outline that has every part and says nothing yet. */
export function emptyOutline(scope: ReportScope = { kind: 'all' }): ReportOutline {
  return { subtitle: '', summary: '', authors: [], scope, parts: [...REPORT_PARTS], conclusions: {} };
}

/** True for the key of a section that a report can have. */
export function isSectionKey(text: string): text is ReportSectionKey {
  return (REPORT_SECTION_KEYS as readonly string[]).includes(text);
}

/**
 * Checks a title and an outline as somebody wrote them: texts trimmed, parts in order and once, nothing too long.
 * @returns both as they shall be kept, or every problem with its field: `report-title-missing`, `report-text-too-long`,
 * `report-parts-missing`, `report-scope-empty`, `report-occupation-malformed`, `report-scope-too-wide`.
 */
export function checkOutline(title: string, outline: ReportOutline): Result<{ title: string; outline: ReportOutline }> {
  const tidy = tidyOutline(outline);
  const name = title.trim();
  const problems = [...titleProblems(name), ...lengthProblems(tidy), ...scopeProblems(tidy.scope)];
  if (tidy.parts.length === 0)
    problems.push(problem('report-parts-missing', 'A report needs one part at least', 'parts'));
  return problems.length > 0 ? { ok: false, problems } : ok({ title: name, outline: tidy });
}

/** The paragraphs of a written text, without empty ones. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function tidyOutline(outline: ReportOutline): ReportOutline {
  const conclusions = REPORT_SECTION_KEYS.map((key) => [key, (outline.conclusions[key] ?? '').trim()] as const);
  return {
    subtitle: outline.subtitle.trim(),
    summary: outline.summary.trim(),
    authors: outline.authors.map((author) => author.trim()).filter((author) => author !== ''),
    scope:
      outline.scope.kind === 'occupations'
        ? { kind: 'occupations', ssyk4: [...new Set(outline.scope.ssyk4.map((code) => code.trim()))] }
        : outline.scope,
    parts: REPORT_PARTS.filter((part) => outline.parts.includes(part)),
    conclusions: Object.fromEntries(conclusions.filter(([, text]) => text !== '')),
  };
}

function titleProblems(title: string): Problem[] {
  if (title === '') return [problem('report-title-missing', 'A report needs a title', 'title')];
  return tooLong(title, OUTLINE_LIMITS.title, 'title');
}

function lengthProblems(outline: ReportOutline): Problem[] {
  return [
    ...tooLong(outline.subtitle, OUTLINE_LIMITS.subtitle, 'subtitle'),
    ...tooLong(outline.summary, OUTLINE_LIMITS.summary, 'summary'),
    ...tooLong(outline.authors.join(''), OUTLINE_LIMITS.authors * OUTLINE_LIMITS.author, 'authors'),
    ...Object.entries(outline.conclusions).flatMap(([key, text]) =>
      tooLong(text, OUTLINE_LIMITS.conclusion, `conclusions.${key}`),
    ),
  ];
}

function scopeProblems(scope: ReportScope): Problem[] {
  if (scope.kind === 'all') return [];
  const chosen = scope.kind === 'field' ? [scope.field].filter((field) => field !== '') : scope.ssyk4;
  if (chosen.length === 0) return [problem('report-scope-empty', 'No occupations are chosen', 'scope')];
  if (scope.kind === 'field') return [];
  if (chosen.length > OUTLINE_LIMITS.occupations)
    return [
      problem('report-scope-too-wide', `At most ${OUTLINE_LIMITS.occupations} occupations can be chosen`, 'scope', {
        most: OUTLINE_LIMITS.occupations,
      }),
    ];
  return chosen
    .filter((code) => !/^\d{4}$/.test(code))
    .map((code) => problem('report-occupation-malformed', `Not an SSYK 4 code: ${code}`, 'scope', { code }));
}

function tooLong(text: string, most: number, field: string): Problem[] {
  if (text.length <= most) return [];
  return [
    problem('report-text-too-long', `${field} has ${text.length} characters, at most ${most} may be`, field, {
      most,
      length: text.length,
    }),
  ];
}

function problem(code: string, detail: string, field: string, data?: Problem['data']): Problem {
  return { code, detail, field, ...(data && { data }) };
}
