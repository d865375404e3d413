import { compileRequest, type ReportRequest } from '../actions/compileReport.ts';
import {
  REPORT_PARTS,
  type ReportOutline,
  type ReportPart,
  type ReportScope,
  checkOutline,
} from '../evidence/reportOutline.ts';
import { parsePeriod } from '../kernel/period.ts';
import { type Result, ok, refused } from '../kernel/result.ts';
import { LANGUAGES } from '../kernel/text.ts';
import { visitor } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import { refuse, type ReportCommand, type ReportValues } from './reportCommand.ts';
import { formatAsked, writeReport } from './reportFile.ts';

/** A report made once, straight from the data; nothing is saved but the file. */
export async function buildReport({ io, values }: ReportCommand, store: Store): Promise<number> {
  const format = formatAsked(values);
  if (!format.ok) return refuse(io, format);
  const request = requestOf(values);
  if (!request.ok) return refuse(io, request);
  const compiled = await compileRequest(store, visitor(), request.value, new Date());
  if (!compiled.ok) return refuse(io, compiled);
  return writeReport({ io, document: compiled.value, format: format.value, out: values.out, json: values.json });
}

function requestOf(values: ReportValues): Result<ReportRequest> {
  const period = parsePeriod(values.period ?? '');
  const language = LANGUAGES.find((one) => one === values.language);
  const parts = partsOf(values.parts);
  if (!period.ok) return period;
  if (!parts.ok) return parts;
  if (!language) return refused('language-unknown', `--language is ${LANGUAGES.join(' or ')}`, { field: 'language' });
  const checked = checkOutline(values.title ?? '', outlineOf(values, parts.value));
  if (!checked.ok) return checked;
  const { title, outline } = checked.value;
  const area = values.area ?? '';
  return ok({
    title,
    outline,
    language,
    area,
    period: period.value,
    publisher: values.publisher ?? '',
  });
}

function outlineOf(values: ReportValues, parts: readonly ReportPart[]): ReportOutline {
  return { subtitle: '', summary: values.summary ?? '', authors: [], scope: scopeOf(values), parts, conclusions: {} };
}

function scopeOf({ field, ssyk4 }: ReportValues): ReportScope {
  if (ssyk4 !== undefined) return { kind: 'occupations', ssyk4: ssyk4.split(',').filter((code) => code.trim() !== '') };
  return field === undefined ? { kind: 'all' } : { kind: 'field', field };
}

function partsOf(text: string | undefined): Result<readonly ReportPart[]> {
  if (text === undefined) return ok(REPORT_PARTS);
  const asked = text.split(',').map((part) => part.trim());
  const unknown = asked.find((part) => !REPORT_PARTS.some((known) => known === part));
  if (unknown !== undefined)
    return refused('section-unknown', `A report has no part "${unknown}", but ${REPORT_PARTS.join(', ')}`, {
      field: 'parts',
    });
  return ok(REPORT_PARTS.filter((part) => asked.includes(part)));
}
