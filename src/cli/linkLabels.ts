import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  type BadLabelLine,
  type BadLine,
  type LabelExplanation,
  type LabelLists,
  type LabelReason,
  rankLabels,
} from '../actions/rankLabels.ts';
import type { CommandIo } from './io.ts';

const TAG = 'kraftsam';

const WHAT: Readonly<Record<BadLabelLine, string>> = {
  columns: 'väntade två kolumner med tabb emellan, id och benämning',
  'no-id': 'id saknas i första kolumnen',
  'id-with-space': 'id:t får inte innehålla mellanslag',
  'no-label': 'benämningen saknas i andra kolumnen',
  'id-twice': 'id:t finns redan på en tidigare rad',
  'too-long': 'raden är längre än 16 MiB',
  'not-utf8': 'raden är inte UTF-8. Spara filen som UTF-8 och försök igen',
};

/** Shown of a query with `--explain`: so many labels, each with so many reasons. */
const SHOWN = 5;
const REASONS = 3;

const BY: Readonly<Record<LabelReason['by'], string>> = {
  label: 'benämningen',
  concept: 'begreppets alla benämningar',
  name: 'namn i annan klassifikation',
  title: 'jobbtitlar',
  group: 'SSYK-grupp',
  class: 'ISCO-grupp',
};

/**
 * `kraftsam link --labels --queries`: writes a TREC run (`qid Q0 docid rank score tag`), or with
 * `explained` a table to read.
 * @returns the exit code: 0 all was read, 1 some line was bad.
 */
export async function runLinkLabels(
  lists: LabelLists,
  io: Pick<CommandIo, 'stdout' | 'stderr'>,
  explained: boolean,
): Promise<number> {
  const run = { bad: 0 };
  const onBad = (bad: BadLine): void => {
    run.bad += 1;
    io.stderr.write(`${badLineText(bad)}\n`);
  };
  await pipeline(Readable.from((explained ? table : trecRun)(lists, onBad)), io.stdout, { end: false });
  return run.bad > 0 ? 1 : 0;
}

async function* trecRun(lists: LabelLists, onBad: (bad: BadLine) => void): AsyncGenerator<string> {
  for await (const { id, ranks } of rankLabels(lists, onBad)) {
    const lines = ranks.map((each, i) => `${id} Q0 ${each.id} ${i + 1} ${each.score.toFixed(6)} ${TAG}\n`);
    if (lines.length > 0) yield lines.join('');
  }
}

async function* table(lists: LabelLists, onBad: (bad: BadLine) => void): AsyncGenerator<string> {
  for await (const { id, label, ranks, explain } of rankLabels(lists, onBad)) {
    const shown = ranks.slice(0, SHOWN).flatMap((each) => explain(each.id) ?? []);
    yield [`${id} ${label}\n`, ...shown.map(explanationText)].join('');
  }
}

function explanationText({ id, label, score, reasons }: LabelExplanation): string {
  const why = reasons
    .slice(0, REASONS)
    .map(({ by, text, agreed, amount }) => `      ${amount.toFixed(2)}  ${BY[by]} "${text}" mot "${agreed}"\n`);
  return [`  ${score.toFixed(2)}  ${id}  ${label}\n`, ...why].join('');
}

function badLineText({ file, line, what, columns }: BadLine): string {
  return `${file}, rad ${line}: ${WHAT[what]}${what === 'columns' ? `, fann ${columns}` : ''}`;
}
