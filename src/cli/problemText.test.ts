import { describe, expect, it } from 'vitest';
import { problemText } from './problemText.ts';

describe('problems on the terminal', () => {
  it.each([
    ['html-instead-of-data', 'En webbsida kom i stället för data.', 'Öppna adressen'],
    ['home-held', 'pid 7', 'KRAFTSAM_HOME'],
    ['quite-unheard-of', 'pid 7', 'docs/problems.md'],
  ])('say of %s what it is, where, and what to do next', (code, what, todo) => {
    const text = problemText({ code, detail: 'pid 7 at fault' });
    for (const part of [code, what, 'pid 7 at fault', todo]) expect(text).toContain(part);
    expect(text.endsWith('\n')).toBe(true);
  });
});
