import { describe, expect, it } from 'vitest';
import {
  checkOutline,
  emptyOutline,
  OUTLINE_LIMITS,
  paragraphsOf,
  REPORT_PARTS,
  type ReportOutline,
} from './reportOutline.ts';

const outline: ReportOutline = emptyOutline({ kind: 'occupations', ssyk4: ['7212'] });

describe('an outline', () => {
  it('is kept trimmed, in the order of print, each thing once', () => {
    const written: ReportOutline = {
      ...outline,
      summary: ' Kort. ',
      authors: [' Enheten ', ''],
      scope: { kind: 'occupations', ssyk4: [' 7212', '2221', '7212'] },
      parts: ['offerings', 'demand', 'demand'],
      conclusions: { demand: ' Fler. ', trend: '   ' },
    };
    expect(checkOutline('  Behov ', written)).toEqual({
      ok: true,
      value: {
        title: 'Behov',
        outline: {
          subtitle: '',
          summary: 'Kort.',
          authors: ['Enheten'],
          scope: { kind: 'occupations', ssyk4: ['7212', '2221'] },
          parts: ['demand', 'offerings'],
          conclusions: { demand: 'Fler.' },
        },
      },
    });
  });

  it.each<[string, string, Partial<ReportOutline>, string[]]>([
    ['no title', ' ', {}, ['report-title-missing title']],
    ['a title like a page', 'x'.repeat(OUTLINE_LIMITS.title + 1), {}, ['report-text-too-long title']],
    ['a summary like a book', 'T', { summary: 'x'.repeat(4001) }, ['report-text-too-long summary']],
    [
      'a conclusion like a book',
      'T',
      { conclusions: { trend: 'x'.repeat(20_001) } },
      ['report-text-too-long conclusions.trend'],
    ],
    ['no parts', 'T', { parts: [] }, ['report-parts-missing parts']],
    ['no occupations', 'T', { scope: { kind: 'occupations', ssyk4: [] } }, ['report-scope-empty scope']],
    ['no field', 'T', { scope: { kind: 'field', field: '' } }, ['report-scope-empty scope']],
    [
      'a code of three digits',
      'T',
      { scope: { kind: 'occupations', ssyk4: ['721'] } },
      ['report-occupation-malformed scope'],
    ],
    [
      'too many occupations',
      'T',
      { scope: { kind: 'occupations', ssyk4: Array.from({ length: 61 }, (_, at) => String(1000 + at)) } },
      ['report-scope-too-wide scope'],
    ],
    [
      'everything wrong',
      '',
      { parts: [], scope: { kind: 'field', field: '' } },
      ['report-title-missing title', 'report-scope-empty scope', 'report-parts-missing parts'],
    ],
  ])('is refused for %s', (_, title, change, expected) => {
    const checked = checkOutline(title, { ...outline, ...change });
    expect(checked.ok ? [] : checked.problems.map(({ code, field }) => `${code} ${field}`)).toEqual(expected);
  });

  it('with nothing said has every part', () => {
    expect(checkOutline('T', emptyOutline())).toMatchObject({ ok: true, value: { outline: { parts: REPORT_PARTS } } });
  });
});

it.each([
  ['', []],
  ['En rad.', ['En rad.']],
  ['En rad\nsom går vidare.\r\n\r\nEn till.\n \n\n', ['En rad som går vidare.', 'En till.']],
])('the paragraphs of %j are %j', (text, expected) => {
  expect(paragraphsOf(text)).toEqual(expected);
});
