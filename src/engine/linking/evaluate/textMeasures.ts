import { CONCEPT_KINDS } from '../contract.ts';
import type { JudgedText, Part } from './judgeText.ts';
import type { Measure } from './measure.ts';
import { f1Of, meanOf, precisionOf, recallOf, sumOf, type Tally } from './tally.ts';

type Of = 'mentions' | 'relaxedMentions' | 'document' | 'relaxedDocument';

/** Every measure of marked texts, the main ones first. Without marked spans, only those of the occupation. */
export function textMeasures(marked: boolean): Measure<JudgedText>[] {
  if (!marked) return occupationMeasures();
  return [
    ...tallyMeasures('mentions', null),
    ...CONCEPT_KINDS.map((kind) => f1Measure('mentions', kind)),
    f1Measure('mentions', 'other'),
    f1Measure('relaxedMentions', null),
    ...tallyMeasures('document', null),
    ...CONCEPT_KINDS.map((kind) => f1Measure('document', kind)),
    f1Measure('relaxedDocument', null),
    ...occupationMeasures(),
    stanceMeasure(),
  ];
}

function occupationMeasures(): Measure<JudgedText>[] {
  const of = (judged: JudgedText): JudgedText['occupation'] => judged.occupation;
  return [
    share('occupation-ssyk4', (judged) => of(judged)?.group ?? null),
    share('occupation-concept', (judged) => of(judged)?.concept ?? null),
  ];
}

/** The share of texts of which `holds` is true; null leaves a text out. */
function share(key: string, holds: (judged: JudgedText) => boolean | null): Measure<JudgedText> {
  const values = (items: readonly JudgedText[]): (number | null)[] =>
    items.map((item) => {
      const held = holds(item);
      return held === null ? null : Number(held);
    });
  return {
    key,
    value: (items) => meanOf(values(items)),
    count: (items) => values(items).filter((value) => value !== null).length,
  };
}

/** Of the mentions that were found, the share whose stance was judged as the person did. */
function stanceMeasure(): Measure<JudgedText> {
  const all = (items: readonly JudgedText[]): JudgedText['stances'] => items.flatMap((item) => item.stances);
  return {
    key: 'stance-accuracy',
    value: (items) => meanOf(all(items).map(({ gold, given }) => Number(gold === given))),
    count: (items) => all(items).length,
  };
}

const KEYS: Readonly<Record<Of, string>> = {
  mentions: 'mentions',
  relaxedMentions: 'mentions-same-group',
  document: 'document',
  relaxedDocument: 'document-same-group',
};

function tallyMeasures(of: Of, part: Part | null): Measure<JudgedText>[] {
  return [
    f1Measure(of, part),
    tallyMeasure({ of, part, what: 'precision', measure: precisionOf, size: (tally) => tally.given }),
    tallyMeasure({ of, part, what: 'recall', measure: recallOf, size: (tally) => tally.wanted }),
  ];
}

function f1Measure(of: Of, part: Part | null): Measure<JudgedText> {
  return tallyMeasure({ of, part, what: 'f1', measure: f1Of, size: (tally) => tally.wanted });
}

interface TallyMeasure {
  readonly of: Of;
  /** Null for all kinds together. */
  readonly part: Part | null;
  readonly what: string;
  readonly measure: (tally: Tally) => number | null;
  readonly size: (tally: Tally) => number;
}

function tallyMeasure({ of, part, what, measure, size }: TallyMeasure): Measure<JudgedText> {
  const sum = (items: readonly JudgedText[]): Tally =>
    sumOf(
      items.flatMap((item) => {
        const tally = part === null ? [...item[of].values()] : item[of].get(part);
        return tally ?? [];
      }),
    );
  return {
    key: `${KEYS[of]}-${what}`,
    ...(part === null ? {} : { part }),
    value: (items) => measure(sum(items)),
    count: (items) => size(sum(items)),
  };
}

/** How often each stance that a person gave was judged as each stance; keys `gold given`. */
export function stanceConfusion(items: readonly JudgedText[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { stances } of items)
    for (const { gold, given } of stances) counts.set(`${gold} ${given}`, (counts.get(`${gold} ${given}`) ?? 0) + 1);
  return counts;
}
