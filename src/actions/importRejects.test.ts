import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { RejectsFile } from './importRejects.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'kraftsam-rejects-'));
});
afterAll(() => rmSync(home, { recursive: true }));

const rejected = (line: number) =>
  ({ kind: 'reject', line, offset: 0, field: 'id', reason: 'field-missing', detail: 'id is missing' }) as const;

it('is not made where nothing is rejected', async () => {
  const rejects = new RejectsFile(home, 'ads', 'clean');
  await rejects.close();
  await rejects.keepUpTo(10);
  expect(existsSync(rejects.path)).toBe(false);
});

it('goes on after the checkpoint of a broken-off run, without what comes again', async () => {
  const broken = new RejectsFile(home, 'ads', 'run');
  for (const line of [3, 7, 12]) await broken.write(rejected(line));
  await broken.close();
  await appendFile(broken.path, '{"line":13,"fie');

  const resumed = new RejectsFile(home, 'ads', 'run');
  await resumed.keepUpTo(10);
  for (const line of [12, 13]) await resumed.write(rejected(line));
  await resumed.close();
  const entries = readFileSync(resumed.path, 'utf8').trim().split('\n');
  expect(entries.map((entry) => (JSON.parse(entry) as { line: number }).line)).toEqual([3, 7, 12, 13]);
  expect(JSON.parse(entries[0] ?? '')).toEqual({
    line: 3,
    field: 'id',
    reason: 'field-missing',
    detail: 'id is missing',
  });
});
