import { describe, expect, it } from 'vitest';
import { visible, widthOf } from './visible.ts';

describe('text of a file on a terminal', () => {
  it.each([
    ['what can be seen', 'Åsa, 😀 "x"', 'Åsa, 😀 "x"'],
    ['a break of a line', 'a\nb\r', 'a\\u{a}b\\u{d}'],
    ['a colour', '\u001B[31mred', '\\u{1b}[31mred'],
    ['a turn of the direction', 'a\u202Eb', 'a\\u{202e}b'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
    expect(visible(shown)).toBe(shown);
  });

  it.each([
    ['elev', 4],
    ['å', 1],
    ['a\u030A', 1],
    ['😀', 2],
    ['👩‍👩‍👧 x', 4],
  ])('%s is %i wide', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});
