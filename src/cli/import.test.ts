import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { importTaxonomy } from '../actions/importTaxonomy.ts';
import type { Installation } from '../actions/openInstallation.ts';
import { prepareInstallation } from '../actions/prepareInstallation.ts';
import { generateDemonstration } from '../sources/demonstration/generate.ts';
import { findArea } from '../store/areas.ts';
import { system, visitor } from '../store/session.ts';
import { runImport } from './import.ts';

let test: TestStore;
let home: string;
const demonstration = generateDemonstration({ seed: 1, today: '2026-11-21' });

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'kraftsam-command-'));
  test = await openTestStore();
  await prepareInstallation(test.store);
  const records = demonstration.taxonomy;
  const taxonomy = await importTaxonomy(test.store, system('test'), { input: 'demonstration', home, records });
  if (!taxonomy.ok) throw new Error(JSON.stringify(taxonomy.problems));
}, 120_000);

afterAll(async () => {
  await test.close();
  rmSync(home, { recursive: true });
});

/** Runs the command against the test's store; what it wrote comes back as text. */
async function command(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [collector(), collector()];
  const installation = { store: test.store, home, close: async () => undefined } as unknown as Installation;
  const code = await runImport(args, {
    env: {},
    home,
    io: { stdin: Readable.from([]), stdout: stdout.stream, stderr: stderr.stream },
    open: async () => ({ ok: true, value: installation }),
    ended: new Promise(() => undefined),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector() {
  const pieces: string[] = [];
  const stream = new Writable({
    write(piece, _, done) {
      pieces.push(String(piece));
      done();
    },
  });
  return { stream, text: () => pieces.join('') };
}

function file(name: string, text: string): string {
  const path = join(home, name);
  writeFileSync(path, text);
  return path;
}

it('explains itself', async () => {
  const { code, stdout } = await command('--help');
  expect(code).toBe(0);
  for (const kind of ['taxonomy', 'geo', 'areas', 'ads', 'ad-counts', 'barometer', 'offerings', 'syllabi', 'sweden'])
    expect(stdout).toContain(`kraftsam import ${kind}`);
});

it.each([
  [[], 'Säg vad'],
  [['fish', 'x'], 'fish'],
  [['ads'], 'Ange en fil'],
  [['ads', 'a', 'b'], 'Ange en fil'],
  [['ad-counts', 'folder'], '--year'],
  [['ad-counts', 'folder', '--year', '2024', '--level', 'parish'], '--level'],
  [['syllabi', 'x.jsonl'], '--provider'],
  [['ads', 'x', '--fast'], '--fast'],
  [['sweden', 'https://a.example', 'https://b.example'], 'högst en'],
  [['sweden', './folder'], 'spegel'],
])('answers %j with 2 and what is wrong', async (args, text) => {
  const { code, stderr } = await command(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(text);
});

it('imports ads, then says that nothing changed', async () => {
  const lines = [...demonstration.ads()].slice(0, 20).map((ad) => JSON.stringify({ ...ad, synthetic: false }));
  const path = file('ads.jsonl', lines.join('\n'));
  const first = await command('ads', path);
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/Skrivna +20\n/);
  const second = await command('ads', path, '--json');
  expect(second.code).toBe(0);
  expect(JSON.parse(second.stdout)).toMatchObject({ state: 'unchanged', counts: { unchanged: 20 } });
});

it('imports named areas and maps, and rejects what has unknown members', async () => {
  const table = file(
    'areas.csv',
    'code;name;kind;members\nx14;Två kommuner;named-area;1480 1488\nx2;Ingen;named-area;9999',
  );
  expect(await command('areas', table, '--json')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('"rejected":1'),
  });
  const found = await test.store.reading(visitor(), (tx) => findArea(tx, 'x14'));
  expect(found).toMatchObject({ name: 'Två kommuner', municipalities: ['1480', '1488'] });
  const ring = [
    [12, 57],
    [12, 58],
    [13, 58],
    [12, 57],
  ];
  const feature = { properties: { id: '1480', kom_namn: 'Gbg' }, geometry: { type: 'Polygon', coordinates: [ring] } };
  const map = file('map.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  expect((await command('geo', map)).code).toBe(0);
  expect((await command('geo', map)).stdout).toContain('oförändrat');
  const [area] = await test.asOwner(`select name, geometry->>'type' as outline from open.areas where code = '1480'`);
  expect(area).toEqual({ name: 'Göteborg', outline: 'Polygon' });
});

it('answers a missing file with 1, the code and what to do', async () => {
  const { code, stderr } = await command('ads', join(home, 'nothing.jsonl'));
  expect(code).toBe(1);
  expect(stderr).toContain('source-not-found');
  const json = await command('ads', join(home, 'nothing.jsonl'), '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({ problems: [{ code: 'source-not-found' }] });
});

it('answers 3 where the last good version was kept', async () => {
  const { county } = demonstration.adCounts();
  const cells = (groups: number) => Object.fromEntries(Object.entries(county).slice(0, groups));
  const path = file('ssyk4-by-region.json', JSON.stringify(cells(12)));
  expect((await command('ad-counts', path, '--year', '2024')).code).toBe(0);
  file('ssyk4-by-region.json', JSON.stringify(cells(6)));
  const kept = await command('ad-counts', path, '--year', '2024');
  expect(kept.code).toBe(3);
  expect(kept.stdout).toContain('--force');
  expect((await command('ad-counts', path, '--year', '2024', '--force')).code).toBe(0);
});
