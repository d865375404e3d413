import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addOrganisation, countAds, fillRegion, REGION } from '../../test/support/reportRegion.ts';
import { openTestStore, type TestStore } from '../../test/support/testStore.ts';
import { freezeReport } from '../actions/freezeReport.ts';
import { publishReport } from '../actions/publishReport.ts';
import { startReport } from '../actions/startReport.ts';
import { emptyOutline } from '../evidence/reportOutline.ts';
import type { Result } from '../kernel/result.ts';
import type { CommandSetting } from './io.ts';
import { runReport } from './report.ts';

let test: TestStore;
let folder: string;
let slug: string;
let id: string;
let tenant: string;
let draft: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftsam-report-'));
  test = await openTestStore();
  await fillRegion(test.store);
  const analyst = await addOrganisation(test, 'Region Prov');
  const text = {
    title: 'Industrins behov',
    language: 'sv' as const,
    area: REGION.area,
    period: { from: '2024-01', to: '2024-12' },
    outline: emptyOutline(),
  };
  const report = valueOf(await startReport(test.store, analyst, text));
  valueOf(await freezeReport(test.store, analyst, { report: report.id }, new Date('2025-01-15')));
  slug = valueOf(await publishReport(test.store, analyst, { report: report.id })).slug;
  draft = valueOf(await startReport(test.store, analyst, { ...text, title: 'Ett utkast' })).id;
  [id, tenant] = [report.id, analyst.tenant];
}, 120_000);
afterAll(async () => {
  await test?.close();
  await rm(folder, { recursive: true, force: true });
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Runs the command as the program would; a store is lent only where one is asked for. */
async function run(...args: string[]) {
  const written = { stdout: '', stderr: '', opened: 0 };
  const stream = (name: 'stdout' | 'stderr') =>
    new PassThrough().on('data', (chunk: Buffer) => (written[name] += chunk.toString()));
  const setting: CommandSetting = {
    env: {},
    home: folder,
    io: { stdin: new PassThrough(), stdout: stream('stdout'), stderr: stream('stderr') },
    ended: Promise.resolve(),
    open: async () => {
      written.opened += 1;
      const opened = { store: test.store, close: async () => undefined };
      return { ok: true, value: opened as unknown as never };
    },
  };
  const code = await runReport(args, setting);
  await new Promise(setImmediate);
  return { code, ...written };
}

const BUILD = ['build', '--area', REGION.area, '--period', '2024', '--title', 'På en gång'];

describe('kraftsam report build', () => {
  it.each([
    ['pdf', '%PDF'],
    ['xlsx', 'PK'],
    ['csv', 'section,'],
    ['json', '{'],
  ])('writes %s', async (format, begins) => {
    const out = join(folder, `once.${format}`);
    const { code, stdout } = await run(...BUILD, '--ssyk4', `${REGION.welders},${REGION.nurses}`, '--out', out);
    expect(code).toBe(0);
    expect(stdout).toContain('Fingeravtryck');
    expect((await readFile(out)).toString('latin1').startsWith(begins)).toBe(true);
  });

  it('keeps to the field and the parts that were asked for', async () => {
    const { code, stdout } = await run(
      ...BUILD,
      '--field',
      REGION.field,
      '--parts',
      'demand',
      '--language',
      'en',
      '--out',
      '-',
      '--format',
      'json',
    );
    const { document } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(document.sections.map((section: { key: string }) => section.key)).toEqual(['demand']);
    expect(document.language).toBe('en');
    expect(JSON.stringify(document)).toContain('Svetsare');
    expect(JSON.stringify(document)).not.toContain('sjuksköterskor');
  });

  it.each([
    ['an unknown area', ['--area', '98', '--out', 'x.pdf'], 'area-unknown'],
    ['a strange period', ['--period', 'i fjol', '--out', 'x.pdf'], 'period-malformed'],
    ['a strange format', ['--out', 'x.docx'], 'report-format-unknown'],
    ['a strange part', ['--parts', 'demand,all', '--out', 'x.pdf'], 'section-unknown'],
    ['a strange language', ['--language', 'fi', '--out', 'x.pdf'], 'language-unknown'],
    ['a code that is none', ['--ssyk4', '72', '--out', 'x.pdf'], 'report-occupation-malformed'],
  ])('refuses %s', async (_, more, code) => {
    const answer = await run(...BUILD, ...more);
    expect([answer.code, answer.stderr]).toEqual([1, expect.stringContaining(`(${code})`)]);
  });

  it('says what is missing before anything is started', async () => {
    const answer = await run('build', '--area', '14');
    expect(answer).toMatchObject({ code: 2, opened: 0, stderr: expect.stringContaining('--period, --title, --out') });
  });
});

describe('kraftsam report list, export and verify', () => {
  it('lists what is published, and an organisation’s own on request', async () => {
    const all = await run('list');
    expect(all.stdout).toContain(slug);
    expect(all.stdout).not.toContain('Ett utkast');
    const own = JSON.parse((await run('list', '--organisation', tenant, '--json')).stdout);
    expect(own.reports.map((report: { id: string }) => report.id).sort()).toEqual([id, draft].sort());
  });

  it('exports the frozen text, and tells it from a changed one', async () => {
    const out = join(folder, 'frozen.json');
    expect((await run('export', slug, '--out', out)).code).toBe(0);
    expect(await run('verify', out)).toMatchObject({ code: 0, opened: 0, stdout: expect.stringContaining('Äkta') });
    const forged = join(folder, 'forged.json');
    await writeFile(forged, (await readFile(out, 'utf8')).replace('Industrins behov', 'Industrins bekov'));
    const answer = await run('verify', forged, '--json');
    expect([answer.code, JSON.parse(answer.stdout).verified]).toEqual([1, false]);
  });

  it('sets the PDF of a frozen report once', async () => {
    for (const name of ['once.pdf', 'twice.pdf']) await run('export', slug, '--out', join(folder, name));
    const [kept, ...more] = await readdir(join(folder, 'reports'));
    expect(more).toEqual([]);
    expect(await readFile(join(folder, 'twice.pdf'))).toEqual(await readFile(join(folder, 'reports', kept ?? '')));
  });

  it.each([
    ['nothing', 'absent.json', null, 'source-not-found'],
    ['something else', 'else.json', '{"a":1}', 'shape-unknown'],
    ['no JSON', 'page.json', '<html>', 'shape-unknown'],
  ])('does not verify %s', async (_, name, content, code) => {
    const file = join(folder, name);
    if (content) await writeFile(file, content);
    expect(await run('verify', file)).toMatchObject({ code: 1, stderr: expect.stringContaining(code) });
  });

  it('does not export a draft, or what belongs to an organisation that was not named', async () => {
    const out = join(folder, 'draft.json');
    for (const args of [[draft, '--organisation', tenant], [id], ['nowhere']])
      expect(await run('export', ...args, '--out', out)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('report-unknown'),
      });
    expect((await run('export', id, '--organisation', tenant, '--out', out)).code).toBe(0);
  });
});

describe('kraftsam report rerun', () => {
  it('says that nothing has changed, and then what has', async () => {
    expect((await run('rerun', slug)).stdout).toContain('detsamma');
    await countAds(test.store, 3, 25);
    const { code, stdout } = await run('rerun', slug);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Svetsare.*: .+ → .+/)]);
    const byId = await run('rerun', id, '--organisation', tenant, '--json');
    expect(JSON.parse(byId.stdout).changes.length).toBeGreaterThan(0);
  });
});

it('kraftsam report helps, and says what it does not understand', async () => {
  expect((await run('--help')).stdout).toContain('Slutkod');
  expect(await run('dance')).toMatchObject({ code: 2, opened: 0 });
  expect(await run('export')).toMatchObject({ code: 2, opened: 0 });
});
