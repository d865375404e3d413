import ExcelJs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { documentHash } from './canonical.ts';
import { EXAMPLE } from './example.ts';
import { renderXlsx, tableToXlsx } from './xlsx.ts';

async function opened(bytes: Uint8Array): Promise<ExcelJs.Workbook> {
  const workbook = new ExcelJs.Workbook();
  // exceljs declares a Buffer of its own, older than Node's.
  await workbook.xlsx.load(bytes as unknown as ExcelJs.Buffer);
  return workbook;
}

describe('tableToXlsx', () => {
  it('keeps numbers as numbers and what looks like a formula as text', async () => {
    const rows = [
      ['=HYPERLINK("https://example.org")', -5],
      ['-2+3', null],
      ['rad ett\nrad två \u0007 \uD800', true],
    ];
    const columns = [
      { key: 'a', label: '@Namn' },
      { key: 'b', label: 'Värde' },
    ];
    const sheet = (await opened(await tableToXlsx(columns, rows, 'Lista'))).getWorksheet('Lista');
    expect(sheet?.getCell('A1').value).toBe('@Namn');
    expect(sheet?.getCell('A2').value).toBe('=HYPERLINK("https://example.org")');
    expect(sheet?.getCell('A2').type).toBe(ExcelJs.ValueType.String);
    expect(sheet?.getCell('A2').numFmt).toBe('@');
    expect(sheet?.getCell('B2').value).toBe(-5);
    expect(sheet?.getCell('A3').numFmt).toBe('@');
    expect(sheet?.getCell('B3').value).toBeNull();
    expect(sheet?.getCell('A4').value).toBe('rad ett\nrad två  \uFFFD');
    expect(sheet?.getCell('B4').value).toBe(true);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  it.each([
    ['Län: [a]/b?*\\', 'Län a b'],
    ["'x'", 'x'],
    ['History', 'History (2)'],
    ['', 'Blad'],
    ['x'.repeat(40), 'x'.repeat(31)],
  ])('names the sheet %j %j', async (wanted, name) => {
    const workbook = await opened(await tableToXlsx([], [], wanted));
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([name]);
  });

  it('takes rows as they come', async () => {
    async function* rows() {
      for (let i = 0; i < 3; i += 1) yield [i];
    }
    const workbook = await opened(await tableToXlsx([{ key: 'i', label: 'i' }], rows()));
    expect(workbook.worksheets[0]?.getColumn(1).values).toEqual([undefined, 'i', 0, 1, 2]);
  });
});

describe('renderXlsx', () => {
  it('has a sheet for the report, its figures, each table and the sources', async () => {
    const workbook = await opened(await renderXlsx(EXAMPLE));
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Om rapporten',
      'Nyckeltal',
      'Annonserade platser per månad',
      'Efterfrågan, utbud och',
      'Källor',
    ]);
    const table = workbook.worksheets[3];
    expect(table?.getCell('B2').value).toBe(1834);
    expect(table?.getCell('B2').numFmt).toBe('#,##0');
    expect(table?.getCell('D8').value).toBe('otillräckligt underlag');
    expect(workbook.getWorksheet('Om rapporten')?.getColumn(2).values).toContain(documentHash(EXAMPLE));
    expect(workbook.getWorksheet('Källor')?.getCell('C3').value).toBe('Yrkesbarometer, omgång 1');
    expect(workbook.getWorksheet('Nyckeltal')?.getCell('C5').value).toBeNull();
  });
});
