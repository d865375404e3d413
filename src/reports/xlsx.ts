import { PassThrough, type Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import ExcelJs from 'exceljs';
import { type ExportColumn, type ExportValue, looksLikeFormula } from './csv.ts';
import type { ReportDocument } from './document.ts';
import { type Sheet, type SheetCell, WIDEST, reportSheets } from './sheets.ts';

/** Excel refuses longer cells and repairs (empties) the file. */
const LONGEST_CELL = 32_767;
const LONGEST_SHEET_NAME = 31;
const NARROWEST = 8;

/** A list as a workbook of one sheet: bold, frozen and filterable header, then the rows. Resolves to the file's bytes. */
export async function tableToXlsx(
  columns: readonly ExportColumn[],
  rows: Iterable<readonly ExportValue[]> | AsyncIterable<readonly ExportValue[]>,
  name = 'Kraftsam',
): Promise<Uint8Array> {
  return collected((stream) => writeWorkbook(stream, [{ name, columns, rows }]));
}

/** A report as a workbook: what it is, its key figures, a sheet a table (those of charts too), its sources. */
export async function renderXlsx(document: ReportDocument): Promise<Uint8Array> {
  return collected((stream) => writeWorkbook(stream, reportSheets(document)));
}

async function collected(write: (stream: Writable) => Promise<void>): Promise<Uint8Array> {
  const stream = new PassThrough();
  const [bytes] = await Promise.all([buffer(stream), write(stream)]);
  return bytes;
}

async function writeWorkbook(stream: Writable, sheets: readonly Sheet[]): Promise<void> {
  const workbook = new ExcelJs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  workbook.creator = 'Kraftsam';
  workbook.title = sheets[0]?.name ?? '';
  const names = new Set<string>();
  for (const sheet of sheets) await writeSheet(workbook, sheet, sheetName(sheet.name, names));
  await workbook.commit();
}

async function writeSheet(workbook: ExcelJs.stream.xlsx.WorkbookWriter, sheet: Sheet, name: string): Promise<void> {
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = sheet.columns.map(({ label, width }) => ({ width: clampWidth(width ?? label.length + 4) }));
  if (sheet.columns.length > 0)
    worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.columns.length } };
  const header = worksheet.addRow([]);
  sheet.columns.forEach(({ label }, at) => setCell(header.getCell(at + 1), label));
  header.font = { bold: true };
  header.commit();
  for await (const cells of sheet.rows) {
    const row = worksheet.addRow([]);
    cells.forEach((cell, at) => setCell(row.getCell(at + 1), cell));
    row.commit();
  }
  worksheet.commit();
}

/**
 * Text is written as text, so nothing is ever run when the file opens. The text format keeps what looks like a formula
 * from becoming one when somebody edits the cell.
 */
function setCell(cell: ExcelJs.Cell, content: SheetCell): void {
  const { value, format } = typeof content === 'object' && content !== null ? content : { value: content, format: '' };
  if (value === null) return;
  cell.value = typeof value === 'string' ? value.toWellFormed().slice(0, LONGEST_CELL) : value;
  if (format) cell.numFmt = format;
  if (typeof value !== 'string') return;
  if (looksLikeFormula(value)) cell.numFmt = '@';
  if (value.length > WIDEST || value.includes('\n')) cell.alignment = { wrapText: true, vertical: 'top' };
}

/** A name that Excel accepts: at most 31 characters, none of `[]:*?/\`, no outer apostrophes, unlike any in `taken`. */
function sheetName(wanted: string, taken: Set<string>): string {
  const clean =
    wanted
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '') || 'Blad';
  for (let turn = 1; ; turn += 1) {
    const suffix = turn === 1 ? '' : ` (${turn})`;
    const name = shortened(clean, LONGEST_SHEET_NAME - suffix.length) + suffix;
    // Excel keeps "History" to itself and does not tell upper from lower case.
    if (taken.has(name.toLowerCase()) || name.toLowerCase() === 'history') continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** The whole words that fit in `length` characters, or the beginning of a word that does not fit by itself. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const lastSpace = text.slice(0, length + 1).lastIndexOf(' ');
  return text.slice(0, lastSpace > 0 ? lastSpace : length);
}

function clampWidth(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}
