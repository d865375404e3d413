import { describe, expect, it } from 'vitest';
import type { PublishedReport } from '../../store/publishedReports.ts';
import { publishedFile, publishedList } from './publishedList.ts';

function report(title: string, area: string, day: number): PublishedReport {
  return {
    slug: title.toLowerCase(),
    report: title,
    hash: 'f'.repeat(64),
    title,
    publisher: 'Region Prov',
    area,
    period: '2024',
    language: 'sv',
    synthetic: true,
    publishedAt: new Date(Date.UTC(2026, 0, day)),
    replacedBy: null,
  };
}

const REPORTS = [report('Åkeri', '14', 1), report('Vård', '13', 2), report('Industri', '14', 3)];
const NAMES = new Map([['14', 'Västra Götalands län']]);

function titles(query: string, reports = REPORTS): string[] {
  return publishedList(reports, NAMES, new URL(`http://localhost/underlag${query}`)).shown.map(({ title }) => title);
}

describe('the list of published reports', () => {
  it.each([
    ['', ['Industri', 'Vård', 'Åkeri']],
    ['?order=title', ['Industri', 'Vård', 'Åkeri']],
    ['?about=14', ['Industri', 'Åkeri']],
    ['?about=14&order=title', ['Industri', 'Åkeri']],
    ['?q=ÅKE', ['Åkeri']],
    ['?q=region+prov', ['Industri', 'Vård', 'Åkeri']],
    ['?q=finns+inte', []],
    ['?page=2', []],
    ['?page=nonsense', ['Industri', 'Vård', 'Åkeri']],
  ])('%s', (query, expected) => {
    expect(titles(query)).toEqual(expected);
  });

  it('puts å last in the order of titles, whatever came last', () => {
    expect(titles('?order=title', [report('Åkeri', '14', 9), report('Zink', '14', 1)])).toEqual(['Zink', 'Åkeri']);
    expect(titles('', [report('Åkeri', '14', 9), report('Zink', '14', 1)])).toEqual(['Åkeri', 'Zink']);
  });

  it('leafs through more than a page, and takes all of them out as a file', () => {
    const many = Array.from({ length: 30 }, (_, at) => report(`Nr ${at}`, '14', at + 1));
    const list = publishedList(many, NAMES, new URL('http://localhost/underlag?page=2'));
    expect(list.shown).toHaveLength(6);
    const file = publishedFile(list, NAMES, 'https://kraftsam.example', 'sv');
    expect(file.rows).toHaveLength(30);
    expect(file.rows[0]).toContain('https://kraftsam.example/rapport/nr 29');
    expect(file.rows.every((row) => row.length === file.columns.length)).toBe(true);
  });

  it('offers the areas that there are reports about, by name where it is known', () => {
    const { areas } = publishedList(REPORTS, NAMES, new URL('http://localhost/underlag'));
    expect(areas).toEqual([
      { value: '13', label: '13' },
      { value: '14', label: 'Västra Götalands län' },
    ]);
  });
});
