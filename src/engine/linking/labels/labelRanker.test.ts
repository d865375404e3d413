import { describe, expect, it } from 'vitest';
import type { Hint, Label } from './contract.ts';
import { LabelRanker } from './labelRanker.ts';

/** An invented list; the letter before the number is the concept. */
const LIST: readonly Label[] = [
  ['m1_sv_0', 'målare'],
  ['m1_sv_1', 'byggnadsmålare'],
  ['m1_sv_2', 'tapetserare'],
  ['s1_sv_0', 'svetsare'],
  ['s1_sv_1', 'gassvetsare'],
  ['s2_sv_0', 'svetslärare'],
  ['h1_sv_0', 'bovärd'],
  ['h1_sv_1', 'husvärd'],
  ['h1_sv_2', 'fastighetsskötare'],
  ['g1_sv_0', 'Fastighetsskötare m.fl.'],
  ['k1_sv_0', 'Kockar och kallskänkor'],
  ['k2_sv_0', 'kock'],
  ['f1_sv_0', 'fotvårdsspecialist'],
].map(([id, label]) => ({ id: id!, label: label! }));

const best = (label: string, hints: readonly Hint[] = []): string =>
  new LabelRanker(LIST).rank({ label, hints })[0]!.id;

describe('the label that', () => {
  it.each([
    ['is the same', 'Kock', 'k2_sv_0'],
    ['differs in case and punctuation', 'FASTIGHETSSKÖTARE, m.fl.', 'g1_sv_0'],
    ['is in the plural', 'Svetsare', 's1_sv_0'],
    ['is inflected', 'Gassvetsarna', 's1_sv_1'],
    ['shares a part of a compound', 'Skyltmålare', 'm1_sv_0'],
    ['shares the rarer part', 'Fotvård', 'f1_sv_0'],
    ['is misspelt', 'tapeserare', 'm1_sv_2'],
    ['is one of two alternatives', 'Bovärd/Kvartersvärd', 'h1_sv_0'],
    ['is decomposed', 'Bova\u0308rd', 'h1_sv_0'],
  ])('%s comes first: %s', (_, label, id) => {
    expect(best(label)).toBe(id);
  });

  it('shares nothing but its concept rises with its siblings', () => {
    const ids = new LabelRanker(LIST).rank({ label: 'Byggnadsmålare' }).map(({ id }) => id);
    expect(ids.slice(0, 3).sort()).toEqual(['m1_sv_0', 'm1_sv_1', 'm1_sv_2']);
  });
});

describe('hints', () => {
  it.each([
    ['another name', { kind: 'name', text: 'Tapetserare', share: 1 }, 'm1_sv_2'],
    ['a group', { kind: 'group', text: 'Fastighetsskötare m.fl.', share: 1 }, 'g1_sv_0'],
    ['a group of another classification', { kind: 'class', text: 'Kockar och kallskänkor', share: 1 }, 'k1_sv_0'],
    ['a narrower name', { kind: 'title', text: 'Husvärd', share: 1 }, 'h1_sv_1'],
  ] as const)('%s leads to what the label does not', (_, hint, id) => {
    expect(best('Zzz', [hint])).toBe(id);
  });

  it('that are doubted count less', () => {
    const hints = (sure: number): Hint[] => [
      { kind: 'class', text: 'kock', share: sure },
      { kind: 'class', text: 'bovärd', share: 1 - sure },
    ];
    expect([best('Zzz', hints(0.8)), best('Zzz', hints(0.2))]).toEqual(['k2_sv_0', 'h1_sv_0']);
  });
});

describe('the ranks', () => {
  it('hold every label once, highest score first, then by id', () => {
    const ranks = new LabelRanker(LIST).rank({ label: 'Svetsare' });
    expect(new Set(ranks.map(({ id }) => id)).size).toBe(LIST.length);
    for (const [i, { id, score }] of ranks.entries()) {
      const next = ranks[i + 1];
      if (next) expect(score > next.score || (score === next.score && id < next.id)).toBe(true);
    }
  });

  it('are cut at the limit', () => {
    expect(new LabelRanker(LIST).rank({ label: 'Svetsare' }, 3)).toHaveLength(3);
  });

  it('name an id once that several labels share', () => {
    const shared = LIST.map(({ id, label }) => ({ id: id.slice(0, 2), label }));
    const ids = new LabelRanker(shared).rank({ label: 'Husvärd' }).map(({ id }) => id);
    expect([ids[0], ids.length, new Set(ids).size]).toEqual(['h1', 8, 8]);
  });

  it('are the same for the list in any order', () => {
    const [ranker, reversed] = [new LabelRanker(LIST), new LabelRanker([...LIST].reverse())];
    for (const { label } of LIST) expect(reversed.rank({ label })).toEqual(ranker.rank({ label }));
  });

  it('of an empty list are none, and those of an empty query all zero', () => {
    expect(new LabelRanker([]).rank({ label: 'Svetsare' })).toEqual([]);
    expect(new LabelRanker(LIST).rank({ label: ' / ' }).every(({ score }) => score === 0)).toBe(true);
  });
});

describe('the explanation of a rank', () => {
  const ranker = new LabelRanker(LIST);
  const hints: Hint[] = [
    { kind: 'name', text: 'Tapetserare', share: 1 },
    { kind: 'group', text: 'Målare', share: 0.5 },
  ];

  it.each([
    ['alone', { label: 'Byggnadsmålare' }],
    ['with hints', { label: 'Byggnadsmålare', hints }],
  ])('%s adds up to the score, for every label', (_, query) => {
    for (const { id, score } of ranker.rank(query)) {
      const explanation = ranker.explain(query, id)!;
      expect(explanation.score).toBeCloseTo(score, 5);
      expect(explanation.reasons.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(explanation.score, 9);
    }
  });

  it('names what agreed, the weightiest first', () => {
    const { label, reasons } = ranker.explain({ label: 'Zzz', hints }, 'm1_sv_2')!;
    expect(label).toBe('tapetserare');
    expect(reasons.map(({ by, text, agreed }) => [by, text, agreed])).toEqual([
      ['name', 'Tapetserare', 'tapetserare'],
      ['group', 'Målare', 'tapetserare'],
    ]);
  });

  it('names the sibling that speaks for the concept', () => {
    const { reasons } = ranker.explain({ label: 'Byggnadsmålare' }, 'm1_sv_2')!;
    expect(reasons.map(({ by, agreed }) => [by, agreed])).toEqual([
      ['concept', 'målare, byggnadsmålare, tapetserare'],
      ['label', 'byggnadsmålare'],
    ]);
  });

  it('of an id that is not there is none', () => {
    expect(ranker.explain({ label: 'Kock' }, 'x')).toBeNull();
  });
});
