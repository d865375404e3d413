import type { Context } from 'hono';
import type { Language } from '../kernel/text.ts';
import {
  CSV_FOR_SWEDISH_EXCEL,
  type CsvDialect,
  type ExportColumn,
  type ExportValue,
  tableToCsv,
} from '../reports/csv.ts';
import { tableToXlsx } from '../reports/xlsx.ts';

/** The formats that lists are taken out in; `?format=` in the address of the list. */
export const LIST_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A whole list, unpaged, as its file has it. */
export interface ListFile {
  /** Plain ASCII, without extension. */
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportValue[])[];
}

const CSV_FOR_ENGLISH_EXCEL: CsvDialect = { separator: ',', decimal: '.', byteOrderMark: true };
const TYPES: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** The format that the address asks for, or null where it asks for the page. */
export function formatAsked(url: URL): ListFormat | null {
  const asked = url.searchParams.get('format');
  return LIST_FORMATS.find((format) => format === asked) ?? null;
}

/** Answers with `list` as a file to save. JSON is a list of objects by the columns' keys. */
export async function answerFile(
  c: Context,
  format: ListFormat,
  list: ListFile,
  language: Language,
): Promise<Response> {
  c.header('Content-Type', TYPES[format]);
  c.header('Content-Disposition', `attachment; filename="${list.name}.${format}"`);
  if (format === 'xlsx') return c.body(new Uint8Array(await tableToXlsx(list.columns, list.rows, list.name)));
  if (format === 'json') return c.body(`${JSON.stringify(objectsOf(list), null, 1)}\n`);
  const dialect = language === 'sv' ? CSV_FOR_SWEDISH_EXCEL : CSV_FOR_ENGLISH_EXCEL;
  return c.body(tableToCsv(list.columns, list.rows, dialect));
}

function objectsOf({ columns, rows }: ListFile): Record<string, ExportValue>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])));
}
