import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow, ROOT } from '../architecture/sourceFiles.ts';

export interface Document {
  /** From the root: `docs/problems.md`. */
  readonly path: string;
  readonly text: string;
}

/** A document by its path from the root. Throws where there is none. */
export function documentAt(path: string): Document {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/** Every document of the project, the long ones in docs included. */
export function allDocuments(): Document[] {
  const top = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
  return [...top, ...pathsBelow('docs').filter((path) => path.endsWith('.md'))].map(documentAt);
}

/** The text without fenced code, so that an example is not taken for a link or a table. */
export function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}

/** The fenced code of a document. */
export function codeBlocks(text: string): string[] {
  return [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');
}

/** The targets of inline links and pictures. */
export function linksIn(text: string): string[] {
  return [...prose(text).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)].map((match) => match[1] ?? '');
}

/** What stands between backticks outside code blocks. */
export function quotedCode(text: string): string[] {
  return [...prose(text).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}

/** The text under the heading `heading`, up to the next heading of the same or a higher level. */
export function sectionOf(document: Document, heading: string): string {
  const lines = prose(document.text).split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '').trim() === heading);
  if (start < 0) throw new Error(`${document.path} has no heading "${heading}"`);
  const level = (lines[start] ?? '').indexOf(' ');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= level);
  return rest.slice(0, end < 0 ? undefined : end).join('\n');
}

/** The body rows of every table in `text`, cells trimmed. */
export function tableRows(text: string): string[][] {
  const lines = prose(text).split('\n');
  const isRow = (line: string | undefined): boolean => line?.trimStart().startsWith('|') ?? false;
  const isRule = (line: string | undefined): boolean => /^\s*\|[\s:|-]+\|\s*$/.test(line ?? '');
  return lines
    .filter((line, index) => isRow(line) && !isRule(line) && !isRule(lines[index + 1]))
    .map((line) =>
      line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
}

/** The code quoted first in each row: the names that a table documents. */
export function namesInTable(text: string): string[] {
  return tableRows(text).flatMap(([first]) => /^`([^`]+)`/.exec(first ?? '')?.[1] ?? []);
}

/** The anchors that headings get, as GitHub makes them. */
export function anchorsIn(text: string): string[] {
  return [...prose(text).matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-'),
  );
}
