import {
  type JudgedRanking,
  type LinkedText,
  type Measure,
  moduleMeasures,
  offeringMeasures,
} from '../engine/linking/index.ts';
import { openSource } from '../sources/open.ts';
import { type RankingLine, readAssignedOfferings, readModules } from '../sources/rankingSets.ts';
import type { Reject, Row } from '../sources/records.ts';
import { GoldConcepts } from '../taxonomy/goldConcepts.ts';
import { compare, type Evaluation, type EvaluationSetting, type Mistake, type TextLinker } from './evaluation.ts';

type Measures = Omit<Evaluation, 'set' | 'kind'>;

/** What is compared in one kind of set. */
interface Task {
  readonly lines: AsyncIterable<Row<RankingLine>>;
  /** Today's names of the answers that people gave. */
  readonly rightOf: (line: RankingLine) => readonly string[];
  readonly mainOf: (line: RankingLine) => string | null;
  /** The answers of the linker, best first. */
  readonly rankedOf: (linked: LinkedText) => readonly string[];
  readonly isKnown: (answer: string) => boolean;
  readonly labelOf: (answer: string) => string;
  readonly measuresOf: (parts: readonly string[]) => Measure<JudgedRanking>[];
}

/** Measures which skills are found for training modules, against those that people assigned. */
export async function evaluateModules(file: string, setting: EvaluationSetting): Promise<Measures> {
  const concepts = new GoldConcepts(setting.taxonomy);
  return evaluate(setting, {
    lines: readModules(await openSource(file)),
    rightOf: ({ right }) => concepts.current(right),
    mainOf: ({ main }) => (main === null ? null : (concepts.current([main])[0] ?? null)),
    rankedOf: ({ skills }) => skills.map(({ conceptId }) => conceptId),
    isKnown: (id) => concepts.kindOf(id) !== undefined,
    labelOf: (id) => concepts.labelOf(id),
    measuresOf: moduleMeasures,
  });
}

/** Measures which occupation groups are found for educations, against those that somebody assigned. */
export async function evaluateOfferings(file: string, setting: EvaluationSetting): Promise<Measures> {
  const { taxonomy } = setting;
  return evaluate(setting, {
    lines: readAssignedOfferings(await openSource(file)),
    rightOf: ({ right }) => right,
    mainOf: () => null,
    rankedOf: ({ occupations }) => [...new Set(occupations.map(({ ssyk4 }) => ssyk4))],
    isKnown: (code) => taxonomy.ssykGroup(code) !== undefined,
    labelOf: (code) => `${code} ${taxonomy.ssykGroup(code)?.label ?? ''}`.trim(),
    measuresOf: offeringMeasures,
  });
}

async function evaluate({ linker, baseline, draws, onProgress }: EvaluationSetting, task: Task): Promise<Measures> {
  const judged: JudgedRanking[] = [];
  const judgedBaseline: JudgedRanking[] = [];
  const rejects: Reject[] = [];
  for await (const row of task.lines) {
    if (row.kind === 'reject') {
      rejects.push(row);
      continue;
    }
    judged.push(judgedOf(row.record, linker, task));
    if (baseline) judgedBaseline.push(judgedOf(row.record, baseline, task));
    if (judged.length % 100 === 0) onProgress?.(judged.length);
  }
  const parts = [...new Set(judged.flatMap(({ part }) => part ?? []))].sort();
  const measures = task.measuresOf(parts);
  return {
    items: judged.length,
    measures: compare({ judged, baseline: baseline && judgedBaseline }, measures, draws),
    notInLexicon: {
      items: judged.reduce((sum, { unknown }) => sum + unknown, 0),
      of: judged.reduce((sum, { right }) => sum + right.size, 0),
    },
    outside: 0,
    stances: {},
    mistakes: judged.flatMap((each) => mistakesOf(each, task)),
    rejects,
  };
}

function judgedOf(line: RankingLine, linker: TextLinker, task: Task): JudgedRanking {
  const right = new Set(task.rightOf(line));
  return {
    id: line.id,
    title: line.title,
    part: line.part,
    ranked: task.rankedOf(linker.link({ headline: line.title, text: line.text })),
    right,
    main: task.mainOf(line),
    unknown: [...right].filter((answer) => !task.isKnown(answer)).length,
  };
}

const SHOWN = 10;

/** A ranking whose first answer is wrong, or that lacks a right one among its first ten. */
function mistakesOf({ id, title, ranked, right }: JudgedRanking, { labelOf, isKnown }: Task): Mistake[] {
  const first = ranked[0];
  const shown = ranked.slice(0, SHOWN);
  if (first !== undefined && right.has(first) && [...right].every((answer) => shown.includes(answer))) return [];
  const rankOf = (answer: string): string => {
    const rank = ranked.indexOf(answer) + 1;
    return rank > 0 ? `plats ${rank}` : isKnown(answer) ? 'saknas' : 'finns inte i lexikonet';
  };
  const expected = [...right].map((answer) => `${labelOf(answer)} (${rankOf(answer)})`);
  return [{ id, what: 'ranking', surface: title, expected, given: shown.map(labelOf) }];
}
