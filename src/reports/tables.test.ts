import { describe, expect, it } from 'vitest';
import type { ReportChart } from './document.ts';
import { EXAMPLE } from './example.ts';
import { limitsOf } from './limits.ts';
import { chartTable, rowName, sourceIndices, tablesOf } from './tables.ts';

const CHART: ReportChart = {
  kind: 'chart',
  chart: 'bars',
  key: 'k',
  caption: 'Bild',
  alt: 'Bild',
  unit: 'st',
  series: [
    {
      label: 'a',
      points: [
        { x: 'p', y: 1234.5 },
        { x: 'q', y: 0 },
      ],
    },
    {
      label: 'b',
      points: [
        { x: 'q', y: null },
        { x: 'r', y: 3 },
      ],
    },
  ],
  sources: [0],
};

describe('chartTable', () => {
  it('has every position of every series once and keeps zero and missing apart', () => {
    const table = chartTable(CHART, 'sv');
    expect(table.columns.map((column) => column.label)).toEqual(['Kategori', 'a (st)', 'b (st)']);
    expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['p', '1\u00A0234,5', 'uppgift saknas'],
      ['q', '0', 'uppgift saknas'],
      ['r', 'uppgift saknas', '3'],
    ]);
    expect(table.rows[1]?.map((cell) => cell.value)).toEqual(['q', 0, null]);
  });
});

describe('tablesOf', () => {
  it('derives a table for the chart that has none of its own, and only for that', () => {
    expect(tablesOf(EXAMPLE).map(({ section, table, derived }) => [section.key, table.key, derived])).toEqual([
      ['demand', 'demand-by-month', true],
      ['judgement', 'judgements', false],
    ]);
  });

  it('derives one when the chart names a table that is not there', () => {
    const sections = [{ key: 's', heading: 'S', blocks: [{ ...CHART, dataTable: 'gone' }] }];
    expect(tablesOf({ ...EXAMPLE, sections }).map(({ table }) => table.key)).toEqual(['gone']);
  });
});

describe('rowName and sourceIndices', () => {
  it('names a row by its first column', () => {
    const table = chartTable(CHART, 'en');
    expect(rowName(table, table.rows[0] ?? [])).toBe('p');
  });

  it('finds sources by table, version and area, or by id alone', () => {
    const [ads, barometer] = EXAMPLE.sources;
    if (!ads || !barometer) throw new Error('The example lost its sources');
    expect(sourceIndices(EXAMPLE, [barometer, ads, ads])).toEqual([0, 1]);
    expect(sourceIndices(EXAMPLE, [{ ...ads, area: '0001' }])).toEqual([0]);
    expect(sourceIndices({ ...EXAMPLE, sources: [ads, { ...ads, area: '14' }] }, [{ ...ads, area: '14' }])).toEqual([
      1,
    ]);
    expect(sourceIndices(EXAMPLE, [{ ...ads, sourceId: 'unknown' }])).toEqual([]);
  });
});

describe('limitsOf', () => {
  it('says each limit once: invented data, the kinds of source, their notes', () => {
    const limits = limitsOf([...EXAMPLE.sources, ...EXAMPLE.sources]);
    expect(limits).toHaveLength(5);
    expect(limits[0]).toContain('påhittade');
    expect(limits[1]).toContain('Annonser visar vad som har annonserats');
    expect(limits.at(-1)).toBe('Yrkesbarometer, omgång 1: Avser hela landet; ingen uppgift för länet.');
  });

  it('speaks English, and of nothing without sources', () => {
    expect(limitsOf(EXAMPLE.sources, 'en')[2]).toContain('assessment in coarse classes');
    expect(limitsOf([])).toEqual([]);
    expect(limitsOf(EXAMPLE.sources.map((s) => ({ ...s, synthetic: false })))[0]).toContain('Annonser visar');
  });
});
