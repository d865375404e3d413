import type { Token } from './rows.ts';
import type { TextReport } from './textReport.ts';

/** What seats and counts are kept in. */
const LARGEST = 2 ** 31 - 1;

/** The whole number from 0 that `token` writes; NaN, and a line in the report, when it is none. */
export function wholeNumber(token: Token, report: TextReport): number {
  if (/^\+?\d+$/.test(token.text)) {
    const number = Number(token.text);
    if (number <= LARGEST) return number;
  }
  const code = /^-\d+$/.test(token.text) ? 'number-negative' : 'number-wrong';
  report.add(code, token, { found: token.text, expected: `0–${LARGEST}` });
  return NaN;
}

/**
 * The id that `token` writes, of `ids`, which are the numbers from 1; `undefined`, and a line in the report, else.
 * Leading zeros do not matter. Whoever is named often is the same string each time, which is found quickly in maps.
 */
export function numberedId(token: Token, ids: readonly string[], report: TextReport): string | undefined {
  const id = /^\d+$/.test(token.text) ? ids[Number(token.text) - 1] : undefined;
  if (id !== undefined) return id;
  report.add('id-unknown', token, { found: token.text, expected: ids.length === 0 ? 'none' : `1–${ids.length}` });
  return undefined;
}
