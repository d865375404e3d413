import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Fields, fieldsOf, isFields } from '../sources/fields.ts';
import { isMarked, readRecords } from '../sources/goldTexts.ts';
import { readLines } from '../sources/lines.ts';
import { type OpenedSource, openSource } from '../sources/open.ts';
import { SourceError } from '../sources/records.ts';
import { evaluateLabels } from './evaluateLabels.ts';
import { evaluateOfferings, evaluateModules } from './evaluateRankings.ts';
import { evaluateTerms } from './evaluateTerms.ts';
import { evaluateTexts } from './evaluateTexts.ts';
import { type Evaluation, type EvaluationSetting, SET_KINDS, type SetKind } from './evaluation.ts';

/** The file of judgements that makes a folder a set of labels, with corpus.tsv and queries.tsv beside it. */
const JUDGEMENTS = 'annotations.tsv';

/**
 * Measures the linker on a set: one file, or every file of a known shape in a folder and the folders in it.
 * @param kind when given, what the file holds; else its shape tells.
 * @throws SourceError `shape-unknown` when nothing there is a set, and as `openSource` does
 */
export async function* evaluateLinking(
  location: string,
  kind: SetKind | null,
  setting: EvaluationSetting,
): AsyncGenerator<Evaluation> {
  const isFolder = (await stat(location).catch(() => null))?.isDirectory() === true;
  const files = isFolder ? await filesBelow(location) : [location];
  let known = 0;
  for (const file of files) {
    const found = kind ?? (await kindOf(file));
    if (found === null) continue;
    known += 1;
    yield await evaluateFile(file, found, setting);
  }
  if (known === 0)
    throw new SourceError(
      'shape-unknown',
      `${location} holds no set of a known shape (${SET_KINDS.join(', ')}). See docs/operations.md for the formats.`,
      { location },
    );
}

async function filesBelow(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => basename(name) === JUDGEMENTS || /\.(?:jsonl?|csv)(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** What a file holds by its first record; null where that is nothing known. */
async function kindOf(file: string): Promise<SetKind | null> {
  if (basename(file) === JUDGEMENTS) return 'labels';
  const source = await openSource(file);
  if (source.first !== '{' && source.first !== '[') return kindOfTable(source);
  for await (const row of readRecords(source))
    if (row.kind === 'record') return isFields(row.record) ? kindOfRecord(row.record) : null;
  return null;
}

async function kindOfTable(source: OpenedSource): Promise<SetKind | null> {
  for await (const row of readLines(source))
    return row.kind === 'line' && /\bterm_misspelled\b/i.test(row.text) ? 'terms' : null;
  return null;
}

function kindOfRecord(fields: Fields): SetKind | null {
  if ('skill_ids' in fields) return 'modules';
  if ('ssyk4' in fields && 'title' in fields) return 'offerings';
  const isAd = 'headline' in fields || 'text' in fields || 'text' in fieldsOf(fields['description']);
  return isMarked(fields) || isAd ? 'ads' : null;
}

const EVALUATE: Readonly<
  Record<SetKind, (file: string, setting: EvaluationSetting) => Promise<Omit<Evaluation, 'set' | 'kind'>>>
> = {
  ads: evaluateTexts,
  modules: evaluateModules,
  offerings: evaluateOfferings,
  terms: evaluateTerms,
  labels: evaluateLabels,
};

async function evaluateFile(file: string, kind: SetKind, setting: EvaluationSetting): Promise<Evaluation> {
  const set = kind === 'labels' ? basename(dirname(resolve(file))) : basename(file);
  return { set, kind, ...(await EVALUATE[kind](file, setting)) };
}
