import {
  type Hint,
  type Label,
  type LabelExplanation,
  LabelRanker,
  type LabelReason,
  type RankedLabel,
} from '../engine/linking/index.ts';
import { readLines } from '../sources/lines.ts';
import { openSource } from '../sources/open.ts';
import { LabelHints } from '../taxonomy/labelHints.ts';
import { Taxonomy } from '../taxonomy/taxonomy.ts';
import { conceptsOfDumps } from './linkLines.ts';

/** What the doors show of a rank. */
export type { LabelExplanation, LabelReason };

/** What may be wrong with a line of a list of labels. */
export type BadLabelLine = 'columns' | 'no-id' | 'id-with-space' | 'no-label' | 'id-twice' | 'too-long' | 'not-utf8';

export interface BadLine {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly what: BadLabelLine;
  /** Columns found, for `columns`. */
  readonly columns?: number;
}

export interface LabelLists {
  /** The list to rank, and the list whose labels are looked for in it: tab-separated, an id and a label a line. */
  readonly labels: string;
  readonly queries: string;
  /** A taxonomy, or a folder of its dumps, to learn more about the queries from; none: the two lists alone. */
  readonly taxonomy: Taxonomy | string | null;
}

export interface RankedQuery {
  readonly id: string;
  readonly label: string;
  readonly ranks: readonly RankedLabel[];
  /** Why an id of `ranks` stands where it does. */
  readonly explain: (id: string) => LabelExplanation | null;
}

/**
 * Ranks the labels of one file for each label of another, in the order of the latter, 100 ranks a query. Lines that
 * cannot be read are told to `onBad` and left out. Throws `SourceError` where a whole file cannot be read, as
 * `openSource` and `readTaxonomy` do.
 */
export async function* rankLabels(lists: LabelLists, onBad: (bad: BadLine) => void): AsyncGenerator<RankedQuery> {
  const labels = await readLabels(lists.labels, { onBad, unique: false });
  const queries = await readLabels(lists.queries, { onBad, unique: true });
  const hintsOf = await hinter(lists.taxonomy);
  const ranker = new LabelRanker(labels);
  for (const { id, label } of queries) {
    const query = { label, hints: hintsOf(label) };
    yield { id, label, ranks: ranker.rank(query), explain: (each) => ranker.explain(query, each) };
  }
}

async function hinter(taxonomy: Taxonomy | string | null): Promise<(label: string) => Hint[]> {
  if (taxonomy === null) return () => [];
  const hints = new LabelHints(typeof taxonomy === 'string' ? await taxonomyOfDumps(taxonomy) : taxonomy);
  return (label) => hints.of(label);
}

async function taxonomyOfDumps(folder: string): Promise<Taxonomy> {
  const { concepts, relations } = await conceptsOfDumps(folder);
  return new Taxonomy(concepts, relations, folder);
}

interface Reading {
  readonly onBad: (bad: BadLine) => void;
  /** True where an id may stand only once; labels of one concept may share theirs. */
  readonly unique: boolean;
}

async function readLabels(file: string, { onBad, unique }: Reading): Promise<Label[]> {
  const read: Label[] = [];
  const seen = new Set<string>();
  for await (const row of readLines(await openSource(file))) {
    const bad = (what: BadLabelLine, columns?: number): void =>
      onBad({ file, line: row.line, what, ...(columns === undefined ? {} : { columns }) });
    if (row.kind === 'reject') {
      bad(row.reason === 'line-too-long' ? 'too-long' : 'not-utf8');
      continue;
    }
    const columns = row.text.split('\t').map((column) => column.trim());
    const [id = '', label = ''] = columns;
    const wrong = columns.length === 2 ? faultOf(id, label) : 'columns';
    if (wrong !== null) bad(wrong, columns.length);
    else if (unique && seen.has(id)) bad('id-twice');
    else read.push({ id, label });
    seen.add(id);
  }
  return read;
}

/** Ids become columns of the output, which spaces part. */
function faultOf(id: string, label: string): BadLabelLine | null {
  if (id === '') return 'no-id';
  if (/\s/.test(id)) return 'id-with-space';
  return label === '' ? 'no-label' : null;
}
