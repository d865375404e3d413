import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { renderedPdf } from '../actions/renderedReport.ts';
import { type Result, ok, refused } from '../kernel/result.ts';
import { documentHash } from '../reports/canonical.ts';
import { renderCsv } from '../reports/csv.ts';
import type { ReportDocument } from '../reports/document.ts';
import { renderJson } from '../reports/json.ts';
import { renderXlsx } from '../reports/xlsx.ts';
import type { CommandIo } from './io.ts';

const FORMATS = {
  pdf: (document, folder) => renderedPdf(document, folder === undefined ? {} : { folder }),
  xlsx: renderXlsx,
  csv: async (document) => Buffer.from(renderCsv(document)),
  json: async (document) => Buffer.from(renderJson(document)),
} satisfies Readonly<Record<string, (document: ReportDocument, folder?: string) => Promise<Uint8Array>>>;
export type ReportFormat = keyof typeof FORMATS;

/** The format that `--format` or the ending of `--out` says. Refuses with `report-format-unknown`. */
export function formatAsked(values: { readonly format?: string; readonly out?: string }): Result<ReportFormat> {
  const said = (values.format ?? extname(values.out ?? '').slice(1)).toLowerCase();
  if (Object.hasOwn(FORMATS, said)) return ok(said as ReportFormat);
  return refused(
    'report-format-unknown',
    `The file is to be one of ${Object.keys(FORMATS).join(', ')}; "${said}" is none`,
    {
      field: 'out',
    },
  );
}

export interface ReportWriting {
  readonly io: CommandIo;
  readonly document: ReportDocument;
  readonly format: ReportFormat;
  /** Standard output for `-`. */
  readonly out: string | undefined;
  readonly json: boolean;
  /** Where PDFs that were set before lie; none for a report that is made once. */
  readonly folder?: string;
}

/** Writes the report and says what was written. @returns the exit code. */
export async function writeReport({ io, document, format, out = '-', json, folder }: ReportWriting): Promise<number> {
  const bytes = await FORMATS[format](document, folder);
  if (out === '-') {
    io.stdout.write(bytes);
    return 0;
  }
  await writeFile(out, bytes);
  const hash = documentHash(document);
  const written = { file: out, format, bytes: bytes.byteLength, sha256: hash, title: document.title };
  io.stdout.write(
    json
      ? `${JSON.stringify(written)}\n`
      : `${document.title}\n${out}: ${bytes.byteLength} byte\nFingeravtryck ${hash}\n`,
  );
  return 0;
}
