import { dirname, join } from 'node:path';
import { type JudgedRanking, labelMeasures } from '../engine/linking/index.ts';
import { openSource } from '../sources/open.ts';
import { readRelevance } from '../sources/relevance.ts';
import type { Reject } from '../sources/records.ts';
import { reject } from '../sources/reject.ts';
import { compare, type Evaluation, type EvaluationSetting, type Mistake } from './evaluation.ts';
import { rankLabels } from './rankLabels.ts';

const SHOWN = 10;

/**
 * Measures how the labels of one list are ranked for those of another. Beside the judgements in `file` stand the lists:
 * `corpus.tsv` is ranked for each of `queries.tsv`. Queries that nobody judged are left out, as trec_eval does.
 */
export async function evaluateLabels(
  file: string,
  { taxonomy, draws, onProgress }: EvaluationSetting,
): Promise<Omit<Evaluation, 'set' | 'kind'>> {
  const rejects: Reject[] = [];
  const right = new Map<string, Set<string>>();
  for await (const row of readRelevance(await openSource(file)))
    if (row.kind === 'reject') rejects.push(row);
    else if (row.record.isRight)
      right.set(row.record.query, (right.get(row.record.query) ?? new Set()).add(row.record.label));
  const folder = dirname(file);
  const lists = { labels: join(folder, 'corpus.tsv'), queries: join(folder, 'queries.tsv'), taxonomy };
  const judged: JudgedRanking[] = [];
  const found = new Set<string>();
  const onBad = (bad: { file: string; line: number; what: string }): number =>
    rejects.push(reject({ line: bad.line, offset: 0 }, '', 'field-malformed', `${bad.file}: ${bad.what}`));
  for await (const { id, label, ranks } of rankLabels(lists, onBad)) {
    const answers = right.get(id);
    if (!answers) continue;
    found.add(id);
    const ranked = ranks.map((each) => each.id);
    judged.push({ id, title: label, part: null, ranked, right: answers, main: null, unknown: 0 });
    if (judged.length % 100 === 0) onProgress?.(judged.length);
  }
  const lost = [...right].filter(([query]) => !found.has(query));
  return {
    items: judged.length,
    measures: compare({ judged, baseline: null }, labelMeasures(), draws),
    notInLexicon: { items: lost.length, of: right.size },
    outside: 0,
    stances: {},
    mistakes: judged.flatMap(mistakesOf),
    rejects,
  };
}

/** A query some of whose right labels are not among the first ten. */
function mistakesOf({ id, title, ranked, right }: JudgedRanking): Mistake[] {
  const shown = ranked.slice(0, SHOWN);
  if ([...right].every((answer) => shown.includes(answer))) return [];
  const expected = [...right].map((answer) => {
    const rank = ranked.indexOf(answer) + 1;
    return `${answer} (${rank > 0 ? `plats ${rank}` : 'saknas'})`;
  });
  return [{ id, what: 'ranking', surface: title, expected, given: shown }];
}
