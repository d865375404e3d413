import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BarometerAnswer, barometerSignal } from './barometerSignal.ts';
import { RULE_TEXTS } from './ruleTexts.ts';
import { provenance } from './testFigures.ts';

const cell = (county: string, more: Partial<BarometerAnswer> = {}): BarometerAnswer => ({
  occupation: 'o',
  county,
  opportunities: null,
  situation: null,
  outlook: null,
  partOfSsyk4: false,
  paradoxReasons: [],
  ...more,
});
const signalOf = (cells: readonly BarometerAnswer[], counties: readonly string[] = ['14']) =>
  barometerSignal({ cells, counties, period: '2026-11', provenance: provenance({ sourceId: 'barometer' }) });

describe('what the barometer says of one county', () => {
  it.each([
    ['a shortage', [{ situation: 'shortage' }], 'shortage', 'barometer-situation'],
    ['a balance', [{ situation: 'balance' }], 'balance', 'barometer-situation'],
    ['a surplus', [{ situation: 'surplus' }], 'surplus', 'barometer-situation'],
    ['large opportunities without a situation', [{ opportunities: 'large' }], 'shortage', 'barometer-opportunities'],
    ['medium opportunities', [{ opportunities: 'medium' }], 'balance', 'barometer-opportunities'],
    ['small opportunities', [{ opportunities: 'small' }], 'surplus', 'barometer-opportunities'],
    [
      'a situation that outweighs the opportunities',
      [{ opportunities: 'large', situation: 'balance' }],
      'balance',
      'barometer-situation',
    ],
    [
      'a paradox, whatever the opportunities',
      [{ opportunities: 'large', situation: 'paradox' }],
      'insufficient',
      'barometer-paradox',
    ],
    [
      'two occupations that agree',
      [{ situation: 'shortage' }, { opportunities: 'large' }],
      'shortage',
      'barometer-opportunities',
    ],
    [
      'two occupations that differ',
      [{ situation: 'shortage' }, { situation: 'balance' }],
      'insufficient',
      'barometer-parts-differ',
    ],
    [
      'opposites, of which the mean would be balance',
      [{ situation: 'shortage' }, { situation: 'surplus' }],
      'insufficient',
      'barometer-parts-differ',
    ],
    [
      'a paradox beside a shortage',
      [{ situation: 'paradox' }, { situation: 'shortage' }],
      'insufficient',
      'barometer-parts-differ',
    ],
    [
      'an occupation that is not judged beside one that is',
      [{}, { situation: 'shortage' }],
      'shortage',
      'barometer-situation',
    ],
    ['no judgement', [{}], 'insufficient', 'barometer-silent'],
    ['no cell', [], 'insufficient', 'barometer-silent'],
  ] as const)('%s', (_, cells, outcome, rule) => {
    expect(signalOf(cells.map((each) => cell('14', each)))).toMatchObject({ outcome, rule });
    expect(RULE_TEXTS[rule]).toBeDefined();
  });

  it('names the reasons of a paradox, and that a part of the group is judged', () => {
    const paradox = signalOf([cell('14', { situation: 'paradox', paradoxReasons: ['Låg lön', 'Avhopp'] })]);
    expect(paradox.explanation.sv).toContain('Skäl: Avhopp; Låg lön.');
    expect(signalOf([cell('14', { situation: 'balance', partOfSsyk4: true })]).explanation.sv).toContain('bara en del');
  });
});

describe('what the barometer says of several counties', () => {
  const three = ['03', '14', '21'];
  it.each([
    ['all the same', ['shortage', 'shortage', 'shortage'], 'shortage', 'barometer-situation'],
    ['two of three, the third silent', ['shortage', 'shortage', null], 'shortage', 'barometer-situation'],
    ['one of three', ['shortage', null, null], 'insufficient', 'barometer-silent'],
    ['two that differ', ['shortage', 'surplus', null], 'insufficient', 'barometer-parts-differ'],
    ['most the same, one not', ['shortage', 'shortage', 'balance'], 'insufficient', 'barometer-parts-differ'],
    ['none', [null, null, null], 'insufficient', 'barometer-silent'],
  ] as const)('%s', (_, situations, outcome, rule) => {
    const signal = signalOf(
      three.map((county, i) => cell(county, { situation: situations[i] ?? null })),
      three,
    );
    expect(signal).toMatchObject({ outcome, rule });
    expect(signal.parts).toEqual(three.map((area, i) => ({ area, outcome: situations[i] ?? 'insufficient' })));
  });

  it('tells an outlook only where all agree', () => {
    expect(
      signalOf([cell('03', { outlook: 'increase' }), cell('14', { outlook: 'increase' })], ['03', '14']).outlook,
    ).toBe('increase');
    expect(
      signalOf([cell('03', { outlook: 'increase' }), cell('14', { outlook: 'decrease' })], ['03', '14']),
    ).not.toHaveProperty('outlook');
  });

  const cells = fc.array(
    fc.record({
      county: fc.constantFrom(...three),
      situation: fc.constantFrom('shortage' as const, 'balance' as const, 'surplus' as const, 'paradox' as const, null),
      opportunities: fc.constantFrom('small' as const, 'medium' as const, 'large' as const, null),
      outlook: fc.constantFrom('increase' as const, 'decrease' as const, null),
    }),
    { maxLength: 8 },
  );

  it('does not depend on the order of the cells', () => {
    fc.assert(
      fc.property(
        cells.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        ([some, shuffled]) => {
          const of = (answers: typeof some) =>
            signalOf(
              answers.map(({ county, ...more }) => cell(county, more)),
              three,
            );
          expect(of(shuffled)).toEqual(of(some));
        },
      ),
    );
  });

  it('concludes nothing that no cell said: differing answers have no mean', () => {
    const readAs = { small: 'surplus', medium: 'balance', large: 'shortage' } as const;
    fc.assert(
      fc.property(cells, (some) => {
        const said = some.flatMap(
          ({ situation, opportunities }) => situation ?? (opportunities ? readAs[opportunities] : []),
        );
        const { outcome } = signalOf(
          some.map(({ county, ...more }) => cell(county, more)),
          three,
        );
        const possible =
          said.length > 0 && said.every((each) => each === said[0]) ? [said[0], 'insufficient'] : ['insufficient'];
        expect(possible).toContain(outcome);
      }),
    );
  });
});
