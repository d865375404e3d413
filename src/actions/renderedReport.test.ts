import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { EXAMPLE } from '../reports/example.ts';

/** Counts compilations; the compiler itself is the real one. */
const rendered = vi.hoisted(() => ({ times: 0 }));
vi.mock('../reports/pdf.ts', async (original) => {
  const { renderPdf } = await original<typeof import('../reports/pdf.ts')>();
  return {
    renderPdf: async (document: typeof EXAMPLE) => {
      rendered.times += 1;
      return renderPdf(document);
    },
  };
});
const { renderedPdf } = await import('./renderedReport.ts');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftsam-pdf-'));
});
beforeEach(() => {
  rendered.times = 0;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const named = (title: string) => ({ ...EXAMPLE, title });
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes).subarray(0, 5).toString() === '%PDF-';

it('sets a text once, however many ask at the same time', async () => {
  const pdfs = await Promise.all([1, 2, 3].map(() => renderedPdf(named('Samma'))));
  const again = await renderedPdf(named('Samma'));
  expect(rendered.times).toBe(1);
  expect([...pdfs, again].every(isPdf)).toBe(true);
});

it('sets another text anew', async () => {
  await renderedPdf(named('Ett'));
  await renderedPdf(named('Två'));
  expect(rendered.times).toBe(2);
});

it('keeps files in the folder it is given, and reads them instead of setting', async () => {
  await renderedPdf(named('På fil'), { folder: join(folder, 'new') });
  const [file = '', ...more] = await readdir(join(folder, 'new'));
  expect(file).toMatch(/^[0-9a-f]{64}-[0-9a-f]{8}\.pdf$/);
  expect(more).toEqual([]);

  vi.resetModules();
  const { renderedPdf: afterRestart } = await import('./renderedReport.ts');
  expect(isPdf(await afterRestart(named('På fil'), { folder: join(folder, 'new') }))).toBe(true);
  expect(rendered.times).toBe(1);
});

it('only loses time where the folder cannot be used', async () => {
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  expect(isPdf(await renderedPdf(named('Ingen mapp'), { folder: file }))).toBe(true);
});
