import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './jsonText.ts';

/** Where a text stops being JSON, what stands there, and what might have. */
function faultOf(text: string): string {
  const parsed = parseJson(text);
  if (parsed.ok) return '';
  const { where, found = '', expected = '' } = parsed.problems[0]!;
  return `${where}: ${found} → ${expected}`;
}

describe('parseJson', () => {
  it('reads what JSON.parse reads, a byte order mark before it or not', () => {
    fc.assert(
      fc.property(fc.json(), fc.boolean(), (text, marked) => {
        expect(parseJson(marked ? `\uFEFF${text}` : text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  it.each([
    ['', 'line 1, column 1: end → value'],
    ['{"people": [', 'line 1, column 13: end → value-or-end'],
    ['{"people":\n  [1,\n   2,]}', 'line 3, column 6: "]}" → value'],
    ['{"a": 1\n "b": 2}', 'line 2, column 2: "\\"b\\": 2}" → , or end'],
    ["{'a': 1}", 'line 1, column 2: "\'a\': 1}" → name-or-end'],
    ['{"a": 1, }', 'line 1, column 10: "}" → name'],
    ['{"a" 1}', 'line 1, column 6: "1}" → :'],
    ['[1] [2]', 'line 1, column 5: "[2]" → end'],
    ['[01]', 'line 1, column 3: "1]" → , or end'],
    ['[1}', 'line 1, column 3: "}" → , or end'],
    ['["a\nb"]', 'line 1, column 2: "\\"a" → value-or-end'],
    ['id;wishes\np1;a', 'line 1, column 1: "id;wishes" → value'],
    ['[True]', 'line 1, column 2: "True]" → value-or-end'],
  ])('tells where %j goes wrong', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('finds a fault in every text that JSON.parse refuses, and within it', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
      .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1));
    fc.assert(
      fc.property(damaged, (text) => {
        const parsed = parseJson(text);
        if (parsed.ok) return;
        const { where } = parsed.problems[0]!;
        const [, line, column] = /^line (\d+), column (\d+)$/.exec(where) ?? [];
        expect(Number(line)).toBeLessThanOrEqual(text.split('\n').length);
        expect(Number(column)).toBeLessThanOrEqual(text.split('\n')[Number(line) - 1]!.length + 1);
      }),
      { numRuns: 1_000 },
    );
  });

  it('walks however deep', () => {
    const depth = 1_000_000;
    expect(faultOf('['.repeat(depth))).toBe(`line 1, column ${depth + 1}: end → value-or-end`);
  });
});
