import { describe, expect, it } from 'vitest';
import { testRow, testSource } from '../../../test/support/occupationRows.ts';
import {
  countOutcomes,
  demandSources,
  isCertain,
  occupationListState,
  parseFilters,
  selectRows,
} from './occupationList.ts';

const rows = [
  testRow({ ssyk4: '7212', label: 'Svetsare', field: 'industri', ads: 60, change: [5, -10, 20], outcome: 'shortage' }),
  testRow({ ssyk4: '2512', label: 'Utvecklare', field: 'data', ads: 90, change: [-20, -30, -9], outcome: 'balance' }),
  testRow({ ssyk4: '5131', label: 'Åkare', field: 'data', ads: 0, agreement: 'disagree', offerings: 2 }),
  testRow({ ssyk4: '9999', label: 'Ärtodlare', outcome: 'surplus', agreement: 'agree', offerings: 0 }),
];
const codes = (query: string) => {
  const url = new URL(`http://test/behov?${query}`);
  return selectRows(rows, parseFilters(url), occupationListState(url, [testSource()]), 'sv').map(
    ({ group }) => group.ssyk4,
  );
};

describe('the list of needs', () => {
  it.each([
    ['nothing asked: most ads first, unknown last', '', ['2512', '7212', '5131', '9999']],
    ['fewest ads first, unknown still last', 'sort=ads-ads', ['5131', '7212', '2512', '9999']],
    ['by name, å before ä', 'sort=name', ['7212', '2512', '5131', '9999']],
    ['by name, backwards', 'sort=-name', ['9999', '5131', '2512', '7212']],
    ['largest rise first, unknown last by name', 'sort=-change', ['7212', '2512', '5131', '9999']],
    ['largest fall first, unknown last by name', 'sort=change', ['2512', '7212', '5131', '9999']],
    ['shortage, disagreement, balance, surplus', 'sort=judgement', ['7212', '5131', '2512', '9999']],
    ['most offerings first; none known is last', 'sort=-offerings', ['5131', '9999', '7212', '2512']],
    ['an order that does not exist', 'sort=nonsense', ['2512', '7212', '5131', '9999']],
    ['text, whatever its case', 'q=SVETS', ['7212']],
    ['the beginning of a code', 'q=25', ['2512']],
    ['a field', 'field=data', ['2512', '5131']],
    ['a judgement', 'outcome=surplus', ['9999']],
    ['sources that disagree', 'agreement=disagree', ['5131']],
    ['two filters at once', 'field=data&outcome=balance', ['2512']],
    ['a judgement that does not exist', 'outcome=nonsense', ['2512', '7212', '5131', '9999']],
    ['nothing that fits', 'q=astronaut', []],
  ])('%s', (_, query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  it('does not touch the rows it was given', () => {
    const before = rows.map(({ group }) => group.ssyk4);
    codes('sort=-name');
    expect(rows.map(({ group }) => group.ssyk4)).toEqual(before);
  });

  it('has a column for each source that counts the period, and none for a silent one', () => {
    expect(demandSources(rows).map(({ sourceId }) => sourceId)).toEqual(['ads']);
    expect(demandSources([testRow({ ads: null })])).toEqual([]);
    expect(demandSources([])).toEqual([]);
  });

  it('counts a known zero as known', () => {
    expect(demandSources([testRow({ ads: 0 })])).toHaveLength(1);
  });

  it('counts each outcome', () => {
    expect(countOutcomes(rows)).toEqual({ shortage: 1, balance: 1, surplus: 1, insufficient: 1 });
  });
});

describe('a change is certain', () => {
  it.each<[string, readonly [number, number, number] | undefined, boolean]>([
    ['when all of its interval rises', [20, 3, 40], true],
    ['when all of its interval falls', [-20, -40, -3], true],
    ['not when the interval holds zero', [20, -3, 40], false],
    ['not when the interval begins at zero', [20, 0, 40], false],
    ['not when nothing is known', undefined, false],
  ])('%s', (_, change, expected) => {
    expect(isCertain(testRow(change ? { change } : {}).change)).toBe(expected);
  });
});
