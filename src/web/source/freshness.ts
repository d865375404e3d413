import type { SourceVersion } from '../../store/sources.ts';

/**
 * How many days may pass before a source is worth renewing: somewhat more than its publisher takes between versions.
 * Our own choice (2026-11), after the rhythm each publisher states; sources that are not named here have a year.
 */
const RENEWED_WITHIN: Readonly<Record<string, number>> = {
  ads: 7,
  offerings: 30,
  barometer: 200,
  taxonomy: 400,
  'ad-counts': 430,
  syllabi: 400,
  geo: 1100,
};
const A_YEAR = 365;
const DAY = 86_400_000;

export interface Age {
  readonly days: number;
  readonly renewedWithin: number;
  readonly old: boolean;
}

/** How long ago a version was retrieved, in whole days, and whether that is longer than the source's rhythm. */
export function ageOf(version: Pick<SourceVersion, 'sourceId' | 'retrievedAt'>, now: Date): Age {
  const days = Math.max(0, Math.floor((now.getTime() - version.retrievedAt.getTime()) / DAY));
  const renewedWithin = RENEWED_WITHIN[version.sourceId] ?? A_YEAR;
  return { days, renewedWithin, old: days > renewedWithin };
}
