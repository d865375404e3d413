import { OUTLINE_LIMITS, REPORT_PARTS, type ReportOutline, type ReportScope } from '../../evidence/reportOutline.ts';
import { parsePeriod } from '../../kernel/period.ts';
import type { Problem, Result } from '../../kernel/result.ts';
import { ok } from '../../kernel/result.ts';
import { LANGUAGES } from '../../kernel/text.ts';
import type { ReportText } from '../../store/reports.ts';
import { type FormError, textIn } from '../kit/formState.ts';
import type { Language } from '../../kernel/text.ts';
import { reportProblemText } from '../words/reportProblems.ts';

/** What a report is about, read from the form; texts that the form does not hold are kept from `former`. */
export function parseSelection(body: FormData, former: ReportOutline): Result<ReportText> {
  const period = parsePeriod(textIn(body, 'period'));
  if (!period.ok) return period;
  return ok({
    title: textIn(body, 'title'),
    language: LANGUAGES.find((language) => language === textIn(body, 'language')) ?? 'sv',
    area: textIn(body, 'area'),
    period: period.value,
    outline: {
      ...former,
      subtitle: textIn(body, 'subtitle'),
      authors: textIn(body, 'authors').split(/\r?\n/).slice(0, OUTLINE_LIMITS.authors),
      scope: scopeIn(body),
      parts: REPORT_PARTS.filter((part) => body.getAll('parts').includes(part)),
    },
  });
}

function scopeIn(body: FormData): ReportScope {
  const kind = textIn(body, 'scope');
  if (kind === 'field') return { kind, field: textIn(body, 'field') };
  if (kind === 'all') return { kind };
  return { kind: 'occupations', ssyk4: parseCodes(textIn(body, 'codes')) };
}

/** `7212, 7223` and the like. */
export function parseCodes(text: string): string[] {
  return text.split(/[\s,;]+/).filter((code) => code !== '');
}

/** Problems under the names that the fields have in the form. */
export function formErrors(
  problems: readonly Problem[],
  language: Language,
  fieldOf: (field: string) => string = (field) => field,
): FormError[] {
  return problems.map((problem) => ({
    field: problem.field === undefined ? null : fieldOf(problem.field),
    message: reportProblemText(problem, language),
  }));
}

/** The scope is chosen with a radio button; what is wrong with it stands at the field that it needs. */
export function selectionFields(body: FormData): (field: string) => string {
  const scope = textIn(body, 'scope');
  return (field) => (field !== 'scope' ? field : scope === 'field' ? 'field' : 'codes');
}
