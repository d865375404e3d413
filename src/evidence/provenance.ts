import type { LocalText } from '../kernel/text.ts';

/**
 * Where a figure comes from. A figure cannot be made without it (R16 of the domain: source, table or query,
 * version, time of retrieval, area, definition).
 */
export interface Provenance {
  /** Id of a registered source, e.g. `ads`, `ad-counts-2024`, `barometer`. */
  readonly sourceId: string;
  readonly publisher: string;
  readonly title: LocalText;
  /** The table, file or query that was read. */
  readonly table: string;
  /** The source's own version or round, e.g. `2026-1`, or the hash of the file that was read. */
  readonly version: string;
  /** ISO 8601 instant in UTC. */
  readonly retrievedAt: string;
  /** Area code that the figure speaks of. May be wider than what was asked for; then `note` says so. */
  readonly area: string;
  readonly definition: LocalText;
  readonly url?: string;
  readonly licence: string;
  /** True for invented demonstration data. */
  readonly synthetic: boolean;
  readonly note?: LocalText;
}

/** Why a value is missing. Missing is never zero. */
export const MISSING_REASONS = [
  'not-collected',
  'not-published',
  'too-few',
  'not-applicable',
  'source-unavailable',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A 95 % interval, or a rank where the source only gives one. */
export interface Uncertainty {
  readonly low: number;
  readonly high: number;
  /** How it was derived, e.g. `poisson-95`. */
  readonly method: 'poisson-95' | 'poisson-ratio-95' | 'published-margin';
}

/** A number with its pedigree. Exactly one of `value` and `missing` is set: use `figure` and `missingFigure`. */
export interface Figure {
  readonly indicator: string;
  readonly value: number | null;
  readonly unit: 'ads' | 'vacancies' | 'offerings' | 'places' | 'percent' | 'mentions' | 'ratio' | 'category';
  readonly missing?: MissingReason;
  readonly uncertainty?: Uncertainty;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM/YYYY-MM`. */
  readonly period: string;
  readonly provenance: readonly Provenance[];
}
