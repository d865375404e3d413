/** Our own scanners over bytes, by the name they are reported under. */
import type { Found } from './bounded.ts';

export interface OurMatcher {
  readonly count: (piece: Uint8Array) => number;
  readonly matches: (piece: Uint8Array) => Found[];
  /** Forgets every token it has seen. */
  readonly forget?: () => void;
}

export const OURS: Readonly<Record<string, (terms: readonly string[]) => OurMatcher>> = {};
