import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { startWork, type Work } from './refreshSources.ts';

/** A stand-in for `kraftsam` that notes how it was called and ends as it is told. */
const IMPORTER = `
  require('node:fs').appendFileSync(process.env.NOTES, [...process.argv.slice(2), process.pid].join(' ') + '\\n');
  if (process.env.HANG) setTimeout(() => {}, 60_000); else process.exitCode = 3;`;

describe('the job that refreshes the sources', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kraftsam-jobs-'));
  const script = join(folder, 'importer.cjs');
  let test: TestStore;
  let work: Work | undefined;

  beforeAll(async () => {
    writeFileSync(script, IMPORTER);
    test = await openTestStore({ facts: false });
  }, 60_000);
  afterAll(async () => {
    await work?.stop();
    await test?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const begin = (notes: string, more: Record<string, string> = {}) => {
    const said: string[] = [];
    writeFileSync(join(folder, notes), '');
    const jobsUrl = test.appUrl.replace('kraftsam_app', 'kraftsam_jobs');
    const importer = { command: [process.execPath, script], env: { NOTES: join(folder, notes), ...more } };
    return startWork({ jobsUrl, schedule: null, importer, log: (event) => said.push(event) }).then((started) => ({
      started,
      said,
    }));
  };

  it('runs the import as a process of its own, one at a time; a source that kept its last version is no failure', async () => {
    const { started, said } = await begin('once');
    work = started;
    expect(await work.refreshNow()).not.toBeNull();
    expect(await work.refreshNow()).toBeNull();
    await vi.waitFor(() => expect(said).toContain('job-ended'), { timeout: 15_000 });
    expect(readFileSync(join(folder, 'once'), 'utf8')).toMatch(/^import sweden --json \d+\n$/);
    await work.stop();
    work = undefined;
  });

  it('ends an import under way when it is told to stop', async () => {
    const { started } = await begin('hung', { HANG: '1' });
    await started.refreshNow();
    const noted = () => readFileSync(join(folder, 'hung'), 'utf8');
    await vi.waitFor(() => expect(noted()).toMatch(/ \d+\n/), { timeout: 15_000 });
    const importer = Number(/(\d+)\n/.exec(noted())?.[1]);
    expect(process.kill(importer, 0)).toBe(true);
    await started.stop();
    await vi.waitFor(() => expect(() => process.kill(importer, 0)).toThrow('ESRCH'), { timeout: 5_000 });
  });

  it('keeps its queue where the product’s own login sees nothing', async () => {
    const [row] = await test.asOwner<{ sees: boolean }>(
      "select has_schema_privilege('kraftsam_app', 'pgboss', 'usage') as sees",
    );
    expect(row?.sees).toBe(false);
    const [jobs] = await test.asOwner<{ sees: boolean }>(
      "select has_schema_privilege('kraftsam_jobs', 'app', 'usage') as sees",
    );
    expect(jobs?.sees).toBe(false);
  });
});
