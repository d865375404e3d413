import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_RULES } from './evidenceRules.ts';
import { missingFigure } from './figure.ts';
import { judge, judgementRank } from './judge.ts';
import { OUTCOMES, type Outcome, type Signal } from './judgement.ts';
import { supplySignal } from './supplySignal.ts';
import { known, provenance } from './testFigures.ts';

const YEAR = { from: '2024-01', to: '2024-12' };

const signal = (outcome: Outcome, more: Partial<Signal> = {}): Signal => ({
  sourceId: 's',
  outcome,
  rule: 'barometer-situation',
  explanation: { sv: `Säger ${outcome}.` },
  inputs: [],
  synthetic: false,
  ...more,
});
const differing = signal('insufficient', { rule: 'barometer-parts-differ' });
const paradox = signal('insufficient', { rule: 'barometer-paradox' });
const silent = signal('insufficient', { rule: 'barometer-silent' });

describe('the judgement', () => {
  it.each([
    ['nobody says anything', [], 'insufficient', 'none'],
    ['one says too little', [silent], 'insufficient', 'none'],
    ['one says something', [signal('shortage')], 'shortage', 'single'],
    ['one says something, another too little', [silent, signal('surplus')], 'surplus', 'single'],
    ['two agree', [signal('balance'), signal('balance')], 'balance', 'agree'],
    ['two differ', [signal('shortage'), signal('balance')], 'insufficient', 'disagree'],
    ['two are opposites', [signal('shortage'), signal('surplus')], 'insufficient', 'disagree'],
    ['two against one', [signal('shortage'), signal('shortage'), signal('surplus')], 'insufficient', 'disagree'],
    ['a source differs within itself', [differing], 'insufficient', 'disagree'],
    ['a divided source bars another', [differing, signal('shortage')], 'insufficient', 'disagree'],
    ['a paradox alone', [paradox], 'insufficient', 'none'],
    ['a paradox beside a source that differs within itself', [paradox, differing], 'insufficient', 'disagree'],
    ['a paradox beside a shortage', [paradox, signal('shortage')], 'insufficient', 'disagree'],
  ] as const)('when %s', (_, signals, outcome, agreement) => {
    const judged = judge(signals);
    expect(judged).toMatchObject({ outcome, agreement, signals });
    expect(judged.reason.sv.length).toBeGreaterThan(10);
  });

  it('gives the reasons of those who say too little', () => {
    expect(judge([silent]).reason.sv).toBe('Säger insufficient.');
  });

  const signals = fc.array(fc.constantFrom(...OUTCOMES.map((outcome) => signal(outcome)), differing, paradox), {
    maxLength: 6,
  });

  it('is the same in any order and concludes nothing that its signals do not all say', () => {
    fc.assert(
      fc.property(
        signals.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          const { outcome, agreement } = judge(some);
          expect(judge(shuffled)).toMatchObject({ outcome, agreement });
          const said = new Set(some.map((each) => each.outcome).filter((each) => each !== 'insufficient'));
          if (said.size > 1) expect(agreement).toBe('disagree');
          if (outcome !== 'insufficient') expect([...said]).toEqual([outcome]);
        },
      ),
    );
  });

  it('sorts shortage, disagreement, balance, surplus, too little', () => {
    const judged = [[silent], [signal('surplus')], [signal('balance')], [differing], [signal('shortage')]].map(judge);
    expect(judged.map(judgementRank)).toEqual([4, 3, 2, 1, 0]);
  });
});

describe('the way ahead', () => {
  it.each([
    ['shortage', 'increase', 'shortage'],
    ['shortage', 'unchanged', 'shortage'],
    ['shortage', 'decrease', 'balance'],
    ['balance', 'increase', 'shortage'],
    ['balance', 'unchanged', 'balance'],
    ['balance', 'decrease', 'surplus'],
    ['surplus', 'increase', 'balance'],
    ['surplus', 'unchanged', 'surplus'],
    ['surplus', 'decrease', 'surplus'],
    ['insufficient', 'increase', 'insufficient'],
  ] as const)('from %s when demand is to %s: %s', (start, outlook, towards) => {
    expect(judge([signal(start, { outlook })]).ahead).toMatchObject({ towards, development: outlook });
  });

  it('is not told where nobody tells the development, or they differ', () => {
    expect(judge([signal('shortage')])).not.toHaveProperty('ahead');
    expect(
      judge([signal('shortage', { outlook: 'increase' }), signal('shortage', { outlook: 'decrease' })]),
    ).not.toHaveProperty('ahead');
  });
});

describe('ads against places', () => {
  it.each([
    [400, 200, 'shortage'],
    [100, 200, 'balance'],
    [20, 200, 'surplus'],
    [100, 100, 'insufficient'],
    [50, 200, 'insufficient'],
    [9, 100, 'insufficient'],
    [400, 4, 'insufficient'],
  ] as const)('%i ads a year and %i places: %s', (ads, places, outcome) => {
    const found = supplySignal(known('ads', ads), known('places', places, { sourceId: 'offerings' }), YEAR);
    expect(found).toMatchObject({ sourceId: 'ads', outcome, rule: 'ads-against-places' });
    expect(found?.inputs.slice(0, 2).map(({ value }) => value)).toEqual([ads, places]);
  });

  it('brings a shorter period to a year', () => {
    const quarter = { from: '2024-01', to: '2024-03' };
    const ratio = supplySignal(known('ads', 100), known('places', 50), quarter)?.inputs[2];
    expect(ratio?.value).toBe(8);
    expect(ratio?.uncertainty?.low).toBeLessThan(8);
  });

  it('says nothing where either is missing: missing is not zero', () => {
    const missing = (indicator: string, unit: 'ads' | 'places') =>
      missingFigure({ indicator, unit, missing: 'not-published', period: '2024', provenance: [provenance()] });
    expect(supplySignal(missing('ads', 'ads'), known('places', 10), YEAR)).toBeNull();
    expect(supplySignal(known('ads', 100), missing('places', 'places'), YEAR)).toBeNull();
  });

  it('concludes only what its whole interval says', () => {
    const { shortageAbove, surplusBelow } = EVIDENCE_RULES;
    const plain = (ratio: number): Outcome => {
      if (ratio > shortageAbove) return 'shortage';
      return ratio < surplusBelow ? 'surplus' : 'balance';
    };
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), fc.integer({ min: 5, max: 5000 }), (ads, places) => {
        const found = supplySignal(known('ads', ads), known('places', places), YEAR);
        const ratio = found?.inputs[2];
        const { low = 0, high = 0 } = ratio?.uncertainty ?? {};
        const isSure = plain(low) === plain(high);
        expect(found?.outcome).toBe(isSure ? plain(ratio?.value ?? 0) : 'insufficient');
      }),
    );
  });
});
