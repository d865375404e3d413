import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

/** Every text of a catalogue with its path; sentences are asked with placeholders for their arguments. */
function textsOf(words: unknown, path: string): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function')
    return [[path, String(words(...Array.from({ length: words.length }, (_, i) => `<${i}>`)))]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

const catalogues: [string, { sv: unknown; en: unknown }][] = [];
for (const file of files) {
  const exported: Record<string, unknown> = await import(join(import.meta.dirname, file));
  for (const [name, value] of Object.entries(exported))
    if (typeof value === 'object' && value !== null && 'sv' in value && 'en' in value) catalogues.push([name, value]);
}

describe('the word catalogues', () => {
  it('are found', () => {
    expect(catalogues.map(([name]) => name)).toContain('layoutWords');
  });

  it.each(catalogues)('%s says the same things in both languages, with the same arguments', (name, { sv, en }) => {
    const shapeOf = (words: unknown) =>
      textsOf(words, name).map(([path, text]) => [path, (text.match(/<\d>/g) ?? []).sort(), text.trim() === text]);
    expect(shapeOf(en)).toEqual(shapeOf(sv));
    expect(shapeOf(sv).every(([, , trimmed]) => trimmed)).toBe(true);
  });
});
