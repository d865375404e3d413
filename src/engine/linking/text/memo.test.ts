import { expect, it } from 'vitest';
import { TokenMemo } from './memo.ts';
import { GAP, Tokens, tokenise } from './tokenise.ts';

function words(text: string, memo: TokenMemo<string>): string[] {
  const tokens = new Tokens(2);
  tokenise(text, 0, tokens, memo);
  return Array.from({ length: tokens.count }, (_, i) => memo.words[tokens.word[i]!]!);
}

it('analyses each distinct raw token once, through growth and collisions', () => {
  let analysed = 0;
  const memo = new TokenMemo((folded) => (analysed++, folded));
  const text = Array.from({ length: 20_000 }, (_, i) => `Ord${i}`).join(' ');
  expect(words(text, memo)).toEqual(text.toLowerCase().split(' '));
  expect(words(text, memo)).toEqual(text.toLowerCase().split(' '));
  expect(analysed).toBe(20_000);
});

it('forgets when a flood of unique tokens has filled it, and answers the same afterwards', () => {
  const memo = new TokenMemo((folded) => folded, 100);
  expect(memo.resetIfFull()).toBe(false);
  words(Array.from({ length: 100 }, (_, i) => `x${i}`).join(' '), memo);
  expect(memo.resetIfFull()).toBe(true);
  expect(memo.words).toEqual([]);
  expect(words('Åter åter', memo)).toEqual(['åter', 'åter']);
});

it.each([
  ['el- och', GAP.hanging],
  ['el-teknik', GAP.hyphen],
  ['el teknik', GAP.soft],
  ['el, teknik', GAP.comma],
  ['el/teknik', GAP.comma],
  ['el\nteknik', GAP.line],
  ['el\n\nteknik', GAP.hard],
  ['el. Teknik', GAP.hard],
  ['el – teknik', GAP.hard],
  ['Node.js', GAP.soft],
])('the gap in %j', (text, gap) => {
  const tokens = new Tokens(2);
  tokenise(text, 0, tokens, new TokenMemo((folded) => folded));
  expect(tokens.count).toBe(2);
  expect(tokens.gap[1]).toBe(gap);
});
