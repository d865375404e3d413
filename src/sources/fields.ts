import { FieldError } from './reject.ts';

/** A JSON object whose fields are not known to be anything yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object; absent or of another type gives an empty one, so that paths can be followed. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The value as a list: lists as they are, nothing as an empty list, anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

/** A trimmed text, or null when absent or empty. Numbers are read as text: old files write ids both ways. */
export function textOrNull(value: unknown, field: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string')
    throw new FieldError(field, 'field-malformed', `${field} should be text but is ${kindOf(value)}`);
  const text = value.trim();
  return text === '' ? null : text;
}

/** A text that must be there. */
export function requiredText(value: unknown, field: string): string {
  const text = textOrNull(value, field);
  if (text === null) throw new FieldError(field, 'field-missing', `${field} is missing or empty`);
  return text;
}

/** A whole number of at least 0, or null when absent. Texts of digits are read as numbers. */
export function countOrNull(value: unknown, field: string): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 0 || number > 1e9)
    throw new FieldError(field, 'field-malformed', `${field} should be a whole number but is ${quoted(value)}`);
  return number;
}

/** A number, or null when absent. Accepts a decimal comma. */
export function numberOrNull(value: unknown, field: string): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'string' ? Number(value.trim().replace(',', '.')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw new FieldError(field, 'field-malformed', `${field} should be a number but is ${quoted(value)}`);
  return number;
}

/** The date part (`YYYY-MM-DD`) of an ISO date or instant, or null when absent. The day must exist. */
export function dateOrNull(value: unknown, field: string): string | null {
  const text = textOrNull(value, field);
  if (text === null) return null;
  const date = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1];
  const time = date === undefined ? Number.NaN : Date.parse(`${date}T00:00:00Z`);
  if (date === undefined || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date)
    throw new FieldError(field, 'field-malformed', `${field} should be a date like 2024-05-31 but is ${quoted(value)}`);
  return date;
}

/** A code of exactly `digits` digits, or null when absent; numbers lose their leading zeros in CSV and get them back. */
export function codeOrNull(value: unknown, digits: number, field: string): string | null {
  const text = textOrNull(value, field);
  if (text === null) return null;
  const code = typeof value === 'number' ? text.padStart(digits, '0') : text;
  if (code.length !== digits || !/^\d+$/.test(code))
    throw new FieldError(
      field,
      'field-malformed',
      `${field} should be a code of ${digits} digits but is ${quoted(value)}`,
    );
  return code;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function quoted(value: unknown): string {
  return typeof value === 'object' ? kindOf(value) : JSON.stringify(value).slice(0, 60);
}
