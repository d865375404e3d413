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
  report.add(code, token.spot, { found: token.text, expected: `0–${LARGEST}` });
  return NaN;
}

/** The id `1` … `count` that `token` writes, without leading zeros; `undefined`, and a line in the report, else. */
export function numberedId(token: Token, count: number, report: TextReport): string | undefined {
  const number = /^\d+$/.test(token.text) ? Number(token.text) : 0;
  if (number >= 1 && number <= count) return String(number);
  report.add('id-unknown', token.spot, { found: token.text, expected: count === 0 ? 'none' : `1–${count}` });
  return undefined;
}
