import { describe, expect, it } from 'vitest';
import type { ReportChange } from '../../reports/compare.ts';
import { figureChanges, largestChanges } from './changes.ts';

function change(
  label: string,
  before: number | string | null,
  after: number | string | null,
  more: Partial<ReportChange> = {},
): ReportChange {
  const cell = (value: number | string | null) => (value === null ? null : { text: String(value), value });
  const numbers = typeof before === 'number' && typeof after === 'number';
  return {
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
    subject: 'cell',
    section: 'demand',
    table: 'demand',
    label,
    before: cell(before),
    after: cell(after),
    difference: numbers ? after - before : null,
    ...more,
  };
}

describe('what has changed since a report was frozen', () => {
  const changes = [
    change('grown', 100, 110),
    change('doubled', 10, 20),
    change('from nothing', 0, 3),
    change('judged otherwise', 'Brist', 'Balans'),
    change('no longer known', 5, null),
    change('a source', 'v1', 'v2', { subject: 'source' }),
    change('a row', 'a · 1', null, { subject: 'row' }),
    change('key figure', 40, 30, { subject: 'key-figure' }),
  ];

  it('counts numbers, not words, rows or sources', () => {
    const labels = figureChanges(changes).map(({ label }) => label);
    expect(labels).toEqual(['grown', 'doubled', 'from nothing', 'no longer known', 'key figure']);
  });

  it('has the largest changes first, in proportion to what was frozen', () => {
    const labels = largestChanges(changes, 4).map(({ label }) => label);
    expect(labels).toEqual(['from nothing', 'doubled', 'key figure', 'grown']);
  });
});
