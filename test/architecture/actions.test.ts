import { describe, expect, it } from 'vitest';
import { filesBelow, isTest } from './sourceFiles.ts';

/**
 * The bookkeeping of an import: where a run is, and rows that mean nothing until the version they belong to is put in
 * force, which is an action with its audit entry.
 */
const BOOKKEEPING = ['importAds', 'importRun', 'importStatistics', 'offeringIntake'].map(
  (name) => `src/actions/${name}.ts`,
);

describe('actions', () => {
  const files = filesBelow('src').filter(({ path }) => !isTest(path));
  const writers = files.filter(({ text }) => /\bstore\.writing\(/.test(text)).map(({ path }) => path);

  it('write through act(), which asks for the permission and leaves the audit entry', () => {
    expect(writers.filter((path) => path !== 'src/actions/act.ts' && !BOOKKEEPING.includes(path))).toEqual([]);
    expect(writers).toContain('src/actions/act.ts');
  });

  it('are the only ones who write: no door does', () => {
    expect(writers.filter((path) => !path.startsWith('src/actions/'))).toEqual([]);
  });

  it('except by name only what still writes', () => {
    expect(BOOKKEEPING.filter((path) => !writers.includes(path))).toEqual([]);
  });
});
