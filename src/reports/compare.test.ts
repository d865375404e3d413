import { describe, expect, it } from 'vitest';
import { compareReports } from './compare.ts';
import type { ReportBlock, ReportCell, ReportDocument, ReportTable } from './document.ts';
import { EXAMPLE } from './example.ts';

const cell = (value: string | number): ReportCell => ({ text: String(value), value });

const TABLE: ReportTable = {
  kind: 'table',
  key: 'ads',
  caption: 'Annonser',
  columns: [
    { key: 'occupation', label: 'Yrke', align: 'start' },
    { key: 'ads', label: 'Annonser', align: 'end' },
  ],
  rows: [
    [cell('Bagare'), cell(10)],
    [cell('Svetsare'), cell(20)],
  ],
  sources: [0],
};

function report(...blocks: ReportBlock[]): ReportDocument {
  return { ...EXAMPLE, sections: [{ key: 'demand', heading: 'Efterfrågan', blocks }] };
}

/** `change subject label before→after difference`, one line a change. */
function lines(before: ReportDocument, after: ReportDocument): string[] {
  return compareReports(before, after).map((c) =>
    [c.change, c.subject, `${c.label}:`, `${c.before?.text ?? ''}→${c.after?.text ?? ''}`, c.difference ?? '']
      .join(' ')
      .trim(),
  );
}

describe('compareReports', () => {
  it('finds nothing between a report and itself', () => {
    expect(compareReports(EXAMPLE, structuredClone(EXAMPLE))).toEqual([]);
  });

  it('tells changed, added and removed cells, rows and columns apart by their keys', () => {
    const rows = [
      [cell('Svetsare'), cell(26)],
      [cell('Kock'), cell(3)],
    ];
    expect(lines(report(TABLE), report({ ...TABLE, rows }))).toEqual([
      'changed cell Svetsare · Annonser: 20→26 6',
      'added row Kock: →Kock · 3',
      'removed row Bagare: Bagare · 10→',
    ]);
    const columns = [...TABLE.columns.slice(0, 1), { key: 'posts', label: 'Platser', align: 'end' as const }];
    expect(lines(report(TABLE), report({ ...TABLE, columns }))).toEqual([
      'added column Platser: →Platser',
      'removed column Annonser: Annonser→',
    ]);
  });

  it('sees no change in the order of rows, columns or keys', () => {
    const turned = {
      ...TABLE,
      rowKey: ['occupation'],
      columns: TABLE.columns.toReversed(),
      rows: TABLE.rows.toReversed().map((row) => row.toReversed()),
    };
    expect(lines(report(TABLE), report(turned))).toEqual([]);
  });

  it('keys rows by several columns where the table says so, and pairs equal keys in order', () => {
    const twoKeys = { ...TABLE, rowKey: ['occupation', 'ads'] };
    const moved = { ...twoKeys, rows: [[cell('Bagare'), cell(11)], TABLE.rows[1] ?? []] };
    expect(lines(report(twoKeys), report(moved))).toEqual([
      'added row Bagare · 11: →Bagare · 11',
      'removed row Bagare · 10: Bagare · 10→',
    ]);
    const twins = (last: number) => ({
      ...TABLE,
      rows: [
        [cell('Kock'), cell(1)],
        [cell('Kock'), cell(last)],
      ],
    });
    expect(lines(report(twins(2)), report(twins(5)))).toEqual(['changed cell Kock · Annonser: 2→5 3']);
  });

  it('compares a chart through its numbers and a missing number as missing, not as zero', () => {
    const chart = (y: number | null): ReportBlock => ({
      kind: 'chart',
      chart: 'lines',
      key: 'trend',
      caption: 'Trend',
      alt: 'En linje',
      unit: 'platser',
      series: [{ label: 'Bagare', points: [{ x: '2025-01', y }] }],
      sources: [],
    });
    expect(lines(report(chart(0)), report(chart(null)))).toEqual([
      'changed cell januari 2025 · Bagare (platser): 0→uppgift saknas',
    ]);
  });

  it('follows key figures by indicator, texts by their words, sections by key', () => {
    const [overview, demand, judgement] = EXAMPLE.sections;
    if (!overview || !demand || !judgement) throw new Error('The example lost its sections');
    const [keyFigures, ...rest] = overview.blocks;
    if (keyFigures?.kind !== 'key-figures') throw new Error('The example lost its key figures');
    const figures = keyFigures.figures.map((f, at) =>
      at === 0 ? { ...f, label: 'Platser', text: '4 600', figure: { ...f.figure, value: 4600 } } : f,
    );
    const said: ReportBlock = { kind: 'paragraphs', role: 'conclusion', paragraphs: ['Ny slutsats.'] };
    const after = {
      ...EXAMPLE,
      sections: [
        { ...overview, blocks: [{ kind: 'key-figures' as const, figures }, ...rest, said] },
        demand,
        { key: 'new', heading: 'Nytt avsnitt', blocks: [] },
      ],
    };
    expect(lines(EXAMPLE, after)).toEqual([
      'added text Ny slutsats.: →Ny slutsats.',
      'changed key-figure Platser: 4 590→4 600 10',
      'added section Nytt avsnitt: →Nytt avsnitt',
      'removed section Bedömning per yrkesgrupp: Bedömning per yrkesgrupp→',
    ]);
  });

  it('reports a new version of a source but not a new reading of the same one', () => {
    const [first, ...others] = EXAMPLE.sources;
    if (!first) throw new Error('The example lost its sources');
    const read = (change: object) => ({ ...EXAMPLE, sources: [{ ...first, ...change }, ...others] });
    expect(lines(EXAMPLE, read({ retrievedAt: '2026-09-01T00:00:00Z' }))).toEqual([]);
    expect(compareReports(EXAMPLE, read({ version: '2026-08' }))).toMatchObject([
      { change: 'changed', subject: 'source', section: null, label: 'Platsannonser i Norrslätten' },
    ]);
    expect(lines(EXAMPLE, { ...EXAMPLE, title: 'Ny titel', limits: [] })).toHaveLength(3);
  });
});
