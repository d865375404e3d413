import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportSummary } from '../../src/actions/importRun.ts';
import { importTaxonomy } from '../../src/actions/importTaxonomy.ts';
import { prepareInstallation } from '../../src/actions/prepareInstallation.ts';
import type { Result } from '../../src/kernel/result.ts';
import { generateDemonstration } from '../../src/sources/demonstration/generate.ts';
import { system } from '../../src/store/session.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';
import type { ChildOptions } from './importKillChild.ts';

/** An ad import that is killed with -9 at random points ends as one that was left alone. More kills: `npm run soak`. */
const KILLS = Number(process.env['KRAFTSAM_KILLS'] ?? 5);
const ADS = 2_000;
const SECONDS_A_KILL = 8;

let test: TestStore;
let folder: string;
let input: string;
const demonstration = generateDemonstration({ seed: 1, today: '2026-11-21' });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kraftsam-kill-'));
  input = join(folder, 'ads.jsonl');
  writeFileSync(input, adLines().join('\n'));
  test = await openTestStore();
  await prepareInstallation(test.store);
  const taxonomy = { input: 'demonstration', home: folder, synthetic: true, records: demonstration.taxonomy };
  const imported = await importTaxonomy(test.store, system('test'), taxonomy);
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems));
}, 120_000);

afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

/** Ads, one that comes again changed, one that is taken down, and a line that is no ad. */
function adLines(): string[] {
  const ads = [...demonstration.ads()].slice(0, ADS);
  const [first, second] = ads;
  return [
    ...ads.map((ad) => JSON.stringify(ad)),
    '{"id": "broken", ',
    JSON.stringify({ ...first, headline: 'Svetsare sökes igen' }),
    JSON.stringify({ id: second?.id, removed: true, synthetic: true }),
  ];
}

it(
  `ends in the same state after ${KILLS} kills as undisturbed`,
  async () => {
    const undisturbed = await finished(importing());
    expect(undisturbed).toMatchObject({ state: 'imported', counts: { read: ADS + 3, rejected: 1 } });
    const expected = await state();
    expect(expected.ads).toHaveLength(ADS);
    expect(expected.demand.length).toBeGreaterThan(100);

    await forgetAds();
    expect(await killed(untilCheckpoint)).toBe(true);
    for (let kills = 1; ; await forgetAds()) {
      const wait = () => sleep(Math.random() * 1_000 * undisturbed.seconds);
      while (kills < KILLS && (await killed(wait))) kills += 1;
      const summary = await finished(importing());
      expect(summary.counts).toMatchObject({ read: ADS + 3, rejected: 1 });
      expect(await state()).toEqual(expected);
      if (kills >= KILLS) break;
    }

    const again = await finished(importing());
    expect(again).toMatchObject({ state: 'unchanged', generation: 1, counts: { written: 0 } });
    expect(await state()).toEqual(expected);
  },
  180_000 + KILLS * SECONDS_A_KILL * 1_000,
);

it('is left alone by a process that starts beside it, however still it stands', async () => {
  await forgetAds();
  const first = importing();
  const summary = finished(first);
  await untilCheckpoint();
  first.kill('SIGSTOP');
  try {
    expect(await outcome(importing())).toMatchObject({ ok: false, problems: [{ code: 'import-running' }] });
    expect((await state()).running).toEqual([{ runs: 1 }]);
  } finally {
    first.kill('SIGCONT');
  }
  expect(await summary).toMatchObject({ state: 'imported', counts: { read: ADS + 3, rejected: 1 } });
}, 60_000);

function importing(): ChildProcess {
  if (!test.clickhouseUrl) throw new Error('The test needs ClickHouse');
  const options: ChildOptions = { databaseUrl: test.appUrl, clickhouseUrl: test.clickhouseUrl, input, home: folder };
  const program = join(import.meta.dirname, 'importKillChild.ts');
  return spawn(process.execPath, [program, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function outcome(child: ChildProcess): Promise<Result<ImportSummary>> {
  let output = '';
  for await (const piece of child.stdout ?? []) output += String(piece);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Result<ImportSummary>;
}

async function finished(child: ChildProcess): Promise<ImportSummary> {
  const result = await outcome(child);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Kills an import when `wait` is over, counted from its beginning. @returns false where it was done before. */
async function killed(wait: () => Promise<void>): Promise<boolean> {
  const child = importing();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve) => child.stdout?.once('data', () => resolve()));
  await Promise.race([wait(), ended]);
  const alive = child.exitCode === null;
  child.kill('SIGKILL');
  await ended;
  return alive;
}

async function untilCheckpoint(): Promise<void> {
  while ((await checkpoint()) === 0) await sleep(10);
}

async function checkpoint(): Promise<number> {
  const [run] = await test.asOwner<{ line: string }>(
    `select checkpoint_line as line from open.import_runs where source_id = 'demo-ads' order by started_at desc limit 1`,
  );
  return Number(run?.line ?? 0);
}

/** Everything an ad import leaves, but for times, ids and numbers of intakes. */
async function state() {
  const { facts } = test;
  const versions = await test.asOwner(
    `select state, label, content_hash, rows_written, period_from, period_to from open.source_versions
     where source_id = 'demo-ads'`,
  );
  const running = await test.asOwner(
    `select count(*)::int as runs from open.import_runs where source_id = 'demo-ads' and state = 'running'`,
  );
  return {
    ads: await facts.query('select * except version from ads final order by source_id, ad_id'),
    demand: await facts.query('select * from demand order by level, area, ssyk4, period_from'),
    skills: await facts.query('select * from asked_skills order by level, area, ssyk4, year, skill'),
    versions,
    running,
  };
}

/** Begins anew: neither facts nor runs of the ads. */
async function forgetAds(): Promise<void> {
  for (const table of ['ads', 'demand', 'asked_skills']) await test.facts.command(`truncate table ${table}`);
  await test.asOwner(`delete from open.source_versions where source_id = 'demo-ads'`);
  await test.asOwner(`delete from open.import_runs where source_id = 'demo-ads'`);
}
