import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { generateDemonstration } from '../sources/demonstration/generate.ts';
import { listAudit } from '../store/audit.ts';
import { importHold, listRuns } from '../store/importRuns.ts';
import { system, visitor } from '../store/session.ts';
import { currentVersions } from '../store/sources.ts';
import { type AdImportOptions, importAds } from './importAds.ts';
import type { ImportProgress } from './importProgress.ts';
import { importTaxonomy, type TaxonomyImportOptions } from './importTaxonomy.ts';
import { prepareInstallation } from './prepareInstallation.ts';

/** Imports end to end, on a store of their own: what is stored, what is said, and what stays when something is wrong. */
const session = system('test');
const demonstration = generateDemonstration({ seed: 1, today: '2026-11-21' });
const ads = [...demonstration.ads()].slice(0, 250).map((ad) => ({ ...ad, synthetic: false }));
let test: TestStore;
let home: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'kraftsam-ads-'));
  test = await openTestStore();
  await prepareInstallation(test.store);
  value(await takeTaxonomy());
}, 120_000);

afterAll(async () => {
  await test.close();
  rmSync(home, { recursive: true });
});

beforeEach(async () => {
  for (const table of ['ads', 'demand', 'asked_skills']) await test.facts.command(`truncate table ${table}`);
  await test.asOwner(`delete from open.source_versions where source_id = 'ads'`);
  await test.asOwner(`delete from open.import_runs where source_id = 'ads'`);
});

const takeTaxonomy = (more: Partial<TaxonomyImportOptions> = {}) =>
  importTaxonomy(test.store, session, { input: 'demonstration', home, records: demonstration.taxonomy, ...more });

function value<T>(result: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function fileOf(lines: readonly object[], name = 'ads.jsonl'): string {
  const path = join(home, name);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

const take = (input: string, more: Partial<AdImportOptions> = {}) =>
  importAds(test.store, session, { input, home, chunkSize: 50, ...more });

const count = async (where = '1'): Promise<number> =>
  (await test.facts.query<{ n: number }>(`select toUInt32(count()) as n from ads final where ${where}`))[0]?.n ?? -1;

it('stores ads as facts and sums them into the version in force, with an audit entry', async () => {
  const summary = value(await take(fileOf(ads)));
  expect(summary).toMatchObject({
    sourceId: 'ads',
    state: 'imported',
    generation: 1,
    counts: { read: 250, written: 250, unchanged: 0, rejected: 0 },
    rejectsFile: null,
  });
  const sums = await test.facts.query(
    `select level, toUInt32(sum(ads)) as ads from demand where generation = 1 group by level order by level`,
  );
  const placed = await count(`municipality <> ''`);
  expect(sums).toEqual([
    { level: 'country', ads: 250 },
    { level: 'county', ads: 250 },
    { level: 'municipality', ads: placed },
  ]);
  const version = (await test.store.reading(visitor(), currentVersions)).get('ads');
  expect(version).toMatchObject({ generation: 1, rowsWritten: 250 });
  const audit = await test.store.reading(session, (tx) => listAudit(tx, 'source', 'ads'));
  expect(audit[0]).toMatchObject({ action: 'importAds', permission: 'facts-import', facts: { rows: 250 } });
});

it('finds the same input unchanged and makes no new generation', async () => {
  const path = fileOf(ads);
  value(await take(path));
  const again = value(await take(path));
  expect(again).toMatchObject({ state: 'unchanged', generation: 1, counts: { written: 0, unchanged: 250 } });
  expect(value(await take(path, { force: true }))).toMatchObject({ state: 'imported', generation: 2 });
});

it('writes only what changed, follows what was taken down, and keeps one generation', async () => {
  value(await take(fileOf(ads)));
  const [first, second] = ads;
  const changed = { ...first, number_of_vacancies: 77 };
  const summary = value(
    await take(fileOf([changed, ...ads.slice(2), { id: second?.id, removed: true }], 'next.jsonl')),
  );
  expect(summary).toMatchObject({ state: 'imported', generation: 2, counts: { written: 2, unchanged: 248 } });
  expect(await count('vacancies = 77')).toBe(1);
  expect(await count(`removed = 1 and ssyk4 <> ''`)).toBe(1);
  expect(await count()).toBe(250);
  expect(await test.facts.query('select distinct generation from demand')).toEqual([{ generation: 2 }]);
});

it('lets what a later run says replace what an earlier one said, whatever their lines', async () => {
  const [first] = ads;
  value(await take(fileOf([...ads.slice(1), first ?? {}])));
  value(await take(fileOf([{ ...first, number_of_vacancies: 66 }], 'later.jsonl')));
  expect(await count('vacancies = 66')).toBe(1);
});

it('writes rejected lines to a file with line, field and reason', async () => {
  const path = fileOf([...ads.slice(0, 3), { headline: 'Utan id' }, { ...ads[4], synthetic: true }]);
  const { rejectsFile, counts } = value(await take(path));
  expect(counts).toMatchObject({ written: 3, rejected: 2 });
  const rejects = readFileSync(rejectsFile ?? '', 'utf8')
    .trim()
    .split('\n');
  expect(rejects.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { line: 4, field: 'id', reason: 'field-missing' },
    { line: 5, field: 'synthetic', reason: 'record-synthetic' },
  ]);
});

it('tells how far it has come', async () => {
  const told: ImportProgress[] = [];
  value(await take(fileOf(ads), { onProgress: (progress) => told.push(progress) }));
  const rows = told.map((progress) => progress.rows);
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
  expect(told.at(-1)).toMatchObject({ rows: 250, written: 250, secondsLeft: 0 });
  expect(told.at(-1)?.bytes).toBe(told.at(-1)?.totalBytes);
});

it.each([
  ['html', '<!doctype html><html><body>404</body></html>', 'html-instead-of-data'],
  ['text', 'hello\nthere\n', 'shape-unknown'],
  ['nothing', '', 'input-empty'],
  ['another shape', '{"kommun": "Göteborg"}\n', 'shape-unknown'],
])('refuses %s and leaves the last version in force', async (_, text, code) => {
  value(await take(fileOf(ads)));
  const path = join(home, 'rubbish.jsonl');
  writeFileSync(path, text);
  const result = await take(path);
  expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  const [run] = await test.store.reading(visitor(), (tx) => listRuns(tx, 'ads', 1));
  expect(run).toMatchObject({ state: 'failed', problemCode: code });
  expect((await test.store.reading(visitor(), currentVersions)).get('ads')).toMatchObject({ generation: 1 });
});

it('refuses who may not import, and a second import while one runs', async () => {
  const stranger = { kind: 'visitor', requestId: 'r' } as const;
  const path = fileOf(ads);
  expect(await importAds(test.store, stranger, { input: path, home })).toMatchObject({
    problems: [{ code: 'permission-missing' }],
  });
  const whileHeld = await test.store.holding(importHold('ads'), () => take(path));
  expect(whileHeld).toMatchObject({ problems: [{ code: 'import-running' }] });
  const both = await Promise.all([take(path), take(path)]);
  const answers = both.map((result) => (result.ok ? result.value.state : (result.problems[0]?.code ?? '')));
  expect([
    ['imported', 'unchanged'],
    ['import-running', 'imported'],
  ]).toContainEqual(answers.sort());
});

it('takes up what a dead process left running, and leaves alone what a living one runs', async () => {
  const path = fileOf(ads);
  const state = async () => (await test.store.reading(visitor(), (tx) => listRuns(tx, 'ads', 1)))[0]?.state;
  const leave = () =>
    test.asOwner(
      `update open.import_runs set state = 'running', rows_read = 7, checkpoint_offset = 1000000000 where source_id = 'ads'`,
    );
  value(await take(path));
  await leave();
  await test.store.holding(importHold('ads'), async () => {
    expect(await prepareInstallation(test.store)).toMatchObject({ value: { interrupted: 0 } });
    expect(await state()).toBe('running');
  });
  expect(value(await take(path))).toMatchObject({ counts: { read: 7 } });
  await leave();
  expect(await prepareInstallation(test.store)).toMatchObject({ value: { interrupted: 1 } });
  expect(await state()).toBe('interrupted');
});

it('goes on with a broken-off run after its checkpoint, unless the file has changed since', async () => {
  const path = fileOf(ads);
  const breakOff = () =>
    test.asOwner(`update open.import_runs set state = 'interrupted', rows_read = 7, checkpoint_offset = 1000000000`);
  value(await take(path));
  await breakOff();
  expect(value(await take(path))).toMatchObject({ counts: { read: 7 } });
  await breakOff();
  fileOf(ads.slice(1));
  expect(value(await take(path))).toMatchObject({ counts: { read: 249, unchanged: 249 } });
});

it('stops when asked to and goes on where it was', async () => {
  const path = fileOf(ads);
  const stop = new AbortController();
  const onProgress = ({ rows }: ImportProgress): void => void (rows >= 100 && stop.abort());
  expect(await take(path, { signal: stop.signal, onProgress })).toMatchObject({
    problems: [{ code: 'import-stopped' }],
  });
  const [run] = await test.store.reading(visitor(), (tx) => listRuns(tx, 'ads', 1));
  expect(run).toMatchObject({ state: 'interrupted', checkpointLine: 100 });
  expect(value(await take(path))).toMatchObject({ state: 'imported', counts: { read: 250, written: 250 } });
  expect(await test.store.reading(visitor(), (tx) => listRuns(tx, 'ads'))).toHaveLength(1);
});

it('keeps the last taxonomy where the new one is much smaller, unless told otherwise', async () => {
  expect(value(await takeTaxonomy())).toMatchObject({ state: 'unchanged', counts: { written: 0 } });
  const fewer = demonstration.taxonomy.filter((_, i) => i % 3 > 0);
  const kept = value(await takeTaxonomy({ records: fewer }));
  expect(kept).toMatchObject({ state: 'kept-last', generation: 1 });
  const same = value(await takeTaxonomy({ records: [...demonstration.taxonomy].reverse(), version: '31' }));
  expect(same).toMatchObject({ state: 'unchanged' });
  expect(existsSync(join(home, 'rejects', 'taxonomy'))).toBe(false);
});
