import type { Context } from 'hono';
import { CSV_FOR_SWEDISH_EXCEL, renderCsv } from '../../reports/csv.ts';
import type { ReportDocument } from '../../reports/document.ts';
import { renderJson } from '../../reports/json.ts';
import { renderXlsx } from '../../reports/xlsx.ts';
import { renderedPdf } from '../../actions/renderedReport.ts';
import { FORMATS, type Format } from '../kit/downloads.tsx';
import { Icon } from '../kit/icon.tsx';
import { usePage } from '../kit/page.ts';
import { reportWords } from '../words/report.ts';

const TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** In the order that people ask for them. */
const SHOWN: readonly Format[] = ['pdf', 'xlsx', 'csv', 'json'];

/** The formats of a report as a pattern for addresses that end with one. */
export const FORMAT_PATTERN = FORMATS.join('|');

/** `name.pdf` taken apart; null where the ending is no format of ours. */
export function parseFileName(file: string): { name: string; format: Format } | null {
  const dot = file.lastIndexOf('.');
  const format = FORMATS.find((one) => one === file.slice(dot + 1));
  return dot > 0 && format ? { name: file.slice(0, dot), format } : null;
}

/** Answers with the report as a file to keep. `name` is plain ASCII without extension. */
export async function answerReport(
  c: Context,
  document: ReportDocument,
  format: Format,
  name: string,
): Promise<Response> {
  c.header('Content-Type', TYPES[format]);
  c.header('Content-Disposition', `attachment; filename="${name}.${format}"`);
  if (format === 'csv') return c.body(renderCsv(document, CSV_FOR_SWEDISH_EXCEL));
  if (format === 'json') return c.body(renderJson(document));
  return c.body(new Uint8Array(await (format === 'pdf' ? renderedPdf(document) : renderXlsx(document))));
}

/** Links to the report in every format; `hrefOf` says where each lies. */
export function ReportDownloads({ hrefOf }: { hrefOf: (format: Format) => string }) {
  const { language } = usePage();
  const words = reportWords[language];
  return (
    <ul class="report-downloads" aria-label={words.downloads}>
      {SHOWN.map((format) => (
        <li>
          <a href={hrefOf(format)} download="">
            <Icon name="download" />
            {words.formats[format]}
          </a>
        </li>
      ))}
    </ul>
  );
}
