import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEvidence } from '../../test/store/evidenceFixture.ts';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import type { Installation } from '../actions/openInstallation.ts';
import { ok, refused } from '../kernel/result.ts';
import { runGap } from './gap.ts';
import type { CommandSetting } from './io.ts';

let test: TestStore;
beforeAll(async () => {
  test = await openTestStore();
  await loadEvidence(test);
}, 60_000);
afterAll(() => test.close());

async function run(args: string[], isOpen = true): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const into = (chunks: string[]): Writable =>
    new Writable({
      write: (chunk, _, done) => {
        chunks.push(String(chunk));
        done();
      },
    });
  const installation = { store: test.store, close: async () => undefined } as Installation;
  const setting: CommandSetting = {
    env: {},
    home: '',
    io: { stdin: process.stdin, stdout: into(out), stderr: into(err) },
    open: async () => (isOpen ? ok(installation) : refused('home-held', 'held')),
    ended: Promise.resolve(),
  };
  return { code: await runGap(args, setting), out: out.join(''), err: err.join('') };
}

describe('kraftsam gap', () => {
  it('lists the groups of an area with what is missing and where it comes from', async () => {
    const { code, out } = await run(['--area', '14', '--period', '2024']);
    expect(code).toBe(0);
    expect(out).toMatch(/7212 {3}Svetsare .*100 .*brist .*TIG-svetsning/);
    expect(out).toMatch(/7223 .*för få annonser/);
    expect(out).toContain('ads: Arbetsförmedlingen');
  });

  it('lists the skills of one group, as a table and as CSV', async () => {
    const asked = ['--area', '14', '--period', '2024', '--ssyk4', '7212'];
    expect((await run(asked)).out).toMatch(/TIG-svetsning +100 +100 +0 +0 +saknas/);
    expect((await run([...asked, '--csv'])).out).toContain('TIG-svetsning,100,100,0,0,saknas\r\n');
  });

  it('writes JSON with the sources of every figure', async () => {
    const { out } = await run(['--area', '14', '--period', '2024', '--json']);
    const gap = JSON.parse(out) as { rows: { gap: { note: string } }[]; sources: { sourceId: string }[] };
    expect(gap.rows.map((row) => row.gap.note)).toEqual(['enough', 'too-few-ads']);
    expect(gap.sources.map(({ sourceId }) => sourceId)).toContain('offerings');
  });

  it.each([
    [['--area', '99', '--period', '2024'], 'area-unknown'],
    [['--area', '14', '--period', '2024', '--ssyk4', '9999'], 'group-unknown'],
  ])('refuses %j as %s', async (args, code) => {
    expect(await run(args)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(code) });
  });

  it('says so where the installation cannot be opened', async () => {
    expect(await run(['--period', '2024'], false)).toMatchObject({
      code: 1,
      err: expect.stringContaining('home-held'),
    });
  });

  it.each([
    [[]],
    [['--period', '2024-13']],
    [['--period', '2024', '--ssyk4', '72']],
    [['--period', '2024', '--json', '--csv']],
    [['--nope']],
  ])('asks for better words when given %j', async (args) => {
    expect(await run(args)).toMatchObject({ code: 2, out: '' });
  });

  it('explains itself', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('kraftsam gap') });
  });
});
