import { withoutPersonalDetails } from './personalDetails.ts';
import type { Reject } from './records.ts';

/** Where in the input something stands: 1-based line or item, and the bytes consumed up to its end. */
export interface Place {
  readonly line: number;
  readonly offset: number;
}

const LONGEST_EXCERPT = 200;

/** A short piece of the input that is safe to put in a rejects file: personal details gone, cut to 200 characters. */
export function excerpt(text: string): string {
  const safe = withoutPersonalDetails(text.slice(0, 2 * LONGEST_EXCERPT)).replace(/\s+/g, ' ');
  return safe.length > LONGEST_EXCERPT ? `${safe.slice(0, LONGEST_EXCERPT - 1)}…` : safe;
}

/** One rejected row. `detail` may quote the input; it is cleaned and shortened here. */
export function reject(place: Place, field: string, reason: string, detail: string): Reject {
  return { kind: 'reject', line: place.line, offset: place.offset, field, reason, detail: excerpt(detail) };
}

/** Thrown inside a reader while it shapes one record; the reader turns it into a `Reject`. */
export class FieldError extends Error {
  override name = 'FieldError';
  readonly field: string;
  readonly reason: 'field-missing' | 'field-malformed';
  constructor(field: string, reason: 'field-missing' | 'field-malformed', message: string) {
    super(message);
    this.field = field;
    this.reason = reason;
  }
}

/** Runs `shape`; a `FieldError` becomes the reject it describes, anything else is a bug and goes on. */
export function shaped<T>(
  place: Place,
  shape: () => T,
): { kind: 'record'; line: number; offset: number; record: T } | Reject {
  try {
    return { kind: 'record', line: place.line, offset: place.offset, record: shape() };
  } catch (error) {
    if (error instanceof FieldError) return reject(place, error.field, error.reason, error.message);
    throw error;
  }
}
