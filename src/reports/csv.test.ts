import { describe, expect, it } from 'vitest';
import { CSV_FOR_SWEDISH_EXCEL, looksLikeFormula, renderCsv, reportTableToCsv, tableToCsv } from './csv.ts';
import { EXAMPLE } from './example.ts';
import { tablesOf } from './tables.ts';

const COLUMNS = [
  { key: 'name', label: 'Namn' },
  { key: 'value', label: 'Värde' },
];

describe('tableToCsv', () => {
  it.each([
    [['a', 1], 'a,1'],
    [['å, ä', 'sa "ö"'], '"å, ä","sa ""ö"""'],
    [['två\nrader', null], '"två\nrader",'],
    [[-1.5, true], '-1.5,true'],
    [['=1+1', '@SUM(A1)'], "'=1+1,'@SUM(A1)"],
    [['-2', '+46 70'], "'-2,'+46 70"],
    [['\t=1', '＝1'], "'\t=1,'＝1"],
    [['-', 'a=b'], '-,a=b'],
    [['00123', 'MARS1'], '00123,MARS1'],
  ] as const)('writes %j', (row, line) => {
    expect(tableToCsv(COLUMNS, [row])).toBe(`Namn,Värde\r\n${line}\r\n`);
  });

  it('opens in Swedish Excel: mark, semicolons, decimal commas', () => {
    expect(tableToCsv(COLUMNS, [['a;b', 1.5]], CSV_FOR_SWEDISH_EXCEL)).toBe('\uFEFFNamn;Värde\r\n"a;b";1,5\r\n');
  });

  it('guards labels as well as cells', () => {
    expect(tableToCsv([{ key: 'x', label: '=x' }], [])).toBe("'=x\r\n");
    expect(looksLikeFormula('\r=1')).toBe(true);
  });
});

describe('a report as CSV', () => {
  it('writes a table with bare numbers and the reason for a missing one', () => {
    const table = tablesOf(EXAMPLE)[1]?.table;
    const lines = table ? reportTableToCsv(table).split('\r\n') : [];
    expect(lines[1]).toBe('"Undersköterskor, hemtjänst och äldreboende",1834,1204,210,Brist');
    expect(lines[7]).toBe('Lärare i yrkesämnen,118,96,otillräckligt underlag,Otillräckligt underlag');
  });

  it('writes the whole report, one line a figure with its sources', () => {
    const lines = renderCsv(EXAMPLE).split('\r\n');
    expect(lines[0]).toBe('section,table,row,column,value,text,unit,sources');
    expect(lines[1]).toBe(
      'overview,key-figures,Annonserade platser i de valda yrkena,vacancies,4590,4 590,vacancies,1',
    );
    expect(lines).toContain('demand,demand-by-month,juli 2025,Undersköterskor,,uppgift saknas,,1');
    // Head, 4 key figures, 12 months of 4 columns, 7 occupations of 5 columns, the end of the last line.
    expect(lines).toHaveLength(1 + 4 + 12 * 4 + 7 * 5 + 1);
  });
});
