import { describe, expect, it } from 'vitest';
import type { LinkedText, Mention } from '../contract.ts';
import type { GoldText } from './goldText.ts';
import { type ConceptFacts, judgeText } from './judgeText.ts';
import { measureAll } from './measure.ts';
import { stanceConfusion, textMeasures } from './textMeasures.ts';

/** Occupations `o1`, `o2` of group 7212 and `p1` of 2512; skills `s…`. */
const facts: ConceptFacts = {
  kindOf: (id) => (/^[op]/.test(id) ? 'occupation' : id.startsWith('s') ? 'skill' : undefined),
  ssyk4Of: (id) => (id.startsWith('o') ? '7212' : id.startsWith('p') ? '2512' : undefined),
};
const mention = (start: number, end: number, conceptId: string, stance: Mention['stance'] = 'named'): Mention => ({
  ...{ start, end, conceptId, surface: 'x', type: conceptId.startsWith('s') ? 'skill' : 'occupation' },
  ...{ score: 1, rule: 'exact', stance },
});

/** 0–8 an occupation, 10–13 and 20–23 skills, 30–33 something the lexicon lacks; `s9` is implied. */
const gold: GoldText = {
  id: '1',
  input: { headline: 'Svetsare', text: 'x'.repeat(40) },
  spans: [
    { start: 0, end: 8, concepts: ['o1'], kind: 'occupation', stance: null },
    { start: 10, end: 13, concepts: ['s1', 's2'], kind: null, stance: 'required' },
    { start: 20, end: 23, concepts: ['s3'], kind: 'skill', stance: 'merit' },
    { start: 30, end: 33, concepts: ['x1'], kind: null, stance: null },
  ],
  implied: [{ concepts: ['s9'], kind: 'skill' }],
  occupation: { concepts: new Set(['o1']), ssyk4: new Set(['7212']) },
  outside: 0,
  marked: true,
};
/** Another occupation of the group; one of the two skills, twice; the other skill; a skill that is not there. */
const linked: LinkedText = {
  mentions: [
    mention(0, 8, 'o2'),
    mention(10, 13, 's2', 'required'),
    mention(14, 16, 's2'),
    mention(20, 23, 's3', 'required'),
    mention(25, 27, 's5'),
  ],
  occupations: [{ conceptId: 'o2', ssyk4: '7212', score: 0.5 }],
  skills: [{ conceptId: 's9', score: 1 }],
};

const measuresOf = (items: readonly [GoldText, LinkedText][]): Record<string, number | null> =>
  Object.fromEntries(
    measureAll(
      items.map(([text, links]) => judgeText(text, links, facts)),
      textMeasures(true),
      { seed: 1, rounds: 5 },
    ).map(({ key, part, value }) => [part ? `${key} ${part}` : key, value]),
  );

describe('a text against what a person marked', () => {
  const measured = measuresOf([[gold, linked]]);
  it.each([
    ['mentions-precision', 2 / 5],
    ['mentions-recall', 2 / 4],
    ['mentions-f1', 4 / 9],
    ['mentions-f1 occupation', 0],
    ['mentions-f1 skill', (2 * (2 / 4) * 1) / (2 / 4 + 1)],
    ['mentions-f1 other', 0],
    ['mentions-same-group-f1', (2 * (3 / 5) * (3 / 4)) / (3 / 5 + 3 / 4)],
    // Predicted o2, s2, s3, s5, s9; wanted o1, s1|s2, s3, x1, s9.
    ['document-precision', 3 / 5],
    ['document-recall', 3 / 5],
    ['document-f1', 3 / 5],
    ['document-same-group-f1', 4 / 5],
    ['occupation-ssyk4', 1],
    ['occupation-concept', 0],
    ['stance-accuracy', 1 / 2],
  ])('%s is %d', (key, value) => {
    expect(measured[key]).toBeCloseTo(value, 12);
  });

  it('counts stances, and items that the lexicon lacks', () => {
    const judged = judgeText(gold, linked, facts);
    expect(Object.fromEntries(stanceConfusion([judged]))).toEqual({ 'required required': 1, 'merit required': 1 });
    expect([judged.unknown, judged.items]).toEqual([1, 5]);
  });

  it('names what was missed and what was wrong', () => {
    const judged = judgeText(gold, linked, facts);
    expect(judged.missed.map(({ surface, concepts }) => [surface, concepts])).toEqual([
      ['Svetsare', ['o1']],
      ['xxx', ['x1']],
    ]);
    expect(judged.wrong.map(({ conceptId, start }) => [conceptId, start])).toEqual([
      ['o2', 0],
      ['s2', 14],
      ['s5', 25],
    ]);
    expect(judged.wrongInDocument).toEqual(['o2', 's5']);
  });

  it('is perfect where both say the same', () => {
    const same: LinkedText = { ...linked, mentions: [mention(0, 8, 'o1')], occupations: [], skills: [] };
    const measures = measuresOf([[{ ...gold, spans: gold.spans.slice(0, 1), implied: [] }, same]]);
    expect([measures['mentions-f1'], measures['document-f1']]).toEqual([1, 1]);
  });
});

describe('a text that nobody marked', () => {
  const ad: GoldText = { ...gold, spans: [], implied: [], marked: false };
  it('is judged by its occupation only', () => {
    const judged = judgeText(ad, linked, facts);
    expect(judged.occupation).toEqual({ group: true, concept: false });
    expect(judged.wrong).toEqual([]);
    expect(textMeasures(false).map(({ key }) => key)).toEqual(['occupation-ssyk4', 'occupation-concept']);
  });

  it.each<[string, GoldText['occupation'], LinkedText['occupations'], unknown]>([
    ['no gold', null, linked.occupations, null],
    ['nothing found', gold.occupation, [], { group: false, concept: false }],
    [
      'a group only',
      { concepts: new Set(), ssyk4: new Set(['2512']) },
      linked.occupations,
      { group: false, concept: null },
    ],
  ])('with %s', (_, occupation, occupations, expected) => {
    expect(judgeText({ ...ad, occupation }, { ...linked, occupations }, facts).occupation).toEqual(expected);
  });
});
