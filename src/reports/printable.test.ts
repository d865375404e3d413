import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportColumn } from './document.ts';
import { EXAMPLE } from './example.ts';
import { printable } from './printable.ts';

function printed(block: ReportBlock) {
  return printable({ ...EXAMPLE, sections: [{ key: 's', heading: 'S', blocks: [block] }] }).sections[0]?.blocks ?? [];
}

const CHART = { kind: 'chart', chart: 'bars', key: 'c', caption: 'C', alt: 'A', unit: '%', sources: [1] } as const;

describe('printable', () => {
  it('places the points of a chart between its rounded ends, zero included', () => {
    const points = [
      { x: 'a', y: -10 },
      { x: 'b', y: 30 },
      { x: 'c', y: null },
    ];
    const [chart] = printed({ ...CHART, series: [{ label: 's', points }] });
    expect(chart).toMatchObject({
      zero: 0.25,
      ticks: [{ label: '−10' }, { label: '0' }, { label: '10' }, { label: '20' }, { label: '30' }],
      points: [[{ at: 0, label: '−10' }], [{ at: 1, label: '30' }], [null]],
      sources: [2],
    });
  });

  it('thins the labels of a long axis and shortens its months', () => {
    const points = Array.from({ length: 24 }, (_, i) => ({
      x: `20${24 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      y: i,
    }));
    const [chart] = printed({ ...CHART, chart: 'lines', series: [{ label: 's', points }] });
    const { axis } = chart as { axis: { label: string; shown: boolean }[] };
    expect(axis.filter((label) => label.shown).map((label) => label.label)).toEqual([
      'jan. 2024',
      'maj 2024',
      'sep. 2024',
      'jan. 2025',
      'maj 2025',
      'sep. 2025',
    ]);
  });

  it('uses the caption where a chart has no alternative text', () => {
    expect(printed({ ...CHART, alt: ' ', series: [] })[0]).toMatchObject({ alt: 'C' });
  });

  it('gives long text more of the width than numbers, and tells when a table is tight', () => {
    const column = (key: string, align: ReportColumn['align']): ReportColumn => ({ key, label: key, align });
    const row = ['En yrkesgrupp med ett ganska långt namn', '12', '1 234'].map((text) => ({ text, value: text }));
    const columns = [column('yrke', 'start'), column('nu', 'end'), column('då', 'end')];
    const table = { kind: 'table', key: 't', caption: 'T', columns, rows: [row], sources: [] } as const;
    const [loose] = printed(table) as { tight: boolean; columns: { weight: number }[] }[];
    const [name = 0, ...numbers] = loose?.columns.map(({ weight }) => weight) ?? [];
    expect(name).toBeGreaterThan(3 * Math.max(...numbers));
    expect(loose?.tight).toBe(false);
    const many = { ...table, columns: Array.from({ length: 16 }, (_, i) => column(`kolumn${i}`, 'end')) };
    expect(printed(many)[0]).toMatchObject({ tight: true });
  });

  it('links to the web only', () => {
    const [source] = EXAMPLE.sources;
    if (!source) throw new Error('The example lost its sources');
    const urls = ['https://example.org', 'javascript:alert(1)', 'file:///etc/passwd'];
    const { sources } = printable({ ...EXAMPLE, sources: urls.map((url) => ({ ...source, url })) });
    expect(sources).toMatchObject([{ url: 'https://example.org' }, { url: null }, { url: null }]);
  });

  it('reads the date of the report, and does without one', () => {
    expect(printable(EXAMPLE)).toMatchObject({ day: [2026, 3, 3], date: '3 mars 2026', period: '2025' });
    expect(printable({ ...EXAMPLE, date: '2026-02-31', period: '2025-01/2025-06' })).toMatchObject({
      day: null,
      period: 'januari 2025 – juni 2025',
    });
    expect(printable({ ...EXAMPLE, date: '' }).day).toBeNull();
  });
});
