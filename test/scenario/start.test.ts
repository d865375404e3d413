import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kraftsam, type Running, serving, temporaryHome } from '../support/program.ts';

/** A newcomer starts the demonstration, is killed without warning, starts again, backs up and moves. */
describe('The program starts, survives and tells what is wrong', () => {
  const here = temporaryHome();
  const there = temporaryHome();
  const elsewhere = temporaryHome();
  let running: Running | undefined;
  afterAll(async () => {
    await running?.end('SIGTERM');
    here.remove();
    there.remove();
    elsewhere.remove();
  });

  it('loads the demonstration region and prints its address', async () => {
    running = await serving(here.home, ['demo', '--serve', '--today', '2026-11-21']);
    expect(running.said.stdout).toContain('Alla data är syntetiska');
    const page = await fetch(running.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Syntetiska data');
    expect((await fetch(new URL('/api/openapi.json', running.url))).status).toBe(200);
  });

  it('refuses a second process on the same home and names the holder', async () => {
    const second = await kraftsam(here.home, ['backup', join(here.home, 'x.gz')]);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('home-held');
    expect(second.stderr).toContain('kraftsam demo');
    const doctor = await kraftsam(here.home, ['doctor']);
    expect(doctor.stdout).toContain('Används av');
  });

  it('starts again by itself after kill -9, without loading anything twice', async () => {
    await running?.end('SIGKILL');
    running = await serving(here.home, ['demo', '--serve', '--today', '2026-11-21']);
    expect((await fetch(new URL('/behov?area=14', running.url))).status).toBe(200);
    expect(await running.end('SIGINT')).toBe(0);
    running = undefined;
  });

  it('backs up, restores to another home, and holds the same there', async () => {
    const file = join(here.home, 'backup.jsonl.gz');
    expect(await kraftsam(here.home, ['backup', file])).toMatchObject({ code: 0 });
    expect(existsSync(file)).toBe(true);
    expect(await kraftsam(there.home, ['restore', file])).toMatchObject({ code: 0 });
    const broken = join(there.home, 'broken.gz');
    writeFileSync(broken, readFileSync(file).subarray(0, 50_000));
    for (const [bad, code] of [
      [broken, 'backup-damaged'],
      [join(there.home, 'secrets.json'), 'backup-damaged'],
      [join(there.home, 'none.gz'), 'file-unreadable'],
      [there.home, 'file-unreadable'],
    ] as const) {
      const refused = await kraftsam(elsewhere.home, ['restore', bad]);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(code)]);
    }
    const again = await kraftsam(there.home, ['restore', file]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('backup-not-empty');
    const gap = ['gap', '--area', '14', '--period', '2026-01/2026-10', '--json'];
    const [before, after] = [await kraftsam(here.home, gap), await kraftsam(there.home, gap)];
    expect(after.stdout.length).toBeGreaterThan(200);
    expect(after.stdout).toBe(before.stdout);
  });

  it('says what runs where', async () => {
    const doctor = await kraftsam(here.home, ['doctor', '--json']);
    const found = JSON.parse(doctor.stdout) as {
      facts: { engines: { name: string; kind: string }[] };
      sources: unknown[];
    };
    expect(found.facts.engines.map((engine) => `${engine.name} ${engine.kind}`)).toEqual([
      'PostgreSQL embedded',
      'ClickHouse embedded',
    ]);
    expect(found.sources.length).toBeGreaterThan(4);
  });

  it('explains itself when asked for what does not exist', async () => {
    expect(await kraftsam(here.home, ['fly'])).toMatchObject({ code: 2, stdout: '' });
    expect((await kraftsam(here.home, ['serve', '--colour', 'blue'])).code).toBe(2);
    expect((await kraftsam(here.home, ['--help'])).stdout).toContain('kraftsam doctor');
  });
});
