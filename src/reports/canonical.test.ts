import { describe, expect, it } from 'vitest';
import { canonicalJson, documentHash } from './canonical.ts';
import { EXAMPLE } from './example.ts';
import { renderJson } from './json.ts';

describe('canonicalJson', () => {
  it.each([
    [{ b: 1, a: [true, null, 'å'] }, '{"a":[true,null,"å"],"b":1}'],
    [{ a: undefined, B: 1, b: 2 }, '{"B":1,"b":2}'],
    [[-0, 1e21, 0.1], '[0,1e+21,0.1]'],
    ['rad\n"citat" \uD800', '"rad\\n\\"citat\\" \uFFFD"'],
  ])('writes %j in its one form', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], [[undefined]], [{ f: () => 1 }]])('refuses %j', (value) => {
    expect(() => canonicalJson(value)).toThrow('has no JSON form');
  });
});

describe('documentHash', () => {
  const reordered = Object.fromEntries(Object.entries(EXAMPLE).reverse()) as typeof EXAMPLE;

  it('does not depend on the order of keys', () => {
    expect(documentHash(EXAMPLE)).toMatch(/^[0-9a-f]{64}$/);
    expect(documentHash(reordered)).toBe(documentHash(EXAMPLE));
  });

  it('survives the JSON export and changes with any text', () => {
    const read = JSON.parse(renderJson(EXAMPLE));
    expect(documentHash(read.document)).toBe(read.sha256);
    expect(documentHash({ ...EXAMPLE, summary: `${EXAMPLE.summary} ` })).not.toBe(read.sha256);
  });
});
