import { documentHash } from './canonical.ts';
import type { ReportDocument } from './document.ts';

/**
 * A report as indented JSON: `{ sha256, document }`. `sha256` is the hash of the document's canonical JSON, so that a
 * reader can see whether the document is the one that was published.
 */
export function renderJson(document: ReportDocument): string {
  return `${JSON.stringify({ sha256: documentHash(document), document }, null, 2)}\n`;
}
