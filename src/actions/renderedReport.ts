import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentHash } from '../reports/canonical.ts';
import type { ReportDocument } from '../reports/document.ts';
import { renderPdf } from '../reports/pdf.ts';
import { TEMPLATE } from '../reports/template.ts';

/** Bytes of PDF kept in memory: some hundred reports. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A new look of reports makes the files of the old one useless. */
const LOOK = createHash('sha256').update(TEMPLATE).digest('hex').slice(0, 8);

/** PDFs by document hash, the longest unused first. */
const kept = new Map<string, Uint8Array>();
const underWay = new Map<string, Promise<Uint8Array>>();
let keptBytes = 0;

/**
 * The report as PDF, set once for each text: from memory, else from `folder` where one is given, else by the compiler.
 * Several who ask at once wait for one compilation. A folder that cannot be read or written only costs time.
 */
export async function renderedPdf(
  document: ReportDocument,
  options: { readonly folder?: string } = {},
): Promise<Uint8Array> {
  const hash = documentHash(document);
  const known = kept.get(hash);
  if (known) return keep(hash, known);
  const begun = underWay.get(hash) ?? produce(document, hash, options.folder);
  underWay.set(hash, begun);
  try {
    return keep(hash, await begun);
  } finally {
    underWay.delete(hash);
  }
}

async function produce(document: ReportDocument, hash: string, folder: string | undefined): Promise<Uint8Array> {
  if (folder === undefined) return renderPdf(document);
  const file = join(folder, `${hash}-${LOOK}.pdf`);
  const stored = await readFile(file).catch(() => null);
  if (stored) return stored;
  const pdf = await renderPdf(document);
  await store(folder, file, pdf).catch(() => undefined);
  return pdf;
}

/** Under another name first: a reader never meets half a file. */
async function store(folder: string, file: string, pdf: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, pdf, { mode: 0o600 });
  await rename(unfinished, file);
}

/** Makes it the last used, and lets the longest unused go while there is too much. */
function keep(hash: string, pdf: Uint8Array): Uint8Array {
  if (!kept.delete(hash)) keptBytes += pdf.byteLength;
  kept.set(hash, pdf);
  for (const [oldest, bytes] of kept) {
    if (keptBytes <= MOST_BYTES || oldest === hash) break;
    kept.delete(oldest);
    keptBytes -= bytes.byteLength;
  }
  return pdf;
}
