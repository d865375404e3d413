import { describe, expect, it } from 'vitest';
import { figure, missingFigure } from './figure.ts';
import { MISSING_REASONS } from './provenance.ts';
import { provenance } from './testFigures.ts';

const draft = { indicator: 'ads', unit: 'ads', period: '2024' } as const;

describe('a figure', () => {
  it('cannot be made without provenance, nor of no number', () => {
    expect(() => figure({ ...draft, value: 1, provenance: [] })).toThrow('provenance');
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => figure({ ...draft, value, provenance: [provenance()] })).toThrow(RangeError);
    expect(figure({ ...draft, value: 0, provenance: [provenance()] })).not.toHaveProperty('missing');
  });

  it.each(MISSING_REASONS)('that is missing (%s) has no value, and names who withholds it', (missing) => {
    expect(missingFigure({ ...draft, missing, provenance: [provenance()] })).toMatchObject({ value: null, missing });
    const sourceless = () => missingFigure({ ...draft, missing, provenance: [] });
    if (missing === 'not-collected' || missing === 'source-unavailable') expect(sourceless().value).toBeNull();
    else expect(sourceless).toThrow('provenance');
  });
});
