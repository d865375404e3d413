import type { Figure, MissingReason, Provenance, Uncertainty } from './provenance.ts';

export interface FigureDraft {
  readonly indicator: string;
  readonly unit: Figure['unit'];
  /** `formatPeriod` form. */
  readonly period: string;
  readonly provenance: readonly Provenance[];
}

/**
 * A known number with its pedigree. Throws where there is no provenance or no finite number: a figure that nobody can
 * trace must not come to be (invariant 8 of the design).
 */
export function figure(draft: FigureDraft & { readonly value: number; readonly uncertainty?: Uncertainty }): Figure {
  if (draft.provenance.length === 0) throw new Error(`A figure needs its provenance: ${draft.indicator}`);
  if (!Number.isFinite(draft.value)) throw new RangeError(`A figure needs a finite number: ${draft.indicator}`);
  const { indicator, value, unit, period, provenance, uncertainty } = draft;
  return { indicator, value, unit, ...(uncertainty && { uncertainty }), period, provenance };
}

/**
 * A number that is not known, with the reason. Only where nothing was collected may there be no source to name; who
 * withholds a number must say whose it is.
 */
export function missingFigure(draft: FigureDraft & { readonly missing: MissingReason }): Figure {
  const { indicator, unit, missing, period, provenance } = draft;
  if (provenance.length === 0 && missing !== 'not-collected' && missing !== 'source-unavailable')
    throw new Error(`A figure that is ${missing} needs its provenance: ${indicator}`);
  return { indicator, value: null, unit, missing, period, provenance };
}
