import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type ExportColumn, type ExportValue, tableToCsv } from '../reports/csv.ts';
import { tableToXlsx } from '../reports/xlsx.ts';

/** An answer as a table, for those who want a file. */
export interface FileTable {
  readonly columns: readonly ExportColumn[];
  readonly rows: readonly (readonly ExportValue[])[];
}

const FORMATS = ['json', 'csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const formatParameter = {
  format: z.enum(FORMATS).optional().openapi({
    description: 'Formatet på svaret; går före huvudet Accept. Filer (csv, xlsx) innehåller hela listan.',
  }),
};

export const fileContent = {
  [MEDIA_TYPES.csv]: { schema: z.string().openapi({ description: 'Hela listan enligt RFC 4180, i UTF-8' }) },
  [MEDIA_TYPES.xlsx]: { schema: z.string().openapi({ format: 'binary', description: 'Hela listan som arbetsbok' }) },
};

/** The format that the address asks for, or else the header `Accept`; JSON where neither says. */
export function formatAsked(c: Context, query: { readonly format?: string }): Format {
  const asked = FORMATS.find((format) => format === query.format);
  if (asked) return asked;
  const supports = FORMATS.map((format) => MEDIA_TYPES[format]);
  const type = accepts(c, { header: 'Accept', supports, default: MEDIA_TYPES.json });
  return FORMATS.find((format) => MEDIA_TYPES[format] === type) ?? 'json';
}

/** Answers with the table as a file to save. */
export async function answerFile(c: Context, format: Format, name: string, table: FileTable): Promise<Response> {
  c.header('Vary', 'Accept');
  c.header('Content-Type', format === 'csv' ? `${MEDIA_TYPES.csv}; charset=utf-8` : MEDIA_TYPES[format]);
  c.header('Content-Disposition', `attachment; filename="${name}.${format}"`);
  if (format === 'csv') return c.body(tableToCsv(table.columns, table.rows));
  return c.body(new Uint8Array(await tableToXlsx(table.columns, table.rows, name)));
}

/** Columns that are named by their keys, as programs like them. */
export function columnsNamed(...keys: readonly string[]): ExportColumn[] {
  return keys.map((key) => ({ key, label: key }));
}
