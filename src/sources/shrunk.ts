import type { Problem } from '../kernel/result.ts';

/** A source may lose this share of its rows between two versions before somebody must look. */
const LARGEST_SHRINK = 0.05;

/**
 * Guards the last good version: a feed that came out empty, or more than 5 % smaller than last time, is more often
 * broken than true, and must not replace what is there unless a person says so.
 * @param before rows of the last good version, or null when there is none
 * @param now accepted rows of the new one
 * @returns `source-shrunk`, or null when the new version may replace the old
 */
export function shrunk(sourceId: string, before: number | null, now: number): Problem | null {
  if (now > 0 && now >= (before ?? 0) * (1 - LARGEST_SHRINK)) return null;
  if (now === 0 && before === 0) return null;
  const was = before === null ? 'nothing was known before' : `the last good version had ${before}`;
  return {
    code: 'source-shrunk',
    detail: `${sourceId} gave ${now} rows; ${was}. The last good version stays until somebody approves the new one.`,
    data: { source: sourceId, before: before ?? 0, now },
  };
}
