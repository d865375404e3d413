import { describe, expect, it } from 'vitest';
import { type RowSketch, testRow } from '../../../test/support/occupationRows.ts';
import type { AreaGapRow } from '../../store/evidence.ts';
import {
  adsPerOffering,
  countViews,
  matchingListState,
  mostMissing,
  selectMatches,
  viewAsked,
} from './matchingList.ts';

interface GapSketch extends RowSketch {
  readonly enough?: boolean;
  readonly missing?: number;
  readonly thin?: number;
  readonly most?: readonly (readonly [label: string, asked: number])[];
}

function gapRow({ enough = true, missing = 0, thin = 0, most = [], ...sketch }: GapSketch): AreaGapRow {
  return {
    ...testRow(sketch),
    gap: { ads: 10, offerings: 2, enough, note: enough ? 'enough' : 'too-few-ads' },
    missing,
    thin,
    met: 0,
    most: most.map(([label, askedInAds]) => ({
      conceptId: label,
      label,
      askedInAds,
      askedShare: askedInAds,
      taughtIn: 0,
      taughtShare: 0,
      verdict: 'missing' as const,
    })),
  };
}

const rows = [
  gapRow({ ssyk4: '1', ads: 50, offerings: 0, enough: false, missing: 3 }),
  gapRow({ ssyk4: '2', ads: 40, offerings: 2, outcome: 'surplus', missing: 1, most: [['TIG', 9]] }),
  gapRow({ ssyk4: '3', ads: 0, offerings: 0 }),
  gapRow({ ssyk4: '4', ads: null, offerings: 4, thin: 2, most: [['CAD', 30]] }),
];
const codes = (query: string) => {
  const url = new URL(`http://test/matchning?${query}`);
  const filters = { view: viewAsked(url), text: url.searchParams.get('q') ?? '' };
  return selectMatches(rows, filters, matchingListState(url), 'sv').map(({ group }) => group.ssyk4);
};

describe('matching', () => {
  it.each([
    ['most ads first, unknown last', '', ['1', '2', '3', '4']],
    ['no education, but ads', 'view=no-education', ['1']],
    ['several educations in spite of surplus', 'view=overlap', ['2']],
    ['missing skills, only where the evidence is enough', 'view=skills', ['2', '4']],
    ['a view that does not exist', 'view=nonsense', ['1', '2', '3', '4']],
    ['ads per education; none to divide by is last', 'sort=-perOffering', ['2', '1', '3', '4']],
    ['largest gap first; too little evidence is last', 'sort=-gap', ['4', '2', '3', '1']],
    ['text', 'q=Yrke+3', ['3']],
  ])('%s', (_, query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  it('counts what each view would show', () => {
    expect(countViews(rows)).toEqual({ 'no-education': 1, overlap: 1, skills: 2 });
  });

  it('divides nothing by nothing', () => {
    expect(rows.map(adsPerOffering)).toEqual([null, 20, null, null]);
  });

  it('names the skills most asked for, never from too little', () => {
    const doubtful = gapRow({ enough: false, most: [['Gissning', 99]] });
    expect(mostMissing([...rows, doubtful], 5).map(({ skill }) => skill.label)).toEqual(['CAD', 'TIG']);
    expect(mostMissing(rows, 1)).toHaveLength(1);
  });
});
