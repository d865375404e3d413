import { createHash } from 'node:crypto';
import type { ReportDocument } from './document.ts';

/**
 * The one text of a value: keys sorted by UTF-16 code unit, no white space, absent properties left out.
 * Two documents that say the same thing give the same text, whatever order a database returned their keys in.
 * The form is that of RFC 8785 (JSON Canonicalization Scheme).
 *
 * Throws on what JSON cannot say (NaN, infinities, functions, an undefined array item): a frozen report must not
 * silently turn a broken number into null.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.toWellFormed());
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new TypeError(`A ${typeof value} has no JSON form`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no JSON form`);
  return JSON.stringify(value);
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key.toWellFormed())}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of the document's canonical JSON in UTF-8, as 64 lower-case hexadecimal digits. */
export function documentHash(document: ReportDocument): string {
  return createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex');
}
