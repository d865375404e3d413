import { expect, it } from 'vitest';
import { conceptGroups } from './conceptGroups.ts';

const groupsOf = (...ids: string[]): string[] =>
  conceptGroups(ids).map((group) => group.map((at) => ids[at]).join(' '));

it.each([
  [
    'a running number behind the concept',
    ['C1_sv_000', 'C1_sv_001', 'C2_sv_000'],
    ['C1_sv_000 C1_sv_001', 'C2_sv_000'],
  ],
  ['several languages', ['C1_sv_0', 'C1_en_0', 'C2_en_0'], ['C1_en_0 C1_sv_0', 'C2_en_0']],
  ['addresses', ['http://x/17#1', 'http://x/17#2', 'http://x/18#1'], ['http://x/17#1 http://x/17#2', 'http://x/18#1']],
  ['one id for all labels of a concept', ['yrke', 'annat', 'yrke'], ['annat', 'yrke yrke']],
  ['taxonomy ids, which end in letters and digits', ['ab1c_D2e_F3g', 'ab1c_D2e_F4h'], ['ab1c_D2e_F3g', 'ab1c_D2e_F4h']],
  ['numbered rows, whose stem has no number', ['row-1', 'row-2'], ['row-1', 'row-2']],
  ['plain numbers', ['1', '2', '12'], ['1', '12', '2']],
  ['nothing', [], []],
])('%s', (_, ids, expected) => {
  expect(groupsOf(...ids)).toEqual(expected);
});

it('takes one stem for a long list as the name of the list', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `2024-${i}`);
  expect(conceptGroups(ids)).toHaveLength(200);
});

it('takes linear time for hostile ids', () => {
  const ids = Array.from({ length: 50 }, (_, i) => `${'1_'.repeat(20_000)}x${i}`);
  expect(conceptGroups(ids)).toHaveLength(50);
});
