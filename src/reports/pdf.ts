import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportDocument } from './document.ts';
import { printable } from './printable.ts';
import { TEMPLATE } from './template.ts';

/** Compilations after which the compiler forgets what it has not used again. It still grows some 0.2 MB a new report. */
const KEPT_COMPILATIONS = 1;
/** Rounds of replacing characters that no font has. The compiler names them all at once; more is for combinations. */
const GLYPH_ROUNDS = 4;

let compiler: NodeCompiler | undefined;

/**
 * A report as PDF/UA-1: tagged, titled, with its language, alternative texts and bookmarks. The same document gives
 * the same bytes. Characters that no font on the machine has are printed as `[U+4E2D]`, because the standard refuses
 * a text that cannot be seen; control characters are left out.
 * Rejects with the compiler's words when the template itself is at fault.
 */
export async function renderPdf(document: ReportDocument): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create();
  try {
    return render(compiler, JSON.stringify(printable(document), cleanText));
  } finally {
    compiler.evictCache(KEPT_COMPILATIONS);
  }
}

function render(typst: NodeCompiler, report: string): Uint8Array {
  let input = report;
  for (let round = 1; ; round += 1) {
    try {
      // In one call: a compiled document that JavaScript held on to would never be freed (2 MB a report, measured).
      return typst.pdf({ mainFileContent: TEMPLATE, inputs: { report: input } }, { pdfStandard: 'ua-1' });
    } catch (error) {
      const unseen = unprintableText(error);
      if (unseen.length === 0 || round === GLYPH_ROUNDS) throw error;
      input = JSON.stringify(JSON.parse(input), (_, value) =>
        typeof value === 'string' ? spell(value, unseen) : value,
      );
    }
  }
}

/** Neither printed nor wanted: control characters but line breaks, and marks that turn the direction of what follows. */
const UNWANTED = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;

function cleanText(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed().replace(UNWANTED, '') : value;
}

/** The texts that the compiler could not set in any font. It has no other channel for them than its message. */
function unprintableText(error: unknown): string[] {
  const message = error instanceof Error ? error.message : '';
  const found = message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g);
  return [...new Set([...found].map(([, text]) => unescapeRust(text ?? '')))];
}

function unescapeRust(text: string): string {
  return text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** Replaces what cannot be seen by its code points, so that a reader knows that something stood there. */
function spell(value: string, unseen: readonly string[]): string {
  return unseen.reduce((text, part) => text.replaceAll(part, () => Array.from(part, codePointName).join('')), value);
}

/** `[U+4E2D]`; nothing for joiners and the like, which never show by themselves. */
function codePointName(character: string): string {
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return '';
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
